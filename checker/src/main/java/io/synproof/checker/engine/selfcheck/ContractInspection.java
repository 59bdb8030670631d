package io.synproof.checker.engine.selfcheck;

import io.synproof.checker.engine.explore.StateDecoder;
import io.synproof.checker.engine.symmetry.SymmetryCheck;
import io.synproof.checker.model.ContractViolation.Kind;
import io.synproof.checker.model.Model;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The inspection of some states of a model for breaches of its contract, of which it keeps the
 * first of each kind.
 */
final class ContractInspection<S, A> {
    private final Model<S, A> model;
    private final Optional<SymmetryCheck<S, A>> equivariance;
    private final Optional<CompositionConsistency<S, A>> composition;
    private final StateDecoder<S, A> states;
    private final Map<Kind, Suspicion> first = new EnumMap<>(Kind.class);
    private boolean ticks;

    /** A breach, and the number of the state that shows it. */
    record Suspicion(long state, String detail) {}

    /**
     * An inspection.
     *
     * @param equivariance tests the symmetry that the model is said to have
     * @param composition compares the steps of a composition with those of its parts
     */
    ContractInspection(
            Model<S, A> model,
            Optional<SymmetryCheck<S, A>> equivariance,
            Optional<CompositionConsistency<S, A>> composition,
            StateDecoder<S, A> states) {
        this.model = model;
        this.equivariance = equivariance;
        this.composition = composition;
        this.states = states;
    }

    Map<Kind, Suspicion> first() {
        return first;
    }

    /** Whether a tick was among the actions. */
    boolean hasTicks() {
        return ticks;
    }

    /** Looks at one state and every step from it. */
    void of(long number) {
        S state = states.state(number);
        // A copy, for a list that is used again would change when the model is asked again.
        List<A> actions = new ArrayList<>(model.actions(state));
        ofActions(number, actions, model.actions(state));
        if (actions.isEmpty() && model.awaitsTime(state)) {
            suspect(Kind.TIMELOCK, number, "in " + state);
        }
        for (A action : actions) {
            ticks |= model.isTick(action);
            ofStep(number, action, model.next(state, action), model.next(state, action));
        }
        composition
                .flatMap(both -> both.difference(state))
                .ifPresent(detail -> suspect(Kind.COMPOSITION_DIFFERS, number, detail));
        equivariance
                .flatMap(promise -> promise.breach(state))
                .ifPresent(detail -> suspect(Kind.NOT_SYMMETRIC, number, detail));
    }

    private void ofActions(long number, List<A> actions, List<A> again) {
        if (!actions.equals(again)) {
            suspect(Kind.ACTIONS_DIFFER, number, "first " + actions + ", then " + again);
        }
        if (new HashSet<>(actions).size() < actions.size()) {
            suspect(Kind.ACTION_LISTED_TWICE, number, "in " + actions);
        }
    }

    private void ofStep(long number, A action, S after, S again) {
        if (!after.equals(again)) {
            suspect(
                    Kind.NEXT_DIFFERS,
                    number,
                    action + " leads first to " + after + ", then to " + again);
            return;
        }
        if (after.hashCode() != again.hashCode()) {
            suspect(
                    Kind.HASH_CODES_DIFFER,
                    number,
                    action + " leads to " + after + " with hash code " + after.hashCode()
                            + ", then with " + again.hashCode());
        }
        long known = states.find(after);
        if (known != StateDecoder.NONE) {
            ofEqualStates(number, action, states.state(known), after);
        }
    }

    /**
     * Two states that are equal, met on different ways: what equals leaves out must make no
     * difference.
     */
    private void ofEqualStates(long number, A action, S one, S other) {
        List<A> actions = new ArrayList<>(model.actions(one));
        if (!actions.equals(model.actions(other))) {
            suspect(
                    Kind.EQUAL_STATES_DIFFER,
                    number,
                    action + " leads to " + other + " with actions " + model.actions(other)
                            + "; met on another way, it has " + actions);
            return;
        }
        for (A then : actions) {
            S afterOne = model.next(one, then);
            S afterOther = model.next(other, then);
            if (!afterOne.equals(afterOther)) {
                suspect(
                        Kind.EQUAL_STATES_DIFFER,
                        number,
                        action + " leads to " + other + ", where " + then + " leads to "
                                + afterOther + "; met on another way, to " + afterOne);
            }
        }
    }

    private void suspect(Kind kind, long number, String detail) {
        first.putIfAbsent(kind, new Suspicion(number, detail));
    }
}
