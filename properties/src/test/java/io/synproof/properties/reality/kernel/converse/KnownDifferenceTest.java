package io.synproof.properties.reality.kernel.converse;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** For each explained difference, an answer that needs it, and a near miss. */
class KnownDifferenceTest {
    private static final String SYN = "<SEQ=300><CTL=SYN><WND=65535>";
    private static final String SYN_ACK = "<SEQ=100><ACK=301><CTL=SYN,ACK>";
    private static final String TEXT = octets(301, 101, 5);
    private static final String FIN = "<SEQ=101><ACK=301><CTL=FIN,ACK>";

    private static String octets(long seq, long ack, int length) {
        return "<SEQ=" + seq + "><ACK=" + ack + "><CTL=ACK><DATA=" + length + "><WND=65535>";
    }

    /** An acknowledgment of the peer. */
    private static String heard(long seq, long ack) {
        return "<SEQ=" + seq + "><ACK=" + ack + "><CTL=ACK><WND=65535>";
    }

    private static String fin(long seq, int length) {
        return "<SEQ=" + seq + "><ACK=101><CTL=FIN,ACK>"
                + (length > 0 ? "<DATA=" + length + ">" : "") + "<WND=65535>";
    }

    private static String rst(long seq) {
        return "<SEQ=" + seq + "><CTL=RST>";
    }

    /** An acknowledgment of the kernel. */
    private static String ack(long number) {
        return "<SEQ=101><ACK=" + number + "><CTL=ACK>";
    }

    private static Imagined established() {
        return Imagined.listening().arrives(SYN, SYN_ACK).arrives(heard(301, 101));
    }

    private static Imagined crossing() {
        return Imagined.closed()
                .calls(Move.Kind.CONNECT, -115, "<SEQ=100><CTL=SYN>")
                .arrives(SYN, SYN_ACK);
    }

    /** The kernel's user has closed, and read all octets before. */
    private static Imagined finished(Move.Kind how) {
        return established().calls(how, 0, FIN);
    }

    private static Imagined bothFinished(int read) {
        Imagined told = established().arrives(TEXT, ack(306));
        Imagined ending = read > 0 ? told.calls(Move.Kind.RECEIVE, read) : told;
        return ending.arrives(fin(306, 0), ack(307))
                .calls(Move.Kind.SHUTDOWN, 0, "<SEQ=101><ACK=307><CTL=FIN,ACK>");
    }

    private static Imagined inTimeWait() {
        return finished(Move.Kind.SHUTDOWN)
                .arrives(heard(301, 102))
                .arrives(
                        "<SEQ=301><ACK=102><CTL=FIN,ACK><WND=65535>",
                        "<SEQ=102><ACK=302><CTL=ACK>");
    }

    private static Imagined oldTextWithAckOfFin(Move.Kind how) {
        return established()
                .arrives(TEXT, ack(306))
                .calls(Move.Kind.RECEIVE, 5)
                .calls(how, 0, "<SEQ=101><ACK=306><CTL=FIN,ACK>")
                .arrives(octets(301, 102, 5));
    }

    /** Five octets from 311 on are held back, and reported. */
    private static Imagined reporting(Imagined selective, long nxt) {
        return selective.arrives(octets(311, 101, 5), reported(nxt, 301, "311-316"));
    }

    /** An acknowledgment of the kernel that reports blocks. */
    private static String reported(long nxt, long number, String blocks) {
        return "<SEQ=" + nxt + "><ACK=" + number + "><CTL=ACK><SACK=" + blocks + ">";
    }

    /** A FIN is held back, and text that begins at a number behind it. */
    private static Imagined holdingFinAndText(long seq) {
        return established().arrives(fin(306, 0), ack(301)).arrives(octets(seq, 101, 4), ack(301));
    }

    /** Octets that nobody reads close the window, and are not acknowledged yet. */
    private static Imagined full() {
        return established().arrives(octets(301, 101, 64_239));
    }

    /** At a closed window, octets of which the first is old, and a FIN, acknowledge ours. */
    private static Imagined acknowledgingAtClosedWindow(int octets) {
        return full().calls(Move.Kind.SHUTDOWN, 0, "<SEQ=101><ACK=64540><CTL=FIN,ACK>")
                .showing(State.FIN_WAIT_2)
                .arrives(
                        "<SEQ=64539><ACK=102><CTL=FIN,ACK><DATA=" + octets + "><WND=65535>",
                        "<SEQ=102><ACK=64540><CTL=ACK>");
    }

    /** So many octets are owed an acknowledgment when five of them come again. */
    private static Imagined repeating(int octets) {
        return established().arrives(octets(301, 101, octets)).arrives(octets(301, 101, 5));
    }

    private static Imagined needing(KnownDifference difference) {
        return switch (difference) {
            case ABORT_ACKNOWLEDGES ->
                established().calls(Move.Kind.ABORT, 0, "<SEQ=101><ACK=301><CTL=RST,ACK>");
            case ABORT_IN_TIME_WAIT -> inTimeWait().calls(Move.Kind.ABORT, 0);
            case UNREAD_AFTER_FIN ->
                bothFinished(0).calls(Move.Kind.CLOSE, 0, "<SEQ=102><ACK=307><CTL=RST,ACK>");
            case MINIATURE -> finished(Move.Kind.CLOSE).arrives(heard(301, 102)).arrives(rst(310));
            case MINIATURE_BEGINS -> oldTextWithAckOfFin(Move.Kind.CLOSE);
            case FIN_BEHIND_GAP_AFTER_CLOSE ->
                finished(Move.Kind.CLOSE).arrives(fin(305, 0), rst(101));
            case SECOND_FIN ->
                established()
                        .arrives(TEXT, ack(306))
                        .arrives(fin(306, 0), ack(307))
                        .arrives(fin(305, 2), ack(308));
            case BOTH_SHUT ->
                finished(Move.Kind.SHUTDOWN)
                        .calls(Move.Kind.SHUTDOWN_READ, 0)
                        .arrives(TEXT, rst(101));
            case SHUTDOWN_IN_SYN_RECEIVED ->
                crossing().showing(State.SYN_RECEIVED).calls(Move.Kind.SHUTDOWN, 0);
            case ISS_COMPLETES -> crossing().arrives(heard(301, 100));
            case SYN_AGAIN -> crossing().arrives(heard(301, 100)).arrives(heard(301, 101), SYN_ACK);
            case ISS_IS_OLD -> crossing().arrives(heard(301, 101)).arrives(heard(301, 100));
            case EDGE -> established().arrives(heard(64_540, 101));
            case SINCE_LAST_ACK -> established().arrives(TEXT).arrives(heard(303, 101));
            case BEYOND_WINDOW ->
                finished(Move.Kind.CLOSE).arrives(octets(64_540, 101, 5), rst(101));
            case FAST_PATH -> established().arrives(octets(301, 4_294_867_397L, 5), ack(306));
            case FIN_ACK_WAITS ->
                established().arrives(octets(311, 101, 5), ack(301)).arrives(fin(301, 0));
            case FIN_ACK_REPORTS ->
                reporting(Imagined.selective().calls(Move.Kind.SHUTDOWN, 0, FIN), 102)
                        .arrives(fin(301, 5), reported(102, 307, "311-316"));
            case TEXT_BEHIND_HELD_FIN -> holdingFinAndText(307).arrives(TEXT, ack(311));
            case LEFT_REPORTS ->
                reporting(Imagined.selective(), 101)
                        .calls(Move.Kind.CLOSE, 0, "<SEQ=101><ACK=301><CTL=FIN,ACK><SACK=311-316>");
            case RESET_BEHIND_BLOCKS -> reporting(Imagined.selective(), 101).arrives(rst(316));
            case SHUT_SAYS_NOTHING ->
                full().calls(Move.Kind.SHUTDOWN_READ, 0).calls(Move.Kind.RECEIVE, 64_239);
            case CLOSED_WINDOW_ACKS -> acknowledgingAtClosedWindow(1);
            case REPETITION_WAITS -> repeating(1_461);
        };
    }

    private static Imagined near(KnownDifference difference) {
        return switch (difference) {
            case ABORT_ACKNOWLEDGES ->
                established().calls(Move.Kind.ABORT, 0, "<SEQ=101><ACK=302><CTL=RST,ACK>");
            case ABORT_IN_TIME_WAIT ->
                finished(Move.Kind.SHUTDOWN).arrives(heard(301, 102)).calls(Move.Kind.ABORT, 0);
            case UNREAD_AFTER_FIN ->
                bothFinished(5).calls(Move.Kind.CLOSE, 0, "<SEQ=102><ACK=307><CTL=RST,ACK>");
            case MINIATURE ->
                finished(Move.Kind.SHUTDOWN).arrives(heard(301, 102)).arrives(rst(310));
            case MINIATURE_BEGINS -> oldTextWithAckOfFin(Move.Kind.SHUTDOWN);
            case FIN_BEHIND_GAP_AFTER_CLOSE ->
                finished(Move.Kind.SHUTDOWN).arrives(fin(305, 0), rst(101));
            case SECOND_FIN ->
                established()
                        .arrives(TEXT, ack(306))
                        .arrives(fin(306, 0), ack(307))
                        .arrives(fin(305, 3), ack(309));
            case BOTH_SHUT -> finished(Move.Kind.SHUTDOWN).arrives(TEXT, rst(101));
            case SHUTDOWN_IN_SYN_RECEIVED -> established().calls(Move.Kind.SHUTDOWN, 0);
            case ISS_COMPLETES -> crossing().arrives(heard(301, 99));
            case SYN_AGAIN -> crossing().arrives(heard(301, 101)).arrives(heard(301, 101), SYN_ACK);
            case ISS_IS_OLD -> established().arrives(heard(301, 100));
            case EDGE -> established().arrives(heard(64_541, 101));
            case SINCE_LAST_ACK -> established().arrives(TEXT).arrives(heard(300, 101));
            case BEYOND_WINDOW ->
                finished(Move.Kind.CLOSE).arrives(octets(64_542, 101, 5), rst(101));
            case FAST_PATH -> established().arrives(octets(301, 4_294_867_397L, 5), ack(307));
            case FIN_ACK_WAITS -> established().arrives(fin(306, 0), ack(301)).arrives(TEXT);
            case FIN_ACK_REPORTS ->
                reporting(Imagined.selective(), 101)
                        .arrives(fin(301, 5), reported(101, 307, "311-316"));
            case TEXT_BEHIND_HELD_FIN -> holdingFinAndText(308).arrives(TEXT, ack(312));
            case LEFT_REPORTS ->
                reporting(Imagined.selective(), 101)
                        .calls(Move.Kind.CLOSE, 0, "<SEQ=101><ACK=301><CTL=FIN,ACK><SACK=311-317>");
            case RESET_BEHIND_BLOCKS -> reporting(Imagined.selective(), 101).arrives(rst(315));
            case SHUT_SAYS_NOTHING -> full().calls(Move.Kind.RECEIVE, 64_239);
            case CLOSED_WINDOW_ACKS -> acknowledgingAtClosedWindow(2);
            case REPETITION_WAITS -> repeating(1_460);
        };
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatNeedsItIsExplainedByIt(KnownDifference difference) {
        Imagined conversation = needing(difference);

        if (difference == KnownDifference.ABORT_IN_TIME_WAIT) {
            // The descriptor is gone: only what comes later shows that the wait goes on.
            assertThat(conversation.mayBeIn(State.TIME_WAIT)).isTrue();
        } else {
            assertThat(conversation.known()).containsExactly(difference);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNearMissIsRefused(KnownDifference difference) {
        assertThat(near(difference).isRefused()).isTrue();
    }

    @Test
    void textWaitsBehindASynAckThatIsOutstanding() {
        assertThat(crossing().arrives(heard(301, 100)).sends(2).known())
                .containsExactly(KnownDifference.SYN_AGAIN);
        assertThat(crossing().arrives(heard(301, 100)).sends(2, SYN_ACK).known())
                .containsExactly(KnownDifference.SYN_AGAIN);
        assertThat(crossing()
                        .arrives(heard(301, 100))
                        .sends(2)
                        .arrives(heard(301, 101), "<SEQ=101><ACK=301><CTL=ACK><DATA=2>")
                        .isExplained())
                .isTrue();
        assertThat(crossing().arrives(heard(301, 101)).sends(2).isRefused()).isTrue();
    }

    @Test
    void textBeyondTheWindowIsHeldWholeWithItsFin() {
        assertThat(Imagined.selective()
                        .arrives(octets(64_539, 101, 5), reported(101, 301, "64539-64544"))
                        .known())
                .containsExactly(KnownDifference.BEYOND_WINDOW);
        assertThat(Imagined.selective()
                        .arrives(octets(64_539, 101, 5), reported(101, 301, "64539-64540"))
                        .isRefused())
                .isTrue();
        assertThat(Imagined.selective()
                        .arrives(fin(64_539, 1), reported(101, 301, "64539-64541"))
                        .known())
                .containsExactly(KnownDifference.BEYOND_WINDOW);
        assertThat(Imagined.selective()
                        .arrives(fin(64_540, 0), reported(101, 301, "64540-64541"))
                        .isRefused())
                .as("it begins beyond the window")
                .isTrue();
    }

    @Test
    void aResetIsBelievedBehindABlockThatEndsWithTheWindow() {
        Imagined full =
                Imagined.selective().arrives(fin(64_539, 0), reported(101, 301, "64539-64540"));

        assertThat(full.arrives(rst(64_540)).mayBeIn(State.LISTEN)).isTrue();
    }

    @Test
    void aHeldFinIsTakenWithTheTextBehindItEvenIfTextComesInItsPlace() {
        assertThat(holdingFinAndText(307)
                        .showing(State.CLOSE_WAIT)
                        .arrives(octets(301, 101, 6), ack(311))
                        .known())
                .containsExactly(KnownDifference.TEXT_BEHIND_HELD_FIN);
        assertThat(holdingFinAndText(308)
                        .showing(State.CLOSE_WAIT)
                        .arrives(octets(301, 101, 7), ack(312))
                        .isRefused())
                .isTrue();
    }

    @Test
    void aFinThatComesAgainWithTextBeforeAClosedWindowMayWaitOrBeTaken() {
        Imagined told = full().arrives(fin(64_540, 0)).arrives(fin(64_540, 1));

        assertThat(told.calls(Move.Kind.RECEIVE, 64_239, ack(64_541)).isRefused())
                .isFalse();
    }

    @Test
    void oldTextThatReachesIntoAClosedWindowAcknowledgesOnceAllIsRead() {
        Imagined read = full().arrives(fin(64_540, 0))
                .calls(Move.Kind.SHUTDOWN, 0, "<SEQ=101><ACK=64541><CTL=FIN,ACK>")
                .calls(Move.Kind.RECEIVE, 64_239);

        assertThat(read.arrives("<SEQ=64540><ACK=102><CTL=FIN,ACK><DATA=10><WND=65535>")
                        .mayBeIn(State.LISTEN))
                .isTrue();
    }

    @Test
    void textInThePlaceOfAHeldFinIsACopyOfWhatIsJoinedToIt() {
        Imagined covered = holdingFinAndText(307).arrives(octets(306, 101, 4), ack(301));

        assertThat(covered.showing(State.CLOSE_WAIT).arrives(TEXT, ack(311)).isRefused())
                .isFalse();
    }

    @Test
    void acrossTheFinBehindAClosedWindowTextResetsAndAnAcknowledgmentCounts() {
        Imagined told = full().arrives(fin(64_540, 0));
        Imagined closing = full().calls(Move.Kind.SHUTDOWN, 0, "<SEQ=101><ACK=64540><CTL=FIN,ACK>")
                .arrives(fin(64_540, 0), "<SEQ=102><ACK=64541><CTL=ACK>");

        assertThat(told.calls(Move.Kind.RECEIVE, 64_239)
                        .arrives(octets(64_540, 101, 10), rst(101))
                        .isRefused())
                .isFalse();
        assertThat(closing.arrives("<SEQ=64540><ACK=102><CTL=FIN,ACK><DATA=1><WND=65535>")
                        .mayBeIn(State.TIME_WAIT))
                .isTrue();
    }

    @Test
    void aFinAtTheEdgeResetsFinWait2IfItIsNoMiniature() {
        Imagined left = finished(Move.Kind.CLOSE)
                .arrives(
                        "<SEQ=300><ACK=102><CTL=FIN,ACK><WND=65535>",
                        "<SEQ=102><ACK=301><CTL=ACK>");

        assertThat(left.arrives("<SEQ=64540><ACK=102><CTL=FIN,ACK><WND=65535>", rst(102))
                        .known())
                .containsExactly(KnownDifference.FIN_BEHIND_GAP_AFTER_CLOSE);
    }

    @Test
    void theResetOfAnAbortReportsBlocks() {
        String reset = "<SEQ=101><ACK=301><CTL=RST,ACK>";

        assertThat(reporting(Imagined.selective(), 101)
                        .calls(Move.Kind.ABORT, 0, reset + "<SACK=311-316>")
                        .known())
                .containsExactly(KnownDifference.ABORT_ACKNOWLEDGES);
        assertThat(reporting(Imagined.selective(), 101)
                        .calls(Move.Kind.ABORT, 0, reset)
                        .isRefused())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Move.Kind.class,
            names = {"CLOSE", "ABORT"})
    void octetsUnreadAreToldBehindBothFins(Move.Kind how) {
        assertThat(bothFinished(0)
                        .calls(how, 0, "<SEQ=102><ACK=307><CTL=RST,ACK>")
                        .known())
                .containsExactly(KnownDifference.UNREAD_AFTER_FIN);
    }
}
