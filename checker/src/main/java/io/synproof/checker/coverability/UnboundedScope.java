package io.synproof.checker.coverability;

import io.synproof.checker.result.SortedNames;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The numbers for which a verdict is asked: those that have no end, and those that stay as the
 * model has them.
 *
 * @param copies whether every number of copies of each message is included
 * @param limits the model's own limits that are exhausted somewhere, sorted: these stay finite
 */
public record UnboundedScope(boolean copies, Set<String> limits) {

    /** A scope whose names are sorted. */
    public UnboundedScope {
        limits = SortedNames.sorted(limits);
    }

    /** Such as {@code every number of losses and of messages in flight, in every order}. */
    public String every() {
        return (copies ? "every number of losses, copies" : "every number of losses")
                + " and messages in flight, in every order";
    }

    /** What has no end, and the limits of the model that stay. */
    @Override
    public String toString() {
        return Stream.concat(
                        Stream.of("for " + every()),
                        limits.isEmpty()
                                ? Stream.empty()
                                : Stream.of("within the model's " + String.join(", ", limits)))
                .collect(Collectors.joining("; "));
    }
}
