package io.synproof.checker.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.examples.Handshake.Action;
import io.synproof.checker.examples.Handshake.Budget;
import io.synproof.checker.examples.Handshake.Peer;
import io.synproof.checker.examples.Handshake.Segment;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.DecisionCounts;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.result.StateSpace;
import io.synproof.checker.verdict.Verdict;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The counts are those that independent programs in three languages agree on. */
class HandshakeTest {

    @ParameterizedTest
    @CsvSource({"'', 130274, 604338, 24, 33", "R=2, 120937, 512849, 30, 42"})
    void hasTheKnownCountsAndAgrees(
            String parameters, long states, long transitions, long terminal, int depth) {
        Verdict<CompositeState<Peer, Segment, Budget>, Action> verdict = Checker.of(
                        Handshake.with(parameters))
                .threads(2)
                .check(Handshake.agree())
                .orThrow();

        assertCounts(verdict.coverage(), states, transitions, terminal, depth);
    }

    @Test
    void endingTimeWaitEarlyLetsAnOldConnectionDisagreeWithANewOne() {
        Checker<CompositeState<Peer, Segment, Budget>, Action> checker =
                Checker.of(Handshake.with("K=3 N=2 QUIET=0")).threads(2);

        StateSpace<CompositeState<Peer, Segment, Budget>, Action> space = checker.explore();
        OptionalInt first = space.states()
                .filter(Handshake.agree()::isDecidedByState)
                .mapToInt(state -> space.depthOf(state).orElseThrow())
                .min();

        assertCounts(space.coverage(), 562_027, 2_135_331, 58, 45);
        assertThat(space.states().filter(Handshake.agree()::isDecidedByState)).hasSize(34);
        assertThat(first).hasValue(23);
    }

    @ParameterizedTest
    @CsvSource({
        "K=3 N=2,               1, 433763, 1533315, 54, 47,  0, -1",
        "K=3 N=2,               2, 433763, 1533315, 54, 47,  0, -1",
        "K=3 N=2 QUIET=0,       1, 562027, 2135331, 58, 45, 34, 23",
        "K=3 N=2 QUIET=0,       2, 562027, 2135331, 58, 45, 34, 23",
        "K=3 N=2 D=2 RFC1337=1, 1, 664720, 2326982, 87, 64, 34, 25",
        "K=3 N=2 D=2 RFC1337=1, 2, 664720, 2326982, 87, 64, 34, 25",
    })
    void disagreesInTheKnownNumberOfStates(
            String parameters,
            int threads,
            long states,
            long transitions,
            long terminal,
            int depth,
            long violations,
            int first) {
        DecisionCounts census = Checker.of(Handshake.with(parameters))
                .threads(threads)
                .census(List.of(Handshake.agree()));

        assertCounts(census.coverage(), states, transitions, terminal, depth);
        assertThat(census.counts())
                .containsExactly(new DecisionCounts.Count(
                        "agree",
                        violations,
                        first < 0 ? OptionalInt.empty() : OptionalInt.of(first)));
        assertThat(census.memory().heap()).isEmpty();
    }

    @Test
    void theShortestWayToDisagreeHasTwentyThreeSteps() {
        Verdict<CompositeState<Peer, Segment, Budget>, Action> verdict =
                Checker.of(Handshake.with("K=3 N=2 QUIET=0")).threads(2).check(Handshake.agree());

        assertThat(verdict.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(verdict.trace().orElseThrow().length()).isEqualTo(23);
        assertThat(verdict.coverage().depth()).isEqualTo(23);
    }

    private static void assertCounts(
            Coverage coverage, long states, long transitions, long terminal, int depth) {
        assertThat(coverage.complete()).isTrue();
        assertThat(coverage.states()).isEqualTo(states);
        assertThat(coverage.transitions()).isEqualTo(transitions);
        assertThat(coverage.terminal()).isEqualTo(terminal);
        assertThat(coverage.depth()).isEqualTo(depth);
    }

    @Test
    void tenRunsOnOneAndTwoThreadsGiveTheSameTraceToTheLetter() {
        assertThat(IntStream.rangeClosed(1, 10)
                        .mapToObj(run -> Checker.of(Handshake.with("K=3 N=2 QUIET=0"))
                                .threads(run % 2 + 1)
                                .check(Handshake.agree())
                                .trace()
                                .orElseThrow()
                                .toString())
                        .distinct())
                .hasSize(1);
    }
}
