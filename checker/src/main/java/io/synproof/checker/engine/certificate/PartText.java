package io.synproof.checker.engine.certificate;

import io.synproof.checker.model.RecordComponents;
import io.synproof.checker.model.ValueText;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The text of a part of a state in a certificate: of records and collections, by what they are made
 * of, for their own text may leave something out.
 */
public final class PartText {
    private PartText() {}

    /**
     * The place of a part in a state.
     *
     * @param name what a certificate calls it
     */
    public record Role(String name) {
        /** A message in flight. */
        public static final Role MESSAGE = new Role("message");

        /** A part of the control state: the processes, the environment, the memory, in order. */
        public static Role ofControl(int index) {
            return new Role("control " + index);
        }
    }

    /** The text of a value in its role. */
    public static String of(Role role, Object value) {
        return role.name() + " " + of(value);
    }

    private static String of(Object value) {
        return switch (value) {
            case Record fields ->
                RecordComponents.of(fields)
                        .map(components -> components.stream()
                                .map(one -> one.value().map(PartText::of).orElse("null"))
                                .collect(Collectors.joining(
                                        ", ", value.getClass().getSimpleName() + "(", ")")))
                        .orElseGet(() -> ValueText.of(value));
            case Map<?, ?> _ -> ValueText.of(value);
            case Iterable<?> all ->
                StreamSupport.stream(all.spliterator(), false)
                        .map(one -> one == null ? "null" : PartText.of(one))
                        .collect(Collectors.joining(", ", "[", "]"));
            case Object _ -> ValueText.of(value);
        };
    }
}
