package io.synproof.model.endpoint;

import static io.synproof.model.endpoint.Fixtures.closeWait;
import static io.synproof.model.endpoint.Fixtures.closed;
import static io.synproof.model.endpoint.Fixtures.closing;
import static io.synproof.model.endpoint.Fixtures.established;
import static io.synproof.model.endpoint.Fixtures.lastAck;
import static io.synproof.model.endpoint.Fixtures.timeWait;
import static io.synproof.model.endpoint.Given.given;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Signal.Notice;
import io.synproof.model.rules.AckBehindFin;
import io.synproof.model.rules.RstBehindFin;
import io.synproof.model.rules.RstNotice;
import io.synproof.model.rules.Rule;
import io.synproof.model.rules.TextAcrossFin;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What rules say of segments that arrive behind the remote's FIN, which is numbered 301. */
class BehindFinTest {

    static Stream<Connection> bothClosed() {
        return Stream.of(closing(), lastAck());
    }

    private static Given believing(Connection connection) {
        return given(Rule.RST_BEHIND_FIN, RstBehindFin.BEFORE_NEXT_TOO, connection);
    }

    private static Given counting(Connection connection) {
        return given(Rule.ACK_BEHIND_FIN, AckBehindFin.COUNTED, connection);
    }

    private static Given contradicting(Connection connection) {
        return given(Rule.TEXT_ACROSS_FIN, TextAcrossFin.RESETS, connection);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<SEQ=301><CTL=RST>", "<SEQ=301><ACK=7><CTL=RST,ACK>"})
    void closeWait_receivesRstAtTheNumberOfTheFin_isReset(String reset) {
        believing(closeWait())
                .receives(reset)
                .tells(Notice.RESET)
                .becomes(closed())
                .by(Clause.RST);
        given(closeWait()).receives(reset).by(Clause.RST_NOT_IN_WINDOW);
    }

    @ParameterizedTest
    @MethodSource("bothClosed")
    void closingAndLastAck_receiveRstAtTheNumberOfTheFin_areClosed(Connection connection) {
        believing(connection).receives("<SEQ=301><CTL=RST>").becomes(closed()).by(Clause.RST);
        given(connection).receives("<SEQ=301><CTL=RST>").by(Clause.RST_NOT_IN_WINDOW);
    }

    @Test
    void anyState_receivesRstBeforeThat_dropsIt() {
        believing(closeWait()).receives("<SEQ=300><CTL=RST>").by(Clause.RST_NOT_IN_WINDOW);
        believing(established()).receives("<SEQ=300><CTL=RST>").by(Clause.RST_NOT_IN_WINDOW);
        believing(timeWait()).receives("<SEQ=301><CTL=RST>").by(Clause.RST_NOT_IN_WINDOW);
    }

    @Test
    void closeWait_receivesRstBehindTheFin_stillChallengesIt() {
        believing(closeWait())
                .receives("<SEQ=303><CTL=RST>")
                .sends("<SEQ=101><ACK=302><CTL=ACK>")
                .by(Clause.RST_CHALLENGED);
    }

    @ParameterizedTest
    @MethodSource("bothClosed")
    void closingAndLastAck_receiveExactRst_tellIfTheRuleSaysSo(Connection connection) {
        given(Rule.RST_NOTICE, RstNotice.TOLD, connection)
                .receives("<SEQ=302><CTL=RST>")
                .tells(Notice.RESET)
                .becomes(closed())
                .by(Clause.RST);
    }

    @Test
    void timeWait_receivesExactRst_tellsNobody() {
        given(Rule.RST_NOTICE, RstNotice.TOLD, timeWait())
                .receives("<SEQ=302><CTL=RST>")
                .becomes(closed())
                .by(Clause.RST);
    }

    @Test
    void lastAck_receivesAckOfFinBehindTheFin_isClosed() {
        counting(lastAck())
                .receives("<SEQ=303><ACK=102><CTL=ACK>")
                .becomes(closed())
                .by(Clause.LAST_ACK_ACKED);
        given(lastAck()).receives("<SEQ=303><ACK=102><CTL=ACK>").by(Clause.BEHIND_A_GAP);
    }

    @Test
    void closing_receivesAckOfFinBehindTheFin_entersTimeWait() {
        counting(closing())
                .receives("<SEQ=303><ACK=102><CTL=ACK><DATA=2>")
                .becomes(timeWait())
                .by(Clause.CLOSING_ACKED);
    }

    @Test
    void closeWait_receivesTextBehindTheFin_saysNothing() {
        counting(closeWait())
                .receives("<SEQ=303><ACK=101><CTL=ACK><DATA=2>")
                .by(Clause.ACK_OLD, Clause.TEXT_IGNORED);
        given(closeWait())
                .receives("<SEQ=303><ACK=101><CTL=ACK><DATA=2>")
                .sends("<SEQ=101><ACK=302><CTL=ACK>")
                .by(Clause.BEHIND_A_GAP);
    }

    @Test
    void closeWait_receivesAnotherFinBehindTheFin_saysNothing() {
        counting(closeWait())
                .receives("<SEQ=303><ACK=101><CTL=FIN,ACK>")
                .by(Clause.ACK_OLD, Clause.FIN_AGAIN);
    }

    @Test
    void timeWait_receivesAFinBehindTheFin_isNotConcerned() {
        counting(timeWait())
                .receives("<SEQ=303><ACK=102><CTL=FIN,ACK>")
                .sends("<SEQ=102><ACK=302><CTL=ACK>")
                .by(Clause.BEHIND_A_GAP);
    }

    @Test
    void closeWait_receivesTextAcrossTheFin_resets() {
        contradicting(closeWait())
                .receives("<SEQ=301><ACK=101><CTL=ACK><DATA=2>")
                .sends("<SEQ=101><CTL=RST>")
                .tells(Notice.RESET)
                .becomes(closed())
                .by(Clause.ACK_OLD, Clause.TEXT_ACROSS_FIN);
        given(closeWait())
                .receives("<SEQ=301><ACK=101><CTL=ACK><DATA=2>")
                .by(Clause.ACK_OLD, Clause.TEXT_IGNORED);
    }

    @Test
    void closingAndLastAck_receiveTextAcrossTheFin_reset() {
        contradicting(closing())
                .receives("<SEQ=301><ACK=101><CTL=ACK><DATA=2>")
                .sends("<SEQ=101><CTL=RST>")
                .tells(Notice.RESET)
                .becomes(closed())
                .by(Clause.CLOSING_OTHER, Clause.TEXT_ACROSS_FIN);
        contradicting(lastAck())
                .receives("<SEQ=301><ACK=101><CTL=ACK><DATA=2>")
                .sends("<SEQ=101><CTL=RST>")
                .tells(Notice.RESET)
                .becomes(closed())
                .by(Clause.LAST_ACK_OTHER, Clause.TEXT_ACROSS_FIN);
    }

    @Test
    void lastAck_receivesTextAcrossTheFinThatAcknowledgesItsOwn_isClosed() {
        contradicting(lastAck())
                .receives("<SEQ=301><ACK=102><CTL=ACK><DATA=2>")
                .becomes(closed())
                .by(Clause.LAST_ACK_ACKED);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 303})
    void closeWait_receivesTextThatBeginsBehindTheFin_doesNotReset(int seq) {
        given(
                        Fixtures.stack(Fixtures.stack()
                                .rules()
                                .with(Rule.TEXT_ACROSS_FIN, TextAcrossFin.RESETS)
                                .with(Rule.ACK_BEHIND_FIN, AckBehindFin.COUNTED)),
                        closeWait())
                .receives("<SEQ=" + seq + "><ACK=101><CTL=ACK><DATA=2>")
                .by(Clause.ACK_OLD, Clause.TEXT_IGNORED);
    }
}
