package io.synproof.model.endpoint;

import static io.synproof.model.endpoint.Fixtures.avoiding;
import static io.synproof.model.endpoint.Fixtures.established;
import static io.synproof.model.endpoint.Fixtures.finWait1;
import static io.synproof.model.endpoint.Fixtures.lastAck;
import static io.synproof.model.endpoint.Fixtures.retransmission;
import static io.synproof.model.endpoint.Fixtures.snd;
import static io.synproof.model.endpoint.Fixtures.synReceived;
import static io.synproof.model.endpoint.Fixtures.synSent;
import static io.synproof.model.endpoint.Given.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.endpoint.Signal.Notice;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** The congestion window in each state: RFC 5681; ten octets fit into the remote's. */
class ThrottlingTest {
    private static final Timer.Retransmission AGAIN =
            new Timer.Retransmission(new Deadline.In(3), 1);

    private static final TcpParameters HINTED = avoiding(
            1, OptionalFeatures.NONE.with(Feature.FAST_RETRANSMIT, 2).with(Feature.CONGESTION, 4));

    /** Four octets are in flight, and one waits. */
    private static final SendSide FOUR = snd(101, 105).queueing(1);

    private static Connection sending(SendSide snd) {
        return established().with(snd).with(retransmission());
    }

    private static SendSide learnt(SendSide snd, int window, int threshold, int acknowledged) {
        return snd.with(Option.some(new Congestion(window, threshold, acknowledged)));
    }

    @Test
    void established_calledToSendMoreThanTheCongestionWindow_sendsWhatItAllows() {
        given(avoiding(2), established())
                .calledToSend(3)
                .sends("<SEQ=101><ACK=301><CTL=ACK><DATA=1>", "<SEQ=102><ACK=301><CTL=ACK><DATA=1>")
                .becomes(sending(snd(101, 103).queueing(1)))
                .by(Clause.SEND, Clause.CONGESTED);
    }

    @Test
    void established_calledToSendAsMuchAsTheCongestionWindow_holdsNothingBack() {
        given(avoiding(1), established())
                .calledToSend(1)
                .sends("<SEQ=101><ACK=301><CTL=ACK><DATA=1>")
                .becomes(sending(snd(101, 102)))
                .by(Clause.SEND);
    }

    @Test
    void established_calledToSendMoreThanTheRemotesWindow_waitsForThatAlone() {
        given(avoiding(5, OptionalFeatures.NONE.with(Feature.CONGESTION, 10)), established())
                .calledToSend(11)
                .sends("<SEQ=101><ACK=301><CTL=ACK><DATA=5>", "<SEQ=106><ACK=301><CTL=ACK><DATA=5>")
                .becomes(sending(snd(101, 111).queueing(1)))
                .by(Clause.SEND);
    }

    @Test
    void established_calledToSendWithHalfASegmentInFlight_fillsTheSegmentThatIsAllowed() {
        given(
                        avoiding(5, OptionalFeatures.NONE.with(Feature.CONGESTION, 1)),
                        sending(snd(101, 104)))
                .calledToSend(4)
                .sends("<SEQ=104><ACK=301><CTL=ACK><DATA=2>")
                .becomes(sending(snd(101, 106).queueing(2)))
                .by(Clause.SEND, Clause.CONGESTED);
    }

    @Test
    void established_receivesAckOfText_sendsTwoInsteadOfOne() {
        given(avoiding(1), sending(snd(101, 102).queueing(3)))
                .receives("<SEQ=301><ACK=102><CTL=ACK>")
                .sends("<SEQ=102><ACK=301><CTL=ACK><DATA=1>", "<SEQ=103><ACK=301><CTL=ACK><DATA=1>")
                .becomes(sending(learnt(snd(102, 104).queueing(1), 2, 10, 0)))
                .by(Clause.ACK_NEWS, Clause.CONGESTED);
    }

    @Test
    void established_receivesAckOfPartOfTheWindowAboveTheThreshold_countsIt() {
        given(avoiding(1), sending(learnt(snd(101, 104), 3, 2, 0)))
                .receives("<SEQ=301><ACK=103><CTL=ACK>")
                .becomes(sending(learnt(snd(103, 104), 3, 2, 2)))
                .by(Clause.ACK_NEWS);
    }

    @Test
    void established_receivesAckOfASmallSegment_countsItAsOne() {
        given(
                        avoiding(2, OptionalFeatures.NONE.with(Feature.CONGESTION, 1)),
                        sending(learnt(snd(101, 106), 4, 2, 0)))
                .receives("<SEQ=301><ACK=104><CTL=ACK>")
                .becomes(sending(learnt(snd(104, 106), 4, 2, 2)))
                .by(Clause.ACK_NEWS);
    }

    @Test
    void established_receivesAckWithAWindowThatHoldsAllTheRemoteHasRoomFor_opensItNoFurther() {
        given(
                        avoiding(5, OptionalFeatures.NONE.with(Feature.CONGESTION, 1)),
                        sending(learnt(snd(101, 106), 2, 10, 0)))
                .receives("<SEQ=301><ACK=106><CTL=ACK>")
                .becomes(established().with(learnt(snd(106, 106), 2, 10, 0)))
                .by(Clause.ACK_NEWS);
    }

    @Test
    void established_receivesOldAck_learnsNothing() {
        given(avoiding(4), sending(FOUR))
                .receives("<SEQ=301><ACK=101><CTL=ACK>")
                .becomes(sending(FOUR))
                .by(Clause.ACK_OLD, Clause.CONGESTED);
    }

    @Test
    void established_timesOut_leavesOneSegmentAndHalfOfWhatIsInFlight() {
        given(avoiding(6), sending(snd(101, 107)))
                .timesOut()
                .sends("<SEQ=101><ACK=301><CTL=ACK><DATA=1>")
                .becomes(sending(learnt(snd(101, 107), 1, 3, 0)).with(AGAIN))
                .by(Clause.RETRANSMISSION, Clause.WINDOW_CUT);
    }

    @Test
    void established_timesOutAgain_hasNothingMoreToCut() {
        SendSide cut = learnt(snd(101, 107), 1, 3, 0);
        given(avoiding(6), sending(cut))
                .timesOut()
                .sends("<SEQ=101><ACK=301><CTL=ACK><DATA=1>")
                .becomes(sending(cut).with(AGAIN))
                .by(Clause.RETRANSMISSION);
    }

    @Test
    void established_timesOutWhereAllIsSentAgain_sendsTheFrontAlone() {
        TcpParameters stack = avoiding(2);
        RetransmissionPolicy all = new RetransmissionPolicy(
                stack.rto(),
                RetransmissionPolicy.BackOff.NONE,
                2,
                2,
                2,
                true,
                0,
                RetransmissionPolicy.ResendScope.ALL);
        given(stack.with(all), sending(snd(101, 103)))
                .timesOut()
                .sends("<SEQ=101><ACK=301><CTL=ACK><DATA=1>")
                .becomes(sending(learnt(snd(101, 103), 1, 2, 0)).with(AGAIN))
                .by(Clause.RETRANSMISSION, Clause.WINDOW_CUT);
    }

    @Test
    void established_receivesAckOfTheFirstAfterATimeout_waitsForWhatWasInFlight() {
        given(avoiding(4), sending(learnt(FOUR, 1, 2, 0)))
                .receives("<SEQ=301><ACK=102><CTL=ACK>")
                .becomes(sending(learnt(snd(102, 105).queueing(1), 2, 2, 0)))
                .by(Clause.ACK_NEWS, Clause.CONGESTED);
    }

    @Test
    void established_receivesTheSecondDuplicateAck_leavesHalfOfWhatIsInFlight() {
        SendSide six = snd(101, 107).queueing(1);
        given(HINTED, sending(six.counting(1)))
                .receives("<SEQ=301><ACK=101><CTL=ACK>")
                .sends("<SEQ=101><ACK=301><CTL=ACK><DATA=1>")
                .becomes(sending(learnt(six.counting(2), 3, 3, 0)))
                .by(Clause.ACK_OLD, Clause.CONGESTED, Clause.FAST_RETRANSMIT, Clause.WINDOW_CUT);
    }

    @Test
    void established_receivesAckOfWhatAHintSentAgain_keepsTheThreshold() {
        given(HINTED, sending(learnt(snd(101, 107).counting(2), 3, 3, 0)))
                .receives("<SEQ=301><ACK=107><CTL=ACK>")
                .becomes(established().with(learnt(snd(107, 107), 3, 3, 0)))
                .by(Clause.ACK_NEWS);
    }

    @Test
    void established_receivesAckBeforeTheSecondDuplicate_countsIt() {
        given(HINTED, sending(learnt(snd(101, 107).counting(1), 3, 3, 0)))
                .receives("<SEQ=301><ACK=103><CTL=ACK>")
                .becomes(sending(learnt(snd(103, 107), 3, 3, 2)))
                .by(Clause.ACK_NEWS);
    }

    @Test
    void established_receivesAckWhenATimeoutHasFollowedTheHint_startsSlowly() {
        given(HINTED, sending(learnt(snd(101, 107).counting(2), 1, 3, 0)))
                .receives("<SEQ=301><ACK=107><CTL=ACK>")
                .becomes(established().with(learnt(snd(107, 107), 2, 3, 0)))
                .by(Clause.ACK_NEWS);
    }

    @Test
    void established_closesWithTheWindowUsedUp_sendsItsFinAndForgetsTheWindow() {
        given(avoiding(2), sending(learnt(snd(101, 103), 2, 2, 1)))
                .closes()
                .sends("<SEQ=103><ACK=301><CTL=FIN,ACK>")
                .becomes(finWait1().with(snd(101, 104)))
                .by(Clause.CLOSE);
    }

    @Test
    void established_closesWithOctetsThatWait_keepsTheFinBehindThem() {
        given(avoiding(4), sending(FOUR))
                .closes()
                .becomes(finWait1().with(FOUR.closing()))
                .by(Clause.CLOSE_QUEUED, Clause.CONGESTED);
    }

    @Test
    void finWait1_timesOutOrHearsNews_learnsNothing() {
        given(avoiding(4), finWait1().with(snd(101, 104)))
                .timesOut()
                .sends("<SEQ=101><ACK=301><CTL=ACK><DATA=1>")
                .becomes(finWait1().with(snd(101, 104)).with(AGAIN))
                .by(Clause.RETRANSMISSION);
        given(avoiding(4), finWait1().with(snd(101, 104)))
                .receives("<SEQ=301><ACK=102><CTL=ACK>")
                .becomes(finWait1().with(snd(102, 104)))
                .by(Clause.ACK_NEWS);
    }

    @Test
    void lastAck_receivesTheSecondDuplicateAck_learnsNothing() {
        given(HINTED, lastAck().with(snd(101, 102).counting(1)))
                .receives("<SEQ=302><ACK=101><CTL=ACK>")
                .sends("<SEQ=101><ACK=302><CTL=FIN,ACK>")
                .becomes(lastAck().with(snd(101, 102).counting(2)))
                .by(Clause.LAST_ACK_OTHER, Clause.FAST_RETRANSMIT);
    }

    @Test
    void aWindowHasNoFewerSegmentsThanNone() {
        assertThat(OptionalFeatures.NONE.with(Feature.CONGESTION, 0))
                .isEqualTo(OptionalFeatures.NONE);
        assertThatThrownBy(() -> OptionalFeatures.NONE.with(Feature.CONGESTION, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("congestion window -1");
    }

    @Test
    void synSent_timesOut_willBeginWithOneSegment() {
        given(avoiding(4), synSent())
                .timesOut()
                .sends("<SEQ=100><CTL=SYN>")
                .becomes(new SynSent(learnt(snd(100, 101), 1, 10, 0), AGAIN))
                .by(Clause.RETRANSMISSION, Clause.WINDOW_CUT);
    }

    @Test
    void synSent_timesOutWhereOneSegmentIsTheBeginning_keepsNothing() {
        given(avoiding(1), synSent())
                .timesOut()
                .sends("<SEQ=100><CTL=SYN>")
                .becomes(new SynSent(snd(100, 101), AGAIN))
                .by(Clause.RETRANSMISSION);
    }

    @Test
    void synReceived_timesOut_willBeginWithOneSegment() {
        given(avoiding(4), synReceived())
                .timesOut()
                .sends("<SEQ=100><ACK=301><CTL=SYN,ACK>")
                .becomes(synReceived().with(learnt(snd(100, 101), 1, 10, 0)).with(AGAIN))
                .by(Clause.RETRANSMISSION, Clause.WINDOW_CUT);
    }

    @Test
    void synReceived_receivesAckOfItsSyn_isNotTaughtByIt() {
        given(avoiding(1), synReceived().with(snd(100, 101).queueing(2)))
                .receives("<SEQ=301><ACK=101><CTL=ACK>")
                .sends("<SEQ=101><ACK=301><CTL=ACK><DATA=1>")
                .tells(Notice.ESTABLISHED)
                .becomes(sending(snd(101, 102).queueing(1)))
                .by(Clause.SYN_RECEIVED_ACK, Clause.CONGESTED);
    }

    @Test
    void synReceived_receivesAckOfTextThatWentWithItsSyn_isTaughtByThat() {
        given(avoiding(1), synReceived().with(snd(100, 101).queueing(1).sending(1)))
                .receives("<SEQ=301><ACK=102><CTL=ACK>")
                .tells(Notice.ESTABLISHED)
                .becomes(established().with(learnt(snd(102, 102), 2, 10, 0)))
                .by(Clause.SYN_RECEIVED_ACK);
    }
}
