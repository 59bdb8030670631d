package io.synproof.model.endpoint;

import static io.synproof.model.endpoint.Fixtures.closed;
import static io.synproof.model.endpoint.Fixtures.timeWait;
import static io.synproof.model.endpoint.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Signal.Refusal;
import io.synproof.model.rules.Reopening;
import io.synproof.model.rules.Rule;
import io.synproof.model.rules.Rules;
import io.synproof.model.segment.Options;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Timestamp;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** TIME-WAIT with three ticks left of its eight: RFC 9293, sections 3.10.1 to 3.10.8. */
class TimeWaitTest {

    @Test
    void timeWait_refusesEveryCallButAbort() {
        given(timeWait(3)).opens().tells(Refusal.ALREADY_EXISTS).by(Clause.CALL_REFUSED);
        given(timeWait(3)).opensPassively().tells(Refusal.ALREADY_EXISTS).by(Clause.CALL_REFUSED);
        given(timeWait(3)).calledToSend(1).tells(Refusal.CLOSING).by(Clause.CALL_REFUSED);
        given(timeWait(3)).calledToReceive().tells(Refusal.CLOSING).by(Clause.CALL_REFUSED);
        given(timeWait(3)).closes().tells(Refusal.CLOSING).by(Clause.CALL_REFUSED);
    }

    @Test
    void timeWait_aborts_sendsNoReset() {
        given(timeWait(3)).aborts().becomes(closed()).by(Clause.ABORT_DELETES);
    }

    /** The retransmitted FIN is out of the window: its wait does not begin anew. */
    @Test
    void timeWait_receivesTheFinAgain_acknowledgesItAndWaitsNoLonger() {
        given(timeWait(3))
                .receives("<SEQ=301><ACK=102><CTL=FIN,ACK>")
                .sends("<SEQ=102><ACK=302><CTL=ACK>")
                .by(Clause.NOT_IN_WINDOW);
    }

    /** What 3.10.7.4 means to restart the wait for, and what no sender of one FIN can send. */
    @Test
    void timeWait_receivesFinInTheWindow_acknowledgesItAndBeginsAnew() {
        given(timeWait(3))
                .receives("<SEQ=302><ACK=102><CTL=FIN,ACK>")
                .sends("<SEQ=102><ACK=302><CTL=ACK>")
                .becomes(timeWait(8))
                .by(Clause.TIME_WAIT_FIN);
    }

    @Test
    void timeWait_receivesAck_answersNothing() {
        given(timeWait(3)).receives("<SEQ=302><ACK=102><CTL=ACK>").by(Clause.TIME_WAIT_OTHER);
    }

    @Test
    void timeWait_receivesAnOldSegment_acknowledgesItAndWaitsNoLonger() {
        given(timeWait(3))
                .receives("<SEQ=301><ACK=101><CTL=ACK>")
                .sends("<SEQ=102><ACK=302><CTL=ACK>")
                .by(Clause.NOT_IN_WINDOW);
    }

    @Test
    void timeWait_receivesAckOfTheFuture_acknowledgesAndDropsIt() {
        given(timeWait(3))
                .receives("<SEQ=302><ACK=103><CTL=ACK>")
                .sends("<SEQ=102><ACK=302><CTL=ACK>")
                .by(Clause.ACK_OUT_OF_RANGE);
    }

    @Test
    void timeWait_receivesSyn_challengesIt() {
        given(timeWait(3))
                .receives("<SEQ=302><CTL=SYN>")
                .sends("<SEQ=102><ACK=302><CTL=ACK>")
                .by(Clause.SYN_CHALLENGED);
    }

    @Test
    void timeWait_receivesExactRst_isAssassinated() {
        given(timeWait(3)).receives("<SEQ=302><CTL=RST>").becomes(closed()).by(Clause.RST);
    }

    @Test
    void timeWait_receivesRstInTheWindow_challengesIt() {
        given(timeWait(3))
                .receives("<SEQ=303><CTL=RST>")
                .sends("<SEQ=102><ACK=302><CTL=ACK>")
                .by(Clause.RST_CHALLENGED);
    }

    @Test
    void timeWait_timesOut_isClosed() {
        given(timeWait(0)).timesOut().becomes(closed()).by(Clause.TIME_WAIT_OVER);
    }

    private static boolean reopens(Reopening rule, long seq, int stamp) {
        Connection waiting = timeWait(3);
        Segment syn = Notation.segment("<SEQ=" + seq + "><CTL=SYN>");
        return SegmentArrives.reopens(
                Fixtures.stack(Rules.STANDARD.with(Rule.REOPENING, rule)),
                waiting.with(waiting.rcv().with(Option.some(new Timestamp(5)))),
                syn.with(Options.NONE.with(Option.some(new Timestamp(stamp)))));
    }

    @Test
    void timeWait_underTimestamp_isReopenedByANewerOneOrTheSameBeyondTheWindowsStart() {
        assertThat(reopens(Reopening.TIMESTAMP, 302, 6)).isTrue();
        assertThat(reopens(Reopening.TIMESTAMP, 303, 5)).isTrue();
        assertThat(reopens(Reopening.TIMESTAMP, 302, 5)).isFalse();
        assertThat(reopens(Reopening.TIMESTAMP, 303, 4)).isFalse();
    }

    @Test
    void timeWait_underIsn_isReopenedBeyondTheWindowsStartUnlessTheTimestampIsOlder() {
        assertThat(reopens(Reopening.ISN, 302, 6)).isTrue();
        assertThat(reopens(Reopening.ISN, 303, 5)).isTrue();
        assertThat(reopens(Reopening.ISN, 302, 5)).isFalse();
        assertThat(reopens(Reopening.ISN, 303, 4)).isFalse();
    }

    @Test
    void noOtherStateIsReopened() {
        TcpParameters stack = Fixtures.stack(Rules.STANDARD.with(Rule.REOPENING, Reopening.ANY));
        Segment syn = Notation.segment("<SEQ=303><CTL=SYN>");
        assertThat(Fixtures.inEachState()
                        .filter(endpoint -> SegmentArrives.reopens(stack, endpoint, syn))
                        .map(Endpoint::state))
                .containsExactly(State.TIME_WAIT);
    }

    @Test
    void timeWait_isReopenedByASynAlone() {
        TcpParameters stack = Fixtures.stack(Rules.STANDARD.with(Rule.REOPENING, Reopening.ANY));
        assertThat(SegmentArrives.reopens(
                        stack, timeWait(3), Notation.segment("<SEQ=303><ACK=102><CTL=SYN,ACK>")))
                .isFalse();
    }
}
