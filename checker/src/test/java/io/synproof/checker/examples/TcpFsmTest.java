package io.synproof.checker.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import io.synproof.checker.examples.TcpFsm.Message;
import io.synproof.checker.examples.TcpFsm.Phase;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TcpFsmTest {

    @ParameterizedTest
    @CsvSource({"1,   765,  4144, 17", "2, 10932, 60194, 26", "3, 149543, 817566, 34"})
    void hasTheKnownCounts(int longest, long states, long transitions, int depth) {
        Coverage coverage = Checker.of(new TcpFsm(longest)).explore().coverage();

        assertThat(coverage.complete()).isTrue();
        assertThat(coverage.states()).isEqualTo(states);
        assertThat(coverage.transitions()).isEqualTo(transitions);
        assertThat(coverage.depth()).isEqualTo(depth);
    }

    @Test
    void theDiagramTakenAtItsWordDeadlocksAfterFifteenStates() {
        // No queue can be longer than the trace.
        var verdict = Checker.of(new TcpFsm(15)).check(Property.noDeadlock());
        var last = verdict.trace().orElseThrow().last();

        assertThat(verdict.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(verdict.trace().orElseThrow().states()).hasSize(15);
        assertThat(last.processes().getFirst().phase()).isEqualTo(Phase.FIN_WAIT_1);
        assertThat(last.messages()).startsWith(new TcpFsm.Mail(0, Message.SYN_ACK));
    }

    @ParameterizedTest
    @CsvSource({"1, HOLDS", "2, VIOLATED", "3, VIOLATED"})
    void theDeadlockNeedsQueuesOfTwo(int longest, Outcome outcome) {
        assertThat(Checker.of(new TcpFsm(longest)).check(Property.noDeadlock()).outcome())
                .isEqualTo(outcome);
    }

    @Test
    void peersAgreeWhereNothingIsInFlight() {
        Checker.of(new TcpFsm(2)).check(TcpFsm.agree()).orThrow();
    }
}
