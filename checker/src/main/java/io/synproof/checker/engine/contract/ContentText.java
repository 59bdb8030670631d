package io.synproof.checker.engine.contract;

import io.synproof.checker.engine.encode.RecordShape;
import io.synproof.checker.model.ValueText;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The content of a value as a text, also of what has no text of its own, such as arrays: two of
 * them differ if the value was changed in between, even where equality and hash code do not.
 */
final class ContentText {
    private static final int DEEPEST = 8;

    /** So many parts are looked at: a search has more to do than that. */
    private static final int MOST_PARTS = 64;

    private int left = MOST_PARTS;

    private ContentText() {}

    /** The content of the first parts of a value. */
    static String of(Object value) {
        return new ContentText().text(value, DEEPEST);
    }

    private String text(@Nullable Object value, int depth) {
        if (value == null || left == 0) {
            return "";
        }
        left--;
        return depth == 0
                ? value.getClass().getName()
                : parts(value)
                        .map(parts -> parts.map(part -> text(part, depth - 1))
                                .collect(Collectors.joining(", ", "[", "]")))
                        .orElseGet(() -> ValueText.of(value));
    }

    /** What it is made of; empty of what has a text. */
    private static Optional<Stream<?>> parts(Object value) {
        Class<?> type = value.getClass();
        if (type.isArray()) {
            return Optional.of(
                    IntStream.range(0, Array.getLength(value)).mapToObj(i -> Array.get(value, i)));
        }
        return switch (value) {
            case Collection<?> all -> Optional.of(all.stream());
            case Map<?, ?> map ->
                Optional.of(map.entrySet().stream()
                        .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue())));
            case Record _ ->
                RecordShape.of(type).map(shape -> {
                    Object[] parts = new Object[shape.parts()];
                    shape.take(value, parts, 0);
                    return Arrays.stream(parts);
                });
            case Object _ -> isIdentity(type) ? Optional.of(fields(value)) : Optional.empty();
        };
    }

    /** Whether it equals itself alone; elsewhere a field may be a cache, which is no content. */
    private static boolean isIdentity(Class<?> type) {
        return !type.isEnum() && !EqualityDiagnosis.overridesEquals(type);
    }

    private static Stream<?> fields(Object value) {
        return Arrays.stream(value.getClass().getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .flatMap(field -> read(field, value).stream());
    }

    private static Optional<Object> read(Field field, Object value) {
        try {
            field.setAccessible(true);
            return Optional.ofNullable(field.get(value));
        } catch (IllegalAccessException | InaccessibleObjectException _) {
            return Optional.empty();
        }
    }
}
