package io.synproof.checker.knowledge;

import static io.synproof.checker.verdict.Found.findings;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.model.PairMemory;
import io.synproof.checker.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** On random small models each verdict is what the definition says, and its evidence is valid. */
@Tag("law")
class AgainstTheDefinitionProperties {

    @Property
    void whateverTheViewsAre(@ForAll long seed) {
        withAnyViews(seed);
    }

    private static Verdict<?, ?> withAnyViews(long seed) {
        Random random = new Random(seed);
        Maze maze = Maze.of(random, 6, 1, false);
        List<Agent<Integer>> agents = IntStream.range(0, 2)
                .mapToObj(i -> new Agent<>(
                        "agent " + i, view(random, maze.states()), random.nextInt(4) > 0))
                .toList();
        return assertAgrees(random, maze, agents, state -> state);
    }

    /** What only some see, nobody, or all; or what a step in one direction changes. */
    private static Function<Integer, Integer> view(Random random, int states) {
        int kind = random.nextInt(4);
        List<Integer> values = IntStream.range(0, states)
                .map(state -> switch (kind) {
                    case 0 -> 0;
                    case 1 -> state;
                    case 2 -> state / 2;
                    case 3 -> random.nextInt(3);
                    default -> throw new AssertionError(kind);
                })
                .boxed()
                .toList();
        return values::get;
    }

    @Property
    void whereAgentsKeepAllTheySaw(@ForAll long seed) {
        withHistories(seed);
    }

    private static Verdict<?, ?> withHistories(long seed) {
        Random random = new Random(seed);
        boolean isAcyclic = random.nextInt(5) > 0;
        Maze maze = Maze.of(random, isAcyclic ? 6 : 3, 4, isAcyclic);
        var one = history("one", label -> label == 0, 2 + random.nextInt(3));
        var other = history("other", label -> label == 1, 2 + random.nextInt(3));
        var model = maze.monitoredBy(one.and(other));
        List<Agent<MonitoredState<Integer, PairMemory<List<Integer>, List<Integer>>>>> agents =
                List.of(
                        one.of(state -> state.memory().first()),
                        other.of(state -> state.memory().second()));
        return assertAgrees(random, model, agents, MonitoredState::state);
    }

    /** Outcomes, with the number of runs that show ignorance; "cut" if the search is incomplete. */
    @Example
    void noKindOfVerdictIsMissing() {
        assertThat(LongStream.range(0, 1_500)
                        .boxed()
                        .flatMap(seed -> Stream.of(withAnyViews(seed), withHistories(seed)))
                        .map(AgainstTheDefinitionProperties::kind)
                        .distinct())
                .contains("HOLDS 0", "VIOLATED 1", "VIOLATED 2", "VIOLATED 3")
                .contains("UNDECIDED 2")
                .contains("UNDECIDED cut 0", "UNDECIDED cut 1", "UNDECIDED cut 2");
    }

    private static PerfectRecallMonitor<Integer, Integer> history(
            String name, Predicate<Integer> sees, int longest) {
        return new PerfectRecallMonitor<>(name, label -> Optional.of(label).filter(sees), longest);
    }

    private static <S, A> Verdict<S, A> assertAgrees(
            Random random, Model<S, A> model, List<Agent<S>> agents, Function<S, Integer> place) {
        Formula<S> formula = formula(random, agents, place);
        List<Boolean> bits = random.nextBoolean() ? bits(random) : rarely(random);
        Knowledge<S, A> question = random.nextBoolean()
                ? formula.whenever("it is so", state -> bits.get(place.apply(state)))
                : formula.after("it became so", step -> bits.get(place.apply(step.before())));
        Verdict<S, A> verdict = Checker.of(model).threads(1 + random.nextInt(2)).check(question);
        new Expected<>(model, question).matches(verdict);
        new Expected<>(model, question.never()).matches(Checker.of(model).check(question.never()));
        return verdict;
    }

    private static String kind(Verdict<?, ?> verdict) {
        return verdict.outcome()
                + (verdict.coverage().complete() ? " " : " cut ")
                + findings(verdict).ignorance().map(one -> one.runs().size()).orElse(0);
    }

    private static <S> Formula<S> formula(
            Random random, List<Agent<S>> agents, Function<S, Integer> place) {
        List<Boolean> bits = bits(random);
        Formula<S> fact = new Formula.Fact<>("fact", state -> bits.get(place.apply(state)));
        Agent<S> one = agents.getFirst();
        Agent<S> other = agents.getLast();
        return switch (random.nextInt(6)) {
            case 0 -> Formula.knows(one, fact);
            case 1 -> Formula.knows(one, Formula.knows(other, fact));
            case 2 -> Formula.knows(one, Formula.knows(other, Formula.knows(one, fact)));
            case 3, 4 -> Formula.commonlyKnows(agents, fact);
            default -> Formula.knows(one, Formula.commonlyKnows(agents, fact));
        };
    }

    /** Mostly true, for else nothing is ever known; or true but for one place. */
    private static List<Boolean> bits(Random random) {
        int exception = random.nextInt(7);
        boolean isOneOnly = random.nextBoolean();
        return IntStream.range(0, 7)
                .mapToObj(i -> isOneOnly ? i != exception : random.nextInt(6) > 0)
                .toList();
    }

    /** Mostly false, for else an initial state is the first to be asked. */
    private static List<Boolean> rarely(Random random) {
        return bits(random).stream().map(bit -> !bit).toList();
    }
}
