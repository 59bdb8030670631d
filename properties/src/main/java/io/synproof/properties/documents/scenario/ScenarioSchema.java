package io.synproof.properties.documents.scenario;

import io.synproof.properties.scenarios.NamedScenario;
import io.synproof.properties.scenarios.Scenarios;
import io.synproof.properties.scenarios.Setting;
import io.synproof.properties.scenarios.Settings;
import io.synproof.properties.scenarios.ValueDomain;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The JSON schema of documents with scenarios, by which an editor completes and checks them: keys,
 * settings and their values. Whether sentences mean something only Synproof knows.
 */
public final class ScenarioSchema {
    private static final String DESCRIPTION = "description";

    private ScenarioSchema() {}

    /** The schema: maps, lists, texts and numbers. */
    public static Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "A scenario for Synproof");
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        schema.put("properties", properties());
        return schema;
    }

    private static Map<String, Object> properties() {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put(ScenarioDocument.ABOUT, text("What happens in it, in a sentence."));
        keys.put(ScenarioDocument.FROM, from());
        keys.put(ScenarioDocument.GOAL, text("The property whose witness is an ordinary run."));
        keys.put(
                ScenarioDocument.CLIENT,
                text("What the client's users may do, such as: opens, sends 2, closes."));
        keys.put(
                ScenarioDocument.SERVER,
                text("What the server's users may do, such as: listens, closes when the client"
                        + " has closed."));
        keys.put(
                ScenarioDocument.NETWORK,
                text("What the network may do, such as: loses 1, duplicates 2, keeps the order."));
        keys.put(ScenarioDocument.SETTINGS, settings());
        keys.put(ScenarioDocument.PLAY, play());
        return keys;
    }

    private static Map<String, Object> text(String description) {
        return ordered("type", "string", DESCRIPTION, description);
    }

    private static Map<String, Object> from() {
        List<String> names = Stream.concat(
                        Scenarios.ALL.stream().map(NamedScenario::name),
                        ShippedSchedules.NAMES.stream())
                .toList();
        return ordered(
                DESCRIPTION,
                "The scenario to start from, or the path of another document.",
                "anyOf",
                List.of(Map.of("enum", names), Map.of("type", "string")));
    }

    private static Map<String, Object> play() {
        return ordered(
                "type",
                "array",
                DESCRIPTION,
                "The schedule: in each line sentences with a semicolon between them.",
                "minItems",
                1,
                "items",
                Map.of("type", "string"));
    }

    private static Map<String, Object> settings() {
        Map<String, Object> properties = new LinkedHashMap<>();
        Settings.ALL.forEach(setting -> properties.put(setting.key(), setting(setting)));
        return ordered("type", "object", "additionalProperties", false, "properties", properties);
    }

    private static Map<String, Object> setting(Setting<?> setting) {
        return ordered(
                DESCRIPTION,
                setting.about(),
                "default",
                setting.standard(),
                "anyOf",
                values(setting.domain()));
    }

    private static List<Map<String, Object>> values(ValueDomain<?> domain) {
        Stream<Map<String, Object>> words = domain.named().isEmpty()
                ? Stream.of()
                : Stream.of(Map.of(
                        "enum",
                        domain.named().stream()
                                .map(ValueDomain.Named::word)
                                .flatMap(ScenarioSchema::spellings)
                                .toList()));
        Stream<Map<String, Object>> numbers = domain.numbers().stream()
                .map(range -> ordered(
                        "type", "integer", "minimum", range.least(), "maximum", range.most()));
        return Stream.concat(words, numbers).toList();
    }

    /** A word, and the number that YAML takes it for, if it does. */
    private static Stream<Object> spellings(String word) {
        return word.matches("\\d+") ? Stream.of(word, Integer.valueOf(word)) : Stream.of(word);
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
