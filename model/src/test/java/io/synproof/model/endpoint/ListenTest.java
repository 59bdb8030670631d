package io.synproof.model.endpoint;

import static io.synproof.model.endpoint.Fixtures.closed;
import static io.synproof.model.endpoint.Fixtures.listen;
import static io.synproof.model.endpoint.Fixtures.synReceived;
import static io.synproof.model.endpoint.Fixtures.synSent;
import static io.synproof.model.endpoint.Given.given;

import io.synproof.model.endpoint.Signal.Refusal;
import io.synproof.model.endpoint.Signal.Return;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** LISTEN: RFC 9293, sections 3.10.1 to 3.10.5 and 3.10.7.2. */
class ListenTest {

    @Test
    void listen_opensPassively_isRefused() {
        given(listen()).opensPassively().tells(Refusal.ALREADY_EXISTS).by(Clause.CALL_REFUSED);
    }

    @Test
    void listen_opensActively_turnsActive() {
        given(listen())
                .opens()
                .sends("<SEQ=100><CTL=SYN>")
                .becomes(synSent())
                .by(Clause.OPEN_ACTIVE);
    }

    @Test
    void listen_calledToSend_doesNotKnowTheRemote() {
        given(listen()).calledToSend(1).tells(Refusal.REMOTE_UNSPECIFIED).by(Clause.CALL_REFUSED);
    }

    @Test
    void listen_calledToReceive_waits() {
        given(listen()).calledToReceive().by(Clause.RECEIVE);
    }

    @Test
    void listen_closes_deletesTheTcb() {
        given(listen()).closes().tells(Return.CLOSING).becomes(closed()).by(Clause.CLOSE_DELETES);
    }

    @Test
    void listen_aborts_deletesTheTcb() {
        given(listen()).aborts().tells(Return.RESET).becomes(closed()).by(Clause.ABORT_DELETES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<SEQ=301><CTL=RST>", "<SEQ=301><ACK=101><CTL=RST,ACK>"})
    void listen_receivesRst_dropsIt(String reset) {
        given(listen()).receives(reset).by(Clause.LISTEN_RST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<SEQ=300><ACK=101><CTL=SYN,ACK>",
                "<SEQ=301><ACK=101><CTL=ACK>",
                "<SEQ=301><ACK=101><CTL=ACK><DATA=3>",
                "<SEQ=301><ACK=101><CTL=FIN,ACK>"
            })
    void listen_receivesAck_resets(String segment) {
        given(listen()).receives(segment).sends("<SEQ=101><CTL=RST>").by(Clause.LISTEN_ACK);
    }

    @Test
    void listen_receivesSyn_answersAndRemembersThatItWasPassive() {
        given(listen())
                .receives("<SEQ=300><CTL=SYN>")
                .sends("<SEQ=100><ACK=301><CTL=SYN,ACK>")
                .becomes(synReceived())
                .by(Clause.LISTEN_SYN);
    }
}
