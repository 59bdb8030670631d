package io.synproof.words;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The values of Java as sentences see them: see {@link ValueType}. */
final class Values {
    private Values() {}

    /** A value as sentences see it; null and an empty optional are {@link Absent}. */
    static Object of(@Nullable Object value) {
        return switch (value) {
            case null -> Absent.ABSENT;
            case Long number -> number;
            case Number number when isWhole(number) -> number.longValue();
            case Character letter -> letter.toString();
            case Optional<?> some -> of(some.orElse(null));
            case OptionalInt some ->
                some.isPresent() ? (Object) (long) some.getAsInt() : Absent.ABSENT;
            case OptionalLong some -> some.isPresent() ? (Object) some.getAsLong() : Absent.ABSENT;
            case Record self -> self;
            case Map<?, ?> map -> map(map);
            case Iterable<?> many -> list(many);
            case Object[] many -> list(Arrays.asList(many));
            default -> value.getClass().isArray() ? elements(value) : value;
        };
    }

    private static Map<Object, Object> map(Map<?, ?> map) {
        Map<Object, Object> all = new LinkedHashMap<>();
        map.forEach((key, value) -> all.put(of(key), of(value)));
        return Collections.unmodifiableMap(all);
    }

    /** The elements of an array of primitive values. */
    private static List<Object> elements(Object array) {
        return IntStream.range(0, Array.getLength(array))
                .mapToObj(i -> of(Array.get(array, i)))
                .toList();
    }

    private static boolean isWhole(Number number) {
        return number instanceof Integer || number instanceof Short || number instanceof Byte;
    }

    private static List<Object> list(Iterable<?> many) {
        List<Object> all = new ArrayList<>();
        for (Object one : many) {
            all.add(of(one));
        }
        return Collections.unmodifiableList(all);
    }
}
