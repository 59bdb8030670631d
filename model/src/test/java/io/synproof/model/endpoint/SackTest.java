package io.synproof.model.endpoint;

import static io.synproof.model.endpoint.Fixtures.established;
import static io.synproof.model.endpoint.Fixtures.holding;
import static io.synproof.model.endpoint.Fixtures.listen;
import static io.synproof.model.endpoint.Fixtures.number;
import static io.synproof.model.endpoint.Fixtures.retransmission;
import static io.synproof.model.endpoint.Fixtures.snd;
import static io.synproof.model.endpoint.Fixtures.stack;
import static io.synproof.model.endpoint.Fixtures.synReceived;
import static io.synproof.model.endpoint.Fixtures.synSent;
import static io.synproof.model.endpoint.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Signal.Notice;
import io.synproof.model.rules.CrossedOptions;
import io.synproof.model.rules.Rule;
import io.synproof.model.rules.SeededFault;
import io.synproof.model.segment.Options;
import io.synproof.model.segment.SackBlock;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Timestamp;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** Selective acknowledgments: RFC 2018, and RFC 2883 for what comes twice. */
class SackTest {
    private static final SynOptions PERMITTED = SynOptions.PLAIN.permittingSack(true);

    private static TcpParameters selective() {
        return holding().with(PERMITTED);
    }

    private static TcpParameters telling() {
        return selective().with(Feature.DUPLICATE_SACK, true);
    }

    /** Two octets fit into a segment, and the second duplicate ACK sends again. */
    private static TcpParameters repeating(OptionalFeatures features) {
        return Fixtures.avoiding(2, features.with(Feature.FAST_RETRANSMIT, 2)).with(PERMITTED);
    }

    private static SendSide agreed(SendSide snd) {
        return snd.hearingSyn(selective(), Options.NONE.permittingSack(true));
    }

    private static Connection open() {
        return established().with(agreed(snd(101, 101)));
    }

    private static SackBlock block(long left, long right) {
        return new SackBlock(number(left), number(right));
    }

    /** What becomes of a connection on which these segments arrive. */
    private static Effect arriving(TcpParameters stack, Connection before, String... segments) {
        Effect effect = Effect.unchanged(before);
        for (String segment : segments) {
            effect = SegmentArrives.arrive(
                    stack, effect.after(), Notation.segment(segment), Fixtures.BIRTH);
        }
        return effect;
    }

    private static String octets(long seq, int count) {
        return "<SEQ=" + seq + "><ACK=101><CTL=ACK><DATA=" + count + ">";
    }

    private static List<String> answers(
            TcpParameters stack, Connection before, String... segments) {
        return arriving(stack, before, segments).sent().map(Segment::toString);
    }

    @Test
    void closed_opens_permitsSack() {
        given(selective(), Fixtures.closed())
                .opens()
                .sends("<SEQ=100><CTL=SYN><SACK-OK>")
                .becomes(synSent())
                .by(Clause.OPEN_ACTIVE);
    }

    @Test
    void listen_receivesSynThatPermitsSack_permitsItToo() {
        given(selective(), listen())
                .receives("<SEQ=300><CTL=SYN><SACK-OK>")
                .sends("<SEQ=100><ACK=301><CTL=SYN,ACK><SACK-OK>")
                .becomes(synReceived().with(agreed(snd(100, 101))))
                .by(Clause.LISTEN_SYN);
    }

    @Test
    void listen_receivesSynThatDoesNot_doesNotEither() {
        given(selective(), listen())
                .receives("<SEQ=300><CTL=SYN>")
                .sends("<SEQ=100><ACK=301><CTL=SYN,ACK>")
                .becomes(synReceived())
                .by(Clause.LISTEN_SYN);
    }

    @Test
    void listen_receivesSynThatPermitsSackWhereItIsOff_takesNoNotice() {
        given(holding(), listen())
                .receives("<SEQ=300><CTL=SYN><SACK-OK>")
                .sends("<SEQ=100><ACK=301><CTL=SYN,ACK>")
                .becomes(synReceived())
                .by(Clause.LISTEN_SYN);
    }

    @Test
    void synSent_receivesSynAckThatPermitsSack_hasAgreed() {
        given(selective(), synSent())
                .receives("<SEQ=300><ACK=101><CTL=SYN,ACK><SACK-OK>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .tells(Notice.ESTABLISHED)
                .becomes(open())
                .by(Clause.SYN_SENT_SYN_ACK);
    }

    @Test
    void synSent_receivesSynThatDoesNot_permitsItAgainAsInLinuxAndDoesNotUseIt() {
        TcpParameters linux = stack(
                        selective().rules().with(Rule.CROSSED_OPTIONS, CrossedOptions.OWN))
                .with(PERMITTED);
        given(linux, synSent())
                .receives("<SEQ=300><CTL=SYN>")
                .sends("<SEQ=100><ACK=301><CTL=SYN,ACK><SACK-OK>")
                .becomes(Fixtures.synReceivedActively())
                .by(Clause.SYN_SENT_SYN);
        given(selective(), synSent())
                .receives("<SEQ=300><CTL=SYN>")
                .sends("<SEQ=100><ACK=301><CTL=SYN,ACK>")
                .becomes(Fixtures.synReceivedActively())
                .by(Clause.SYN_SENT_SYN);
    }

    @Test
    void established_receivesTextBehindAGap_reportsIt() {
        assertThat(answers(selective(), open(), octets(303, 2)))
                .containsExactly("<SEQ=101><ACK=301><CTL=ACK><SACK=303-305>");
    }

    @Test
    void established_receivesTextBehindAGapWhereSackIsNotAgreed_reportsNothing() {
        assertThat(answers(selective(), established(), octets(303, 2)))
                .containsExactly("<SEQ=101><ACK=301><CTL=ACK>");
    }

    @Test
    void theMostRecentArrivalIsInTheFirstBlock() {
        assertThat(answers(selective(), open(), octets(307, 2), octets(303, 2)))
                .containsExactly("<SEQ=101><ACK=301><CTL=ACK><SACK=303-305,307-309>");
        assertThat(answers(selective(), open(), octets(303, 2), octets(307, 2)))
                .containsExactly("<SEQ=101><ACK=301><CTL=ACK><SACK=307-309,303-305>");
        assertThat(answers(selective(), open(), octets(303, 2), octets(307, 2), octets(303, 2)))
                .containsExactly("<SEQ=101><ACK=301><CTL=ACK><SACK=303-305,307-309>");
    }

    @Test
    void blocksThatTouchAreOne() {
        assertThat(answers(selective(), open(), octets(303, 2), octets(307, 2), octets(305, 2)))
                .containsExactly("<SEQ=101><ACK=301><CTL=ACK><SACK=303-309>");
    }

    @Test
    void aFinBehindAGapIsReportedWithItsNumber() {
        assertThat(answers(selective(), open(), "<SEQ=303><ACK=101><CTL=FIN,ACK><DATA=1>"))
                .containsExactly("<SEQ=101><ACK=301><CTL=ACK><SACK=303-305>");
    }

    @Test
    void whatIsAcknowledgedIsNoLongerReported() {
        assertThat(answers(selective(), open(), octets(303, 2), octets(307, 2), octets(301, 2)))
                .containsExactly("<SEQ=101><ACK=305><CTL=ACK><SACK=307-309>");
        Effect whole = arriving(selective(), open(), octets(303, 2), octets(301, 2));
        assertThat(((Connection) whole.after()).rcv()).isEqualTo(Fixtures.rcv(305));
    }

    @Test
    void fourBlocksFitOrThreeBesideATimestamp() {
        String[] five = {
            octets(302, 1), octets(304, 1), octets(306, 1), octets(308, 1), octets(310, 1)
        };
        assertThat(answers(selective(), open(), five))
                .containsExactly(
                        "<SEQ=101><ACK=301><CTL=ACK><SACK=310-311,308-309,306-307,304-305>");
        TcpParameters stamping =
                selective().with(new SynOptions(0, true, false, false).permittingSack(true));
        Connection stamped = open().with(open().rcv().with(Option.some(new Timestamp(5))));
        assertThat(answers(
                        stamping,
                        stamped,
                        List.of(five).map(one -> one + "<TS=5>").toJavaArray(String[]::new)))
                .containsExactly("<SEQ=101><ACK=301><CTL=ACK><SACK=310-311,308-309,306-307>");
    }

    @Test
    void textThatIsSentMeanwhileReportsToo() {
        Connection held =
                (Connection) arriving(selective(), open(), octets(303, 2)).after();
        assertThat(UserCalls.send(selective(), held, 1).sent().map(Segment::toString))
                .containsExactly("<SEQ=101><ACK=301><CTL=ACK><DATA=1><SACK=303-305>");
        assertThat(UserCalls.abort(selective(), held).sent().map(Segment::toString))
                .containsExactly("<SEQ=101><CTL=RST>");
    }

    @Test
    void whatComesTwiceIsReportedOnceAndFirst() {
        assertThat(answers(telling(), open(), octets(301, 2), octets(301, 2)))
                .containsExactly("<SEQ=101><ACK=303><CTL=ACK><SACK=301-303>");
        assertThat(answers(telling(), open(), octets(301, 2), octets(302, 2)))
                .containsExactly("<SEQ=101><ACK=304><CTL=ACK><SACK=302-303>");
        assertThat(answers(telling(), open(), octets(301, 2), octets(305, 2), octets(301, 2)))
                .containsExactly("<SEQ=101><ACK=303><CTL=ACK><SACK=301-303,305-307>");
        assertThat(answers(telling(), open(), octets(303, 2), octets(304, 3)))
                .containsExactly("<SEQ=101><ACK=301><CTL=ACK><SACK=304-305,303-307>");
        assertThat(answers(telling(), open(), octets(303, 2), octets(307, 2)))
                .containsExactly("<SEQ=101><ACK=301><CTL=ACK><SACK=307-309,303-305>");
    }

    @Test
    void whatComesTwiceIsNotReportedWithoutTheFeatureNorWithoutAnAgreement() {
        assertThat(answers(selective(), open(), octets(301, 2), octets(301, 2)))
                .containsExactly("<SEQ=101><ACK=303><CTL=ACK>");
        assertThat(answers(telling(), established(), octets(301, 2), octets(301, 2)))
                .containsExactly("<SEQ=101><ACK=303><CTL=ACK>");
    }

    /** Ten octets sent, in segments of two, and none acknowledged. */
    private static Connection sending() {
        return open().with(agreed(snd(101, 101)).queueing(10).sending(10)).with(retransmission());
    }

    private static SendSide afterAck(String options) {
        return ((Connection) arriving(
                                repeating(OptionalFeatures.NONE),
                                sending(),
                                "<SEQ=301><ACK=101><CTL=ACK>" + options)
                        .after())
                .snd();
    }

    @Test
    void aSenderKeepsInOrderWhatIsReported() {
        assertThat(afterAck("<SACK=107-109,103-105>").sacked())
                .containsExactly(List.of(block(103, 105), block(107, 109)));
        assertThat(afterAck("<SACK=107-109,103-107>").sacked())
                .containsExactly(List.of(block(103, 109)));
    }

    @Test
    void aSenderIgnoresReportsOfDuplicatesAndOfWhatIsNotSent() {
        assertThat(afterAck("<SACK=99-101,101-103,109-112,105-105,107-109>").sacked())
                .containsExactly(List.of(block(107, 109)));
    }

    @Test
    void aSenderForgetsWhatIsAcknowledged() {
        Effect effect = arriving(
                repeating(OptionalFeatures.NONE),
                sending(),
                "<SEQ=301><ACK=101><CTL=ACK><SACK=103-105,107-109>",
                "<SEQ=301><ACK=105><CTL=ACK>");
        assertThat(((Connection) effect.after()).snd().sacked())
                .containsExactly(List.of(block(107, 109)));
    }

    @Test
    void aSenderWithoutAnAgreementIgnoresReports() {
        Connection plain =
                established().with(snd(101, 101).queueing(10).sending(10)).with(retransmission());
        Effect effect = arriving(
                repeating(OptionalFeatures.NONE),
                plain,
                "<SEQ=301><ACK=101><CTL=ACK><SACK=103-105>");
        assertThat(((Connection) effect.after()).snd()).isEqualTo(plain.snd().counting(1));
    }

    private static List<String> sentAgain(OptionalFeatures features, String options) {
        String ack = "<SEQ=301><ACK=101><CTL=ACK>" + options;
        return answers(repeating(features), sending(), ack, ack);
    }

    @Test
    void aFastRetransmitSendsWhatIsMissingAndNothingElse() {
        assertThat(sentAgain(OptionalFeatures.NONE, "<SACK=103-105,108-110>"))
                .containsExactly(
                        "<SEQ=101><ACK=301><CTL=ACK><DATA=2>",
                        "<SEQ=105><ACK=301><CTL=ACK><DATA=2>",
                        "<SEQ=107><ACK=301><CTL=ACK><DATA=1>");
        assertThat(sentAgain(OptionalFeatures.NONE, "<SACK=102-103>"))
                .containsExactly("<SEQ=101><ACK=301><CTL=ACK><DATA=1>");
        assertThat(sentAgain(OptionalFeatures.NONE, ""))
                .containsExactly("<SEQ=101><ACK=301><CTL=ACK><DATA=2>");
    }

    @Test
    void aFastRetransmitSendsOneSegmentWhereCongestionIsAvoided() {
        assertThat(sentAgain(
                        OptionalFeatures.NONE.with(Feature.CONGESTION, 10),
                        "<SACK=103-105,107-109>"))
                .containsExactly("<SEQ=101><ACK=301><CTL=ACK><DATA=2>");
    }

    @Test
    void aRetransmissionTimeoutForgetsWhatWasReported() {
        Connection known = (Connection) arriving(
                        repeating(OptionalFeatures.NONE),
                        sending(),
                        "<SEQ=301><ACK=101><CTL=ACK><SACK=103-111>")
                .after();
        Effect effect = Timeouts.fire(repeating(OptionalFeatures.NONE), known);
        assertThat(effect.sent().map(Segment::toString))
                .containsExactly("<SEQ=101><ACK=301><CTL=ACK><DATA=2>");
        assertThat(((Connection) effect.after()).snd().sacked()).containsExactly(List.empty());
    }

    @Test
    void sackAcknowledges_whatIsReportedIsFreed() {
        TcpParameters sound = repeating(OptionalFeatures.NONE);
        TcpParameters flawed = stack(sound.rules().with(Rule.FLAW, SeededFault.SACK_ACKNOWLEDGES))
                .with(sound.features())
                .with(PERMITTED);
        Effect effect = arriving(flawed, sending(), "<SEQ=301><ACK=101><CTL=ACK><SACK=103-105>");
        assertThat(((Connection) effect.after()).snd().una()).isEqualTo(number(105));
        Effect plain = arriving(flawed, sending(), "<SEQ=301><ACK=103><CTL=ACK>");
        assertThat(((Connection) plain.after()).snd().una()).isEqualTo(number(103));
    }
}
