package io.synproof.model.endpoint;

import static io.synproof.model.endpoint.Fixtures.closed;
import static io.synproof.model.endpoint.Fixtures.finWait2;
import static io.synproof.model.endpoint.Fixtures.timeWait;
import static io.synproof.model.endpoint.Given.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.model.endpoint.Signal.Notice;
import io.synproof.model.endpoint.Signal.Refusal;
import io.synproof.model.endpoint.Signal.Return;
import org.junit.jupiter.api.Test;

/** FIN-WAIT-2: RFC 9293, sections 3.10.1 to 3.10.5 and 3.10.7.4. */
class FinWait2Test {

    @Test
    void finWait2_refusesOpenSendAndClose() {
        given(finWait2()).opens().tells(Refusal.ALREADY_EXISTS).by(Clause.CALL_REFUSED);
        given(finWait2()).opensPassively().tells(Refusal.ALREADY_EXISTS).by(Clause.CALL_REFUSED);
        given(finWait2()).calledToSend(1).tells(Refusal.CLOSING).by(Clause.CALL_REFUSED);
        given(finWait2()).closes().tells(Refusal.CLOSING).by(Clause.CALL_REFUSED);
    }

    @Test
    void finWait2_aborts_resets() {
        given(finWait2())
                .aborts()
                .sends("<SEQ=102><CTL=RST>")
                .tells(Return.RESET)
                .becomes(closed())
                .by(Clause.ABORT_RESETS);
    }

    @Test
    void finWait2_receivesExactRst_isReset() {
        given(finWait2())
                .receives("<SEQ=301><CTL=RST>")
                .tells(Notice.RESET)
                .becomes(closed())
                .by(Clause.RST);
    }

    @Test
    void finWait2_receivesSyn_challengesIt() {
        given(finWait2())
                .receives("<SEQ=301><CTL=SYN>")
                .sends("<SEQ=102><ACK=301><CTL=ACK>")
                .by(Clause.SYN_CHALLENGED);
    }

    @Test
    void finWait2_receivesTheSynAckAgain_acknowledgesAndDropsIt() {
        given(finWait2())
                .receives("<SEQ=300><ACK=101><CTL=SYN,ACK>")
                .sends("<SEQ=102><ACK=301><CTL=ACK>")
                .by(Clause.NOT_IN_WINDOW);
    }

    @Test
    void finWait2_receivesAck_ignoresIt() {
        given(finWait2()).receives("<SEQ=301><ACK=102><CTL=ACK>").by(Clause.ACK_OLD);
    }

    @Test
    void finWait2_receivesFin_entersTimeWait() {
        given(finWait2())
                .receives("<SEQ=301><ACK=102><CTL=FIN,ACK>")
                .sends("<SEQ=102><ACK=302><CTL=ACK>")
                .tells(Notice.CLOSING)
                .becomes(timeWait())
                .by(Clause.ACK_OLD, Clause.FIN);
    }

    @Test
    void finWait2_receivesFinBehindAGap_asksForWhatIsMissing() {
        given(finWait2())
                .receives("<SEQ=302><ACK=102><CTL=FIN,ACK>")
                .sends("<SEQ=102><ACK=301><CTL=ACK>")
                .by(Clause.BEHIND_A_GAP);
    }

    @Test
    void finWait2_hasNoTimer() {
        assertThat(finWait2().timer()).isEqualTo(Timer.Off.OFF);
        assertThatThrownBy(() -> Timeouts.fire(Fixtures.stack(), finWait2()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no timer");
    }
}
