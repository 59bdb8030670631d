package io.synproof.checker.model;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The named values by which a state is shown, in the order in which they are.
 *
 * <pre>{@code
 * StateView.of("leader", state.leader()).and("votes", state.votes().size());
 * }</pre>
 *
 * @param parts the values; no two have the same name
 */
public record StateView(List<Part> parts) {

    /**
     * A named value.
     *
     * @param value its text is shown, or what changes inside it
     */
    public record Part(String name, Object value) {
        @Override
        public String toString() {
            return name + ": " + ValueText.of(value);
        }
    }

    /**
     * A view.
     *
     * @throws IllegalArgumentException if two parts have the same name
     */
    public StateView {
        parts = List.copyOf(parts);
        if (parts.stream().map(Part::name).distinct().count() < parts.size()) {
            throw new IllegalArgumentException(
                    "two parts of one name: " + parts.stream().map(Part::name).toList());
        }
    }

    /** The view of a single value. */
    public static StateView of(String name, Object value) {
        return new StateView(List.of(new Part(name, value)));
    }

    /**
     * This view and one value more, behind the others.
     *
     * @throws IllegalArgumentException if there is one of this name
     */
    public StateView and(String name, Object value) {
        return new StateView(
                Stream.concat(parts.stream(), Stream.of(new Part(name, value))).toList());
    }

    /**
     * The changes from this view to another, a text each, such as {@code leader: 1 -> 2}; a text
     * may have several lines. A part without a name is not mentioned in paths.
     */
    public List<String> changes(StateView after) {
        return ValueChange.between("", this, after)
                .map(change -> change.text(StateText.WIDTH))
                .toList();
    }

    /** The parts in one line. */
    @Override
    public String toString() {
        return parts.stream().map(Part::toString).collect(Collectors.joining(", "));
    }
}
