package io.synproof.checker.engine.contract;

import io.synproof.checker.engine.encode.RecordShape;
import io.synproof.checker.engine.encode.StateShape;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The reason why two values that should be equal are not: the component without equality by
 * content.
 */
final class EqualityDiagnosis {
    private EqualityDiagnosis() {}

    /** The component without equality by content, in words; empty if none is found. */
    static Optional<String> why(Object one, Object other) {
        Class<?> type = one.getClass();
        if (type != other.getClass()) {
            return Optional.empty();
        }
        if (type.isArray()) {
            return Optional.of("in it is an array (" + type.getSimpleName()
                    + "), which equals no other, whatever it holds: use a List");
        }
        if (one instanceof List<?> list && other instanceof List<?> others) {
            return list.size() == others.size()
                    ? first(list.toArray(), others.toArray())
                    : Optional.empty();
        }
        return overridesEquals(type)
                ? RecordShape.of(type).flatMap(shape -> inParts(shape, one, other))
                : Optional.of("in it is a " + type.getSimpleName()
                        + ", which has no equals and hashCode by content: make it a record");
    }

    private static Optional<String> inParts(StateShape shape, Object one, Object other) {
        Object[] parts = new Object[shape.parts()];
        Object[] others = new Object[shape.parts()];
        shape.take(one, parts, 0);
        shape.take(other, others, 0);
        return first(parts, others);
    }

    private static Optional<String> first(Object[] parts, Object[] others) {
        return IntStream.range(0, parts.length)
                .filter(i -> parts[i] != null && others[i] != null)
                .filter(i -> !Objects.equals(parts[i], others[i]))
                .mapToObj(i -> why(parts[i], others[i]))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether a class has an equality of its own. */
    static boolean overridesEquals(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals("equals"))
                .filter(method ->
                        Arrays.equals(method.getParameterTypes(), new Class<?>[] {Object.class}))
                .anyMatch(method -> method.getDeclaringClass() != Object.class);
    }
}
