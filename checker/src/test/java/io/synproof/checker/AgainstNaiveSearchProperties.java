package io.synproof.checker;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Graph.Edge;
import io.synproof.checker.model.Trace;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.result.StateSpace;
import io.synproof.checker.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** On small random graphs the checker says what a search says that is too simple to be wrong. */
class AgainstNaiveSearchProperties {
    private static final List<String> STATES =
            List.of("a", "b", "c", "d", "e", "f", "g", "end.", "out#", "cut?");

    @net.jqwik.api.Property
    void countsAgree(@ForAll("graphs") Graph graph) {
        Naive naive = new Naive(graph);
        StateSpace<String, Edge> space = Checker.of(graph).explore();
        Coverage coverage = space.coverage();

        assertThat(space.states()).containsExactlyElementsOf(naive.depths().keySet());
        naive.depths().forEach((s, depth) -> assertThat(space.depthOf(s)).hasValue(depth));
        assertThat(coverage.transitions()).isEqualTo(naive.transitions());
        assertThat(coverage.depth()).isEqualTo(naive.depth());
        assertThat(coverage.terminal()).isEqualTo(naive.terminal());
        assertThat(coverage.deadlocks()).isEqualTo(naive.deadlocks().size());
        assertThat(coverage.cut()).isEqualTo(naive.cut());
        assertThat(coverage.complete()).isEqualTo(naive.cut() == 0);
    }

    @net.jqwik.api.Property
    void tracesToStatesAgree(@ForAll("graphs") Graph graph, @ForAll("states") String goal) {
        Naive naive = new Naive(graph);

        assertAgrees(graph, Property.never("goal", goal::equals), naive.toState(goal::equals));
        assertAgrees(graph, Property.reachable("goal", goal::equals), naive.toState(goal::equals));
        assertAgrees(graph, Property.noDeadlock(), naive.toState(naive.deadlocks()::contains));
    }

    @net.jqwik.api.Property
    void tracesThroughStepsAgree(@ForAll("graphs") Graph graph, @ForAll("states") String goal) {
        assertAgrees(
                graph,
                Property.everyStep("not to goal", step -> !step.after().equals(goal)),
                new Naive(graph).throughEdge(edge -> edge.to().equals(goal)));
    }

    @net.jqwik.api.Property
    void tracesWithTheFewestFaultsAgree(
            @ForAll("graphs") Graph graph, @ForAll("states") String goal) {
        Naive naive = new Naive(graph);
        Optional<Trace<String, Edge>> trace = Checker.of(graph)
                .fewestFaults()
                .check(Property.never("goal", goal::equals))
                .trace();

        assertThat(trace.map(run -> new Naive.Way(run.faults(graph), run.length())))
                .isEqualTo(naive.bestWayTo(goal));
        assertThat(trace.map(Trace::last)).isEqualTo(trace.map(_ -> goal));
    }

    @net.jqwik.api.Property
    void propertiesAskedTogetherGetTheTracesThatTheyGetAlone(
            @ForAll("graphs") Graph graph,
            @ForAll("states") String one,
            @ForAll("states") String other) {
        List<Property<String, Edge>> properties = List.of(
                Property.never("one", one::equals),
                Property.everyStep("not to the other", step -> !step.after().equals(other)),
                Property.noDeadlock());
        List<Verdict<String, Edge>> together = Checker.of(graph).checkAll(properties);

        for (int i = 0; i < properties.size(); i++) {
            Verdict<String, Edge> alone = Checker.of(graph).check(properties.get(i));
            assertThat(together.get(i).outcome()).isEqualTo(alone.outcome());
            assertThat(together.get(i).trace()).isEqualTo(alone.trace());
        }
    }

    @net.jqwik.api.Property
    void everyTraceReplaysAndFollowsFromItsChoices(
            @ForAll("graphs") Graph graph, @ForAll("states") String goal) {
        Checker.of(graph).check(Property.never("goal", goal::equals)).trace().ifPresent(trace -> {
            assertThat(trace.replay(graph)).isEqualTo(trace);
            assertThat(Trace.follow(graph, trace.choices(graph))).isEqualTo(trace);
        });
    }

    private static void assertAgrees(
            Graph graph, Property<String, Edge> property, Optional<Trace<String, Edge>> expected) {
        Verdict<String, Edge> verdict = Checker.of(graph).check(property);

        assertThat(verdict.trace()).isEqualTo(expected);
        Outcome absent =
                new Naive(graph).cut() == 0 ? property.outcomeIfNeverSeen() : Outcome.UNDECIDED;
        assertThat(verdict.outcome())
                .isEqualTo(expected.isPresent() ? property.outcomeIfSeen() : absent);
    }

    @Provide
    Arbitrary<Graph> graphs() {
        Arbitrary<Edge> edges = Combinators.combine(
                        states(), Arbitraries.of("->", "->", "-!>", "-!!>"), states())
                .as(Edge::new);
        // The state a is always initial, so that there is one within the constraint.
        return Combinators.combine(
                        states().list().uniqueElements().ofMaxSize(3),
                        edges.list().uniqueElements().ofMaxSize(25))
                .as((initial, all) -> {
                    List<String> starts = new ArrayList<>(initial);
                    starts.remove("a");
                    starts.add("a");
                    return new Graph(List.copyOf(starts), all);
                });
    }

    @Provide
    Arbitrary<String> states() {
        return Arbitraries.of(STATES);
    }
}
