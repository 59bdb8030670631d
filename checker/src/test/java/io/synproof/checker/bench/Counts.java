package io.synproof.checker.bench;

import io.synproof.checker.result.DecisionCounts;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a search of a whole model counts, and what independent programs agree on.
 *
 * @param transitions every step taken, the initial state not counted
 * @param terminal states without a step; empty where nobody has said
 * @param depth of the deepest state, the initial one being at 0
 * @param violations states that violate the property
 * @param firstViolationDepth of the shallowest of them; empty if there is none
 */
record Counts(
        long states,
        long transitions,
        OptionalLong terminal,
        int depth,
        long violations,
        OptionalInt firstViolationDepth) {

    /** The counts of a census that asked one property. */
    static Counts of(DecisionCounts census) {
        DecisionCounts.Count property = census.counts().getFirst();
        return new Counts(
                census.coverage().states(),
                census.coverage().transitions(),
                OptionalLong.of(census.coverage().terminal()),
                census.coverage().depth(),
                property.states(),
                property.firstDepth());
    }

    /** Where these differ from counts that are known, such as {@code states is 5, not 6}. */
    String differencesFrom(Counts known) {
        return Stream.of(
                        difference("states", states, known.states),
                        difference("transitions", transitions, known.transitions),
                        known.terminal.isEmpty()
                                ? ""
                                : difference(
                                        "terminal", terminal.orElse(0), known.terminal.getAsLong()),
                        difference("depth", depth, known.depth),
                        difference("violations", violations, known.violations),
                        difference(
                                "firstViolationDepth",
                                firstViolationDepth,
                                known.firstViolationDepth))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String difference(String name, OptionalInt found, OptionalInt known) {
        return difference(name, text(found), text(known));
    }

    private static String difference(String name, Object found, Object known) {
        return found.equals(known) ? "" : name + " is " + found + ", not " + known;
    }

    private static String text(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "none";
    }
}
