package io.synproof.checker.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The shape of a value that is shown: how it is made of others.
 *
 * <p>A value whose class has a text of its own, not the one that the JDK makes of its parts, is
 * shown by this text, and so has no parts here.
 */
sealed interface ValueShape {

    /** A value without parts. */
    record Leaf() implements ValueShape {}

    /**
     * A value of parts that are told apart by names, indices or keys.
     *
     * @param kind two values of different kinds are not compared part by part
     * @param parts each with the end of its path, such as {@code .term}, {@code [0]} or {@code [k]}
     */
    record Parts(Object kind, List<StateView.Part> parts) implements ValueShape {}

    /**
     * A list.
     *
     * @param parts each with its index as the end of its path
     */
    record Sequence(List<?> values, List<StateView.Part> parts) implements ValueShape {}

    /** Values without places: a set, or a bag. */
    record Collected(List<?> values) implements ValueShape {}

    /** The shape of a value. */
    static ValueShape of(Object value) {
        return switch (value) {
            case StateView view -> new Parts(StateView.class, view.parts());
            case Bag bag -> new Collected(bag.values());
            case Record fields -> ofRecord(fields);
            case List<?> values
            when isListed(value, values.stream()) -> new Sequence(values, indexed(values));
            case Set<?> values
            when isListed(value, values.stream()) ->
                new Collected(values.stream().map(ValueShape::shown).toList());
            case Map<?, ?> map when isText(value, entries(map)) -> new Parts(Map.class, keyed(map));
            case Object _ -> new Leaf();
        };
    }

    /** Something to show in place of null. */
    private static Object shown(Object value) {
        return Optional.<Object>ofNullable(value).orElse("null");
    }

    private static ValueShape ofRecord(Record value) {
        return RecordComponents.of(value)
                .filter(components -> isText(value, generated(value, components)))
                .<ValueShape>map(components -> new Parts(
                        value.getClass(),
                        components.stream()
                                .map(one -> new StateView.Part(
                                        "." + one.name(), one.value().orElse("null")))
                                .toList()))
                .orElseGet(Leaf::new);
    }

    private static String generated(Record value, List<RecordComponents.Component> components) {
        return components.stream()
                .map(one -> one.name() + "=" + ValueText.of(one.value().orElse("null")))
                .collect(Collectors.joining(", ", value.getClass().getSimpleName() + "[", "]"));
    }

    private static boolean isListed(Object value, Stream<?> elements) {
        return isText(
                value,
                elements.map(one -> ValueText.of(shown(one)))
                        .collect(Collectors.joining(", ", "[", "]")));
    }

    private static boolean isText(Object value, String text) {
        return ValueText.of(value).equals(text);
    }

    private static List<StateView.Part> indexed(List<?> values) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> new StateView.Part("[" + i + "]", shown(values.get(i))))
                .toList();
    }

    private static String entries(Map<?, ?> map) {
        return map.entrySet().stream()
                .map(entry -> ValueText.of(shown(entry.getKey())) + "="
                        + ValueText.of(shown(entry.getValue())))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static List<StateView.Part> keyed(Map<?, ?> map) {
        return map.entrySet().stream()
                .map(entry -> new StateView.Part(
                        "[" + ValueText.of(shown(entry.getKey())) + "]", shown(entry.getValue())))
                .toList();
    }
}
