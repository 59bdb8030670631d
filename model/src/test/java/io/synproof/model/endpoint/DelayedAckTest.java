package io.synproof.model.endpoint;

import static io.synproof.model.endpoint.Fixtures.closeWait;
import static io.synproof.model.endpoint.Fixtures.closing;
import static io.synproof.model.endpoint.Fixtures.delaying;
import static io.synproof.model.endpoint.Fixtures.established;
import static io.synproof.model.endpoint.Fixtures.finWait1;
import static io.synproof.model.endpoint.Fixtures.finWait2;
import static io.synproof.model.endpoint.Fixtures.lastAck;
import static io.synproof.model.endpoint.Fixtures.rcv;
import static io.synproof.model.endpoint.Fixtures.retransmission;
import static io.synproof.model.endpoint.Fixtures.sending;
import static io.synproof.model.endpoint.Fixtures.snd;
import static io.synproof.model.endpoint.Fixtures.timeWait;
import static io.synproof.model.endpoint.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Signal.Delivered;
import io.synproof.model.endpoint.Signal.Notice;
import io.synproof.model.segment.Text;
import org.junit.jupiter.api.Test;

/** Acknowledgments that may wait: RFC 9293, section 3.8.6.3 (SHLD-18, SHLD-19, MUST-40). */
class DelayedAckTest {
    private static final Timer TWO_TICKS = new Timer.DelayedAck(new Deadline.In(2));

    private static final Signal OCTET = new Delivered(new ReceivedText(0, Text.of(0, 1)));

    /** Everything before this number is received and the acknowledgment of it is owed. */
    static ReceiveSide owing(long nxt) {
        return rcv(nxt).owing(TWO_TICKS);
    }

    @Test
    void established_receivesText_owesTheAcknowledgment() {
        given(delaying(), established())
                .receives("<SEQ=301><ACK=101><CTL=ACK><DATA=1>")
                .tells(OCTET)
                .becomes(established().with(owing(302)))
                .by(Clause.ACK_OLD, Clause.TEXT);
    }

    @Test
    void established_receivesTextWhileItOwes_acknowledgesBothAtOnce() {
        given(delaying(), established().with(owing(302)))
                .receives("<SEQ=302><ACK=101><CTL=ACK><DATA=1>")
                .sends("<SEQ=101><ACK=303><CTL=ACK>")
                .tells(OCTET)
                .becomes(established().with(rcv(303)))
                .by(Clause.ACK_OLD, Clause.TEXT);
    }

    @Test
    void established_timesOutOwing_acknowledges() {
        given(delaying(), established().with(owing(302)))
                .timesOut(Timer.Role.ACKNOWLEDGMENT)
                .sends("<SEQ=101><ACK=302><CTL=ACK>")
                .becomes(established().with(rcv(302)))
                .by(Clause.DELAYED_ACK);
    }

    @Test
    void established_calledToSendWhileItOwes_acknowledgesWithItsText() {
        given(delaying(), established().with(owing(302)))
                .calledToSend(2)
                .sends("<SEQ=101><ACK=302><CTL=ACK><DATA=2>")
                .becomes(sending().with(rcv(302)))
                .by(Clause.SEND);
    }

    @Test
    void established_timesOutInRetransmissionWhileItOwes_acknowledgesWithItsText() {
        given(delaying(), sending().with(owing(302)))
                .timesOut()
                .sends("<SEQ=101><ACK=302><CTL=ACK><DATA=2>")
                .becomes(sending()
                        .with(rcv(302))
                        .with(new Timer.Retransmission(new Deadline.In(3), 1)))
                .by(Clause.RETRANSMISSION);
    }

    @Test
    void established_receivesWhatIsNotInTheWindowWhileItOwes_acknowledgesAll() {
        given(delaying(), established().with(owing(302)))
                .receives("<SEQ=301><ACK=101><CTL=ACK><DATA=1>")
                .sends("<SEQ=101><ACK=302><CTL=ACK>")
                .becomes(established().with(rcv(302)))
                .by(Clause.NOT_IN_WINDOW);
    }

    @Test
    void established_receivesFin_owesItsAcknowledgmentToo() {
        given(delaying(), established())
                .receives("<SEQ=301><ACK=101><CTL=FIN,ACK>")
                .tells(Notice.CLOSING)
                .becomes(closeWait().with(owing(302)))
                .by(Clause.ACK_OLD, Clause.FIN);
    }

    @Test
    void closeWait_closesWhileItOwes_acknowledgesWithItsFin() {
        given(delaying(), closeWait().with(owing(302)))
                .closes()
                .sends("<SEQ=101><ACK=302><CTL=FIN,ACK>")
                .becomes(lastAck())
                .by(Clause.CLOSE);
    }

    @Test
    void finWait1_receivesFin_acknowledgesAtOnce() {
        given(delaying(), finWait1())
                .receives("<SEQ=301><ACK=101><CTL=FIN,ACK>")
                .sends("<SEQ=102><ACK=302><CTL=ACK>")
                .tells(Notice.CLOSING)
                .becomes(closing())
                .by(Clause.ACK_OLD, Clause.FIN);
    }

    @Test
    void finWait2_receivesFinWhileItOwes_acknowledgesAtOnceAndOwesNothing() {
        given(delaying(), finWait2().with(owing(302)))
                .receives("<SEQ=302><ACK=102><CTL=FIN,ACK>")
                .sends("<SEQ=102><ACK=303><CTL=ACK>")
                .tells(Notice.CLOSING)
                .becomes(timeWait().with(rcv(303)))
                .by(Clause.ACK_OLD, Clause.FIN);
    }

    @Test
    void established_receivesAckOfItsTextWhileItOwes_stillOwes() {
        given(delaying(), sending().with(owing(302)))
                .receives("<SEQ=302><ACK=103><CTL=ACK>")
                .becomes(established().with(snd(103, 103)).with(owing(302)))
                .by(Clause.ACK_NEWS);
    }

    @Test
    void aTickMovesBothTimers() {
        Connection both = sending().with(owing(302));
        assertThat(both.timers()).containsExactly(retransmission(), TWO_TICKS);
        assertThat(((Connection) both.afterTick()).rcv().owed())
                .isEqualTo(new Timer.DelayedAck(new Deadline.In(1)));
        assertThat(both.afterTick().timer())
                .isEqualTo(new Timer.Retransmission(new Deadline.In(2), 2));
        assertThat(Timer.Off.OFF.role()).isEqualTo(Timer.Role.CONNECTION);
        assertThat(Timer.Off.OFF.runs()).isFalse();
    }

    /** What leaves with another number, or as a reset, acknowledges nothing that is owed. */
    @Test
    void onlyAnAckOfTheNextNumberPaysWhatIsOwed() {
        assertThat(afterSending("<SEQ=101><ACK=302><CTL=ACK>")).isEqualTo(Timer.Off.OFF);
        assertThat(afterSending("<SEQ=101><ACK=301><CTL=ACK>")).isEqualTo(TWO_TICKS);
        assertThat(afterSending("<SEQ=101><ACK=302><CTL=RST,ACK>")).isEqualTo(TWO_TICKS);
        assertThat(afterSending("<SEQ=302><CTL=RST>")).isEqualTo(TWO_TICKS);
    }

    private static Timer afterSending(String segment) {
        Effect sent = Effect.of(Clause.SEND, established().with(owing(302)))
                .sending(Notation.segment(segment));
        return AfterEvent.after(delaying(), sent).after() instanceof Connection after
                ? after.rcv().owed()
                : Timer.Off.OFF;
    }
}
