package io.synproof.model.endpoint;

import static io.synproof.model.endpoint.Fixtures.established;
import static io.synproof.model.endpoint.Fixtures.listen;
import static io.synproof.model.endpoint.Fixtures.snd;
import static io.synproof.model.endpoint.Fixtures.synReceived;
import static io.synproof.model.endpoint.Fixtures.synSent;
import static io.synproof.model.endpoint.Given.given;

import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.endpoint.Signal.Notice;
import io.synproof.model.rules.AckCheck;
import io.synproof.model.rules.Handshake;
import io.synproof.model.rules.Rule;
import io.synproof.model.rules.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Handshakes of two and of four messages; three are the standard, which the others test. */
class HandshakeTest {

    /** Our SYN is acknowledged, and the remote's has not come. */
    private static SynSent earlyAcknowledged() {
        return new SynSent(snd(101, 101), Timer.Off.OFF);
    }

    @Test
    void handshakeOfTwo_listen_receivesSyn_isEstablishedAtOnce() {
        given(Rule.HANDSHAKE, Handshake.TWO, listen())
                .receives("<SEQ=300><CTL=SYN>")
                .sends("<SEQ=100><ACK=301><CTL=SYN,ACK>")
                .tells(Notice.ESTABLISHED)
                .becomes(established())
                .by(Clause.LISTEN_SYN);
    }

    @Test
    void handshakeOfTwo_synSent_receivesSynAck_sendsNoThirdMessage() {
        given(Rule.HANDSHAKE, Handshake.TWO, synSent())
                .receives("<SEQ=300><ACK=101><CTL=SYN,ACK>")
                .tells(Notice.ESTABLISHED)
                .becomes(established())
                .by(Clause.SYN_SENT_SYN_ACK);
    }

    @Test
    void handshakeOfTwo_established_receivesTheOpeningSynAgain_repeatsItsAnswer() {
        given(Rule.HANDSHAKE, Handshake.TWO, established())
                .receives("<SEQ=300><CTL=SYN>")
                .sends("<SEQ=100><ACK=301><CTL=SYN,ACK>")
                .by(Clause.SYN_REPEATED);
    }

    @Test
    void handshakeOfTwo_established_receivesAnotherOldSyn_onlyAcknowledges() {
        given(Rule.HANDSHAKE, Handshake.TWO, established())
                .receives("<SEQ=299><CTL=SYN>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .by(Clause.NOT_IN_WINDOW);
    }

    @Test
    void handshakeOfFour_listen_receivesSyn_acknowledgesAndAsksApart() {
        given(Rule.HANDSHAKE, Handshake.FOUR, listen())
                .receives("<SEQ=300><CTL=SYN>")
                .sends("<SEQ=100><ACK=301><CTL=ACK>", "<SEQ=100><CTL=SYN>")
                .becomes(synReceived())
                .by(Clause.LISTEN_SYN);
    }

    @Test
    void handshakeOfFour_synSent_receivesAck_waitsForTheSyn() {
        given(Rule.HANDSHAKE, Handshake.FOUR, synSent())
                .receives("<SEQ=300><ACK=101><CTL=ACK>")
                .becomes(earlyAcknowledged())
                .by(Clause.SYN_SENT_EARLY_ACK);
    }

    @Test
    void handshakeOfFour_synSent_receivesSynAfterAck_isEstablished() {
        given(Rule.HANDSHAKE, Handshake.FOUR, earlyAcknowledged())
                .receives("<SEQ=300><CTL=SYN>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .tells(Notice.ESTABLISHED)
                .becomes(established())
                .by(Clause.SYN_SENT_SYN_ACK);
    }

    @Test
    void handshakeOfFour_synReceived_timesOut_asksAgain() {
        given(Rule.HANDSHAKE, Handshake.FOUR, synReceived())
                .timesOut()
                .sends("<SEQ=100><CTL=SYN>")
                .becomes(synReceived().with(new Timer.Retransmission(new Deadline.In(3), 1)))
                .by(Clause.RETRANSMISSION);
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 102})
    void ackCheckSkippedInAHandshakeOfFour_takesAnyAckForTheSyns(long ack) {
        Rules rules = Rules.STANDARD
                .with(Rule.HANDSHAKE, Handshake.FOUR)
                .with(Rule.ACK_CHECK_IN_SYN_SENT, AckCheck.SKIPPED);
        given(Fixtures.stack(rules), synSent())
                .receives("<SEQ=300><ACK=" + ack + "><CTL=ACK>")
                .becomes(earlyAcknowledged())
                .by(Clause.SYN_SENT_EARLY_ACK);
    }
}
