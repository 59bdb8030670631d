package io.synproof.properties.questions;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.REACHED;
import static io.synproof.checker.result.Outcome.UNREACHABLE;
import static io.synproof.checker.result.Outcome.VIOLATED;
import static io.synproof.properties.questions.Asking.ask;
import static io.synproof.properties.questions.Asking.outcome;
import static io.synproof.properties.questions.Handmade.arrives;
import static io.synproof.properties.questions.Handmade.bare;
import static io.synproof.properties.questions.Handmade.connection;
import static io.synproof.properties.questions.Handmade.delivery;
import static io.synproof.properties.questions.Handmade.happens;
import static io.synproof.properties.questions.Handmade.loss;
import static io.synproof.properties.questions.Handmade.request;
import static io.synproof.properties.questions.Handmade.segment;
import static io.synproof.properties.questions.Handmade.timeout;
import static io.synproof.properties.questions.SentenceOn.decides;
import static io.synproof.properties.questions.SentenceOn.isAbout;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.State;
import io.synproof.model.endpoint.Timer;
import io.synproof.model.host.Host;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import org.junit.jupiter.api.Test;

class LossSentencesTest {
    private static final String REPETITIONS = "repetitionsOccupyNumbers";
    private static final String HINT = "duplicateAcksSendAgain";
    private static final String FIN_AGAIN = "lostAckBringsFin";
    private static final String SYN_ACK_AGAIN = "lostAckBringsSynAck";
    private static final String BY_ONE = "oneRepetitionMendsLostSynAck";
    private static final String DEAD = "deadPeerNoticed";
    private static final String ONLY_DEAD = "keepAliveEndsOnlyDead";
    private static final String NO_BARE_ACK = "timersSendNoBareAck";

    private static final String ONLY_LOST = "onlyLostSentAgain";

    private static final Connection SENDER = connection(State.ESTABLISHED, 1, 3, 21);
    private static final Segment FRONT = segment(Control.ACK, 1, 21, 1);
    private static final Segment BARE = segment(Control.ACK, 3, 21, 0);

    private static final Connection CLOSING = connection(State.LAST_ACK, 1, 2, 22);
    private static final Segment FIN = segment(Control.FIN_ACK, 1, 22, 0);
    private static final Segment ACK = segment(Control.ACK, 1, 22, 0);
    private static final Label ACK_LOST = loss(HostSide.SERVER, ACK);

    private static final Connection IDLE = connection(State.ESTABLISHED, 2, 2, 22);
    private static final Label PROBES =
            timeout(happens(HostSide.CLIENT, IDLE, IDLE, segment(Control.ACK, 1, 22, 0)));
    private static final Label RESET =
            delivery(arrives(HostSide.CLIENT, IDLE, bare(Control.RST, 22), Endpoint.Closed.CLOSED));

    @Test
    void whatATimerSendsWhileSomethingIsNotAcknowledgedIsARepetition() {
        Label repeats = timeout(happens(HostSide.CLIENT, SENDER, SENDER, BARE));

        assertThat(isAbout(REPETITIONS, repeats)).isTrue();
        assertThat(decides(REPETITIONS, repeats)).isTrue();
        assertThat(isAbout(REPETITIONS, timeout(happens(HostSide.CLIENT, SENDER, SENDER))))
                .isFalse();
    }

    @Test
    void aKeepAliveAndAnAcknowledgmentThatIsOwedAreNone() {
        Connection idle = connection(State.ESTABLISHED, 3, 3, 21);
        Label owed =
                timeout(happens(HostSide.CLIENT, SENDER, SENDER, BARE), Timer.Role.ACKNOWLEDGMENT);

        assertThat(isAbout(REPETITIONS, timeout(happens(HostSide.CLIENT, idle, idle, BARE))))
                .isFalse();
        assertThat(isAbout(REPETITIONS, owed)).isFalse();
        assertThat(decides(REPETITIONS, owed)).isFalse();
    }

    @Test
    void theFrontIsSentAgainAtADuplicateAck() {
        assertThat(decides(HINT, answers(1, FRONT))).isTrue();
    }

    @Test
    void atAnAckThatSaysSomethingNewNothingIsAHint() {
        assertThat(decides(HINT, answers(2, FRONT))).isFalse();
    }

    @Test
    void whatIsSentForTheFirstTimeIsNotSentAgain() {
        assertThat(decides(HINT, answers(1, segment(Control.ACK, 3, 21, 1)))).isFalse();
        assertThat(decides(HINT, answers(1, segment(Control.ACK, 1, 21, 0)))).isFalse();
    }

    @Test
    void aFinThatATimerSendsOnceMoreComesAgain() {
        assertThat(decides(FIN_AGAIN, ACK_LOST, byTimer(CLOSING, FIN))).isTrue();
        assertThat(decides(SYN_ACK_AGAIN, ACK_LOST, byTimer(CLOSING, FIN))).isFalse();
    }

    @Test
    void aSynAckThatATimerSendsOnceMoreComesAgain() {
        Segment synAck = segment(Control.SYN_ACK, 0, 21, 0);

        assertThat(decides(SYN_ACK_AGAIN, ACK_LOST, byTimer(request(), synAck))).isTrue();
        assertThat(decides(FIN_AGAIN, ACK_LOST, byTimer(request(), synAck))).isFalse();
    }

    @Test
    void aTimerThatSendsABareAckInsteadSendsNothingAgain() {
        assertThat(decides(FIN_AGAIN, ACK_LOST, byTimer(CLOSING, ACK))).isFalse();
    }

    @Test
    void whatIsSentBeforeTheLossDoesNotCount() {
        assertThat(decides(FIN_AGAIN, byTimer(CLOSING, FIN), ACK_LOST)).isFalse();
    }

    @Test
    void aLossOfAnotherSegmentDoesNotCount() {
        assertThat(decides(FIN_AGAIN, loss(HostSide.SERVER, FIN), byTimer(CLOSING, FIN)))
                .isFalse();
        assertThat(decides(
                        FIN_AGAIN,
                        loss(HostSide.SERVER, segment(Control.ACK, 1, 22, 1)),
                        byTimer(CLOSING, FIN)))
                .isFalse();
    }

    @Test
    void aLostSynAckThatOneSideSendsAgainIsMendedByOne() {
        ConfiguredScenario lost = Scenarios.HANDSHAKE.with(
                "msl=1", "timeWait=never", "rto=3", "retries=1", "drop=1", "dropOnly=synAck");

        assertThat(outcome(lost, BY_ONE)).isEqualTo(REACHED);
        assertThat(outcome(lost.with("drop=0"), BY_ONE)).isEqualTo(UNREACHABLE);
    }

    @Test
    void anAcknowledgmentThatIsOwedMayBeSentByATimer() {
        assertThat(outcome(Scenarios.LAST_ACK_LOST.with("delayedAck=1"), NO_BARE_ACK))
                .isEqualTo(HOLDS);
    }

    @Test
    void aKeepAliveIsABareAckThatNobodyIsOwed() {
        assertThat(outcome(Scenarios.LAST_ACK_LOST.with("keepAlive=4"), NO_BARE_ACK))
                .isEqualTo(VIOLATED);
    }

    @Test
    void deathIsNoticedByAProbe() {
        World nobody = nobody();

        assertThat(decides(DEAD, nobody, PROBES, RESET)).isTrue();
        assertThat(decides(DEAD, nobody, PROBES)).isFalse();
        assertThat(decides(DEAD, nobody, RESET)).isFalse();
    }

    @Test
    void aSegmentThatIsNextIsNoProbe() {
        Label update =
                timeout(happens(HostSide.CLIENT, IDLE, IDLE, segment(Control.ACK, 2, 22, 0)));

        assertThat(decides(DEAD, nobody(), update, RESET)).isFalse();
    }

    @Test
    void keepAlivesEndOnlyWhatTheOtherSideHasNoMore() {
        assertThat(outcome(Scenarios.IDLE.asIs(), ONLY_DEAD)).isEqualTo(HOLDS);
        assertThat(ask(Scenarios.IDLE.asIs(), ONLY_DEAD).vacuous()).isFalse();
        assertThat(outcome(Scenarios.IDLE.with("drop=1"), ONLY_DEAD)).isEqualTo(VIOLATED);
    }

    @Test
    void whereNobodyProbesAResetOfAnotherCauseIsNoNotice() {
        assertThat(outcome(Scenarios.IDLE.asIs(), DEAD)).isEqualTo(REACHED);
        assertThat(outcome(Scenarios.IDLE.with("keepAlive=off"), DEAD)).isEqualTo(UNREACHABLE);
    }

    @Test
    void aPacketIsSentAgainIfItsNumberWasSentBefore() {
        assertThat(decides(ONLY_LOST, sends(FRONT))).isTrue();
        assertThat(decides(ONLY_LOST, sends(segment(Control.ACK, 3, 21, 1)))).isFalse();
    }

    @Test
    void packetsWithoutTextAreNotCounted() {
        assertThat(decides(ONLY_LOST, sends(BARE))).isFalse();
        assertThat(decides(ONLY_LOST, loss(HostSide.SERVER, BARE), sends(FRONT)))
                .isTrue();
    }

    @Test
    void onePacketThatWasLostMayBeSentAgain() {
        assertThat(decides(ONLY_LOST, loss(HostSide.SERVER, FRONT), sends(FRONT)))
                .isFalse();
    }

    private static Label sends(Segment segment) {
        return timeout(happens(HostSide.CLIENT, SENDER, SENDER, segment));
    }

    /** A world in which neither side has a connection. */
    private static World nobody() {
        World start = Scenarios.HANDSHAKE.asIs().scenario().start();
        assertThat(start.client()).extracting(Host::slots).matches(slots -> slots.isEmpty());
        return start;
    }

    private static Label byTimer(Connection connection, Segment sent) {
        return timeout(happens(HostSide.SERVER, connection, connection, sent));
    }

    private static Label answers(long ack, Segment sent) {
        return delivery(arrives(
                HostSide.CLIENT,
                SENDER,
                segment(Control.ACK, 21, ack, 0),
                connection(State.ESTABLISHED, ack, 3, 21),
                sent));
    }
}
