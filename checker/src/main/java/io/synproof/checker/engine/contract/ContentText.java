package io.synproof.checker.engine.contract;

import io.synproof.checker.engine.encode.RecordShape;
import io.synproof.checker.model.ValueText;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The content of a value as a text, also of what has no text of its own, such as arrays: two of
 * them differ if the value was changed in between, even where equality and hash code do not.
 *
 * <p>A cache is no content: what a class with an equality of its own has beyond its hash code, what
 * is transient, what was null when the content was taken first, and the order of sets and maps.
 */
final class ContentText {
    private static final int DEEPEST = 8;

    /** So many parts are looked at: a search has more to do than that. */
    private static final int MOST_PARTS = 64;

    private final Object value;

    /** The fields that were null at the first look, by the objects that have them. */
    private final IdentityHashMap<Object, Set<Field>> empty = new IdentityHashMap<>();

    private final String first;
    private boolean again;
    private int left = MOST_PARTS;

    /** The content that a value has now. */
    ContentText(Object value) {
        this.value = value;
        this.first = text(value, DEEPEST);
        this.again = true;
    }

    /** The content that the first parts of the value had. */
    String before() {
        return first;
    }

    /** The content that they have now. */
    String now() {
        left = MOST_PARTS;
        return text(value, DEEPEST);
    }

    private String text(@Nullable Object part, int depth) {
        if (part == null || left == 0) {
            return "";
        }
        left--;
        return depth == 0
                ? part.getClass().getName()
                : parts(part)
                        .map(parts -> joined(part, parts.map(inner -> text(inner, depth - 1))))
                        .orElseGet(() -> own(part));
    }

    private static String joined(Object whole, Stream<String> parts) {
        Stream<String> ordered =
                whole instanceof Set<?> || whole instanceof Map<?, ?> ? parts.sorted() : parts;
        return ordered.collect(Collectors.joining(", ", "[", "]"));
    }

    /** What it is made of; empty of what has a text. */
    private Optional<Stream<?>> parts(Object whole) {
        Class<?> type = whole.getClass();
        if (type.isArray()) {
            return Optional.of(
                    IntStream.range(0, Array.getLength(whole)).mapToObj(i -> Array.get(whole, i)));
        }
        return switch (whole) {
            case Collection<?> all -> Optional.of(all.stream());
            case Map<?, ?> map -> Optional.of(map.entrySet().stream().map(ContentText::pair));
            case Record _ ->
                RecordShape.of(type).map(shape -> {
                    Object[] parts = new Object[shape.parts()];
                    shape.take(whole, parts, 0);
                    return Arrays.stream(parts);
                });
            case Object _ -> isIdentity(type) ? Optional.of(fields(whole)) : Optional.empty();
        };
    }

    private static List<?> pair(Map.Entry<?, ?> entry) {
        return Arrays.asList(entry.getKey(), entry.getValue());
    }

    /** Of a class of the user's the text may say more than its equality knows. */
    private static String own(Object part) {
        Class<?> type = part.getClass();
        return type.isEnum() || isOfTheJdk(type) || !EqualityDiagnosis.overridesEquals(type)
                ? ValueText.of(part)
                : type.getSimpleName() + " with hash code " + part.hashCode();
    }

    private static boolean isOfTheJdk(Class<?> type) {
        return type.getClassLoader() == null;
    }

    /** Whether it is of a class of the user's, and equals itself alone. */
    private static boolean isIdentity(Class<?> type) {
        return !type.isEnum() && !isOfTheJdk(type) && !EqualityDiagnosis.overridesEquals(type);
    }

    private Stream<?> fields(Object whole) {
        return Arrays.stream(whole.getClass().getDeclaredFields())
                .filter(field ->
                        (field.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0)
                .flatMap(field -> content(field, whole).stream());
    }

    private Optional<Object> content(Field field, Object whole) {
        Optional<Object> content = read(field, whole);
        Set<Field> lacking = empty.computeIfAbsent(whole, _ -> new HashSet<>());
        if (content.isEmpty() && !again) {
            lacking.add(field);
        }
        return lacking.contains(field) ? Optional.empty() : content;
    }

    private static Optional<Object> read(Field field, Object whole) {
        try {
            field.setAccessible(true);
            return Optional.ofNullable(field.get(whole));
        } catch (IllegalAccessException | InaccessibleObjectException _) {
            return Optional.empty();
        }
    }
}
