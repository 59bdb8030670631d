package io.synproof.checker.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Values in a {@link StateView} whose places do not count: of two such, what comes and what goes is
 * shown.
 *
 * @param values in the order in which they are shown
 */
public record Bag(List<?> values) {

    /** A bag whose list is copied. */
    public Bag {
        values = List.copyOf(values);
    }

    /** The values with commas between them, or {@code nothing}. */
    @Override
    public String toString() {
        return values.isEmpty()
                ? "nothing"
                : values.stream().map(ValueText::of).collect(Collectors.joining(", "));
    }
}
