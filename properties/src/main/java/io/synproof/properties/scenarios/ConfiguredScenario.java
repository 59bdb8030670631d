package io.synproof.properties.scenarios;

import io.synproof.model.world.Scenario;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A named scenario, with some of its settings changed.
 *
 * @param base the scenario
 * @param changes the changed settings by their keys, as a user would write them; sorted
 */
public record ConfiguredScenario(NamedScenario base, Map<String, String> changes) {

    /**
     * A scenario with changes.
     *
     * @throws BadInputException if a setting does not exist or a value is not legal
     */
    public ConfiguredScenario {
        changes.forEach(Settings::requireLegal);
        changes = Collections.unmodifiableMap(new TreeMap<>(changes));
    }

    /**
     * This setup with more changes, which take precedence over those it has.
     *
     * @param more texts of the form {@code key=value}
     * @throws BadInputException if a text has another form, a setting does not exist or a value is
     *     not legal
     */
    public ConfiguredScenario with(String... more) {
        return with(List.of(more));
    }

    /** See {@link #with(String...)}. */
    public ConfiguredScenario with(List<String> more) {
        Map<String, String> all = new LinkedHashMap<>(changes);
        more.forEach(text -> {
            String[] parts = text.split("=", 2);
            if (parts.length < 2) {
                throw new BadInputException("a setting is written key=value, not '" + text + "'");
            }
            all.put(parts[0].strip(), parts[1].strip());
        });
        return new ConfiguredScenario(base, all);
    }

    /** This setup without one of its changes. */
    public ConfiguredScenario without(String key) {
        Map<String, String> rest = new LinkedHashMap<>(changes);
        rest.remove(key);
        return new ConfiguredScenario(base, rest);
    }

    /**
     * The value of a setting here, as a user would write it. A profile sets all rules, those of the
     * scenario too; a rule that is changed explicitly takes precedence. The settings of time follow
     * a changed clock, and the width of sequence numbers follows the number in use.
     */
    public String text(Setting<?> setting) {
        @Nullable String profile = changes.get(Settings.PROFILE.key());
        String otherwise = profile != null && Settings.isRule(setting)
                ? Settings.standard(setting, profile)
                : base.text(setting);
        @Nullable String changed = changes.get(setting.key());
        return changed == null ? FittingDefaults.text(this, setting, otherwise) : changed;
    }

    /** The meaning of a setting's value here. */
    <T> T get(Setting<T> setting) {
        return setting.parse(text(setting));
    }

    /**
     * The scenario itself.
     *
     * @param tagged whether segments carry the evidence of who sent them
     * @throws BadInputException if settings do not go together
     */
    public Scenario scenario(boolean tagged) {
        return ScenarioFactory.scenario(this, tagged);
    }

    /**
     * The scenario itself, without the evidence of who sent a segment.
     *
     * @throws BadInputException if settings do not go together
     */
    public Scenario scenario() {
        return scenario(false);
    }

    /**
     * The scenario before its beginning.
     *
     * @throws BadInputException if settings do not go together
     */
    public Scenario unbegun() {
        return new ConfiguredScenario(base.beginningWith(Beginning.NONE), changes).scenario();
    }

    /** The options that give this setup on the command line. */
    public String options() {
        StringBuilder text = new StringBuilder("--scenario " + ShellWord.of(base.name()));
        changes.forEach(
                (key, value) -> text.append(" --set ").append(key).append('=').append(value));
        return text.toString();
    }
}
