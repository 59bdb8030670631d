package io.synproof.checker.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import io.synproof.checker.examples.TwoPhaseCommit.Phase;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoPhaseCommitTest {

    @ParameterizedTest
    @CsvSource({
        "1,    12,    19",
        "2,    56,   153",
        "3,   288,  1145",
        "4,  1568,  8257",
        "5,  8832, 58145",
        "6, 50816, 402305",
    })
    void hasTheKnownCountsAndIsConsistent(int managers, long states, long transitions) {
        TwoPhaseCommit model = new TwoPhaseCommit(managers);
        Verdict<?, ?> verdict = Checker.of(model).check(model.consistent()).orThrow();
        Coverage coverage = verdict.coverage();

        assertThat(coverage.complete()).isTrue();
        assertThat(coverage.states()).isEqualTo(states);
        assertThat(coverage.transitions()).isEqualTo(transitions);
        assertThat(coverage.depth()).isEqualTo(3 * managers + 1);
    }

    @ParameterizedTest
    @CsvSource({"1, 4", "2, 7", "3, 10"})
    void allCanCommitInThreeStepsForEachManagerAndOneDecision(int managers, int length) {
        Verdict<?, ?> verdict = Checker.of(new TwoPhaseCommit(managers))
                .check(Property.reachable(
                        "all committed",
                        state -> state.processes().stream()
                                .allMatch(party -> party.phase() == Phase.COMMITTED)));

        assertThat(verdict.outcome()).isEqualTo(Outcome.REACHED);
        assertThat(verdict.trace().orElseThrow().length()).isEqualTo(length);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 12", "2, 34", "3, 80", "4, 166", "5, 314", "6, 553", "7, 920", "8, 1461", "9, 2232"
    })
    void upToItsSymmetryItHasTheKnownNumberOfStates(int managers, long states) {
        assertThat(orbits(managers, 1)).isEqualTo(states);
        assertThat(orbits(managers, 2)).isEqualTo(states);
    }

    @Test
    void withoutAnOrderOfItsMembersItHasThatNumberToo() {
        TwoPhaseCommit model = new TwoPhaseCommit(5);

        assertThat(Checker.of(model)
                        .upTo(new TwoPhaseSymmetry(model, false))
                        .explore()
                        .size())
                .isEqualTo(314);
    }

    private static long orbits(int managers, int threads) {
        TwoPhaseCommit model = new TwoPhaseCommit(managers);
        Coverage coverage = Checker.of(model)
                .threads(threads)
                .upTo(model.symmetry())
                .explore()
                .coverage();

        assertThat(coverage.complete()).isTrue();
        assertThat(coverage.depth()).isEqualTo(3 * managers + 1);
        return coverage.states();
    }
}
