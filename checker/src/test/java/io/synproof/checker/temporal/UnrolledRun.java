package io.synproof.checker.temporal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * An endless run whose formulas are evaluated by their definition: what happens at all happens
 * before all moments of the cycle have been passed again.
 */
final class UnrolledRun {
    private final List<Integer> states;
    private final int cycle;
    private final Map<Moment, Boolean> known = new HashMap<>();

    private record Moment(Ltl<Integer> formula, int place) {}

    /**
     * A run.
     *
     * @param states those of the stem, then those of the cycle, each moment once
     * @param cycle the place of the first state of the cycle
     */
    UnrolledRun(List<Integer> states, int cycle) {
        this.states = List.copyOf(states);
        this.cycle = cycle;
    }

    static UnrolledRun of(Lasso<Integer, ?> lasso) {
        List<Integer> states = lasso.once().states();
        return lasso.stutters()
                ? new UnrolledRun(states, states.size() - 1)
                : new UnrolledRun(
                        states.subList(0, states.size() - 1), lasso.stem().length());
    }

    boolean satisfies(Ltl<Integer> formula) {
        return isTrue(formula, 0);
    }

    /** The first moment from which on all is as from this one on. */
    private int place(int moment) {
        return moment < states.size() ? moment : cycle + (moment - cycle) % (states.size() - cycle);
    }

    /** The moments from one on, up to where all has come again. */
    private IntStream from(int moment) {
        return IntStream.range(moment, Math.max(moment, cycle) + states.size() + 1);
    }

    private boolean isTrue(Ltl<Integer> formula, int moment) {
        Moment asked = new Moment(formula, place(moment));
        Boolean answer = known.get(asked);
        if (answer == null) {
            answer = evaluate(formula, asked.place());
            known.put(asked, answer);
        }
        return answer;
    }

    private boolean evaluate(Ltl<Integer> formula, int moment) {
        return switch (formula) {
            case Ltl.Atom<Integer>(var _, var fact) -> fact.holdsIn(states.get(moment));
            case Ltl.Prefixed<Integer>(var operator, var inner) ->
                switch (operator) {
                    case NOT -> !isTrue(inner, moment);
                    case NEXT -> isTrue(inner, moment + 1);
                    case EVENTUALLY -> from(moment).anyMatch(later -> isTrue(inner, later));
                    case ALWAYS -> from(moment).allMatch(later -> isTrue(inner, later));
                };
            case Ltl.Joined<Integer>(var left, var operator, var right) ->
                switch (operator) {
                    case AND -> isTrue(left, moment) && isTrue(right, moment);
                    case OR -> isTrue(left, moment) || isTrue(right, moment);
                    case IMPLIES -> !isTrue(left, moment) || isTrue(right, moment);
                    case UNTIL -> isUntil(left, right, moment);
                    case WEAK_UNTIL ->
                        isUntil(left, right, moment)
                                || from(moment).allMatch(later -> isTrue(left, later));
                    case RELEASE ->
                        from(moment)
                                .allMatch(later -> isTrue(right, later)
                                        || IntStream.range(moment, later)
                                                .anyMatch(before -> isTrue(left, before)));
                };
        };
    }

    private boolean isUntil(Ltl<Integer> left, Ltl<Integer> right, int moment) {
        return from(moment)
                .anyMatch(there -> isTrue(right, there)
                        && IntStream.range(moment, there).allMatch(before -> isTrue(left, before)));
    }
}
