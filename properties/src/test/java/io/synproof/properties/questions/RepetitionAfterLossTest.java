package io.synproof.properties.questions;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.REACHED;
import static io.synproof.checker.result.Outcome.UNREACHABLE;
import static io.synproof.checker.result.Outcome.VIOLATED;
import static io.synproof.properties.questions.Handmade.after;
import static io.synproof.properties.questions.Handmade.connection;
import static io.synproof.properties.questions.Handmade.happens;
import static io.synproof.properties.questions.Handmade.loss;
import static io.synproof.properties.questions.Handmade.request;
import static io.synproof.properties.questions.Handmade.segment;
import static io.synproof.properties.questions.Handmade.timeout;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.network.LossFilter;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Label;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import org.junit.jupiter.api.Test;

class RepetitionAfterLossTest {
    private static final RepetitionAfterLoss ACK_LOST = new RepetitionAfterLoss(LossFilter.ACK);
    private static final Segment ACK = segment(Control.ACK, 1, 22, 0);
    private static final Segment FIN = segment(Control.FIN_ACK, 1, 22, 0);
    private static final Connection CLOSING = connection(State.LAST_ACK, 1, 2, 22);

    @Test
    void aFinThatATimerSendsOnceMoreComesAgain() {
        assertThat(after(ACK_LOST, loss(HostSide.SERVER, ACK), byTimer(CLOSING, FIN)))
                .isEqualTo(new RepetitionAfterLoss.Since(true, false, true, false, true));
    }

    @Test
    void aSynAckThatATimerSendsOnceMoreComesAgain() {
        Segment synAck = segment(Control.SYN_ACK, 0, 21, 0);

        assertThat(after(ACK_LOST, loss(HostSide.SERVER, ACK), byTimer(request(), synAck)))
                .isEqualTo(new RepetitionAfterLoss.Since(true, false, true, true, false));
    }

    @Test
    void aTimerThatSendsABareAckInsteadSendsNothingAgain() {
        assertThat(after(ACK_LOST, loss(HostSide.SERVER, ACK), byTimer(CLOSING, ACK)))
                .isEqualTo(new RepetitionAfterLoss.Since(true, false, false, false, false));
    }

    @Test
    void whatIsSentBeforeTheLossDoesNotCount() {
        assertThat(after(ACK_LOST, byTimer(CLOSING, FIN), loss(HostSide.SERVER, FIN)))
                .isEqualTo(new RepetitionAfterLoss.Since(false, false, false, false, false));
    }

    @Test
    void anAcknowledgmentThatIsOwedMayBeSentByATimer() {
        assertThat(Asking.outcome(
                        Scenarios.LAST_ACK_LOST.with("delayedAck=1"), "timersSendNoBareAck"))
                .isEqualTo(HOLDS);
    }

    @Test
    void aKeepAliveIsABareAckThatNobodyIsOwed() {
        assertThat(Asking.outcome(
                        Scenarios.LAST_ACK_LOST.with("keepAlive=4"), "timersSendNoBareAck"))
                .isEqualTo(VIOLATED);
    }

    private static Label byTimer(Connection connection, Segment sent) {
        return timeout(happens(HostSide.SERVER, connection, connection, sent));
    }

    @Test
    void aLostSynAckThatOneSideSendsAgainIsMendedByOne() {
        ConfiguredScenario lost = Scenarios.HANDSHAKE.with(
                "msl=1", "timeWait=never", "rto=3", "retries=1", "drop=1", "dropOnly=synAck");

        assertThat(Asking.outcome(lost, "oneRepetitionMendsLostSynAck")).isEqualTo(REACHED);
        assertThat(Asking.outcome(lost.with("drop=0"), "oneRepetitionMendsLostSynAck"))
                .isEqualTo(UNREACHABLE);
    }
}
