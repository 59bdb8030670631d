package io.synproof.checker.engine.contract;

import io.synproof.checker.engine.encode.RecordShape;
import io.synproof.checker.engine.encode.StateShape;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The reason why two values that should be equal are not: the component without equality by
 * content.
 */
final class EqualityDiagnosis {
    private static final int DEEPEST = 8;

    /** So many parts of a collection are looked into. */
    private static final int WIDEST = 8;

    private EqualityDiagnosis() {}

    /** The component without equality by content, in words; empty if none is found. */
    static Optional<String> why(Object one, Object other) {
        Class<?> type = one.getClass();
        if (type != other.getClass()) {
            return Optional.empty();
        }
        if (type.isArray()) {
            return Optional.of(array(type));
        }
        if (one instanceof List<?> list && other instanceof List<?> others) {
            return list.size() == others.size()
                    ? first(list.toArray(), others.toArray())
                    : Optional.empty();
        }
        return overridesEquals(type)
                ? RecordShape.of(type).flatMap(shape -> inParts(shape, one, other))
                : Optional.of(object(type));
    }

    private static String array(Class<?> type) {
        return "in it is an array (" + type.getSimpleName()
                + "), which equals no other, whatever it holds: use a List";
    }

    private static String object(Class<?> type) {
        return "in it is a " + type.getSimpleName()
                + ", which has no equals and hashCode by content: make it a record";
    }

    /**
     * The part of a value that can change without another one being unequal, in words; empty if
     * none is found. An object that never changes may be equal to itself alone.
     */
    static Optional<String> changingUnseen(Object value) {
        return changingUnseen(value, DEEPEST);
    }

    private static Optional<String> changingUnseen(Object value, int depth) {
        Class<?> type = value.getClass();
        if (type.isArray()) {
            return Optional.of(array(type));
        }
        if (!overridesEquals(type)) {
            return isChanging(value) ? Optional.of(object(type)) : Optional.empty();
        }
        return depth == 0
                ? Optional.empty()
                : parts(value)
                        .filter(Objects::nonNull)
                        .map(part -> changingUnseen(part, depth - 1))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    /** The first parts of a record or a collection. */
    private static Stream<?> parts(Object value) {
        return switch (value) {
            case Collection<?> all -> all.stream().limit(WIDEST);
            case Map<?, ?> map ->
                Stream.concat(map.keySet().stream(), map.values().stream()).limit(WIDEST);
            case Optional<?> one -> one.stream();
            case Record _ ->
                RecordShape.of(value.getClass()).stream().flatMap(shape -> {
                    Object[] parts = new Object[shape.parts()];
                    shape.take(value, parts, 0);
                    return Arrays.stream(parts);
                });
            case Object _ -> Stream.empty();
        };
    }

    private static boolean isChanging(Object value) {
        return value instanceof Collection
                || value instanceof CharSequence
                || value instanceof Number
                || hasChangingField(value.getClass());
    }

    private static boolean hasChangingField(Class<?> type) {
        return Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
                .filter(one -> !one.getName().startsWith("java."))
                .flatMap(one -> Arrays.stream(one.getDeclaredFields()))
                .mapToInt(Field::getModifiers)
                .anyMatch(flags -> !Modifier.isStatic(flags) && !Modifier.isFinal(flags));
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

    private static boolean overridesEquals(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals("equals"))
                .filter(method ->
                        Arrays.equals(method.getParameterTypes(), new Class<?>[] {Object.class}))
                .anyMatch(method -> method.getDeclaringClass() != Object.class);
    }
}
