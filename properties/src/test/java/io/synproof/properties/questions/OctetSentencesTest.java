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
import static io.synproof.properties.questions.Handmade.handing;
import static io.synproof.properties.questions.Handmade.happens;
import static io.synproof.properties.questions.Handmade.segment;
import static io.synproof.properties.questions.Handmade.synSent;
import static io.synproof.properties.questions.Handmade.telling;
import static io.synproof.properties.questions.Handmade.timeout;
import static io.synproof.properties.questions.SentenceOn.decides;
import static io.synproof.properties.questions.SentenceOn.isAbout;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Label;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import org.junit.jupiter.api.Test;

class OctetSentencesTest {
    private static final String ACKS_END = "acksEndOfSegment";
    private static final String FOLLOWS_SYN = "firstOctetFollowsSyn";
    private static final String IN_ORDER = "octetsNumberedInOrder";
    private static final String RESET_ENDS = "resetEndsConnection";
    private static final String ONE_FOR_TWO = "oneAckForTwoNumbers";
    private static final String HELD = "heldTextDelivered";

    private static final Connection OPEN = connection(State.ESTABLISHED, 1, 1, 21);
    private static final Connection SENDER = connection(State.ESTABLISHED, 1, 3, 21);
    private static final Segment ACK = segment(Control.ACK, 1, 21, 0);
    private static final Segment TEXT = segment(Control.ACK, 21, 1, 1);
    private static final Segment EMPTY = segment(Control.ACK, 21, 1, 0);
    private static final Segment RST = bare(Control.RST, 3);

    private static final ConfiguredScenario TWO_OCTETS =
            Scenarios.REORDERED_TRANSFER.with("clientSends=2");
    private static final ConfiguredScenario ONE_LOSS =
            Scenarios.LOSSY_TRANSFER.with("clientSends=1", "dropOnly=text", "giveUp=no");
    private static final ConfiguredScenario COPIED =
            Scenarios.OLD_DUPLICATE_SYN.with("duplicate=1");

    @Test
    void anAnswerAcknowledgesTheEndOfTheSegmentThatHasArrived() {
        assertThat(decides(ACKS_END, answered(23))).isFalse();
        assertThat(decides(ACKS_END, answered(22))).isTrue();
    }

    @Test
    void theEndOfASegmentIsAskedOfAcknowledgmentsOfWhatOccupiesNumbersAlone() {
        Segment wrong = segment(Control.ACK, 3, 23, 0);

        assertThat(decides(ACKS_END, hears(SENDER, TEXT, wrong))).isTrue();
        assertThat(decides(ACKS_END, hears(SENDER, EMPTY, wrong))).isFalse();
        assertThat(decides(ACKS_END, hears(SENDER, TEXT, RST))).isFalse();
    }

    @Test
    void anAnswerIsThatOfAConnectionToWhatOccupiesNumbers() {
        assertThat(isAbout(ACKS_END, hears(SENDER, TEXT, ACK))).isTrue();
        assertThat(isAbout(ACKS_END, hears(SENDER, EMPTY, ACK))).isFalse();
        assertThat(isAbout(ACKS_END, hears(SENDER, TEXT, RST))).isFalse();
        assertThat(isAbout(ACKS_END, hears(SENDER, TEXT))).isFalse();
        assertThat(isAbout(ACKS_END, hears(synSent(), TEXT, ACK))).isFalse();
    }

    @Test
    void octetsThatArriveAreToBeAnswered() {
        assertThat(isAbout("textAnsweredAtOnce", hears(OPEN, TEXT))).isTrue();
        assertThat(isAbout("textAnsweredAtOnce", hears(OPEN, EMPTY))).isFalse();
        assertThat(isAbout("packetsAnswered", hears(OPEN, TEXT))).isTrue();
        assertThat(isAbout("packetsAnswered", hears(OPEN, EMPTY))).isFalse();
    }

    @Test
    void aFragmentThatWaitsForTheRestIsNotAnswered() {
        assertThat(outcome(Scenarios.FRAGMENTED_TRANSFER.asIs(), "packetsAnswered"))
                .isEqualTo(VIOLATED);
        assertThat(outcome(Scenarios.FRAGMENTED_TRANSFER.with("fragments=1"), "packetsAnswered"))
                .isEqualTo(HOLDS);
    }

    @Test
    void theFirstOctetFollowsTheSynOfItsOwnConnection() {
        assertThat(decides(FOLLOWS_SYN, sends(OPEN, 1, 1))).isFalse();
        assertThat(decides(FOLLOWS_SYN, sends(OPEN, 2, 1))).isTrue();
        assertThat(decides(FOLLOWS_SYN, sends(OPEN, 0, 1))).isTrue();
    }

    @Test
    void laterOctetsAreNotJudged() {
        assertThat(decides(FOLLOWS_SYN, sends(connection(State.ESTABLISHED, 1, 2, 21), 2, 1)))
                .isFalse();
    }

    @Test
    void anOctetIsNumberedByItsPlaceBehindTheSyn() {
        assertThat(decides(IN_ORDER, sends(OPEN, 1, 1))).isFalse();
        assertThat(decides(IN_ORDER, sends(OPEN, 2, 1))).isTrue();
    }

    @Test
    void whatHasNoOctetsIsInNoOrder() {
        Segment bare = segment(Control.ACK, 3, 21, 0);
        Segment octet = segment(Control.ACK, 3, 21, 1);

        assertThat(decides(IN_ORDER, timeout(happens(HostSide.SERVER, SENDER, SENDER, bare))))
                .isFalse();
        assertThat(decides(IN_ORDER, timeout(happens(HostSide.SERVER, SENDER, SENDER, octet))))
                .isTrue();
    }

    @Test
    void theNumbersOfLaterOctetsAreJudgedByTheirPlacesToo() {
        assertThat(outcome(TWO_OCTETS, IN_ORDER)).isEqualTo(HOLDS);
        assertThat(outcome(TWO_OCTETS.with("flaw=octetsFromIsn"), IN_ORDER)).isEqualTo(VIOLATED);
    }

    @Test
    void aResetNumberedRcvNxtThatChangesNothingIsNotObeyed() {
        assertThat(decides(RESET_ENDS, reset(21, OPEN))).isTrue();
    }

    @Test
    void aResetThatLeadsToAnotherStateIsNotObeyed() {
        assertThat(decides(RESET_ENDS, reset(21, synSent()))).isTrue();
        assertThat(decides(RESET_ENDS, reset(22, connection(State.CLOSE_WAIT, 1, 1, 21))))
                .isTrue();
    }

    @Test
    void aSideThatSendsSomethingWhenAResetEndsItsConnectionDoesNotObey() {
        assertThat(decides(RESET_ENDS, reset(21, Endpoint.Closed.CLOSED, bare(Control.SYN, 5))))
                .isTrue();
    }

    @Test
    void aResetInTheWindowMayBeChallenged() {
        assertThat(decides(RESET_ENDS, reset(22, OPEN, ACK))).isFalse();
    }

    @Test
    void aResetThatEndsTheConnectionInSilenceIsObeyed() {
        assertThat(decides(RESET_ENDS, reset(21, Endpoint.Closed.CLOSED))).isFalse();
        assertThat(decides(RESET_ENDS, reset(21, Endpoint.Listen.LISTEN))).isFalse();
    }

    @Test
    void twoExchangesTakeTwoOctetsEitherWay() {
        assertThat(outcome(
                        Scenarios.HANDSHAKE.with("clientSends=2", "serverSends=2"),
                        "twoRequestsOneHandshake"))
                .isEqualTo(REACHED);
        assertThat(outcome(
                        Scenarios.HANDSHAKE.with("clientSends=1", "serverSends=2"),
                        "twoRequestsOneHandshake"))
                .isEqualTo(UNREACHABLE);
    }

    @Test
    void oneAckCoversTwoNumbersIfItsOwnNumberSaysSo() {
        assertThat(decides(ONE_FOR_TWO, covering(segment(Control.ACK, 21, 3, 0))))
                .isTrue();
        assertThat(decides(ONE_FOR_TWO, covering(segment(Control.ACK, 21, 2, 0))))
                .isFalse();
    }

    @Test
    void whatCoversTwoNumbersIsAnAck() {
        assertThat(decides(ONE_FOR_TWO, covering(bare(Control.RST, 21)))).isFalse();
    }

    @Test
    void moreIsDeliveredThanTheSegmentBrings() {
        assertThat(decides(HELD, delivering(1, 2))).isTrue();
        assertThat(decides(HELD, delivering(2, 2))).isFalse();
    }

    @Test
    void aHostThatIsDownOwesNoReset() {
        ConfiguredScenario crashing = Scenarios.HANDSHAKE.with("serverCrashes=1", "clientSends=1");

        assertThat(ask(crashing, "unknownPairIsReset").vacuous()).isFalse();
        assertThat(outcome(crashing, "unknownPairIsReset")).isEqualTo(HOLDS);
    }

    @Test
    void aCookieThatComesBackIsNotReset() {
        assertThat(outcome(
                        COPIED.with("kernel=6.14", "cookies=2", "bits=16"), "unknownPairIsReset"))
                .isEqualTo(VIOLATED);
    }

    @Test
    void anOctetThatIsLostArrivesAtLastIfItIsSentAgain() {
        assertThat(outcome(ONE_LOSS, "sentIsDelivered")).isEqualTo(HOLDS);
        assertThat(outcome(ONE_LOSS.with("retries=0"), "sentIsDelivered")).isEqualTo(VIOLATED);
    }

    @Test
    void aNetworkOfTwoPlacesIsFull() {
        assertThat(outcome(Scenarios.HANDSHAKE.with("clientSends=1"), "networkNeverFull"))
                .isEqualTo(HOLDS);
        assertThat(outcome(
                        Scenarios.HANDSHAKE.with(
                                "clientSends=4", "mss=1", "capacity=2", "overflow=tailDrop"),
                        "networkNeverFull"))
                .isEqualTo(VIOLATED);
    }

    private static Label hears(Endpoint before, Segment segment, Segment... sent) {
        return delivery(arrives(HostSide.SERVER, before, segment, before, sent));
    }

    private static Label answered(long ack) {
        return delivery(arrives(
                HostSide.SERVER,
                OPEN,
                segment(Control.ACK, 21, 1, 2),
                connection(State.ESTABLISHED, 1, 1, 23),
                segment(Control.ACK, 1, ack, 0)));
    }

    private static Label reset(long seq, Endpoint after, Segment... sent) {
        return delivery(arrives(HostSide.CLIENT, OPEN, bare(Control.RST, seq), after, sent));
    }

    private static Label sends(Connection before, long seq, int octets) {
        Connection after =
                connection(State.ESTABLISHED, 1, before.snd().nxt().value() + octets, 21);
        return timeout(
                happens(HostSide.CLIENT, before, after, segment(Control.ACK, seq, 21, octets)));
    }

    private static Label covering(Segment segment) {
        return delivery(
                arrives(HostSide.CLIENT, SENDER, segment, connection(State.ESTABLISHED, 3, 3, 21)));
    }

    private static Label delivering(int brought, int delivered) {
        return delivery(telling(
                arrives(
                        HostSide.SERVER,
                        OPEN,
                        segment(Control.ACK, 21, 1, brought),
                        connection(State.ESTABLISHED, 1, 1, 21 + delivered)),
                handing(delivered)));
    }
}
