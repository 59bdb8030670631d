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
import io.synproof.model.network.Losable;
import io.synproof.model.network.Side;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Label;
import io.synproof.properties.scenarios.Scenarios;
import io.synproof.properties.scenarios.Setup;
import org.junit.jupiter.api.Test;

class LostTest {
    private static final Lost ACK_LOST = new Lost(Losable.ACK);
    private static final Segment ACK = segment(Control.ACK, 1, 22, 0);
    private static final Segment FIN = segment(Control.FIN_ACK, 1, 22, 0);
    private static final Connection CLOSING = connection(State.LAST_ACK, 1, 2, 22);

    @Test
    void aFinThatATimerSendsOnceMoreComesAgain() {
        assertThat(after(ACK_LOST, loss(Side.SERVER, ACK), byTimer(CLOSING, FIN)))
                .isEqualTo(new Lost.Since(true, false, true, false, true));
    }

    @Test
    void aSynAckThatATimerSendsOnceMoreComesAgain() {
        Segment synAck = segment(Control.SYN_ACK, 0, 21, 0);

        assertThat(after(ACK_LOST, loss(Side.SERVER, ACK), byTimer(request(), synAck)))
                .isEqualTo(new Lost.Since(true, false, true, true, false));
    }

    @Test
    void aTimerThatSendsABareAckInsteadSendsNothingAgain() {
        assertThat(after(ACK_LOST, loss(Side.SERVER, ACK), byTimer(CLOSING, ACK)))
                .isEqualTo(new Lost.Since(true, false, false, false, false));
    }

    @Test
    void whatIsSentBeforeTheLossDoesNotCount() {
        assertThat(after(ACK_LOST, byTimer(CLOSING, FIN), loss(Side.SERVER, FIN)))
                .isEqualTo(new Lost.Since(false, false, false, false, false));
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
        return timeout(happens(Side.SERVER, connection, connection, sent));
    }

    @Test
    void aLostSynAckThatOneSideSendsAgainIsMendedByOne() {
        Setup lost = Scenarios.HANDSHAKE.with(
                "msl=1", "timeWait=never", "rto=3", "retries=1", "drop=1", "dropOnly=synAck");

        assertThat(Asking.outcome(lost, "oneRepetitionMendsLostSynAck")).isEqualTo(REACHED);
        assertThat(Asking.outcome(lost.with("drop=0"), "oneRepetitionMendsLostSynAck"))
                .isEqualTo(UNREACHABLE);
    }
}
