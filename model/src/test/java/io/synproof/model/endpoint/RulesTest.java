package io.synproof.model.endpoint;

import static io.synproof.model.endpoint.Fixtures.closed;
import static io.synproof.model.endpoint.Fixtures.established;
import static io.synproof.model.endpoint.Fixtures.finWait1;
import static io.synproof.model.endpoint.Fixtures.listen;
import static io.synproof.model.endpoint.Fixtures.retransmission;
import static io.synproof.model.endpoint.Fixtures.snd;
import static io.synproof.model.endpoint.Fixtures.synReceived;
import static io.synproof.model.endpoint.Fixtures.synReceivedActively;
import static io.synproof.model.endpoint.Fixtures.synSent;
import static io.synproof.model.endpoint.Fixtures.timeWait;
import static io.synproof.model.endpoint.Given.given;

import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.endpoint.Signal.Notice;
import io.synproof.model.rules.AckCheck;
import io.synproof.model.rules.ChallengeAck;
import io.synproof.model.rules.CloseSignal;
import io.synproof.model.rules.RstInTimeWait;
import io.synproof.model.rules.Rule;
import io.synproof.model.rules.SynAcknowledgment;
import io.synproof.model.rules.SynRepeat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each alternative changes that is not the standard's; the others test the standard. */
class RulesTest {

    @ParameterizedTest
    @ValueSource(longs = {7, 100, 102})
    void ackCheckSkipped_synSent_receivesSynAckForSomethingElse_isEstablished(long ack) {
        given(Rule.ACK_CHECK_IN_SYN_SENT, AckCheck.SKIPPED, synSent())
                .receives("<SEQ=300><ACK=" + ack + "><CTL=SYN,ACK>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .tells(Notice.ESTABLISHED)
                .becomes(established())
                .by(Clause.SYN_SENT_SYN_ACK);
    }

    @Test
    void ackCheckSkipped_synSent_receivesRstForSomethingElse_isReset() {
        given(Rule.ACK_CHECK_IN_SYN_SENT, AckCheck.SKIPPED, synSent())
                .receives("<SEQ=0><ACK=7><CTL=RST,ACK>")
                .tells(Notice.RESET)
                .becomes(closed())
                .by(Clause.SYN_SENT_RST);
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 100, 102})
    void ackCheckSkipped_synReceived_receivesAckOfSomethingElse_isEstablished(long ack) {
        given(Rule.ACK_CHECK_IN_SYN_RECEIVED, AckCheck.SKIPPED, synReceived())
                .receives("<SEQ=301><ACK=" + ack + "><CTL=ACK>")
                .tells(Notice.ESTABLISHED)
                .becomes(established())
                .by(Clause.SYN_RECEIVED_ACK);
    }

    @Test
    void rstIgnored_timeWait_receivesRst_waitsOn() {
        given(Rule.RST_IN_TIME_WAIT, RstInTimeWait.IGNORED, timeWait(3))
                .receives("<SEQ=302><CTL=RST>")
                .by(Clause.RST_IGNORED);
        given(Rule.RST_IN_TIME_WAIT, RstInTimeWait.IGNORED, timeWait(3))
                .receives("<SEQ=303><CTL=RST>")
                .by(Clause.RST_IGNORED);
    }

    @Test
    void rstIgnoredInTimeWait_finWait1_receivesRst_isReset() {
        given(Rule.RST_IN_TIME_WAIT, RstInTimeWait.IGNORED, finWait1())
                .receives("<SEQ=301><CTL=RST>")
                .tells(Notice.RESET)
                .becomes(closed())
                .by(Clause.RST);
    }

    @Test
    void noChallenge_established_receivesRstInTheWindow_isReset() {
        given(Rule.CHALLENGE_ACK, ChallengeAck.NOT_SENT, established())
                .receives("<SEQ=310><CTL=RST>")
                .tells(Notice.RESET)
                .becomes(closed())
                .by(Clause.RST);
    }

    @Test
    void noChallenge_established_receivesSynInTheWindow_isReset() {
        given(Rule.CHALLENGE_ACK, ChallengeAck.NOT_SENT, established())
                .receives("<SEQ=305><CTL=SYN>")
                .sends("<SEQ=0><ACK=306><CTL=RST,ACK>")
                .tells(Notice.RESET)
                .becomes(closed())
                .by(Clause.SYN_RESETS);
    }

    @Test
    void noChallenge_synReceivedActively_receivesSynInTheWindow_isReset() {
        given(Rule.CHALLENGE_ACK, ChallengeAck.NOT_SENT, synReceivedActively())
                .receives("<SEQ=305><CTL=SYN>")
                .sends("<SEQ=0><ACK=306><CTL=RST,ACK>")
                .tells(Notice.RESET)
                .becomes(closed())
                .by(Clause.SYN_RESETS);
    }

    @Test
    void noChallenge_established_receivesAVeryOldAck_goesOn() {
        given(Rule.CHALLENGE_ACK, ChallengeAck.NOT_SENT, established())
                .receives("<SEQ=301><ACK=7><CTL=ACK>")
                .by(Clause.ACK_OLD);
    }

    @Test
    void noChallenge_established_receivesAckOfTheFuture_acknowledgesAndDropsIt() {
        given(Rule.CHALLENGE_ACK, ChallengeAck.NOT_SENT, established())
                .receives("<SEQ=301><ACK=102><CTL=ACK>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .by(Clause.ACK_OUT_OF_RANGE);
    }

    @Test
    void newNumber_synSent_timesOut_asksWithAnotherNumber() {
        given(Rule.SYN_REPEAT, SynRepeat.NEW_NUMBER, synSent())
                .timesOut()
                .sends("<SEQ=101><CTL=SYN>")
                .becomes(new SynSent(
                        new SendSide(
                                0,
                                Fixtures.number(101),
                                Fixtures.number(101),
                                Fixtures.number(102),
                                0,
                                false),
                        new Timer.Retransmission(new Deadline.In(3), 1)))
                .by(Clause.RETRANSMISSION);
    }

    @Test
    void acknowledgesIsn_listen_receivesSyn_acknowledgesOneTooLittle() {
        given(Rule.SYN_ACKNOWLEDGMENT, SynAcknowledgment.ISN, listen())
                .receives("<SEQ=300><CTL=SYN>")
                .sends("<SEQ=100><ACK=300><CTL=SYN,ACK>")
                .becomes(synReceived())
                .by(Clause.LISTEN_SYN);
    }

    @Test
    void closesWithSyn_established_closes_sendsASynInTheFinsPlace() {
        given(Rule.CLOSE_SIGNAL, CloseSignal.SYN, established())
                .closes()
                .sends("<SEQ=101><CTL=SYN>")
                .becomes(established()
                        .in(State.FIN_WAIT_1)
                        .with(snd(101, 102))
                        .with(retransmission()))
                .by(Clause.CLOSE);
    }

    @Test
    void closesWithSyn_finWait1_timesOut_repeatsTheSyn() {
        given(Rule.CLOSE_SIGNAL, CloseSignal.SYN, finWait1())
                .timesOut()
                .sends("<SEQ=101><CTL=SYN>")
                .becomes(finWait1().with(new Timer.Retransmission(new Deadline.In(3), 1)))
                .by(Clause.RETRANSMISSION);
    }
}
