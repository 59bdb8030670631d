package io.synproof.model.endpoint;

import static io.synproof.model.endpoint.Fixtures.buffering;
import static io.synproof.model.endpoint.Fixtures.closeWait;
import static io.synproof.model.endpoint.Fixtures.closing;
import static io.synproof.model.endpoint.Fixtures.established;
import static io.synproof.model.endpoint.Fixtures.finWait1;
import static io.synproof.model.endpoint.Fixtures.finWait2;
import static io.synproof.model.endpoint.Fixtures.holding;
import static io.synproof.model.endpoint.Fixtures.lastAck;
import static io.synproof.model.endpoint.Fixtures.listen;
import static io.synproof.model.endpoint.Fixtures.rcv;
import static io.synproof.model.endpoint.Fixtures.reading;
import static io.synproof.model.endpoint.Fixtures.snd;
import static io.synproof.model.endpoint.Fixtures.synReceivedActively;
import static io.synproof.model.endpoint.Fixtures.synSent;
import static io.synproof.model.endpoint.Fixtures.timeWait;
import static io.synproof.model.endpoint.Given.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Signal.Delivered;
import io.synproof.model.endpoint.Signal.Notice;
import io.synproof.model.endpoint.Signal.Refusal;
import io.synproof.model.endpoint.Signal.Return;
import io.synproof.model.segment.Text;
import org.junit.jupiter.api.Test;

/** Users who leave a connection (RFC 9293, section 3.6, MAY-1, SHLD-3), and POSIX's read. */
class LeavingTest {
    private static final ReceivedText TWO = new ReceivedText(0, Text.of(0, 2));

    static Connection left(Connection connection) {
        return connection.abandoned();
    }

    private static Connection holdingTwo(Connection connection) {
        return connection.with(connection.rcv().advancedBy(2).buffering(TWO));
    }

    @Test
    void established_closesBoth_sendsItsFinAndReceivesNoMore() {
        given(established())
                .closesBoth()
                .sends("<SEQ=101><ACK=301><CTL=FIN,ACK>")
                .becomes(left(finWait1()))
                .by(Clause.CLOSE);
    }

    @Test
    void established_closesBothWithOctetsUnread_resets() {
        given(buffering(), holdingTwo(established()))
                .closesBoth()
                .sends("<SEQ=101><CTL=RST>")
                .becomes(Fixtures.closed())
                .by(Clause.CLOSE_UNREAD);
    }

    @Test
    void closeWait_closesBothWithOctetsUnread_resets() {
        given(buffering(), holdingTwo(closeWait()))
                .closesBoth()
                .sends("<SEQ=101><CTL=RST>")
                .becomes(Fixtures.closed())
                .by(Clause.CLOSE_UNREAD);
    }

    @Test
    void closeWait_closesBoth_isAsIfItHadClosed() {
        given(closeWait())
                .closesBoth()
                .sends("<SEQ=101><ACK=302><CTL=FIN,ACK>")
                .becomes(lastAck())
                .by(Clause.CLOSE);
    }

    @Test
    void synReceived_closesBothBehindItsQueue_isLeftWhenItIsEstablished() {
        Connection queued = synReceivedActively().with(snd(100, 101).queueing(1));
        Connection after = left(queued.with(queued.snd().closing()));
        given(queued).closesBoth().becomes(after).by(Clause.CLOSE_QUEUED);
        given(after)
                .receives("<SEQ=301><ACK=101><CTL=ACK>")
                .sends("<SEQ=101><ACK=301><CTL=ACK><DATA=1>", "<SEQ=102><ACK=301><CTL=FIN,ACK>")
                .tells(Notice.ESTABLISHED)
                .becomes(left(finWait1()).with(snd(101, 103)))
                .by(Clause.SYN_RECEIVED_ACK);
    }

    @Test
    void withoutAConnection_closesBoth_isAsIfItHadClosed() {
        given(Fixtures.closed()).closesBoth().tells(Refusal.DOES_NOT_EXIST).by(Clause.CALL_REFUSED);
        given(listen())
                .closesBoth()
                .tells(Return.CLOSING)
                .becomes(Fixtures.closed())
                .by(Clause.CLOSE_DELETES);
        given(synSent())
                .closesBoth()
                .tells(Return.CLOSING)
                .becomes(Fixtures.closed())
                .by(Clause.CLOSE_DELETES);
    }

    @Test
    void afterAClose_closesBoth_isRefused() {
        given(finWait1()).closesBoth().tells(Refusal.CLOSING).by(Clause.CALL_REFUSED);
        given(finWait2()).closesBoth().tells(Refusal.CLOSING).by(Clause.CALL_REFUSED);
        given(closing()).closesBoth().tells(Refusal.CLOSING).by(Clause.CALL_REFUSED);
        given(lastAck()).closesBoth().tells(Refusal.CLOSING).by(Clause.CALL_REFUSED);
        given(timeWait()).closesBoth().tells(Refusal.CLOSING).by(Clause.CALL_REFUSED);
        Connection pending = closeWait().with(closeWait().snd().queueing(1).closing());
        given(pending).closesBoth().tells(Refusal.CLOSING).by(Clause.CALL_REFUSED);
    }

    @Test
    void finWait1LeftByItsUser_receivesText_resets() {
        given(left(finWait1()))
                .receives("<SEQ=301><ACK=101><CTL=ACK><DATA=1>")
                .sends("<SEQ=101><CTL=RST>")
                .becomes(Fixtures.closed())
                .by(Clause.ACK_OLD, Clause.TEXT_AFTER_CLOSE);
    }

    @Test
    void finWait2LeftByItsUser_receivesText_resets() {
        given(left(finWait2()))
                .receives("<SEQ=301><ACK=102><CTL=FIN,ACK><DATA=1>")
                .sends("<SEQ=102><CTL=RST>")
                .becomes(Fixtures.closed())
                .by(Clause.ACK_OLD, Clause.TEXT_AFTER_CLOSE);
        given(holding(), left(finWait2()))
                .receives("<SEQ=303><ACK=102><CTL=ACK><DATA=1>")
                .sends("<SEQ=102><CTL=RST>")
                .becomes(Fixtures.closed())
                .by(Clause.ACK_OLD, Clause.TEXT_AFTER_CLOSE);
    }

    @Test
    void finWait2LeftByItsUser_receivesTextThatItHasReceived_doesNotReset() {
        Connection after = left(finWait2()).with(rcv(303));
        given(after)
                .receives("<SEQ=301><ACK=102><CTL=FIN,ACK><DATA=2>")
                .sends("<SEQ=102><ACK=304><CTL=ACK>")
                .tells(Notice.CLOSING)
                .becomes(timeWait().with(rcv(304)))
                .by(Clause.ACK_OLD, Clause.FIN);
    }

    @Test
    void finWait1LeftByItsUser_receivesFin_closesInGoodOrder() {
        given(left(finWait1()))
                .receives("<SEQ=301><ACK=101><CTL=FIN,ACK>")
                .sends("<SEQ=102><ACK=302><CTL=ACK>")
                .tells(Notice.CLOSING)
                .becomes(closing())
                .by(Clause.ACK_OLD, Clause.FIN);
    }

    @Test
    void finWait1_receivesText_handsItOver() {
        given(finWait1())
                .receives("<SEQ=301><ACK=101><CTL=ACK><DATA=2>")
                .sends("<SEQ=102><ACK=303><CTL=ACK>")
                .tells(new Delivered(TWO))
                .becomes(finWait1().with(rcv(303)))
                .by(Clause.ACK_OLD, Clause.TEXT);
    }

    @Test
    void finWait2LeftByItsUser_calledToReceive_isRefused() {
        given(left(finWait2())).calledToReceive().tells(Refusal.CLOSING).by(Clause.CALL_REFUSED);
        given(reading(), left(finWait2()))
                .calledToReceive()
                .tells(Refusal.CLOSING)
                .by(Clause.CALL_REFUSED);
    }

    @Test
    void established_reads_takesWhatIsOnHandAndWaitsForMore() {
        given(reading(), established())
                .receives("<SEQ=301><ACK=101><CTL=ACK><DATA=2>")
                .sends("<SEQ=101><ACK=303><CTL=ACK>")
                .becomes(holdingTwo(established()))
                .by(Clause.ACK_OLD, Clause.TEXT);
        given(reading(), holdingTwo(established()))
                .calledToReceive()
                .tells(new Delivered(TWO))
                .becomes(established().with(rcv(303)))
                .by(Clause.RECEIVE);
        given(reading(), established()).calledToReceive().by(Clause.RECEIVE);
    }

    @Test
    void closeWait_reads_takesWhatIsOnHandAndThenTheEndOfTheStream() {
        given(reading(), holdingTwo(closeWait()))
                .calledToReceive()
                .tells(new Delivered(TWO))
                .becomes(closeWait().with(rcv(304)))
                .by(Clause.RECEIVE);
        given(reading(), closeWait())
                .calledToReceive()
                .tells(Notice.END_OF_STREAM)
                .becomes(closeWait().with(rcv(302).toldEnd()))
                .by(Clause.END_OF_STREAM);
    }

    @Test
    void established_readsBehindItsShutdown_isToldTheEndEachTime() {
        given(reading(), established().with(rcv(301).toldEnd()))
                .calledToReceive()
                .tells(Notice.END_OF_STREAM)
                .becomes(established().with(rcv(301).toldEnd()))
                .by(Clause.END_OF_STREAM);
    }

    @Test
    void closingLastAckAndTimeWait_read_takeWhatIsOnHandToo() {
        given(reading(), holdingTwo(closing()))
                .calledToReceive()
                .tells(new Delivered(TWO))
                .becomes(closing().with(rcv(304)))
                .by(Clause.RECEIVE);
        given(reading(), holdingTwo(lastAck()))
                .calledToReceive()
                .tells(new Delivered(TWO))
                .becomes(lastAck().with(rcv(304)))
                .by(Clause.RECEIVE);
        given(reading(), timeWait())
                .calledToReceive()
                .tells(Notice.END_OF_STREAM)
                .becomes(timeWait().with(rcv(302).toldEnd()))
                .by(Clause.END_OF_STREAM);
    }

    @Test
    void aUserLeavesOnlyAConnectionThatItCloses() {
        assertThatThrownBy(() -> established().abandoned())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("left by its user");
        assertThatThrownBy(() -> closeWait().abandoned())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
