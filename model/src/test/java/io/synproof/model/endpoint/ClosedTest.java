package io.synproof.model.endpoint;

import static io.synproof.model.endpoint.Fixtures.closed;
import static io.synproof.model.endpoint.Fixtures.listen;
import static io.synproof.model.endpoint.Fixtures.synSent;
import static io.synproof.model.endpoint.Given.given;

import io.synproof.model.endpoint.Signal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CLOSED: RFC 9293, sections 3.10.1 to 3.10.5 and 3.10.7.1. */
class ClosedTest {

    @Test
    void closed_opensPassively_listens() {
        given(closed()).opensPassively().becomes(listen()).by(Clause.OPEN_PASSIVE);
    }

    @Test
    void closed_opensActively_sendsSyn() {
        given(closed())
                .opens()
                .sends("<SEQ=100><CTL=SYN>")
                .becomes(synSent())
                .by(Clause.OPEN_ACTIVE);
    }

    @Test
    void closed_refusesEveryOtherCall() {
        given(closed()).calledToSend(1).tells(Refusal.DOES_NOT_EXIST).by(Clause.CALL_REFUSED);
        given(closed()).calledToReceive().tells(Refusal.DOES_NOT_EXIST).by(Clause.CALL_REFUSED);
        given(closed()).closes().tells(Refusal.DOES_NOT_EXIST).by(Clause.CALL_REFUSED);
        given(closed()).aborts().tells(Refusal.DOES_NOT_EXIST).by(Clause.CALL_REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<SEQ=301><CTL=RST>", "<SEQ=301><ACK=101><CTL=RST,ACK>"})
    void closed_receivesRst_dropsIt(String reset) {
        given(closed()).receives(reset).by(Clause.CLOSED_RST);
    }

    @Test
    void closed_receivesSyn_resetsByAcknowledgmentNumber() {
        given(closed())
                .receives("<SEQ=300><CTL=SYN>")
                .sends("<SEQ=0><ACK=301><CTL=RST,ACK>")
                .by(Clause.CLOSED_OTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<SEQ=300><ACK=101><CTL=SYN,ACK>",
                "<SEQ=301><ACK=101><CTL=ACK>",
                "<SEQ=301><ACK=101><CTL=ACK><DATA=3>",
                "<SEQ=301><ACK=101><CTL=FIN,ACK>"
            })
    void closed_receivesAck_resetsBySequenceNumber(String segment) {
        given(closed()).receives(segment).sends("<SEQ=101><CTL=RST>").by(Clause.CLOSED_OTHER);
    }
}
