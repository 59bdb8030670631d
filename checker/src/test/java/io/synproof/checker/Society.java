package io.synproof.checker;

import io.synproof.checker.model.Model;
import io.synproof.checker.symmetry.Permutation;
import io.synproof.checker.symmetry.Symmetry;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Members with moods, of whom one at most holds a token, and who may like each other: a model that
 * is symmetric whatever its rules are. Likings have symmetries that no exchange of two shows.
 *
 * @param cutMood all members in this mood are more than can be represented
 * @param outsideMood the token in the hands of one in this mood is out of the question
 */
record Society(
        int members,
        List<Society.State> initialStates,
        List<Rule> rules,
        int cutMood,
        int outsideMood)
        implements Model<Society.State, Society.Action> {
    /** Nobody holds the token. */
    static final int NOBODY = -1;

    private static final int MOST_NEW_LIKINGS = 2;

    /** One member likes another. */
    record Liking(int who, int whom) {}

    /** A state; the likings are sorted. */
    record State(List<Integer> moods, int holder, List<Liking> likings) {
        private static final Comparator<Liking> BY_NAMES =
                Comparator.comparingInt(Liking::who).thenComparingInt(Liking::whom);

        State {
            likings = likings.stream().distinct().sorted(BY_NAMES).toList();
        }

        State with(int member, int mood) {
            return new State(
                    IntStream.range(0, moods.size())
                            .mapToObj(i -> i == member ? mood : moods.get(i))
                            .toList(),
                    holder,
                    likings);
        }

        State heldBy(int member) {
            return new State(moods, member, likings);
        }

        State liking(Stream<Liking> others) {
            return new State(moods, holder, others.toList());
        }

        State permuted(Permutation permutation) {
            return new State(
                    permutation.moved(moods),
                    holder == NOBODY ? NOBODY : permutation.of(holder),
                    likings.stream()
                            .map(one -> new Liking(
                                    permutation.of(one.who()), permutation.of(one.whom())))
                            .toList());
        }
    }

    /** What a member in one mood may do, which puts it in another. */
    record Rule(int from, int to, Deed deed) {}

    enum Deed {
        NOTHING,
        TAKE,
        LOSE,
        LIKE,
        LIKE_THE_HOLDER,
        FORGET
    }

    /** One member follows a rule, towards another member. */
    record Action(int rule, int member, int other) {}

    /** The symmetry, with some order of members and of states. */
    Symmetry<State> symmetry(
            BiFunction<State, Integer, Integer> signature, Comparator<State> stateOrder) {
        return new Symmetry<>() {
            @Override
            public int members() {
                return members;
            }

            @Override
            public State permuted(State state, Permutation permutation) {
                return state.permuted(permutation);
            }

            @Override
            public Comparator<Integer> memberOrder(State state) {
                return Comparator.comparing(member -> signature.apply(state, member));
            }

            @Override
            public Comparator<State> stateOrder() {
                return stateOrder;
            }
        };
    }

    @Override
    public List<Action> actions(State state) {
        return IntStream.range(0, rules.size())
                .boxed()
                .flatMap(rule -> IntStream.range(0, members)
                        .boxed()
                        .filter(member ->
                                state.moods().get(member).equals(rules.get(rule).from()))
                        .flatMap(member -> actions(state, rule, member)))
                .toList();
    }

    private Stream<Action> actions(State state, int rule, int member) {
        boolean hasRoom = state.likings().size() < MOST_NEW_LIKINGS;
        return switch (rules.get(rule).deed()) {
            case NOTHING, FORGET -> Stream.of(new Action(rule, member, member));
            case TAKE ->
                state.holder() == NOBODY
                        ? Stream.of(new Action(rule, member, member))
                        : Stream.empty();
            case LOSE ->
                state.holder() == member
                        ? Stream.of(new Action(rule, member, member))
                        : Stream.empty();
            case LIKE ->
                IntStream.range(0, hasRoom ? members : 0)
                        .filter(other -> other != member)
                        .mapToObj(other -> new Action(rule, member, other));
            case LIKE_THE_HOLDER ->
                hasRoom && state.holder() != NOBODY
                        ? Stream.of(new Action(rule, member, state.holder()))
                        : Stream.empty();
        };
    }

    @Override
    public State next(State state, Action action) {
        Rule rule = rules.get(action.rule());
        State after = state.with(action.member(), rule.to());
        Liking liking = new Liking(action.member(), action.other());
        return switch (rule.deed()) {
            case NOTHING -> after;
            case TAKE -> after.heldBy(action.member());
            case LOSE -> after.heldBy(NOBODY);
            case LIKE, LIKE_THE_HOLDER ->
                after.liking(Stream.concat(state.likings().stream(), Stream.of(liking)));
            case FORGET ->
                after.liking(state.likings().stream().filter(one -> one.who() != action.member()));
        };
    }

    @Override
    public Optional<Predicate<State>> constraint() {
        return Optional.of(this::withinConstraint);
    }

    public boolean withinConstraint(State state) {
        return state.holder() == NOBODY || state.moods().get(state.holder()) != outsideMood;
    }

    @Override
    public Optional<Predicate<State>> cut() {
        return Optional.of(this::isCut);
    }

    public boolean isCut(State state) {
        return state.moods().stream().allMatch(mood -> mood == cutMood);
    }

    @Override
    public boolean isProperEnd(State state) {
        return state.holder() == NOBODY;
    }

    @Override
    public int faults(Action action) {
        return rules.get(action.rule()).deed() == Deed.LOSE ? 1 : 0;
    }
}
