package io.synproof.checker.temporal;

import io.synproof.checker.model.Model;
import io.synproof.checker.model.Step;
import io.synproof.checker.temporal.Lasso.Kept;
import io.synproof.checker.temporal.Lasso.Way;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The conditions of fairness that an endlessly repeated cycle satisfies. */
final class CycleFairness {
    private CycleFairness() {}

    /**
     * The conditions that a cycle satisfies, of those that concern it; one that stutters satisfies
     * all.
     *
     * @param cycle the steps; none if the run stutters
     * @return empty if there is one that it does not keep
     */
    static <S, A> Optional<List<Kept>> kept(
            Model<S, A> model, List<Step<S, A>> cycle, List<Fairness<A>> assumed) {
        if (cycle.isEmpty()) {
            return Optional.of(List.of());
        }
        List<S> states = cycle.stream().map(Step::before).toList();
        List<A> taken = cycle.stream().map(Step::action).toList();
        List<Optional<Kept>> ways = assumed.stream()
                .flatMap(fairness -> ways(model, fairness, states, taken))
                .toList();
        return ways.stream().allMatch(Optional::isPresent)
                ? Optional.of(ways.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }

    /** For each condition of an assumption how it is kept; empty if it is not. */
    private static <S, A> Stream<Optional<Kept>> ways(
            Model<S, A> model, Fairness<A> fairness, List<S> states, List<A> taken) {
        String title = fairness.title();
        return switch (fairness) {
            case Fairness.Weak<A>(var _, var key) ->
                keys(states.stream().flatMap(state -> model.actions(state).stream()), key)
                        .map(one -> isAmong(taken, key, one)
                                ? kept(title, one, Way.TAKEN)
                                : states.stream()
                                                .allMatch(state ->
                                                        isAmong(model.actions(state), key, one))
                                        ? Optional.empty()
                                        : kept(title, one, Way.DISABLED));
            case Fairness.Strong<A>(var _, var key, boolean blockedToo) ->
                keys(states.stream().flatMap(state -> enabled(model, state, blockedToo)), key)
                        .map(one -> takenOrNot(title, one, isAmong(taken, key, one)));
            case Fairness.NotEveryCopyLost<A>(var _, var lost, var delivered) ->
                Stream.concat(keys(taken.stream(), lost), keys(taken.stream(), delivered))
                        .distinct()
                        .map(one -> takenOrNot(title, one, isAmong(taken, delivered, one)));
            case Fairness.TimePasses<A> _ ->
                Stream.of(takenOrNot(title, "", taken.stream().anyMatch(model::isTick)));
        };
    }

    private static <S, A> Stream<A> enabled(Model<S, A> model, S state, boolean blockedToo) {
        return blockedToo
                ? Stream.concat(model.actions(state).stream(), model.overflowing(state).stream())
                : model.actions(state).stream();
    }

    private static <A> Stream<Object> keys(
            Stream<A> actions, Function<? super A, ? extends Optional<?>> key) {
        return actions.<Object>flatMap(action -> key.apply(action).stream()).distinct();
    }

    private static <A> boolean isAmong(
            List<A> actions, Function<? super A, ? extends Optional<?>> key, Object wanted) {
        return actions.stream()
                .anyMatch(action -> wanted.equals(key.apply(action).orElse(null)));
    }

    private static Optional<Kept> takenOrNot(String title, Object key, boolean taken) {
        return taken ? kept(title, key, Way.TAKEN) : Optional.empty();
    }

    private static Optional<Kept> kept(String title, Object key, Way way) {
        return Optional.of(new Kept(title, key.toString(), way));
    }
}
