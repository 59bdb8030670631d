package io.synproof.checker.result;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The profile of a state space: the contribution of each part and each kind of action.
 *
 * @param coverage what the search saw
 * @param parts the parts of a state, in their order
 * @param actions the kinds of action, in alphabetical order
 */
public record StateSpaceProfile(Coverage coverage, List<PartUse> parts, List<ActionUse> actions) {

    /** A profile that cannot change. */
    public StateSpaceProfile {
        parts = List.copyOf(parts);
        actions = List.copyOf(actions);
    }

    /**
     * One part of a state: a component of a record, or a part of a composition.
     *
     * @param values how many different values it has
     * @param without how many different states there would be without it
     */
    public record PartUse(String name, long values, long without) {}

    /**
     * One kind of action.
     *
     * @param transitions the steps of this kind, to states within the constraint
     * @param found those of them that led to a new state
     */
    public record ActionUse(String kind, long transitions, long found) {}

    /** By how much a part multiplies the states: at least 1. */
    public double factor(PartUse part) {
        return part.without() == 0 ? 1 : (double) coverage.states() / part.without();
    }

    /** The part that multiplies the states most; empty if states have no parts. */
    public Optional<PartUse> greatest() {
        return parts.stream().max(Comparator.comparingDouble(this::factor));
    }
}
