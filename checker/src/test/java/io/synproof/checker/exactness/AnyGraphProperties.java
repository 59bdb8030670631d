package io.synproof.checker.exactness;

import io.synproof.checker.model.Model;
import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.property.Property;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** Whatever its states look like, the search of a model is exact. */
@Tag("law")
class AnyGraphProperties {
    private static final Monitor<Integer, Form.SameHash> REMAINDER = new Monitor<>() {
        @Override
        public Form.SameHash initial() {
            return new Form.SameHash(0);
        }

        @Override
        public Form.SameHash next(Form.SameHash memory, Integer label) {
            return new Form.SameHash((memory.value() + label) % 3);
        }
    };

    @net.jqwik.api.Property
    void countsAndTracesAreExact(
            @ForAll Form form,
            @ForAll @IntRange(min = 1, max = 30) int count,
            @ForAll long seed,
            @ForAll boolean isRagged,
            @ForAll @IntRange(min = 1, max = 2) int threads) {
        RandomGraph graph = new RandomGraph(form, count, seed, isRagged);
        assertSameEvidence(graph, threads, graph.state((int) seed));
    }

    @net.jqwik.api.Property
    void statesAndTheirDepthsAreExact(
            @ForAll Form form,
            @ForAll @IntRange(min = 1, max = 30) int count,
            @ForAll long seed,
            @ForAll boolean isRagged,
            @ForAll @IntRange(min = 1, max = 2) int threads) {
        RandomGraph graph = new RandomGraph(form, count, seed, isRagged);
        Agreement.assertSameStates(graph, naive(graph), threads);
    }

    @net.jqwik.api.Property
    void withAMonitorBesideItCountsAndTracesAreExact(
            @ForAll Form form,
            @ForAll @IntRange(min = 1, max = 10) int count,
            @ForAll long seed,
            @ForAll boolean isRagged,
            @ForAll @IntRange(min = 1, max = 2) int threads) {
        RandomGraph graph = new RandomGraph(form, count, seed, isRagged);
        assertSameEvidence(
                graph.monitoredBy(REMAINDER),
                threads,
                new MonitoredState<>(graph.state((int) seed), new Form.SameHash(1)));
    }

    /** Large enough for levels that threads share. */
    @net.jqwik.api.Property(tries = 50)
    void twoThreadsSearchALargerGraphExactly(
            @ForAll("formsOfMany") Form form, @ForAll long seed, @ForAll boolean isRagged) {
        RandomGraph graph = new RandomGraph(form, 3_000, seed, isRagged);
        assertSameEvidence(graph, 2, graph.state((int) seed));
        Agreement.assertSameStates(graph, naive(graph), 2);
    }

    @Provide
    Arbitrary<Form> formsOfMany() {
        return Arbitraries.of(
                Form.ONE_NUMBER,
                Form.ALL_PRIMITIVES,
                Form.FLOATS,
                Form.NULLS,
                Form.NESTED,
                Form.LISTS,
                Form.NO_RECORD,
                Form.ANOTHER_RECORD_LATER);
    }

    private static <S> void assertSameEvidence(Model<S, Integer> model, int threads, S goal) {
        Agreement.assertSameEvidence(
                model,
                naive(model),
                threads,
                goal::equals,
                List.of(Property.never("goal", goal::equals)));
    }

    private static <S> HashSetSearch<S, Integer> naive(Model<S, Integer> model) {
        return new HashSetSearch<>(model, Integer.MAX_VALUE);
    }
}
