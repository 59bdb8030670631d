package io.synproof.checker.temporal;

import io.synproof.checker.temporal.Ltl.Infix;
import io.synproof.checker.temporal.Ltl.Prefix;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The evaluation of formulas on one endless run that repeats itself, the innermost first.
 *
 * <p>Such a run has finitely many moments: those of its stem, and those of its cycle. What happens
 * at all after one of them happens before as many steps as there are moments.
 */
final class LassoEvaluation<S> {
    private final List<S> states;
    private final int cycle;

    /**
     * A run.
     *
     * @param states those of the stem, and then those of the cycle, each moment once
     * @param cycle the place of the first state of the cycle, to which the last one leads
     */
    LassoEvaluation(List<S> states, int cycle) {
        this.states = List.copyOf(states);
        this.cycle = cycle;
    }

    /** Whether a formula is true of the run. */
    boolean satisfies(Ltl<S> formula) {
        return moments(formula).getFirst();
    }

    /** For each moment, whether the formula is true from there on. */
    private List<Boolean> moments(Ltl<S> formula) {
        return switch (formula) {
            case Ltl.Atom<S>(var _, var fact) -> where(at -> fact.holdsIn(states.get(at)));
            case Ltl.Prefixed<S>(var operator, var inner) -> prefixed(operator, moments(inner));
            case Ltl.Joined<S>(var left, var operator, var right) ->
                joined(moments(left), operator, moments(right));
        };
    }

    private List<Boolean> prefixed(Prefix operator, List<Boolean> inner) {
        return switch (operator) {
            case NOT -> where(at -> !inner.get(at));
            case NEXT -> where(at -> inner.get(after(at)));
            case EVENTUALLY -> where(at -> firstFrom(at, inner::get, false, inner));
            case ALWAYS -> where(at -> firstFrom(at, then -> !inner.get(then), true, inner));
        };
    }

    private List<Boolean> joined(List<Boolean> left, Infix operator, List<Boolean> right) {
        IntPredicate isOver = at -> right.get(at) || !left.get(at);
        return switch (operator) {
            case AND -> where(at -> left.get(at) && right.get(at));
            case OR -> where(at -> left.get(at) || right.get(at));
            case IMPLIES -> where(at -> !left.get(at) || right.get(at));
            case UNTIL -> where(at -> firstFrom(at, isOver, false, right));
            case WEAK_UNTIL -> where(at -> firstFrom(at, isOver, true, right));
            case RELEASE ->
                where(at -> firstFrom(at, then -> left.get(then) || !right.get(then), true, right));
        };
    }

    /** The answer at the first moment, from one on, at which something is over. */
    private boolean firstFrom(
            int moment, IntPredicate isOver, boolean ifNever, List<Boolean> answers) {
        return IntStream.iterate(moment, this::after)
                .limit(states.size())
                .filter(isOver)
                .mapToObj(answers::get)
                .findFirst()
                .orElse(ifNever);
    }

    private int after(int moment) {
        return moment + 1 == states.size() ? cycle : moment + 1;
    }

    private List<Boolean> where(IntPredicate isSo) {
        return IntStream.range(0, states.size()).mapToObj(isSo::test).toList();
    }
}
