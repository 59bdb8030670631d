package io.synproof.checker.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A difference of two values, at the place where it is.
 *
 * @param path to the place, such as {@code nodes[1].role}; empty if it is the value itself
 * @param before what is there no more; empty if it is only added to
 * @param after what is there now; empty if something is only taken away
 */
record ValueChange(String path, Optional<Object> before, Optional<Object> after) {

    /** The differences, in the order of the parts; none of equal values. */
    static Stream<ValueChange> between(String path, Object before, Object after) {
        if (before.equals(after)) {
            return Stream.empty();
        }
        ValueShape was = ValueShape.of(before);
        ValueShape is = ValueShape.of(after);
        if (was instanceof ValueShape.Parts old
                && is instanceof ValueShape.Parts now
                && old.kind().equals(now.kind())) {
            return ofParts(path, old.parts(), now.parts());
        }
        if (was instanceof ValueShape.Sequence old && is instanceof ValueShape.Sequence now) {
            return old.values().size() == now.values().size()
                    ? ofParts(path, old.parts(), now.parts())
                    : ofSequences(path, old, now);
        }
        if (was instanceof ValueShape.Collected(var old)
                && is instanceof ValueShape.Collected(var now)) {
            return Stream.concat(
                    without(old, now).stream().map(one -> removed(path, one)),
                    without(now, old).stream().map(one -> added(path, one)));
        }
        return Stream.of(new ValueChange(path, Optional.of(before), Optional.of(after)));
    }

    private static ValueChange added(String path, Object value) {
        return new ValueChange(path, Optional.empty(), Optional.of(value));
    }

    private static ValueChange removed(String path, Object value) {
        return new ValueChange(path, Optional.of(value), Optional.empty());
    }

    /** The path to a part: a component of a record follows on a point, unless nothing precedes. */
    static String path(String whole, StateView.Part part) {
        return whole.isEmpty() && part.name().startsWith(".")
                ? part.name().substring(1)
                : whole + part.name();
    }

    private static Stream<ValueChange> ofParts(
            String path, List<StateView.Part> old, List<StateView.Part> now) {
        return Stream.concat(
                old.stream()
                        .flatMap(part -> find(now, part.name())
                                .map(there ->
                                        between(path(path, part), part.value(), there.value()))
                                .orElseGet(
                                        () -> Stream.of(removed(path(path, part), part.value())))),
                now.stream()
                        .filter(part -> find(old, part.name()).isEmpty())
                        .map(part -> added(path(path, part), part.value())));
    }

    private static Optional<StateView.Part> find(List<StateView.Part> parts, String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    /** What lies between the longest common beginning and the longest common end behind it. */
    private static Stream<ValueChange> ofSequences(
            String path, ValueShape.Sequence old, ValueShape.Sequence now) {
        int shorter = Math.min(old.values().size(), now.values().size());
        int front = common(old.values(), now.values(), shorter);
        int back = common(old.values().reversed(), now.values().reversed(), shorter - front);
        return Stream.concat(
                old.parts().subList(front, old.parts().size() - back).stream()
                        .map(part -> removed(path(path, part), part.value())),
                now.parts().subList(front, now.parts().size() - back).stream()
                        .map(part -> added(path(path, part), part.value())));
    }

    private static int common(List<?> one, List<?> other, int most) {
        return (int) IntStream.range(0, most)
                .takeWhile(i -> one.get(i).equals(other.get(i)))
                .count();
    }

    /** The values of one list without those of another, each as often as it is there. */
    private static List<?> without(List<?> values, List<?> others) {
        return IntStream.range(0, values.size())
                .filter(i -> count(values.subList(0, i + 1), values.get(i))
                        > count(others, values.get(i)))
                .mapToObj(values::get)
                .toList();
    }

    private static long count(List<?> values, Object value) {
        return values.stream().filter(value::equals).count();
    }

    /**
     * The change in lines of this width, as far as its texts have places to break.
     *
     * @return without a line break at the end
     */
    String text(int width) {
        String place = path.isEmpty() ? "" : path + ": ";
        String whole = place
                + (before.isPresent() && after.isPresent()
                        ? ValueText.of(before.get()) + " -> " + ValueText.of(after.get())
                        : before.map(one -> "- " + ValueText.of(one))
                                .orElseGet(() -> "+ " + ValueText.of(after.orElseThrow())));
        if (whole.length() <= width || before.isEmpty() || after.isEmpty()) {
            return TextWrap.words(whole, width);
        }
        return TextWrap.words(place + ValueText.of(before.get()), width) + "\n"
                + TextWrap.behind("  -> ", TextWrap.words(ValueText.of(after.get()), width - 5));
    }
}
