package io.synproof.properties.scenarios;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A scenario that a user can name.
 *
 * @param name its name, such as {@code reincarnation}; that of a document is its file
 * @param summary what happens in it, in one sentence
 * @param goal the question whose witness is an ordinary run of it, such as {@code bothEstablished}
 * @param defaults the settings that differ from the standard, by their keys
 * @param beginning what happens before a question is asked
 */
public record NamedScenario(
        String name,
        String summary,
        String goal,
        Map<String, String> defaults,
        Beginning beginning) {

    /** A scenario; the settings are written {@code key=value}. */
    static NamedScenario of(String name, String summary, String goal, String... settings) {
        return new NamedScenario(
                name,
                summary,
                goal,
                List.of(settings).stream()
                        .map(text -> text.split("=", 2))
                        .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1])),
                Beginning.NONE);
    }

    /**
     * A scenario.
     *
     * @throws BadInputException if a setting does not exist or a value is not legal
     */
    public NamedScenario {
        defaults.forEach((key, value) -> Settings.named(key).parse(value));
        defaults = Collections.unmodifiableMap(new TreeMap<>(defaults));
    }

    /** The value of a setting here, as a user would write it. */
    public String text(Setting<?> setting) {
        String profile = defaults.getOrDefault(Settings.PROFILE.key(), Settings.PROFILE.standard());
        return defaults.getOrDefault(setting.key(), Settings.standard(setting, profile));
    }

    /** This scenario with other defaults for some settings. */
    public NamedScenario with(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(defaults);
        all.putAll(more);
        return new NamedScenario(name, summary, goal, all, beginning);
    }

    /** This scenario with another beginning. */
    public NamedScenario beginningWith(Beginning other) {
        return new NamedScenario(name, summary, goal, defaults, other);
    }

    /** This scenario as it stands. */
    public ConfiguredScenario asIs() {
        return new ConfiguredScenario(this, Map.of());
    }

    /** This scenario with some settings changed; see {@link ConfiguredScenario#with(String...)}. */
    public ConfiguredScenario with(String... changes) {
        return asIs().with(changes);
    }
}
