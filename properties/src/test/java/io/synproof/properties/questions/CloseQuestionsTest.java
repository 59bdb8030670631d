package io.synproof.properties.questions;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.VIOLATED;
import static io.synproof.properties.questions.Asking.ask;
import static io.synproof.properties.questions.Asking.explanation;
import static io.synproof.properties.questions.Asking.outcome;
import static io.synproof.properties.questions.Handmade.arrives;
import static io.synproof.properties.questions.Handmade.bare;
import static io.synproof.properties.questions.Handmade.connection;
import static io.synproof.properties.questions.Handmade.delivery;
import static io.synproof.properties.questions.Handmade.segment;
import static io.synproof.properties.questions.SentenceOn.decides;
import static io.synproof.properties.questions.SentenceOn.isAbout;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Label;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import org.junit.jupiter.api.Test;

class CloseQuestionsTest {
    private static final ConfiguredScenario READS_NO_NUMBERS =
            Scenarios.CLOSE.with("serverSends=1", "flaw=ackCoversAll");

    @Test
    void lastAckEndsByTheNumberBehindTheFinAndByNoOther() {
        assertThat(outcome(Scenarios.CLOSE.with("serverSends=1"), "lastAckEndsByAck"))
                .isEqualTo(HOLDS);
        assertThat(outcome(READS_NO_NUMBERS, "lastAckEndsByAck")).isEqualTo(VIOLATED);
    }

    @Test
    void lastAckThatIsNeverEnteredEndsByNothing() {
        Answer answer = ask(Scenarios.HANDSHAKE.asIs(), "lastAckEndsByAck");

        assertThat(answer.outcome()).isEqualTo(HOLDS);
        assertThat(answer.vacuous()).isTrue();
    }

    @Test
    void aResetThatReopensLeavesTimeWaitTooEarly() {
        assertThat(outcome(
                        Scenarios.ASSASSINATION.with("rstInTimeWait=ignored"),
                        "timeWaitRunsItsCourse"))
                .isEqualTo(HOLDS);
        assertThat(outcome(
                        Scenarios.ASSASSINATION.with("flaw=resetReopens"), "timeWaitRunsItsCourse"))
                .isEqualTo(VIOLATED);
    }

    @Test
    void itIsSaidWhatHasEndedTimeWait() {
        assertThat(explanation(Scenarios.ASSASSINATION.asIs(), "timeWaitRunsItsCourse"))
                .isEqualTo(
                        "A reset has ended the connection in TIME-WAIT before the wait was over.");
        assertThat(explanation(
                        Scenarios.CLOSE.with("clientAborts=1", "timeWait=never"),
                        "timeWaitRunsItsCourse"))
                .isEqualTo("Its user has ended the connection in TIME-WAIT before the wait was"
                        + " over.");
        assertThat(CloseQuestions.cutShort(delivery(arrives(
                        HostSide.CLIENT,
                        connection(State.TIME_WAIT, 2, 2, 22),
                        bare(Control.SYN, 22),
                        Endpoint.Closed.CLOSED))))
                .isEqualTo("A segment that is no reset has ended the connection in TIME-WAIT before"
                        + " the wait was over.");
    }

    @Test
    void theLastAckTakesTheServerToClosedUnlessItIsInClosing() {
        assertThat(outcome(Scenarios.CLOSE.asIs(), "serverClosesAtOnce")).isEqualTo(HOLDS);
        assertThat(outcome(Scenarios.CLOSE.with("closeInCloseWait=closing"), "serverClosesAtOnce"))
                .isEqualTo(VIOLATED);
    }

    @Test
    void aServerThatWaitsAfterLastAckDoesNotCloseAtOnce() {
        assertThat(decides("serverClosesAtOnce", lastAckLeadsTo(Endpoint.Closed.CLOSED)))
                .isFalse();
        assertThat(decides(
                        "serverClosesAtOnce",
                        lastAckLeadsTo(connection(State.TIME_WAIT, 2, 2, 22))))
                .isTrue();
    }

    private static Label lastAckLeadsTo(Endpoint after) {
        return delivery(arrives(
                HostSide.SERVER,
                connection(State.LAST_ACK, 1, 2, 22),
                segment(Control.ACK, 22, 2, 0),
                after));
    }

    @Test
    void aResetThatReopensKeepsTheCloserOutOfTimeWait() {
        ConfiguredScenario aborting = Scenarios.CLOSE.with("serverAborts=1", "flaw=resetReopens");

        assertThat(outcome(aborting, "closerPassesTimeWait")).isEqualTo(VIOLATED);
    }

    @Test
    void bothWaitIsAskedWhereOneWaits() {
        assertThat(ask(Scenarios.CLOSE.asIs(), "bothWait").asked().orElseThrow())
                .isPositive();
        assertThat(ask(Scenarios.HANDSHAKE.asIs(), "bothWait").vacuous()).isTrue();
    }

    @Test
    void aBareAckOfTheServersFinThatIsNextInSequenceIsTheLastOne() {
        assertThat(isAbout("serverClosesAtOnce", hears(segment(Control.ACK, 22, 2, 0))))
                .isTrue();
        assertThat(isAbout("serverClosesAtOnce", hears(segment(Control.ACK, 23, 2, 0))))
                .isFalse();
        assertThat(isAbout("serverClosesAtOnce", hears(segment(Control.ACK, 22, 2, 1))))
                .isFalse();
        assertThat(isAbout("serverClosesAtOnce", hears(segment(Control.FIN_ACK, 22, 2, 0))))
                .isFalse();
    }

    private static Label hears(Segment segment) {
        Endpoint last = connection(State.LAST_ACK, 1, 2, 22);
        return delivery(arrives(HostSide.SERVER, last, segment, last));
    }
}
