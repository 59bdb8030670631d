package io.synproof.properties.reality.kernel.converse;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.State;
import org.junit.jupiter.api.Test;

/** The judge, by answers that a kernel might give; none is needed here. */
class JudgeTest {
    private static final String SYN = "<SEQ=300><CTL=SYN><WND=65535>";
    private static final String THIRD = "<SEQ=301><ACK=101><CTL=ACK><WND=65535>";
    private static final String TEXT = "<SEQ=301><ACK=101><CTL=ACK><DATA=5><WND=65535>";

    private static Imagined listening() {
        return Imagined.listening();
    }

    private static Imagined established() {
        return listening().arrives(SYN, "<SEQ=100><ACK=301><CTL=SYN,ACK>").arrives(THIRD);
    }

    @Test
    void anyInitialNumberWillDoAndNoOtherAnswer() {
        assertThat(listening().arrives(SYN, "<SEQ=77><ACK=301><CTL=SYN,ACK>").isExplained())
                .isTrue();
        assertThat(listening().arrives(SYN, "<SEQ=77><ACK=302><CTL=SYN,ACK>").isExplained())
                .isFalse();
        assertThat(listening().arrives(SYN, "<SEQ=0><ACK=301><CTL=RST,ACK>").isExplained())
                .isFalse();
        assertThat(listening().arrives(SYN).isExplained()).isFalse();
        assertThat(established().isExplained()).isTrue();
    }

    @Test
    void theAckOfTextMayWaitButNotBeWrong() {
        String ack = "<SEQ=101><ACK=306><CTL=ACK>";

        assertThat(established().arrives(TEXT, ack).isExplained()).isTrue();
        assertThat(established().arrives(TEXT).isExplained()).isTrue();
        assertThat(established()
                        .arrives(TEXT)
                        .sends(3, "<SEQ=101><ACK=306><CTL=ACK><DATA=3>")
                        .isExplained())
                .isTrue();
        assertThat(established().arrives(TEXT, "<SEQ=101><ACK=305><CTL=ACK>").isExplained())
                .isFalse();
        assertThat(established().arrives(TEXT, ack, ack).isExplained()).isFalse();
    }

    @Test
    void textIsCutAnyhowButNeverMoreThanTheUserSent() {
        assertThat(established()
                        .sends(
                                3,
                                "<SEQ=101><ACK=301><CTL=ACK><DATA=1>",
                                "<SEQ=102><ACK=301><CTL=ACK><DATA=2>")
                        .isExplained())
                .isTrue();
        assertThat(established().sends(3, "<SEQ=101><ACK=301><CTL=ACK><DATA=4>").isExplained())
                .isFalse();
        assertThat(established().sends(3, "<SEQ=102><ACK=301><CTL=ACK><DATA=2>").isExplained())
                .as("the first octet is left out")
                .isFalse();
        assertThat(established().sends(3).isExplained())
                .as("nothing is outstanding that it might wait for")
                .isFalse();
    }

    @Test
    void aChallengeIsNotOptional() {
        String syn = "<SEQ=301><CTL=SYN><WND=65535>";

        assertThat(established().arrives(syn, "<SEQ=101><ACK=301><CTL=ACK>").isExplained())
                .isTrue();
        assertThat(established().arrives(syn).isExplained()).isFalse();
        assertThat(established().arrives(THIRD, "<SEQ=101><ACK=301><CTL=ACK>").isExplained())
                .as("an ACK is not answered")
                .isFalse();
    }

    @Test
    void aCallReturnsWhatTheModelSays() {
        assertThat(established().arrives(TEXT).calls(Move.Kind.RECEIVE, 5).isExplained())
                .isTrue();
        assertThat(established().arrives(TEXT).calls(Move.Kind.RECEIVE, 4).isExplained())
                .isFalse();
        assertThat(established().calls(Move.Kind.RECEIVE, 0).isExplained()).isFalse();
        assertThat(established().calls(Move.Kind.RECEIVE, -11).isExplained()).isTrue();
    }

    @Test
    void anExplainedDifferenceHasItsName() {
        Imagined aborted =
                established().calls(Move.Kind.ABORT, 0, "<SEQ=101><ACK=301><CTL=RST,ACK>");

        assertThat(aborted.known()).containsExactly(KnownDifference.ABORT_ACKNOWLEDGES);
        assertThat(established()
                        .calls(Move.Kind.ABORT, 0, "<SEQ=101><ACK=302><CTL=RST,ACK>")
                        .isRefused())
                .isTrue();
    }

    @Test
    void eachCallReturnsWhatTheModelSays() {
        assertThat(established().calls(Move.Kind.SHUTDOWN_READ, 0).isRefused()).isFalse();
        assertThat(established().calls(Move.Kind.SHUTDOWN_READ, -107).isRefused())
                .isTrue();
        assertThat(established().calls(Move.Kind.ACCEPT, 0).isRefused()).isFalse();
        assertThat(established().calls(Move.Kind.ACCEPT, -11).isRefused()).isTrue();
        String fin = "<SEQ=101><ACK=301><CTL=FIN,ACK>";
        for (Move.Kind kind : new Move.Kind[] {Move.Kind.SHUTDOWN, Move.Kind.CLOSE}) {
            assertThat(established().calls(kind, 0, fin).isRefused()).isFalse();
            assertThat(established().calls(kind, -32, fin).isRefused()).isTrue();
        }
        String reset = "<SEQ=101><ACK=301><CTL=RST,ACK>";
        for (Move.Kind kind : new Move.Kind[] {Move.Kind.ABORT, Move.Kind.CLOSE_LISTENER}) {
            assertThat(established().calls(kind, 0, reset).isRefused()).isFalse();
            assertThat(established().calls(kind, -9, reset).isRefused()).isTrue();
        }
        assertThat(Imagined.closed()
                        .calls(Move.Kind.CONNECT, -99, "<SEQ=100><CTL=SYN>")
                        .isRefused())
                .isTrue();
    }

    @Test
    void aSynAckScalesWhereBothOffer() {
        String scaled = "<SEQ=100><ACK=301><CTL=SYN,ACK><WS=7>";
        String syn = "<SEQ=300><CTL=SYN><WND=65535>";
        Offer scale = new Offer(true, false);
        Offers both = new Offers(scale, scale);

        assertThat(listening().with(both).arrives(syn + "<WS=7>", scaled).isExplained())
                .isTrue();
        assertThat(listening()
                        .with(both)
                        .arrives(syn + "<WS=7>", "<SEQ=100><ACK=301><CTL=SYN,ACK>")
                        .isExplained())
                .isFalse();
        assertThat(listening().with(both).arrives(syn, scaled).isExplained())
                .as("nobody asked")
                .isFalse();
        assertThat(listening().arrives(syn + "<WS=7>", scaled).isExplained()).isFalse();
    }

    @Test
    void aSynAckThatComesAgainDoesNotAcknowledgeTheTextBehindIt() {
        String synAck = "<SEQ=100><ACK=301><CTL=SYN,ACK>";

        assertThat(Imagined.closed()
                        .calls(Move.Kind.CONNECT, -115, "<SEQ=100><CTL=SYN>")
                        .arrives(SYN, synAck)
                        .arrives(TEXT, synAck, "<SEQ=101><ACK=306><CTL=ACK>")
                        .isExplained())
                .isTrue();
    }

    @Test
    void blocksAreWhatIsHeldBack() {
        String island = "<SEQ=311><ACK=101><CTL=ACK><DATA=5><WND=65535>";
        String ack = "<SEQ=101><ACK=301><CTL=ACK>";
        String second = "<SEQ=321><ACK=101><CTL=ACK><DATA=5><WND=65535>";

        assertThat(Imagined.selective().arrives(island, ack + "<SACK=311-316>").isExplained())
                .isTrue();
        assertThat(Imagined.selective().arrives(island, ack).isRefused()).isTrue();
        assertThat(Imagined.selective().arrives(island, ack + "<SACK=311-317>").isRefused())
                .isTrue();
        assertThat(established().arrives(island, ack + "<SACK=311-316>").isRefused())
                .as("nobody has agreed to it")
                .isTrue();
        assertThat(Imagined.selective()
                        .arrives(island, ack + "<SACK=311-316>")
                        .arrives(second, ack + "<SACK=321-326,311-316>")
                        .isExplained())
                .isTrue();
        assertThat(Imagined.selective()
                        .arrives(island, ack + "<SACK=311-316>")
                        .arrives(second, ack + "<SACK=311-316,321-326>")
                        .isRefused())
                .as("the latest comes first")
                .isTrue();
        assertThat(Imagined.selective()
                        .arrives(island, ack + "<SACK=311-316>")
                        .sends(3, "<SEQ=101><ACK=301><CTL=ACK><DATA=3>")
                        .isRefused())
                .as("text reports as well")
                .isTrue();
    }

    @Test
    void aFullQueueDropsASynAndLeavesARequestOpen() {
        String synAck = "<SEQ=100><ACK=301><CTL=SYN,ACK>";
        String ack = "<SEQ=101><ACK=306><CTL=ACK>";

        assertThat(listening().crowded(true).arrives(SYN).isExplained()).isTrue();
        assertThat(listening().crowded(true).arrives(SYN, synAck).isRefused()).isTrue();
        Imagined halfOpen = listening().arrives(SYN, synAck).crowded(true).arrives(TEXT);
        assertThat(halfOpen.isExplained()).isTrue();
        assertThat(halfOpen.mayBeIn(State.SYN_RECEIVED)).isTrue();
        assertThat(halfOpen.crowded(false).arrives(TEXT, ack).mayBeIn(State.ESTABLISHED))
                .isTrue();
        assertThat(listening()
                        .arrives(SYN, synAck)
                        .crowded(true)
                        .arrives(TEXT, ack)
                        .isRefused())
                .isTrue();
    }

    @Test
    void whereSynsCrossTheKernelScalesByItsOwnOffer() {
        Imagined connecting = Imagined.closed()
                .with(new Offers(new Offer(true, false), Offer.NONE))
                .calls(Move.Kind.CONNECT, -115, "<SEQ=100><CTL=SYN><WS=7>");

        assertThat(connecting
                        .arrives(
                                "<SEQ=300><CTL=SYN><WND=65535>",
                                "<SEQ=100><ACK=301><CTL=SYN,ACK><WS=7>")
                        .isExplained())
                .isTrue();
    }
}
