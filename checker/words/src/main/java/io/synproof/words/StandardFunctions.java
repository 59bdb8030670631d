package io.synproof.words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.LongBinaryOperator;

/** CEL's own functions as far as sentences have them: of truths, whole numbers, texts, lists. */
final class StandardFunctions {
    /** Functions of arguments of which none is {@link Absent}, by CEL's names. */
    private static final Map<String, Function<List<Object>, Object>> ALL = Map.ofEntries(
            Map.entry("_<_", two((one, other) -> compare(one, other) < 0)),
            Map.entry("_<=_", two((one, other) -> compare(one, other) <= 0)),
            Map.entry("_>_", two((one, other) -> compare(one, other) > 0)),
            Map.entry("_>=_", two((one, other) -> compare(one, other) >= 0)),
            Map.entry("_+_", two(StandardFunctions::plus)),
            Map.entry("_-_", numbers(Math::subtractExact)),
            Map.entry("_*_", numbers(Math::multiplyExact)),
            Map.entry("_/_", numbers(StandardFunctions::quotient)),
            Map.entry("_%_", numbers(StandardFunctions::remainder)),
            Map.entry("-_", arguments -> Math.negateExact(number(arguments.getFirst()))),
            Map.entry("@in", two(StandardFunctions::isIn)),
            Map.entry("_[_]", two(StandardFunctions::element)),
            Map.entry("size", arguments -> size(arguments.getFirst())),
            Map.entry("contains", texts(String::contains)),
            Map.entry("startsWith", texts(String::startsWith)),
            Map.entry("endsWith", texts(String::endsWith)),
            Map.entry("string", arguments -> arguments.getFirst().toString()));

    private StandardFunctions() {}

    /** The function of that name, if there is one. */
    static Optional<Function<List<Object>, Object>> named(String function) {
        return Optional.ofNullable(ALL.get(function)).or(() -> ListFunctions.named(function));
    }

    private static Function<List<Object>, Object> two(BinaryOperator<Object> function) {
        return arguments -> function.apply(arguments.get(0), arguments.get(1));
    }

    private static Function<List<Object>, Object> numbers(LongBinaryOperator function) {
        return arguments ->
                function.applyAsLong(number(arguments.get(0)), number(arguments.get(1)));
    }

    private static Function<List<Object>, Object> texts(
            java.util.function.BiPredicate<String, String> function) {
        return arguments -> function.test(text(arguments.get(0)), text(arguments.get(1)));
    }

    private static long number(Object value) {
        if (value instanceof Long number) {
            return number;
        }
        throw wrong("a whole number", value);
    }

    private static String text(Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw wrong("a text", value);
    }

    private static SentenceException wrong(String wanted, Object value) {
        return new SentenceException("needs " + wanted + ", and " + value + " is none");
    }

    private static int compare(Object one, Object other) {
        return switch (one) {
            case Long number -> Long.compare(number, number(other));
            case String text -> text.compareTo(text(other));
            case Boolean truth when other instanceof Boolean second -> truth.compareTo(second);
            default -> throw wrong("numbers, texts or truths", one);
        };
    }

    private static Object plus(Object one, Object other) {
        return switch (one) {
            case Long number -> Math.addExact(number, number(other));
            case String text -> text + text(other);
            case List<?> list
            when other instanceof List<?> more -> {
                List<Object> all = new ArrayList<>(list);
                all.addAll(more);
                yield Collections.unmodifiableList(all);
            }
            default -> throw wrong("numbers, texts or lists", one);
        };
    }

    private static long quotient(long one, long other) {
        if (other == 0) {
            throw new SentenceException("divides by zero");
        }
        return Math.divideExact(one, other);
    }

    private static long remainder(long one, long other) {
        if (other == 0) {
            throw new SentenceException("divides by zero");
        }
        return one % other;
    }

    private static boolean isIn(Object value, Object many) {
        return switch (many) {
            case List<?> list -> list.contains(value);
            case Map<?, ?> map -> keys(map).contains(value);
            default -> throw wrong("a list or a map", many);
        };
    }

    /** The keys of a map as sentences see them. */
    static List<Object> keys(Map<?, ?> map) {
        return List.copyOf(map.keySet());
    }

    private static Object element(Object many, Object index) {
        return switch (many) {
            case List<?> list -> {
                long place = number(index);
                yield place >= 0 && place < list.size() ? list.get((int) place) : Absent.ABSENT;
            }
            case Map<?, ?> map -> found(map, index);
            default -> throw wrong("a list or a map", many);
        };
    }

    private static Object found(Map<?, ?> map, Object key) {
        Object value = map.get(key);
        return value == null ? Absent.ABSENT : value;
    }

    private static long size(Object value) {
        return switch (value) {
            case List<?> list -> list.size();
            case Map<?, ?> map -> map.size();
            case String text -> text.codePointCount(0, text.length());
            default -> throw wrong("a list, a map or a text", value);
        };
    }
}
