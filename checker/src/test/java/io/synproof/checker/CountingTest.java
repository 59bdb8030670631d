package io.synproof.checker;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Graph.Edge;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountingTest {
    private static final Graph DIAMOND =
            Graph.of("a -> b", "a -> c", "b -> d", "c -> d", "d -> a", "d -> e");
    private static final Property<String, Edge> INNER =
            Property.reachable("b or c", state -> state.equals("b") || state.equals("c"));
    private static final Property<String, Edge> INTO_D =
            Property.everyStep("not into d", step -> !step.after().equals("d"));
    private static final Property<String, Edge> SHORT =
            Property.always("short", state -> state.length() == 1);

    @Test
    void statesAndStepsAreCountedBesideWhatIsAsked() {
        var verdict = Checker.of(DIAMOND).counting(List.of(INNER, INTO_D)).check(SHORT);

        assertThat(verdict.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(verdict.coverage().counted()).isEqualTo(Map.of("b or c", 2L, "not into d", 2L));
        assertThat(verdict.coverage().complete()).isTrue();
    }

    @Test
    void whatIsCountedNeitherStopsASearchNorKeepsItGoing() {
        var plain = Checker.of(DIAMOND).check(Property.never("d", "d"::equals));
        var counting = Checker.of(DIAMOND)
                .counting(List.of(INNER, Property.reachable("e", "e"::equals)))
                .check(Property.never("d", "d"::equals));

        assertThat(counting.trace()).isEqualTo(plain.trace());
        assertThat(counting.coverage())
                .hasToString(plain.coverage().toString())
                .hasToString("4 states, 4 transitions, depth 2, 0 terminal,"
                        + " 0 deadlocks; not complete: every property was decided");
        assertThat(counting.coverage().counted()).isEqualTo(Map.of("b or c", 2L, "e", 0L));
    }

    @Test
    void aQuestionAboutWholeRunsIsCountedForToo() {
        var verdict = Checker.of(DIAMOND)
                .counting(List.of(INNER))
                .check(Temporal.<String>leadsTo("b to d", "b"::equals, "d"::equals));

        assertThat(verdict.coverage().counted()).isEqualTo(Map.of("b or c", 2L));
    }

    @Test
    void nothingIsCountedUnlessItIsAskedFor() {
        assertThat(Checker.of(DIAMOND).check(SHORT).coverage().counted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void theCountIsTheSameWhateverTheThreads(int threads) {
        String[] edges =
                IntStream.range(1, 2000).mapToObj(i -> (i / 2) + " -> " + i).toArray(String[]::new);
        Property<String, Edge> odd =
                Property.reachable("odd", state -> Integer.parseInt(state) % 2 == 1);

        var verdict = Checker.of(Graph.of(edges))
                .threads(threads)
                .counting(List.of(odd))
                .check(Property.always("short", state -> state.length() < 5));

        assertThat(verdict.coverage().counted()).isEqualTo(Map.of("odd", 1000L));
    }
}
