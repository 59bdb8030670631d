package io.synproof.properties.cli.options;

import io.synproof.properties.language.Language;
import io.synproof.properties.scenarios.BadInputException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --lang en|zh}: the language of what is printed and of reports. */
public final class LanguageOption {
    /** Its name. */
    public static final String NAME = "--lang";

    @Option(
            names = NAME,
            paramLabel = "en|zh",
            description = "Language of the results: English or Chinese (default: en; of a report,"
                    + " that of the locale).")
    private @Nullable String code;

    /**
     * The language of a report: the one that is given, or else that of the locale.
     *
     * @throws BadInputException if there is none of that name
     */
    public Language ofReport() {
        return Optional.ofNullable(code)
                .map(LanguageOption::named)
                .orElseGet(() -> Language.of(Locale.getDefault(Locale.Category.DISPLAY)));
    }

    /**
     * The language with that code.
     *
     * @throws BadInputException if there is none
     */
    public static Language named(String code) {
        return Language.coded(code)
                .orElseThrow(() -> BadInputException.unknown("language", code, Language.codes()));
    }
}
