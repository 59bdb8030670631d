package io.synproof.checker;

import static io.synproof.checker.Society.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.synproof.checker.Society.Action;
import io.synproof.checker.Society.Deed;
import io.synproof.checker.Society.Liking;
import io.synproof.checker.Society.Rule;
import io.synproof.checker.Society.State;
import io.synproof.checker.model.ModelException;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.StateSpace;
import io.synproof.checker.symmetry.Permutation;
import io.synproof.checker.verdict.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * On small random symmetric models a search up to the symmetry counts what is left if the whole
 * space is sorted into classes by trying all permutations.
 */
class SymmetryProperties {
    private static final int TRIES = 300;

    /** From telling nothing apart to telling much. */
    private static final List<BiFunction<State, Integer, Integer>> SIGNATURES = List.of(
            (_, _) -> 0,
            (state, member) -> state.moods().get(member),
            (state, member) -> state.moods().get(member) * 100
                    + (state.holder() == member ? 50 : 0)
                    + (int) state.likings().stream()
                                    .filter(one -> one.who() == member)
                                    .count()
                            * 7
                    + (int) state.likings().stream()
                            .filter(one -> one.whom() == member)
                            .count());

    @net.jqwik.api.Property(tries = TRIES)
    void countsAreOfClassesOfSymmetricStates(
            @ForAll("societies") Society society, @ForAll("symmetries") int signature) {
        List<State> whole = Checker.of(society).explore().states().toList();
        List<Set<State>> classes = classes(society, whole.stream());
        StateSpace<State, Action> space = upTo(society, signature).explore();
        Coverage coverage = space.coverage();

        assertThat(space.states().toList()).doesNotHaveDuplicates();
        assertThat(classes(society, space.states())).containsExactlyInAnyOrderElementsOf(classes);
        assertThat(coverage.states()).isEqualTo(classes.size());
        assertThat(coverage.transitions()).isEqualTo(sum(society, classes));
        assertThat(coverage.cut())
                .isEqualTo(classes(society, cut(society, whole)).size());
        assertThat(coverage.withoutTime())
                .isEqualTo(
                        upTo(society, signature).threads(2).explore().coverage().withoutTime());
    }

    @net.jqwik.api.Property(tries = TRIES)
    void depthsAreThoseOfTheShallowestSymmetricState(
            @ForAll("societies") Society society, @ForAll("symmetries") int signature) {
        StateSpace<State, Action> whole = Checker.of(society).explore();
        StateSpace<State, Action> space = upTo(society, signature).explore();

        whole.states()
                .forEach(state -> assertThat(space.depthOf(state))
                        .hasValue(images(society, state)
                                .flatMapToInt(image -> whole.depthOf(image).stream())
                                .min()
                                .orElseThrow()));
    }

    @net.jqwik.api.Property(tries = TRIES)
    void verdictsAndTracesAreThoseOfTheWholeSpace(
            @ForAll("societies") Society society,
            @ForAll("symmetries") int signature,
            @ForAll("symmetric") Property<State, Action> property) {
        Verdict<State, Action> expected = Checker.of(society).check(property);
        Verdict<State, Action> verdict = upTo(society, signature).check(property);

        assertThat(verdict.outcome()).isEqualTo(expected.outcome());
        assertThat(verdict.trace()).isEqualTo(expected.trace());
        assertThat(verdict.choices()).isEqualTo(expected.choices());
        verdict.trace().ifPresent(trace -> {
            assertThat(trace.replay(society)).isEqualTo(trace);
            assertThat(property.isDecidedByDeadlock() || property.isDecidedByState(trace.last()))
                    .isTrue();
        });
    }

    @net.jqwik.api.Property(tries = TRIES)
    void aPropertyIsRefusedExactlyIfItTellsSymmetricStatesApart(
            @ForAll("societies") Society society,
            @ForAll("symmetries") int signature,
            @ForAll @IntRange(max = 1000) int which) {
        List<State> whole = Checker.of(society).explore().states().toList();
        State goal = whole.get(which % whole.size());
        Property<State, Action> property = Property.never("goal", goal::equals);
        Optional<Throwable> refusal = Optional.ofNullable(
                catchThrowable(() -> upTo(society, signature).check(property)));

        assertThat(refusal.isPresent())
                .isEqualTo(images(society, goal).distinct().count() > 1);
        refusal.ifPresent(thrown -> assertThat(thrown)
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith("\"goal\" tells symmetric states apart: "));
    }

    @net.jqwik.api.Property(tries = 100)
    void selfCheckFindsNothing(
            @ForAll("societies") Society society, @ForAll("symmetries") int signature) {
        assertThat(upTo(society, signature).selfCheck().findings()).isEmpty();
    }

    private static Checker<State, Action> upTo(Society society, int signature) {
        return Checker.of(society)
                .upTo(society.symmetry(
                        SIGNATURES.get(signature), Comparator.comparing(State::toString)));
    }

    private static List<Set<State>> classes(Society society, Stream<State> states) {
        return states.map(state -> images(society, state).collect(Collectors.toSet()))
                .distinct()
                .toList();
    }

    private static Stream<State> images(Society society, State state) {
        return permutations(society.members()).map(state::permuted);
    }

    private static Stream<Permutation> permutations(int size) {
        return size == 0
                ? Stream.of(Permutation.identity(0))
                : permutations(size - 1)
                        .flatMap(shorter ->
                                IntStream.range(0, size).mapToObj(place -> with(shorter, place)));
    }

    /** One member more, who takes this place. */
    private static Permutation with(Permutation shorter, int place) {
        return new Permutation(Stream.concat(
                        shorter.images().stream().map(i -> i < place ? i : i + 1), Stream.of(place))
                .toList());
    }

    private static long sum(Society society, List<Set<State>> classes) {
        return classes.stream()
                .mapToLong(all -> society.actions(all.iterator().next()).size())
                .sum();
    }

    private static Stream<State> cut(Society society, List<State> whole) {
        Stream<State> after = whole.stream()
                .flatMap(state ->
                        society.actions(state).stream().map(action -> society.next(state, action)));
        return Stream.concat(society.initialStates().stream(), after)
                .filter(society::withinConstraint)
                .filter(society::isCut);
    }

    @Provide
    Arbitrary<Integer> symmetries() {
        return Arbitraries.integers().between(0, SIGNATURES.size() - 1);
    }

    @Provide
    Arbitrary<Property<State, Action>> symmetric() {
        return Arbitraries.of(
                Property.noDeadlock(),
                Property.never(
                        "all alike", state -> state.moods().stream().distinct().count() == 1),
                Property.reachable("a circle", SymmetryProperties::hasCircle),
                Property.always(
                        "no holder is angry",
                        state ->
                                state.holder() == NOBODY || state.moods().get(state.holder()) < 2));
    }

    private static boolean hasCircle(State state) {
        return state.likings().stream()
                .anyMatch(one -> state.likings().contains(new Liking(one.whom(), one.who())));
    }

    @Provide
    Arbitrary<Society> societies() {
        return Arbitraries.integers()
                .between(1, 4)
                .flatMap(members -> Combinators.combine(
                                states(members).list().ofMinSize(1).ofMaxSize(2),
                                rules().list().ofMaxSize(5),
                                Arbitraries.of(0, 1, 2, 3, 3, 3),
                                Arbitraries.of(0, 1, 2, 3, 3, 3))
                        .as((initial, rules, cut, outside) -> new Society(
                                members,
                                Stream.concat(initial.stream(), Stream.of(calm(members)))
                                        .toList(),
                                rules,
                                cut == 0 ? 3 : cut,
                                outside)));
    }

    /** Within the constraint whatever it is, and not cut. */
    private static State calm(int members) {
        return new State(IntStream.range(0, members).mapToObj(_ -> 0).toList(), NOBODY, List.of());
    }

    private static Arbitrary<State> states(int members) {
        Arbitrary<Integer> anyone = Arbitraries.integers().between(0, members - 1);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2).list().ofSize(members),
                        Arbitraries.integers().between(NOBODY, members - 1),
                        Combinators.combine(anyone, anyone)
                                .as(Liking::new)
                                .list()
                                .ofMaxSize(4))
                .as(State::new);
    }

    private static Arbitrary<Rule> rules() {
        Arbitrary<Integer> mood = Arbitraries.integers().between(0, 2);
        return Combinators.combine(mood, mood, Arbitraries.of(Deed.class)).as(Rule::new);
    }
}
