package io.synproof.properties.scenarios;

import io.synproof.checker.threshold.Range;
import java.util.List;

/**
 * A setting varied over a range of values.
 *
 * @param setting the setting
 * @param range its values, all of them legal
 */
public record Variation(Setting<?> setting, Range range) {
    private static final String FORM = "[a-zA-Z0-9]+=\\d{1,9}\\.\\.\\d{1,9}";

    /**
     * The variation that a user has written.
     *
     * @param text of the form {@code key=least..most}
     * @throws BadInputException if it has another form, there is no such setting, or it has no
     *     numbers or not these
     */
    public static Variation of(String text) {
        String[] parts = text.split("=", 2);
        Setting<?> setting = Settings.named(parts[0]);
        ValueDomain.Numbers<?> numbers =
                setting.domain().numbers().orElseThrow(() -> notNumeric(setting));
        if (!text.matches(FORM)) {
            throw new BadInputException(
                    "a range is written key=least..most, such as " + setting.key() + "="
                            + numbers.least() + ".." + numbers.most() + ", not '" + text + "'");
        }
        String[] ends = parts[1].split("\\.\\.", 2);
        int least = Integer.parseInt(ends[0]);
        int most = Integer.parseInt(ends[1]);
        if (most < least) {
            throw new BadInputException(setting.key() + " cannot go from " + least + " to " + most
                    + ": a range goes upwards");
        }
        if (least < numbers.least() || most > numbers.most()) {
            throw new BadInputException(setting.key() + " cannot go from " + least + " to " + most
                    + "; its numbers are " + numbers.least() + " to " + numbers.most());
        }
        return new Variation(setting, new Range(least, most));
    }

    private static BadInputException notNumeric(Setting<?> setting) {
        List<String> numeric = Settings.ALL.stream()
                .filter(one -> one.domain().numbers().isPresent())
                .map(Setting::key)
                .toList();
        return new BadInputException(setting.key() + " has no numbers to go through; it is "
                + setting.domain().describe() + "; those with numbers are "
                + String.join(", ", numeric));
    }

    /** The key of the setting. */
    public String key() {
        return setting.key();
    }

    /** The setup in which the setting has this value. */
    public ConfiguredScenario in(ConfiguredScenario setup, int value) {
        return setup.with(key() + "=" + value);
    }
}
