package io.synproof.checker.temporal;

import static io.synproof.checker.verdict.Found.lasso;
import static io.synproof.checker.verdict.Found.trap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.synproof.checker.Checker;
import io.synproof.checker.model.Step;
import io.synproof.checker.model.Trace;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.temporal.Digraph.Edge;
import io.synproof.checker.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** On random digraphs each temporal verdict is what its definition says, and each lasso is one. */
@Tag("law")
class AgainstFairRunsProperties {
    private static final int UNBOUNDED = 99;

    @Property
    void eventuallyIsExact(@ForAll long seed) {
        Digraph graph = Digraph.random(seed);
        assertExact(graph, seed, UNBOUNDED, Temporal.eventually("p", p(graph)));
    }

    @Property
    void leadsToIsExact(@ForAll long seed) {
        Digraph graph = Digraph.random(seed);
        assertExact(graph, seed, UNBOUNDED, Temporal.leadsTo("p to q", p(graph), q(graph)));
    }

    @Property
    void alwaysEventuallyIsExact(@ForAll long seed) {
        Digraph graph = Digraph.random(seed);
        assertExact(graph, seed, UNBOUNDED, Temporal.alwaysEventually("p", p(graph)));
    }

    @Property
    void eventuallyAlwaysIsExact(@ForAll long seed) {
        Digraph graph = Digraph.random(seed);
        assertExact(graph, seed, UNBOUNDED, Temporal.eventuallyAlways("p", p(graph)));
    }

    @Property
    void alwaysPossibleIsExact(@ForAll long seed) {
        Digraph graph = Digraph.random(seed);
        assertExact(graph, seed, UNBOUNDED, Temporal.alwaysPossible("p", p(graph)));
    }

    /** Also in what bounds cut short, and with formulas between them. */
    @Property
    void severalQuestionsInOneSearchHaveTheVerdictsOfTheirOwnSearches(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 6) int depth) {
        Digraph graph = Digraph.random(seed);
        List<Assumption> assumed = Assumption.random(~seed);
        List<Fairness<Edge>> fairness =
                assumed.stream().map(Assumption::fairness).toList();
        Checker<Integer, Edge> checker = Checker.of(graph).within(Bounds.depth(depth));
        List<Temporal<Integer>> questions = List.of(
                Temporal.leadsTo("p to q", p(graph), q(graph)),
                Temporal.formula(RandomLtl.about(graph, seed)),
                Temporal.eventually("p", p(graph)),
                Temporal.alwaysPossible("q", q(graph)),
                Temporal.alwaysEventually("q", q(graph)),
                Temporal.eventuallyAlways("q", q(graph)));
        if (new FairRuns(graph, assumed, depth).assumesTimeInVain()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> checker.checkAll(questions, fairness));
            return;
        }

        assertThat(checker.checkAll(questions, fairness))
                .extracting(Verdict::withoutTime)
                .isEqualTo(questions.stream()
                        .map(question -> checker.check(question, fairness).withoutTime())
                        .toList());
    }

    @Property
    void withABoundOnDepthAViolationIsOneAndNothingElseIsDecided(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 4) int depth,
            @ForAll @IntRange(min = 0, max = 4) int kind) {
        Digraph graph = Digraph.random(seed);
        assertExact(
                graph,
                seed,
                depth,
                List.of(
                                Temporal.eventually("p", p(graph)),
                                Temporal.leadsTo("p to q", p(graph), q(graph)),
                                Temporal.alwaysEventually("p", p(graph)),
                                Temporal.eventuallyAlways("p", p(graph)),
                                Temporal.alwaysPossible("p", p(graph)))
                        .get(kind));
    }

    private static Fact<Integer> p(Digraph graph) {
        return Fact.of(state -> Digraph.has(graph.p(), state));
    }

    private static Fact<Integer> q(Digraph graph) {
        return Fact.of(state -> Digraph.has(graph.q(), state));
    }

    private static void assertExact(
            Digraph graph, long seed, int depth, Temporal<Integer> question) {
        List<Assumption> assumed = Assumption.random(~seed);
        FairRuns oracle = new FairRuns(graph, assumed, depth);
        Checker<Integer, Edge> checker =
                Checker.of(graph).within(depth == UNBOUNDED ? Bounds.none() : Bounds.depth(depth));
        List<Fairness<Edge>> fairness =
                assumed.stream().map(Assumption::fairness).toList();
        if (oracle.assumesTimeInVain()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> checker.check(question, fairness))
                    .withMessageContaining("a model without time");
            return;
        }
        Verdict<Integer, Edge> verdict = checker.check(question, fairness);
        OptionalInt shortest = oracle.shortestStem(question);

        assertThat(verdict.outcome()).isEqualTo(oracle.outcome(shortest));
        boolean isTrap = question instanceof Temporal.AlwaysPossible<Integer>;
        assertThat(trap(verdict).isPresent()).isEqualTo(isTrap && shortest.isPresent());
        assertThat(lasso(verdict).isPresent()).isEqualTo(!isTrap && shortest.isPresent());
        trap(verdict).ifPresent(trap -> {
            trap.replay(graph);
            assertThat(shortest).hasValue(trap.length());
        });
        lasso(verdict).ifPresent(lasso -> {
            assertThat(shortest).hasValue(lasso.stem().length());
            assertIsOne(graph, assumed, question, lasso);
        });
    }

    /** It is a run of the model, it is fair, and it violates the question. */
    private static void assertIsOne(
            Digraph graph,
            List<Assumption> assumed,
            Temporal<Integer> question,
            Lasso<Integer, Edge> lasso) {
        FairLassos.assertIsOne(graph, assumed, lasso);
        Trace<Integer, Edge> once = lasso.once();
        assertThat(isViolatedBy(question, once.states(), FairLassos.visited(lasso)))
                .isTrue();
        assertThat(lasso.refutes(question)).isTrue();
        List<Fairness<Edge>> fairness =
                assumed.stream().map(Assumption::fairness).toList();
        Lasso<Integer, Edge> again =
                Lasso.fair(graph, once, lasso.stem().length(), fairness).orElseThrow();
        assertThat(again.cycle()).isEqualTo(lasso.cycle());
        assertThat(again.kept()).containsExactlyInAnyOrderElementsOf(lasso.kept());
    }

    /** Also of those that no search would show: of any way that comes back to where it was. */
    @Property
    void anyLassoIsSaidToBeFairAndToRefuteIfItDoes(@ForAll long seed) {
        Digraph graph = Digraph.random(seed);
        List<Assumption> assumed = Assumption.random(~seed);
        Random lots = new Random(seed);
        List<Step<Integer, Edge>> steps = new ArrayList<>();
        List<Integer> states = new ArrayList<>(List.of(graph.initialStates().getFirst()));
        while (new HashSet<>(states).size() == states.size()
                && !graph.actions(states.getLast()).isEmpty()) {
            List<Edge> edges = graph.actions(states.getLast());
            Edge edge = edges.get(lots.nextInt(edges.size()));
            steps.add(new Step<>(states.getLast(), edge, graph.next(states.getLast(), edge)));
            states.add(steps.getLast().after());
        }
        int from = states.indexOf(states.getLast());
        Trace<Integer, Edge> run = new Trace<>(states.getFirst(), steps);
        List<Integer> visited = states.subList(from, states.size());
        List<Edge> taken = run.actions().subList(from, run.length());
        boolean fair = assumed.stream().allMatch(each -> each.isKept(graph, visited, taken));

        Optional<Lasso<Integer, Edge>> lasso = Lasso.fair(
                graph, run, from, assumed.stream().map(Assumption::fairness).toList());

        assertThat(lasso.isPresent()).isEqualTo(fair);
        lasso.ifPresent(one -> List.of(
                        Temporal.eventually("p", p(graph)),
                        Temporal.leadsTo("p to q", p(graph), q(graph)),
                        Temporal.alwaysEventually("p", p(graph)),
                        Temporal.eventuallyAlways("p", p(graph)))
                .forEach(question -> assertThat(one.refutes(question))
                        .isEqualTo(isViolatedBy(question, states, visited))));
    }

    private static boolean isViolatedBy(
            Temporal<Integer> question, List<Integer> run, List<Integer> cycle) {
        return switch (question) {
            case Temporal.Eventually<Integer> eventually ->
                run.stream().noneMatch(eventually.goal()::holdsIn);
            case Temporal.LeadsTo<Integer> leads ->
                IntStream.range(0, run.size())
                        .filter(i -> leads.cause().holdsIn(run.get(i)))
                        .anyMatch(i -> Stream.concat(
                                        run.subList(i, run.size()).stream(), cycle.stream())
                                .noneMatch(leads.effect()::holdsIn));
            case Temporal.AlwaysEventually<Integer> always ->
                cycle.stream().noneMatch(always.goal()::holdsIn);
            case Temporal.EventuallyAlways<Integer> eventually ->
                !cycle.stream().allMatch(eventually.goal()::holdsIn);
            case Temporal.AlwaysPossible<Integer> _, Temporal.Formula<Integer> _ -> false;
        };
    }
}
