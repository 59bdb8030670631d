package io.synproof.properties.report.page;

import io.synproof.properties.language.Language;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The values of a template in every language: made in each, and joined where they differ. A text
 * that differs becomes a mapping from the languages' codes to the texts; records become mappings.
 */
final class Bilingual {
    private Bilingual() {}

    /** The values that a maker gives in every language. */
    static Map<String, Object> of(Supplier<Map<String, ?>> maker) {
        return joined(Language.EN.speak(maker), Language.ZH.speak(maker));
    }

    private static Map<String, Object> joined(Map<String, ?> english, Map<String, ?> chinese) {
        Map<String, Object> joined = new LinkedHashMap<>();
        english.forEach((key, value) ->
                joined.put(key, joined(value, Objects.requireNonNull(chinese.get(key)))));
        return joined;
    }

    private static Object joined(Object english, Object chinese) {
        return switch (english) {
            case String text ->
                text.equals(chinese)
                        ? text
                        : Map.of(Language.EN.code(), text, Language.ZH.code(), chinese);
            case Map<?, ?> _ -> joined(named(english), named(chinese));
            case List<?> list -> joined(list, (List<?>) chinese);
            case Record _ -> joined(components(english), components(chinese));
            default -> english;
        };
    }

    private static List<Object> joined(List<?> english, List<?> chinese) {
        if (english.size() != chinese.size()) {
            throw new IllegalStateException(english + " is not as long as " + chinese);
        }
        return IntStream.range(0, english.size())
                .mapToObj(i -> joined(english.get(i), chinese.get(i)))
                .toList();
    }

    @SuppressWarnings("unchecked") // the keys of a template's mappings are names
    private static Map<String, ?> named(Object mapping) {
        return (Map<String, ?>) mapping;
    }

    private static Map<String, Object> components(Object view) {
        Map<String, Object> values = new LinkedHashMap<>();
        Arrays.stream(view.getClass().getRecordComponents())
                .forEach(component -> values.put(component.getName(), value(component, view)));
        return values;
    }

    private static Object value(RecordComponent component, Object view) {
        try {
            return component.getAccessor().invoke(view);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
