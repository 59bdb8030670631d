package io.synproof.properties.questions;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.REACHED;
import static io.synproof.checker.result.Outcome.UNREACHABLE;
import static io.synproof.checker.result.Outcome.VIOLATED;
import static io.synproof.properties.questions.Asking.outcome;
import static io.synproof.properties.questions.Handmade.arrives;
import static io.synproof.properties.questions.Handmade.bare;
import static io.synproof.properties.questions.Handmade.connection;
import static io.synproof.properties.questions.Handmade.happens;
import static io.synproof.properties.questions.Handmade.segment;
import static io.synproof.properties.questions.Handmade.synSent;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Event;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import org.junit.jupiter.api.Test;

class OctetQuestionsTest {
    private static final Connection OPEN = connection(State.ESTABLISHED, 1, 1, 21);
    private static final ConfiguredScenario TWO_OCTETS =
            Scenarios.REORDERED_TRANSFER.with("clientSends=2");
    private static final Segment ACK = segment(Control.ACK, 1, 21, 0);

    @Test
    void aResetNumberedRcvNxtThatChangesNothingIsNotObeyed() {
        assertThat(OctetQuestions.obeysReset(reset(21, OPEN))).isFalse();
    }

    @Test
    void aResetThatLeadsToAnotherStateIsNotObeyed() {
        assertThat(OctetQuestions.obeysReset(reset(21, synSent()))).isFalse();
        assertThat(OctetQuestions.obeysReset(reset(22, connection(State.CLOSE_WAIT, 1, 1, 21))))
                .isFalse();
    }

    @Test
    void aSideThatSendsSomethingWhenAResetEndsItsConnectionDoesNotObey() {
        assertThat(OctetQuestions.obeysReset(
                        reset(21, Endpoint.Closed.CLOSED, bare(Control.SYN, 5))))
                .isFalse();
    }

    @Test
    void aResetInTheWindowMayBeChallenged() {
        assertThat(OctetQuestions.obeysReset(reset(22, OPEN, ACK))).isTrue();
    }

    @Test
    void aResetThatEndsTheConnectionInSilenceIsObeyed() {
        assertThat(OctetQuestions.obeysReset(reset(21, Endpoint.Closed.CLOSED))).isTrue();
        assertThat(OctetQuestions.obeysReset(reset(21, Endpoint.Listen.LISTEN))).isTrue();
    }

    @Test
    void theFirstOctetFollowsTheSynOfItsOwnConnection() {
        assertThat(OctetQuestions.firstFollowsSyn(sends(OPEN, 1, 1))).isTrue();
        assertThat(OctetQuestions.firstFollowsSyn(sends(OPEN, 2, 1))).isFalse();
        assertThat(OctetQuestions.firstFollowsSyn(sends(OPEN, 0, 1))).isFalse();
    }

    @Test
    void anOctetIsNumberedByItsPlaceBehindTheSyn() {
        assertThat(OctetQuestions.areInOrder(sends(OPEN, 1, 1))).isTrue();
        assertThat(OctetQuestions.areInOrder(sends(OPEN, 2, 1))).isFalse();
    }

    @Test
    void theNumbersOfLaterOctetsAreJudgedByTheirPlacesToo() {
        assertThat(outcome(TWO_OCTETS, "octetsNumberedInOrder")).isEqualTo(HOLDS);
        assertThat(outcome(TWO_OCTETS.with("flaw=octetsFromIsn"), "octetsNumberedInOrder"))
                .isEqualTo(VIOLATED);
    }

    @Test
    void aFragmentThatWaitsForTheRestIsNotAnswered() {
        assertThat(outcome(Scenarios.FRAGMENTED_TRANSFER.asIs(), "packetsAnswered"))
                .isEqualTo(VIOLATED);
        assertThat(outcome(Scenarios.FRAGMENTED_TRANSFER.with("fragments=1"), "packetsAnswered"))
                .isEqualTo(HOLDS);
    }

    @Test
    void laterOctetsAreNotJudged() {
        assertThat(OctetQuestions.firstFollowsSyn(
                        sends(connection(State.ESTABLISHED, 1, 2, 21), 2, 1)))
                .isTrue();
    }

    @Test
    void anAnswerAcknowledgesTheEndOfTheSegmentThatHasArrived() {
        assertThat(OctetQuestions.acknowledgesEnd(answered(23))).isTrue();
        assertThat(OctetQuestions.acknowledgesEnd(answered(22))).isFalse();
    }

    @Test
    void anOctetThatAFinHasJumpedIsLostForGood() {
        assertThat(Asking.outcome(
                        Scenarios.CLOSE.with("clientSends=1", "oooQueue=finTaken"),
                        "octetLostForGood"))
                .isEqualTo(VIOLATED);
    }

    @Test
    void noOctetIsLostForGoodWhereGapsAreHeardOf() {
        assertThat(Asking.outcome(
                        Scenarios.CLOSE.with("clientSends=1", "oooQueue=on"), "octetLostForGood"))
                .isEqualTo(HOLDS);
    }

    @Test
    void twoExchangesTakeTwoOctetsEitherWay() {
        assertThat(Asking.outcome(
                        Scenarios.HANDSHAKE.with("clientSends=2", "serverSends=2"),
                        "twoRequestsOneHandshake"))
                .isEqualTo(REACHED);
        assertThat(Asking.outcome(
                        Scenarios.HANDSHAKE.with("clientSends=1", "serverSends=2"),
                        "twoRequestsOneHandshake"))
                .isEqualTo(UNREACHABLE);
    }

    @Test
    void aNetworkOfTwoPlacesIsFull() {
        assertThat(Asking.outcome(Scenarios.HANDSHAKE.with("clientSends=1"), "networkNeverFull"))
                .isEqualTo(HOLDS);
        assertThat(Asking.outcome(
                        Scenarios.HANDSHAKE.with(
                                "clientSends=4", "mss=1", "capacity=2", "overflow=tailDrop"),
                        "networkNeverFull"))
                .isEqualTo(VIOLATED);
    }

    private static Event reset(long seq, Endpoint after, Segment... sent) {
        return arrives(HostSide.CLIENT, OPEN, bare(Control.RST, seq), after, sent);
    }

    private static Event sends(Connection before, long seq, int octets) {
        Connection after =
                connection(State.ESTABLISHED, 1, before.snd().nxt().value() + octets, 21);
        return happens(HostSide.CLIENT, before, after, segment(Control.ACK, seq, 21, octets));
    }

    private static Event answered(long ack) {
        return arrives(
                HostSide.SERVER,
                OPEN,
                segment(Control.ACK, 21, 1, 2),
                connection(State.ESTABLISHED, 1, 1, 23),
                segment(Control.ACK, 1, ack, 0));
    }
}
