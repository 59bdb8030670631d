package io.synproof.properties.conditions;

import io.synproof.properties.necessity.Change;
import io.synproof.properties.scenarios.BadInputException;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Settings;
import io.synproof.properties.scenarios.Variation;
import java.util.stream.Stream;

/**
 * A change of one setting to a given value.
 *
 * @param key the setting
 * @param value the value, as a user writes it
 */
public record SettingChange(String key, String value) implements Change {

    /**
     * The changes that a user has written, one or a range of them.
     *
     * @param text of the form {@code key=value} or {@code key=least..most}
     * @throws BadInputException if it has another form, there is no such setting or it has no such
     *     value
     */
    public static Stream<SettingChange> of(String text) {
        String[] parts = text.split("=", 2);
        if (parts.length < 2) {
            throw new BadInputException(
                    "a change is written key=value or key=least..most, not '" + text + "'");
        }
        if (parts[1].contains("..")) {
            Variation range = Variation.of(text);
            return range.range()
                    .values()
                    .mapToObj(value -> new SettingChange(range.key(), "" + value));
        }
        Settings.requireLegal(parts[0].strip(), parts[1].strip());
        return Stream.of(new SettingChange(parts[0].strip(), parts[1].strip()));
    }

    @Override
    public boolean isIn(ConfiguredScenario setup) {
        return setup.text(Settings.named(key)).equals(value);
    }

    @Override
    public ConfiguredScenario in(ConfiguredScenario setup) {
        return setup.with(toString());
    }

    @Override
    public String toString() {
        return key + "=" + value;
    }
}
