package io.synproof.model.endpoint;

import static io.synproof.model.endpoint.Fixtures.closeWait;
import static io.synproof.model.endpoint.Fixtures.closed;
import static io.synproof.model.endpoint.Fixtures.closing;
import static io.synproof.model.endpoint.Fixtures.established;
import static io.synproof.model.endpoint.Fixtures.finWait1;
import static io.synproof.model.endpoint.Fixtures.listen;
import static io.synproof.model.endpoint.Fixtures.synReceived;
import static io.synproof.model.endpoint.Fixtures.synReceivedActively;
import static io.synproof.model.endpoint.Fixtures.synSent;
import static io.synproof.model.endpoint.Fixtures.timeWait;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Signal.Notice;
import io.synproof.model.rules.RuleProfile;
import io.synproof.model.segment.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a kernel was seen to do (Linux 6.18, between two network namespaces), one test for each
 * observation that one endpoint can show.
 */
class LinuxTest {

    private static Given given(Endpoint endpoint) {
        return Given.given(Fixtures.stack(RuleProfile.LINUX.rules()), endpoint);
    }

    @Test
    void nobodyListens_resetsASynByItsAcknowledgmentNumber() {
        given(closed())
                .receives("<SEQ=300><CTL=SYN>")
                .sends("<SEQ=0><ACK=301><CTL=RST,ACK>")
                .by(Clause.CLOSED_OTHER);
    }

    @Test
    void nobodyListens_resetsAnAckByItsSequenceNumber() {
        given(closed())
                .receives("<SEQ=300><ACK=7><CTL=ACK><DATA=2>")
                .sends("<SEQ=7><CTL=RST>")
                .by(Clause.CLOSED_OTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<SEQ=300><ACK=7><CTL=ACK>", "<SEQ=300><ACK=7><CTL=SYN,ACK>"})
    void listen_resetsWhatAcknowledges(String segment) {
        given(listen()).receives(segment).sends("<SEQ=7><CTL=RST>").by(Clause.LISTEN_ACK);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <SEQ=300><CTL=FIN>     | LISTEN_OTHER
            <SEQ=300><CTL=SYN,FIN> | LISTEN_SYN_FIN
            """)
    void listen_dropsAFinAndASynWithAFin(String segment, Clause clause) {
        given(listen()).receives(segment).by(clause);
    }

    @Test
    void established_challengesAtMostOnceInFiveTicks() {
        TcpParameters limited = Fixtures.stack(RuleProfile.LINUX.rules())
                .with(Feature.CHALLENGE_LIMIT, new Deadline.In(5));
        Given.given(limited, established())
                .receives("<SEQ=305><CTL=RST>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .becomes(ChallengeLimitTest.challenged(5))
                .by(Clause.RST_CHALLENGED);
        Given.given(limited, ChallengeLimitTest.challenged(1))
                .receives("<SEQ=305><CTL=RST>")
                .by(Clause.RST_CHALLENGED, Clause.CHALLENGE_SPENT);
        Given.given(limited, ChallengeLimitTest.challenged(0))
                .timesOut(Timer.Role.CHALLENGE)
                .becomes(established())
                .by(Clause.CHALLENGE_AGAIN);
    }

    @Test
    void shutdownOfReading_sendsNothingAndTextStillArrives() {
        TcpParameters reading =
                Fixtures.stack(RuleProfile.LINUX.rules()).with(TcpParameters.Receiving.READ);
        Connection shut = established().with(Fixtures.rcv(301).shut());
        ReceivedText two = new ReceivedText(0, Text.of(0, 2));
        Given.given(reading, established()).shutsReading().becomes(shut).by(Clause.SHUTDOWN_READ);
        Given.given(reading, shut)
                .receives("<SEQ=301><ACK=101><CTL=ACK><DATA=2>")
                .sends("<SEQ=101><ACK=303><CTL=ACK>")
                .becomes(established().with(Fixtures.rcv(303).shut().buffering(two)))
                .by(Clause.ACK_OLD, Clause.TEXT);
    }

    @Test
    void synSent_timesOut_repeatsTheSynWithTheSameNumber() {
        given(synSent())
                .timesOut()
                .sends("<SEQ=100><CTL=SYN>")
                .becomes(new Endpoint.SynSent(
                        synSent().snd(), new Timer.Retransmission(new Deadline.In(3), 1)))
                .by(Clause.RETRANSMISSION);
    }

    @Test
    void synSent_receivesSyn_answersWithTheSameNumber() {
        given(synSent())
                .receives("<SEQ=300><CTL=SYN>")
                .sends("<SEQ=100><ACK=301><CTL=SYN,ACK>")
                .becomes(synReceivedActively())
                .by(Clause.SYN_SENT_SYN);
    }

    @Test
    void simultaneousOpen_aSynAckCompletesItAndIsAnswered() {
        given(synReceivedActively())
                .receives("<SEQ=300><ACK=101><CTL=SYN,ACK>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .tells(Notice.ESTABLISHED)
                .becomes(established())
                .by(Clause.SYN_TRIMMED, Clause.SYN_RECEIVED_ACK);
    }

    @Test
    void simultaneousOpen_aBareAckCompletesIt() {
        given(synReceivedActively())
                .receives("<SEQ=301><ACK=101><CTL=ACK>")
                .tells(Notice.ESTABLISHED)
                .becomes(established())
                .by(Clause.SYN_RECEIVED_ACK);
    }

    @Test
    void synSent_receivesAWrongAck_resetsAndStays() {
        given(synSent())
                .receives("<SEQ=300><ACK=7><CTL=SYN,ACK>")
                .sends("<SEQ=7><CTL=RST>")
                .by(Clause.SYN_SENT_BAD_ACK);
    }

    @Test
    void synSent_receivesRstWithoutAck_ignoresIt() {
        given(synSent()).receives("<SEQ=300><CTL=RST>").by(Clause.SYN_SENT_BARE_RST);
    }

    @Test
    void synSent_receivesRstWithTheRightAck_isRefused() {
        given(synSent())
                .receives("<SEQ=0><ACK=101><CTL=RST,ACK>")
                .tells(Notice.REFUSED)
                .becomes(closed())
                .by(Clause.SYN_SENT_RST);
    }

    @Test
    void synReceived_withoutTriesLeft_isDroppedWithoutAReset() {
        Connection lastTry = synReceived().with(new Timer.Retransmission(new Deadline.In(0), 0));
        given(lastTry).timesOut().tells(Notice.TIMED_OUT).becomes(closed()).by(Clause.GIVE_UP);
    }

    @Test
    void synReceived_receivesAnotherSynInTheWindow_resetsAndForgets() {
        given(synReceived())
                .receives("<SEQ=305><CTL=SYN>")
                .sends("<SEQ=0><ACK=306><CTL=RST,ACK>")
                .becomes(listen())
                .by(Clause.SYN_RESETS_REMOTE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <SEQ=301><CTL=SYN>             | SYN_CHALLENGED
            <SEQ=305><CTL=SYN>             | SYN_CHALLENGED
            <SEQ=7><CTL=SYN>               | NOT_IN_WINDOW
            <SEQ=301><ACK=101><CTL=SYN,ACK>| SYN_CHALLENGED
            <SEQ=300><ACK=101><CTL=SYN,ACK>| NOT_IN_WINDOW
            <SEQ=305><CTL=RST>             | RST_CHALLENGED
            <SEQ=301><ACK=102><CTL=ACK>    | ACK_OUT_OF_RANGE
            """)
    void established_challengesASynAnInexactRstAndAnAckOfTheFuture(String segment, Clause clause) {
        given(established())
                .receives(segment)
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .by(clause);
    }

    @Test
    void crossingFins_leadThroughClosingToTimeWait() {
        given(finWait1())
                .receives("<SEQ=301><ACK=101><CTL=FIN,ACK>")
                .sends("<SEQ=102><ACK=302><CTL=ACK>")
                .tells(Notice.CLOSING)
                .becomes(closing())
                .by(Clause.ACK_OLD, Clause.FIN);
        given(closing())
                .receives("<SEQ=302><ACK=102><CTL=ACK>")
                .becomes(timeWait())
                .by(Clause.CLOSING_ACKED);
    }

    @Test
    void shutdown_acceptsWhatArrivesAfterIt() {
        given(finWait1())
                .receives("<SEQ=301><ACK=101><CTL=ACK><DATA=2>")
                .sends("<SEQ=102><ACK=303><CTL=ACK>")
                .tells(new Signal.Delivered(new ReceivedText(0, Text.of(0, 2))))
                .becomes(finWait1().with(Fixtures.rcv(303)))
                .by(Clause.ACK_OLD, Clause.TEXT);
    }

    @Test
    void timeWait_receivesASynAtOrBelowItsNextNumber_acknowledges() {
        given(timeWait(3))
                .receives("<SEQ=302><CTL=SYN>")
                .sends("<SEQ=102><ACK=302><CTL=ACK>")
                .by(Clause.SYN_CHALLENGED);
        given(timeWait(3))
                .receives("<SEQ=300><CTL=SYN>")
                .sends("<SEQ=102><ACK=302><CTL=ACK>")
                .by(Clause.NOT_IN_WINDOW);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <SEQ=300><ACK=102><CTL=ACK><DATA=1>| NOT_IN_WINDOW
            <SEQ=302><ACK=102><CTL=ACK><DATA=1>| TIME_WAIT_ANSWERED
            <SEQ=301><ACK=102><CTL=FIN,ACK>    | NOT_IN_WINDOW
            """)
    void timeWait_acknowledgesOldDataNewDataAndTheFin(String segment, Clause clause) {
        given(timeWait(3))
                .receives(segment)
                .sends("<SEQ=102><ACK=302><CTL=ACK>")
                .becomes(timeWait(8))
                .by(clause, Clause.TIME_WAIT_RESTARTED);
    }

    @Test
    void timeWait_receivesAPlainAck_saysNothing() {
        given(timeWait(3))
                .receives("<SEQ=302><ACK=102><CTL=ACK>")
                .becomes(timeWait(8))
                .by(Clause.TIME_WAIT_OTHER, Clause.TIME_WAIT_RESTARTED);
    }

    /** The peer sends two octets and resets: recv() returns them, and ECONNRESET after that. */
    @Test
    void established_receivesRstWithOctetsUnread_leavesThemToTheUser() {
        ReceivedText two = new ReceivedText(0, Text.of(0, 2));
        Connection unread = established().with(established().rcv().buffering(two));

        given(unread)
                .receives("<SEQ=301><CTL=RST>")
                .tells(new Signal.Delivered(two), Notice.RESET)
                .becomes(closed())
                .by(Clause.RST);
    }

    @Test
    void timeWait_receivesAnExactRst_isDeleted() {
        given(timeWait(3)).receives("<SEQ=302><CTL=RST>").becomes(closed()).by(Clause.RST);
    }

    @ParameterizedTest
    @CsvSource({"303, RST_IGNORED", "301, RST_NOT_IN_WINDOW", "312, RST_NOT_IN_WINDOW"})
    void timeWait_receivesRstElsewhere_ignoresIt(String seq, Clause clause) {
        given(timeWait(3)).receives("<SEQ=" + seq + "><CTL=RST>").by(clause);
    }

    @Test
    void closeWait_closes_sendsFinAndEntersLastAck() {
        given(closeWait())
                .closes()
                .sends("<SEQ=101><ACK=302><CTL=FIN,ACK>")
                .becomes(Fixtures.lastAck())
                .by(Clause.CLOSE);
    }
}
