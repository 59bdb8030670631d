package io.synproof.checker.temporal;

import io.synproof.checker.model.Model;
import io.synproof.checker.model.Step;
import io.synproof.checker.model.Trace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An infinite run: a stem, and then a cycle for ever.
 *
 * @param stem to the state in which the cycle begins and ends; a shortest one into the fair part of
 *     the model
 * @param cycle the steps of the cycle, short but not the shortest; empty if the stem ends in a
 *     terminal state, where the run stutters
 * @param kept the conditions of fairness that the cycle meets, as far as it has to do with them
 */
public record Lasso<S, A>(Trace<S, A> stem, List<Step<S, A>> cycle, List<Kept> kept) {

    /** The manner in which a cycle satisfies a condition of fairness. */
    public enum Way {
        /** An action of it is taken. */
        TAKEN("taken"),
        /** It is not enabled everywhere. */
        DISABLED("not always possible");

        private final String words;

        Way(String words) {
            this.words = words;
        }

        /** The manner in words. */
        public String words() {
            return words;
        }
    }

    /**
     * A condition of fairness that a cycle keeps.
     *
     * @param fairness the assumption's title
     * @param key which condition of it, in words; empty if it has only one
     */
    public record Kept(String fairness, String key, Way way) {}

    /**
     * A lasso.
     *
     * @throws IllegalArgumentException if the cycle is not one, or does not begin where the stem
     *     ends
     */
    public Lasso {
        kept = List.copyOf(kept);
        Trace<S, A> whole = stem.followedBy(cycle);
        cycle = List.copyOf(cycle);
        if (!whole.last().equals(stem.last())) {
            throw new IllegalArgumentException(
                    "the cycle begins in " + stem.last() + ", but ends in " + whole.last());
        }
    }

    /** Whether the run ends in a terminal state, and stutters there. */
    public boolean stutters() {
        return cycle.isEmpty();
    }

    /** The stem and the cycle once. */
    public Trace<S, A> once() {
        return stem.followedBy(cycle);
    }

    /**
     * The run that goes on from this one for ever, if it is fair, and the conditions that it keeps.
     *
     * @param run the stem, and the cycle once
     * @param from how many steps the stem has; all of them if the run ends in a terminal state, and
     *     stutters there
     * @return empty if the run does not come back to where the cycle begins, does not end in a
     *     terminal state although it has no cycle, or does not keep one of the assumptions
     * @throws IllegalArgumentException if the stem has more steps than the run
     */
    public static <S, A> Optional<Lasso<S, A>> fair(
            Model<S, A> model, Trace<S, A> run, int from, List<Fairness<A>> assumed) {
        Trace<S, A> stem = new Trace<>(run.initial(), run.steps().subList(0, from));
        List<Step<S, A>> cycle = run.steps().subList(from, run.length());
        boolean closes = cycle.isEmpty()
                ? model.actions(run.last()).isEmpty()
                : run.last().equals(stem.last());
        return closes
                ? CycleFairness.kept(model, cycle, assumed)
                        .map(kept -> new Lasso<>(stem, cycle, kept))
                : Optional.empty();
    }

    /**
     * Whether this run is a counterexample to a question about every run.
     *
     * @throws IllegalArgumentException if the question is not about single runs
     */
    public boolean refutes(Temporal<S> question) {
        List<S> once = stem.states();
        List<S> again = cycle.isEmpty()
                ? List.of(stem.last())
                : cycle.stream().map(Step::after).toList();
        return switch (question) {
            case Temporal.Eventually<S>(var _, var goal) ->
                Stream.concat(once.stream(), again.stream()).noneMatch(goal::holdsIn);
            case Temporal.AlwaysEventually<S>(var _, var goal) ->
                again.stream().noneMatch(goal::holdsIn);
            case Temporal.EventuallyAlways<S>(var _, var goal) ->
                !again.stream().allMatch(goal::holdsIn);
            case Temporal.LeadsTo<S>(var _, var cause, var effect) ->
                again.stream().noneMatch(effect::holdsIn)
                        && Stream.concat(sinceLast(once, effect).stream(), again.stream())
                                .anyMatch(cause::holdsIn);
            case Temporal.Formula<S>(var _, var formula) -> !isSatisfying(formula);
            case Temporal.AlwaysPossible<S> _ ->
                throw new IllegalArgumentException("not about single runs: " + question.name());
        };
    }

    /** Whether the formula is true of this run. */
    public boolean isSatisfying(Ltl<S> formula) {
        List<S> states = once().states();
        return stutters()
                ? new LassoEvaluation<>(states, states.size() - 1).satisfies(formula)
                : new LassoEvaluation<>(states.subList(0, states.size() - 1), stem.length())
                        .satisfies(formula);
    }

    /** The states after the last one in which the fact holds. */
    private static <S> List<S> sinceLast(List<S> states, Fact<S> fact) {
        return states.reversed().stream()
                .takeWhile(state -> !fact.holdsIn(state))
                .toList();
    }

    /** The lasso in lines: the stem, the cycle, and what it keeps. */
    @Override
    public String toString() {
        return LassoText.of(this);
    }
}
