package io.synproof.model.endpoint;

import static io.synproof.model.endpoint.Fixtures.buffering;
import static io.synproof.model.endpoint.Fixtures.closeWait;
import static io.synproof.model.endpoint.Fixtures.established;
import static io.synproof.model.endpoint.Fixtures.fastRetransmitted;
import static io.synproof.model.endpoint.Fixtures.finWait2;
import static io.synproof.model.endpoint.Fixtures.holding;
import static io.synproof.model.endpoint.Fixtures.lastAck;
import static io.synproof.model.endpoint.Fixtures.number;
import static io.synproof.model.endpoint.Fixtures.rcv;
import static io.synproof.model.endpoint.Fixtures.sending;
import static io.synproof.model.endpoint.Fixtures.snd;
import static io.synproof.model.endpoint.Fixtures.synReceived;
import static io.synproof.model.endpoint.Fixtures.timeWait;
import static io.synproof.model.endpoint.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Signal.Delivered;
import io.synproof.model.endpoint.Signal.Notice;
import io.synproof.model.segment.SackBlock;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Text;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

/** Text behind a gap: RFC 9293, section 3.10.7.4 first, last paragraph (SHLD-31); RFC 5681. */
class HoldingTest {

    private static Signal told(int length) {
        return new Delivered(new ReceivedText(0, Text.of(0, length)));
    }

    private static OutOfOrderText piece(long seq, int octets) {
        return piece(seq, octets, false);
    }

    private static OutOfOrderText piece(long seq, int octets, boolean fin) {
        return new OutOfOrderText(number(seq), new ReceivedText(0, Text.of(0, octets)), fin);
    }

    /** Nothing is received yet, but these octets behind a gap. */
    static ReceiveSide gapBefore(long seq, int octets) {
        return rcv(301).holding(piece(seq, octets));
    }

    private static Connection heldBack(long seq, int octets) {
        return established().with(gapBefore(seq, octets));
    }

    @Test
    void whatIsLetGoIsNotReportedAnyMore() {
        ReceiveSide all = gapBefore(303, 4)
                .holding(piece(309, 2))
                .reporting(List.of(
                        new SackBlock(number(309), number(311)),
                        new SackBlock(number(303), number(307))));

        assertThat(all.holdingUpTo(number(305)))
                .isEqualTo(gapBefore(303, 2)
                        .reporting(List.of(new SackBlock(number(303), number(305)))));
        assertThat(all.holdingUpTo(number(311))).isEqualTo(all);
    }

    @Test
    void established_receivesTextBehindAGap_holdsItBackAndAcknowledgesAtOnce() {
        given(holding(), established())
                .receives("<SEQ=303><ACK=101><CTL=ACK><DATA=2>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .becomes(heldBack(303, 2))
                .by(Clause.ACK_OLD, Clause.HELD_BACK);
    }

    @Test
    void established_receivesTextThatClosesTheGap_takesBoth() {
        given(holding(), heldBack(303, 2))
                .receives("<SEQ=301><ACK=101><CTL=ACK><DATA=2>")
                .sends("<SEQ=101><ACK=305><CTL=ACK>")
                .tells(told(2), told(2))
                .becomes(established().with(rcv(305)))
                .by(Clause.ACK_OLD, Clause.TEXT, Clause.GAP_CLOSED, Clause.TEXT);
    }

    @Test
    void established_receivesTextThatOverlapsWhatIsHeld_takesEachOctetOnce() {
        given(holding(), heldBack(303, 2))
                .receives("<SEQ=301><ACK=101><CTL=ACK><DATA=3>")
                .sends("<SEQ=101><ACK=305><CTL=ACK>")
                .tells(told(3), told(1))
                .becomes(established().with(rcv(305)))
                .by(Clause.ACK_OLD, Clause.TEXT, Clause.GAP_CLOSED, Clause.TEXT);
    }

    /** A peer that numbers an octet as it numbered its FIN: Linux drops the FIN too. */
    @Test
    void established_receivesTextInThePlaceOfAHeldFin_takesTheTextAndNoFin() {
        given(holding(), established().with(rcv(301).holding(piece(302, 0, true))))
                .receives("<SEQ=301><ACK=101><CTL=ACK><DATA=2>")
                .sends("<SEQ=101><ACK=303><CTL=ACK>")
                .tells(told(2))
                .becomes(established().with(rcv(303)))
                .by(Clause.ACK_OLD, Clause.TEXT, Clause.GAP_CLOSED);
    }

    @Test
    void established_receivesTextThatCoversWhatIsHeld_takesNothingOfIt() {
        given(holding(), heldBack(302, 1))
                .receives("<SEQ=301><ACK=101><CTL=ACK><DATA=4>")
                .sends("<SEQ=101><ACK=305><CTL=ACK>")
                .tells(told(4))
                .becomes(established().with(rcv(305)))
                .by(Clause.ACK_OLD, Clause.TEXT, Clause.GAP_CLOSED);
    }

    @Test
    void established_withTwoGaps_keepsWhatIsBehindTheSecond() {
        ReceiveSide two = gapBefore(302, 1).holding(piece(305, 1));
        given(holding(), established().with(two))
                .receives("<SEQ=301><ACK=101><CTL=ACK><DATA=1>")
                .sends("<SEQ=101><ACK=303><CTL=ACK>")
                .tells(told(1), told(1))
                .becomes(established().with(rcv(303).holding(piece(305, 1))))
                .by(Clause.ACK_OLD, Clause.TEXT, Clause.GAP_CLOSED, Clause.TEXT);
    }

    @Test
    void established_receivesFinBehindAGap_withTheSeededMistakeTakesItAndLosesTheGap() {
        given(Fixtures.takingFins(), established())
                .receives("<SEQ=302><ACK=101><CTL=FIN,ACK><DATA=1>")
                .sends("<SEQ=101><ACK=304><CTL=ACK>")
                .tells(Notice.CLOSING)
                .becomes(closeWait().with(rcv(304)))
                .by(Clause.ACK_OLD, Clause.FIN);
    }

    @Test
    void established_receivesTextBehindAGap_withTheSeededMistakeHoldsItBackAllTheSame() {
        given(Fixtures.takingFins(), established())
                .receives("<SEQ=303><ACK=101><CTL=ACK><DATA=2>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .becomes(heldBack(303, 2))
                .by(Clause.ACK_OLD, Clause.HELD_BACK);
    }

    @Test
    void established_receivesFinBehindAGap_closesWithTheGap() {
        Connection after = established().with(rcv(301).holding(piece(302, 1, true)));
        given(holding(), established())
                .receives("<SEQ=302><ACK=101><CTL=FIN,ACK><DATA=1>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .becomes(after)
                .by(Clause.ACK_OLD, Clause.HELD_BACK);
        given(holding(), after)
                .receives("<SEQ=301><ACK=101><CTL=ACK><DATA=1>")
                .sends("<SEQ=101><ACK=304><CTL=ACK>")
                .tells(told(1), told(1), Notice.CLOSING)
                .becomes(closeWait().with(rcv(304)))
                .by(Clause.ACK_OLD, Clause.TEXT, Clause.GAP_CLOSED, Clause.TEXT, Clause.FIN);
    }

    @Test
    void finWait2_receivesFinBeforeWhatIsHeld_forgetsIt() {
        given(holding(), finWait2().with(gapBefore(303, 1)))
                .receives("<SEQ=301><ACK=102><CTL=FIN,ACK>")
                .sends("<SEQ=102><ACK=302><CTL=ACK>")
                .tells(Notice.CLOSING)
                .becomes(timeWait())
                .by(Clause.ACK_OLD, Clause.FIN);
    }

    @Test
    void established_receivesTextBeyondTheWindowsEnd_holdsBackWhatFits() {
        given(holding(), established())
                .receives("<SEQ=309><ACK=101><CTL=FIN,ACK><DATA=5>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .becomes(heldBack(309, 2))
                .by(Clause.ACK_OLD, Clause.HELD_BACK);
        given(holding(), established())
                .receives("<SEQ=310><ACK=101><CTL=FIN,ACK>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .becomes(established().with(rcv(301).holding(piece(310, 0, true))))
                .by(Clause.ACK_OLD, Clause.HELD_BACK);
    }

    @Test
    void established_receivesBareAckBehindAGap_countsTheAcknowledgment() {
        given(holding(), sending())
                .receives("<SEQ=302><ACK=103><CTL=ACK>")
                .becomes(established().with(snd(103, 103)))
                .by(Clause.ACK_NEWS, Clause.BEHIND_A_GAP);
    }

    @Test
    void synReceived_receivesTextBehindAGap_establishesAndHoldsItBack() {
        given(holding(), synReceived())
                .receives("<SEQ=302><ACK=101><CTL=ACK><DATA=1>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .tells(Notice.ESTABLISHED)
                .becomes(heldBack(302, 1))
                .by(Clause.SYN_RECEIVED_ACK, Clause.HELD_BACK);
    }

    @Test
    void closeWait_receivesTextBehindAGap_holdsNothingBack() {
        given(holding(), closeWait())
                .receives("<SEQ=303><ACK=101><CTL=ACK><DATA=1>")
                .sends("<SEQ=101><ACK=302><CTL=ACK>")
                .by(Clause.BEHIND_A_GAP);
    }

    @Test
    void established_receivesTextIntoItsBuffer_keepsTheOrderOfTheStream() {
        TcpParameters both = buffering().with(Feature.OUT_OF_ORDER, OutOfOrderPolicy.HELD);
        given(both, heldBack(302, 1))
                .receives("<SEQ=301><ACK=101><CTL=ACK><DATA=1>")
                .sends("<SEQ=101><ACK=303><CTL=ACK>")
                .becomes(established()
                        .with(rcv(303).buffering(new ReceivedText(0, Text.of(0, 1)))
                                .buffering(new ReceivedText(0, Text.of(0, 1)))))
                .by(Clause.ACK_OLD, Clause.TEXT, Clause.GAP_CLOSED, Clause.TEXT);
    }

    @Test
    void delayingToo_established_receivesTextThatClosesTheGap_acknowledgesAtOnce() {
        TcpParameters both = Fixtures.delaying().with(Feature.OUT_OF_ORDER, OutOfOrderPolicy.HELD);
        given(both, heldBack(302, 1))
                .receives("<SEQ=301><ACK=101><CTL=ACK><DATA=1>")
                .sends("<SEQ=101><ACK=303><CTL=ACK>")
                .tells(told(1), told(1))
                .becomes(established().with(rcv(303)))
                .by(Clause.ACK_OLD, Clause.TEXT, Clause.GAP_CLOSED, Clause.TEXT);
    }

    @Test
    void aPieceThatAnotherCoversIsNotKept() {
        ReceiveSide one = gapBefore(303, 3);
        assertThat(one.holding(piece(304, 1))).isEqualTo(one);
        assertThat(gapBefore(304, 1).holding(piece(303, 3))).isEqualTo(one);
        assertThat(gapBefore(305, 1).holding(piece(303, 1)).held())
                .isEqualTo(List.of(piece(303, 1), piece(305, 1)));
        assertThat(gapBefore(303, 2).holding(piece(304, 2)).held())
                .isEqualTo(List.of(piece(303, 2), piece(304, 2)));
    }

    @Test
    void established_receivesTheSecondDuplicateAck_sendsTheFrontAgain() {
        Connection once = sending().with(snd(101, 103).counting(1));
        Connection twice = sending().with(snd(101, 103).counting(2));
        given(fastRetransmitted(), sending())
                .receives("<SEQ=301><ACK=101><CTL=ACK>")
                .becomes(once)
                .by(Clause.ACK_OLD);
        given(fastRetransmitted(), once)
                .receives("<SEQ=301><ACK=101><CTL=ACK>")
                .sends("<SEQ=101><ACK=301><CTL=ACK><DATA=2>")
                .becomes(twice)
                .by(Clause.ACK_OLD, Clause.FAST_RETRANSMIT);
        given(fastRetransmitted(), twice)
                .receives("<SEQ=301><ACK=101><CTL=ACK>")
                .by(Clause.ACK_OLD);
    }

    @Test
    void lastAck_receivesTheSecondDuplicateAck_sendsItsFinAgain() {
        given(fastRetransmitted(), lastAck().with(snd(101, 102).counting(1)))
                .receives("<SEQ=302><ACK=101><CTL=ACK>")
                .sends("<SEQ=101><ACK=302><CTL=FIN,ACK>")
                .becomes(lastAck().with(snd(101, 102).counting(2)))
                .by(Clause.LAST_ACK_OTHER, Clause.FAST_RETRANSMIT);
    }

    @Test
    void established_receivesNews_countsDuplicatesAnew() {
        given(fastRetransmitted(), sending().with(snd(101, 103).counting(2)))
                .receives("<SEQ=301><ACK=102><CTL=ACK>")
                .becomes(sending().with(snd(102, 103)))
                .by(Clause.ACK_NEWS);
    }

    @Test
    void established_receivesTextOrAnOldAckOrWithNothingOutstanding_countsNothing() {
        given(fastRetransmitted(), sending())
                .receives("<SEQ=301><ACK=101><CTL=ACK><DATA=1>")
                .sends("<SEQ=103><ACK=302><CTL=ACK>")
                .tells(told(1))
                .becomes(sending().with(rcv(302)))
                .by(Clause.ACK_OLD, Clause.TEXT);
        given(fastRetransmitted(), sending())
                .receives("<SEQ=301><ACK=100><CTL=ACK>")
                .by(Clause.ACK_OLD);
        given(fastRetransmitted(), established())
                .receives("<SEQ=301><ACK=101><CTL=ACK>")
                .by(Clause.ACK_OLD);
        given(sending()).receives("<SEQ=301><ACK=101><CTL=ACK>").by(Clause.ACK_OLD);
    }

    @Test
    void aPieceThatBeginsOrEndsWithAnotherOneCoversItWhenItIsLonger() {
        assertThat(gapBefore(303, 2).holding(piece(303, 3)).held())
                .isEqualTo(List.of(piece(303, 3)));
        assertThat(gapBefore(304, 2).holding(piece(303, 3)).held())
                .isEqualTo(List.of(piece(303, 3)));
        assertThat(gapBefore(303, 2).holding(piece(303, 2)).held())
                .isEqualTo(List.of(piece(303, 2)));
    }

    @Test
    void aFinThatTheWindowHasNoRoomForIsNotHeldBack() {
        assertThat(piece(303, 8, true).upTo(number(311))).isEqualTo(piece(303, 8, false));
        assertThat(piece(303, 7, true).upTo(number(311))).isEqualTo(piece(303, 7, true));
        assertThat(piece(303, 9, true).upTo(number(311))).isEqualTo(piece(303, 8, false));
    }

    @Test
    void established_receivesAnAckThatSaysAnotherWindow_countsNoDuplicate() {
        TcpParameters stack = fastRetransmitted()
                .with(OptionalFeatures.NONE
                        .with(Feature.FAST_RETRANSMIT, 2)
                        .with(Feature.FLOW_CONTROL, OptionalFeatures.FlowControl.ADVERTISED));
        Connection heard = sending()
                .with(snd(101, 103)
                        .hearing(Notation.segment("<SEQ=301><ACK=101><CTL=ACK><WND=5>")));
        assertThat(duplicates(stack, heard, 5)).isEqualTo(1);
        assertThat(duplicates(stack, heard, 6)).isZero();
    }

    private static int duplicates(TcpParameters stack, Connection connection, int window) {
        Segment ack = Notation.segment("<SEQ=301><ACK=101><CTL=ACK><WND=" + window + ">");
        return SegmentArrives.arrive(stack, connection, ack, Fixtures.BIRTH).after()
                        instanceof Connection after
                ? after.snd().duplicates()
                : -1;
    }
}
