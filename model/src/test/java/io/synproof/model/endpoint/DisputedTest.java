package io.synproof.model.endpoint;

import static io.synproof.model.endpoint.Fixtures.closeWait;
import static io.synproof.model.endpoint.Fixtures.closed;
import static io.synproof.model.endpoint.Fixtures.closing;
import static io.synproof.model.endpoint.Fixtures.established;
import static io.synproof.model.endpoint.Fixtures.listen;
import static io.synproof.model.endpoint.Fixtures.synReceived;
import static io.synproof.model.endpoint.Fixtures.synReceivedActively;
import static io.synproof.model.endpoint.Fixtures.synSent;
import static io.synproof.model.endpoint.Fixtures.timeWait;
import static io.synproof.model.endpoint.Given.given;

import io.synproof.model.endpoint.Signal.Notice;
import io.synproof.model.rules.AckCheck;
import io.synproof.model.rules.CloseInCloseWait;
import io.synproof.model.rules.NewSyn;
import io.synproof.model.rules.RepeatedSyn;
import io.synproof.model.rules.RstInSynSent;
import io.synproof.model.rules.RstInTimeWait;
import io.synproof.model.rules.Rule;
import io.synproof.model.rules.SynAckInSynReceived;
import io.synproof.model.rules.TimeWaitAnswer;
import io.synproof.model.rules.TimeWaitRestart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each alternative changes on which standards, figures and practice do not agree. */
class DisputedTest {

    @Test
    void completes_synReceivedActively_receivesSynAckThatCrossed_isEstablished() {
        given(Rule.SYN_ACK_IN_SYN_RECEIVED, SynAckInSynReceived.COMPLETES, synReceivedActively())
                .receives("<SEQ=300><ACK=101><CTL=SYN,ACK>")
                .tells(Notice.ESTABLISHED)
                .becomes(established())
                .by(Clause.SYN_TRIMMED, Clause.SYN_RECEIVED_ACK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<SEQ=300><ACK=100><CTL=SYN,ACK>",
                "<SEQ=300><ACK=102><CTL=SYN,ACK>",
                "<SEQ=299><ACK=101><CTL=SYN,ACK>",
                "<SEQ=300><CTL=SYN>"
            })
    void completes_synReceivedActively_receivesAnotherSyn_acknowledges(String segment) {
        given(Rule.SYN_ACK_IN_SYN_RECEIVED, SynAckInSynReceived.COMPLETES, synReceivedActively())
                .receives(segment)
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .by(Clause.NOT_IN_WINDOW);
    }

    @Test
    void completes_synReceivedPassively_receivesSynAck_acknowledges() {
        given(Rule.SYN_ACK_IN_SYN_RECEIVED, SynAckInSynReceived.COMPLETES, synReceived())
                .receives("<SEQ=300><ACK=101><CTL=SYN,ACK>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .by(Clause.NOT_IN_WINDOW);
    }

    @Test
    void completes_established_receivesTheSynAckAgain_acknowledges() {
        given(Rule.SYN_ACK_IN_SYN_RECEIVED, SynAckInSynReceived.COMPLETES, established())
                .receives("<SEQ=300><ACK=101><CTL=SYN,ACK>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .by(Clause.NOT_IN_WINDOW);
    }

    @Test
    void synAckAgain_synReceived_receivesTheSynAgain_repeatsItsAnswer() {
        given(Rule.REPEATED_SYN, RepeatedSyn.SYN_ACK, synReceived())
                .receives("<SEQ=300><CTL=SYN>")
                .sends("<SEQ=100><ACK=301><CTL=SYN,ACK>")
                .by(Clause.SYN_ANSWERED_AGAIN);
    }

    @Test
    void synAckAgain_synReceivedActively_receivesTheSynAgain_acknowledges() {
        given(Rule.REPEATED_SYN, RepeatedSyn.SYN_ACK, synReceivedActively())
                .receives("<SEQ=300><CTL=SYN>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .by(Clause.NOT_IN_WINDOW);
    }

    @Test
    void newSynResets_synReceived_receivesSynInTheWindow_isClosedAndSaysSo() {
        given(Rule.NEW_SYN, NewSyn.RESETS, synReceived())
                .receives("<SEQ=305><CTL=SYN>")
                .sends("<SEQ=0><ACK=306><CTL=RST,ACK>")
                .tells(Notice.RESET)
                .becomes(closed())
                .by(Clause.SYN_RESETS);
    }

    @Test
    void newSynResetsRemote_synReceived_receivesSynInTheWindow_listensAgain() {
        given(Rule.NEW_SYN, NewSyn.RESETS_REMOTE, synReceived())
                .receives("<SEQ=305><CTL=SYN>")
                .sends("<SEQ=0><ACK=306><CTL=RST,ACK>")
                .becomes(listen())
                .by(Clause.SYN_RESETS_REMOTE);
    }

    @Test
    void newSynResets_synReceivedActively_receivesSynInTheWindow_challengesIt() {
        given(Rule.NEW_SYN, NewSyn.RESETS, synReceivedActively())
                .receives("<SEQ=305><CTL=SYN>")
                .sends("<SEQ=101><ACK=301><CTL=ACK>")
                .by(Clause.SYN_CHALLENGED);
    }

    @Test
    void fromUna_synReceived_receivesAckOfNothing_isEstablished() {
        given(Rule.ACK_CHECK_IN_SYN_RECEIVED, AckCheck.FROM_UNA, synReceived())
                .receives("<SEQ=301><ACK=100><CTL=ACK>")
                .tells(Notice.ESTABLISHED)
                .becomes(established())
                .by(Clause.SYN_RECEIVED_ACK);
    }

    @ParameterizedTest
    @ValueSource(longs = {99, 102})
    void fromUna_synReceived_receivesAckOfSomethingElse_resets(long ack) {
        given(Rule.ACK_CHECK_IN_SYN_RECEIVED, AckCheck.FROM_UNA, synReceived())
                .receives("<SEQ=301><ACK=" + ack + "><CTL=ACK>")
                .sends("<SEQ=" + ack + "><CTL=RST>")
                .by(Clause.SYN_RECEIVED_BAD_ACK);
    }

    @Test
    void repeatedFin_timeWait_receivesTheFinAgain_waitsAnew() {
        given(Rule.TIME_WAIT_RESTART, TimeWaitRestart.REPEATED_FIN, timeWait(3))
                .receives("<SEQ=301><ACK=102><CTL=FIN,ACK>")
                .sends("<SEQ=102><ACK=302><CTL=ACK>")
                .becomes(timeWait(8))
                .by(Clause.NOT_IN_WINDOW, Clause.TIME_WAIT_RESTARTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<SEQ=300><ACK=102><CTL=FIN,ACK>",
                "<SEQ=301><ACK=102><CTL=ACK><DATA=1>",
                "<SEQ=300><CTL=SYN>"
            })
    void repeatedFin_timeWait_receivesSomethingElseThatIsOld_waitsOn(String segment) {
        given(Rule.TIME_WAIT_RESTART, TimeWaitRestart.REPEATED_FIN, timeWait(3))
                .receives(segment)
                .sends("<SEQ=102><ACK=302><CTL=ACK>")
                .by(Clause.NOT_IN_WINDOW);
    }

    @Test
    void anyAck_timeWait_receivesAnOldAck_waitsAnew() {
        given(Rule.TIME_WAIT_RESTART, TimeWaitRestart.ANY_ACK, timeWait(3))
                .receives("<SEQ=300><ACK=102><CTL=ACK>")
                .sends("<SEQ=102><ACK=302><CTL=ACK>")
                .becomes(timeWait(8))
                .by(Clause.NOT_IN_WINDOW, Clause.TIME_WAIT_RESTARTED);
    }

    @Test
    void anyAck_timeWait_receivesAnOldSyn_waitsOn() {
        given(Rule.TIME_WAIT_RESTART, TimeWaitRestart.ANY_ACK, timeWait(3))
                .receives("<SEQ=300><CTL=SYN>")
                .sends("<SEQ=102><ACK=302><CTL=ACK>")
                .by(Clause.NOT_IN_WINDOW);
    }

    @Test
    void anyAck_timeWait_receivesAResetThatAcknowledges_isClosed() {
        given(Rule.TIME_WAIT_RESTART, TimeWaitRestart.ANY_ACK, timeWait(3))
                .receives("<SEQ=302><ACK=102><CTL=RST,ACK>")
                .becomes(closed())
                .by(Clause.RST);
        given(Rule.TIME_WAIT_RESTART, TimeWaitRestart.ANY_ACK, timeWait(3))
                .receives("<SEQ=303><ACK=102><CTL=RST,ACK>")
                .sends("<SEQ=102><ACK=302><CTL=ACK>")
                .by(Clause.RST_CHALLENGED);
    }

    @Test
    void allButNextAck_timeWait_receivesText_acknowledges() {
        given(Rule.TIME_WAIT_ANSWER, TimeWaitAnswer.ALL_BUT_NEXT_ACK, timeWait(3))
                .receives("<SEQ=302><ACK=102><CTL=ACK><DATA=1>")
                .sends("<SEQ=102><ACK=302><CTL=ACK>")
                .by(Clause.TIME_WAIT_ANSWERED);
        given(Rule.TIME_WAIT_ANSWER, TimeWaitAnswer.ALL_BUT_NEXT_ACK, timeWait(3))
                .receives("<SEQ=303><ACK=102><CTL=ACK>")
                .sends("<SEQ=102><ACK=302><CTL=ACK>")
                .by(Clause.TIME_WAIT_ANSWERED);
    }

    @Test
    void allButNextAck_timeWait_receivesAnEmptyAck_saysNothing() {
        given(Rule.TIME_WAIT_ANSWER, TimeWaitAnswer.ALL_BUT_NEXT_ACK, timeWait(3))
                .receives("<SEQ=302><ACK=7><CTL=ACK>")
                .by(Clause.TIME_WAIT_OTHER);
    }

    @Test
    void exact_timeWait_receivesRst_isClosedByTheExactOneAlone() {
        given(Rule.RST_IN_TIME_WAIT, RstInTimeWait.EXACT, timeWait(3))
                .receives("<SEQ=302><CTL=RST>")
                .becomes(closed())
                .by(Clause.RST);
        given(Rule.RST_IN_TIME_WAIT, RstInTimeWait.EXACT, timeWait(3))
                .receives("<SEQ=303><CTL=RST>")
                .by(Clause.RST_IGNORED);
    }

    @Test
    void closing_closeWait_closes_entersClosing() {
        given(Rule.CLOSE_IN_CLOSE_WAIT, CloseInCloseWait.CLOSING, closeWait())
                .closes()
                .sends("<SEQ=101><ACK=302><CTL=FIN,ACK>")
                .becomes(closing())
                .by(Clause.CLOSE);
    }

    @Test
    void refused_synSent_receivesRstForItsSyn_isRefused() {
        given(Rule.RST_IN_SYN_SENT, RstInSynSent.REFUSED, synSent())
                .receives("<SEQ=0><ACK=101><CTL=RST,ACK>")
                .tells(Notice.REFUSED)
                .becomes(closed())
                .by(Clause.SYN_SENT_RST);
    }
}
