package io.synproof.model.endpoint;

import static io.synproof.model.endpoint.Fixtures.closeWait;
import static io.synproof.model.endpoint.Fixtures.established;
import static io.synproof.model.endpoint.Fixtures.finWait1;
import static io.synproof.model.endpoint.Fixtures.finWait2;
import static io.synproof.model.endpoint.Fixtures.listen;
import static io.synproof.model.endpoint.Fixtures.synReceived;
import static io.synproof.model.endpoint.Fixtures.synReceivedActively;
import static io.synproof.model.endpoint.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Signal.Notice;
import io.synproof.model.rules.NoTimestamp;
import io.synproof.model.rules.OldestAck;
import io.synproof.model.rules.Rule;
import io.synproof.model.rules.RuleProfile;
import io.synproof.model.rules.Rules;
import io.synproof.model.rules.SynReceivedCheck;
import io.synproof.model.rules.TsRecent;
import io.synproof.model.segment.Text;
import io.synproof.model.segment.Timestamp;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What rules say of acknowledgments that are wrong, and of the timestamps that come with them. */
class WrongAcksTest {
    private static final ReceivedText TWO = new ReceivedText(0, Text.of(0, 2));

    private static Given acksFirst(Connection connection) {
        return given(Rule.SYN_RECEIVED_CHECK, SynReceivedCheck.ACK, connection);
    }

    private static Given fromFirstOctet(Connection connection) {
        return given(Rule.OLDEST_ACK, OldestAck.FIRST_OCTET, connection);
    }

    private static Connection stamped(Connection connection, int recent) {
        return connection.with(connection.rcv().with(Option.some(new Timestamp(recent))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <SEQ=300><ACK=100><CTL=ACK>         | <SEQ=100><CTL=RST>
            <SEQ=300><ACK=102><CTL=FIN,ACK>     | <SEQ=102><CTL=RST>
            <SEQ=311><ACK=7><CTL=ACK><DATA=2>   | <SEQ=7><CTL=RST>
            <SEQ=300><ACK=100><CTL=SYN,ACK>     | <SEQ=100><CTL=RST>
            <SEQ=301><ACK=102><CTL=SYN,ACK>     | <SEQ=102><CTL=RST>
            """)
    void synReceived_receivesAWrongAckAnywhere_resetsAndStays(String segment, String reset) {
        acksFirst(synReceived()).receives(segment).sends(reset).by(Clause.SYN_RECEIVED_BAD_ACK);
    }

    @Test
    void synReceivedByTheText_receivesAWrongAckOutsideTheWindow_acknowledges() {
        given(synReceived())
                .receives("<SEQ=311><ACK=7><CTL=ACK>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .by(Clause.NOT_IN_WINDOW);
    }

    @Test
    void synReceived_receivesARightAckOutsideTheWindow_acknowledges() {
        acksFirst(synReceived())
                .receives("<SEQ=311><ACK=101><CTL=ACK>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .by(Clause.NOT_IN_WINDOW);
    }

    @Test
    void synReceived_receivesARstWithAWrongAck_believesIt() {
        acksFirst(synReceived())
                .receives("<SEQ=301><ACK=7><CTL=RST,ACK>")
                .becomes(listen())
                .by(Clause.RST_TO_LISTEN);
    }

    @Test
    void synReceivedFromSynSent_checksTheWindowFirst() {
        acksFirst(synReceivedActively())
                .receives("<SEQ=311><ACK=7><CTL=ACK>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .by(Clause.NOT_IN_WINDOW);
    }

    @Test
    void establishedAndCloseWait_receiveTextWithTheAckOfNothing_challengeIt() {
        fromFirstOctet(established())
                .receives("<SEQ=301><ACK=100><CTL=ACK><DATA=2>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .by(Clause.ACK_OUT_OF_RANGE);
        fromFirstOctet(closeWait())
                .receives("<SEQ=302><ACK=100><CTL=ACK>")
                .sends("<SEQ=101><ACK=302><CTL=ACK>")
                .by(Clause.ACK_OUT_OF_RANGE);
        given(established())
                .receives("<SEQ=301><ACK=100><CTL=ACK><DATA=2>")
                .sends("<SEQ=101><ACK=303><CTL=ACK>")
                .tells(new Signal.Delivered(TWO))
                .becomes(established().with(Fixtures.rcv(303)))
                .by(Clause.ACK_OLD, Clause.TEXT);
    }

    @ParameterizedTest
    @CsvSource({"101, ACK_OLD", "100, ACK_OUT_OF_RANGE"})
    void finWait2_receivesAnAckOfLess_goesNoFurtherBackThanItsFirstOctet(long ack, Clause clause) {
        String answer = clause == Clause.ACK_OLD ? "" : "<SEQ=102><ACK=301><CTL=ACK>";
        Given.Expected heard =
                fromFirstOctet(finWait2()).receives("<SEQ=301><ACK=" + ack + "><CTL=ACK>");
        (answer.isEmpty() ? heard : heard.sends(answer)).by(clause);
    }

    @ParameterizedTest
    @CsvSource({"110, ACK_OLD", "109, ACK_OUT_OF_RANGE"})
    void established_afterManyOctets_goesBackAWindow(long ack, Clause clause) {
        Connection late = established().with(Fixtures.snd(120, 120));
        Given.Expected heard = fromFirstOctet(late).receives("<SEQ=301><ACK=" + ack + "><CTL=ACK>");
        (clause == Clause.ACK_OLD ? heard : heard.sends("<SEQ=120><ACK=301><CTL=ACK>")).by(clause);
    }

    @Test
    void finWait1_whoseSynIsNotAcknowledged_acceptsTheAckOfNothing() {
        Connection early = finWait1().with(Fixtures.snd(100, 102));
        fromFirstOctet(early).receives("<SEQ=301><ACK=100><CTL=ACK>").by(Clause.ACK_OLD);
    }

    @Test
    void synReceived_receivesTheThirdMessageWithoutItsTimestamp_isEstablished() {
        given(Rule.NO_TIMESTAMP, NoTimestamp.TAKEN, stamped(synReceived(), 5))
                .receives("<SEQ=301><ACK=101><CTL=ACK>")
                .tells(Notice.ESTABLISHED)
                .becomes(stamped(established(), 5))
                .by(Clause.SYN_RECEIVED_ACK);
        given(stamped(synReceived(), 5))
                .receives("<SEQ=301><ACK=101><CTL=ACK>")
                .by(Clause.NO_TIMESTAMP);
    }

    @Test
    void established_receivesAnOldTimestamp_dropsItWhateverTheRule() {
        given(Rule.NO_TIMESTAMP, NoTimestamp.TAKEN, stamped(established(), 5))
                .receives("<SEQ=301><ACK=101><CTL=ACK><TS=4>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .by(Clause.PAWS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<SEQ=301><ACK=102><CTL=ACK><DATA=2>", "<SEQ=301><CTL=SYN>"})
    void established_receivesAHighTimestampWithABadAckOrASyn_keepsTsRecent(String segment) {
        Endpoint poisoned = after(Rules.STANDARD, stamped(established(), 5), segment);
        Endpoint kept = after(
                Rules.STANDARD.with(Rule.TS_RECENT, TsRecent.PASSED_ACK),
                stamped(established(), 5),
                segment);
        assertThat(poisoned).isEqualTo(stamped(established(), 9));
        assertThat(kept).isEqualTo(stamped(established(), 5));
    }

    @ParameterizedTest
    @CsvSource({"102, 9", "101, 5"})
    void finWait2_takesTheTimestampOfAnAckThatIsNotOlderThanSndUna(long ack, int recent) {
        assertThat(after(
                        Rules.STANDARD.with(Rule.TS_RECENT, TsRecent.PASSED_ACK),
                        stamped(finWait2(), 5),
                        "<SEQ=301><ACK=" + ack + "><CTL=ACK>"))
                .isEqualTo(stamped(finWait2(), recent));
    }

    @Test
    void synReceived_takesTheTimestampOfTheThirdMessage() {
        assertThat(after(
                        RuleProfile.LINUX.rules(),
                        stamped(synReceived(), 5),
                        "<SEQ=301><ACK=101><CTL=ACK>"))
                .isEqualTo(stamped(established(), 9));
    }

    @ParameterizedTest
    @CsvSource({"302, ACK, 9", "302, 'FIN,ACK', 5", "303, ACK, 5"})
    void timeWaitOfLinux_takesTheTimestampOfTheNextAckAlone(long seq, String control, int recent) {
        assertThat(after(
                        RuleProfile.LINUX.rules(),
                        stamped(Fixtures.timeWait(), 5),
                        "<SEQ=" + seq + "><ACK=102><CTL=" + control + ">"))
                .isEqualTo(stamped(Fixtures.timeWait(), recent));
    }

    private static Endpoint after(Rules rules, Endpoint before, String segment) {
        return SegmentArrives.arrive(
                        Fixtures.stack(rules),
                        before,
                        Notation.segment(segment + "<TS=9>"),
                        Fixtures.BIRTH)
                .after();
    }
}
