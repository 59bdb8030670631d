package io.synproof.properties.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A language in which results are told. Results themselves are in none: a text is made in the
 * language that is spoken where it is made.
 */
public enum Language {
    /** English. */
    EN(Locale.ROOT, "en"),
    /** Chinese, in simplified characters. */
    ZH(Locale.CHINESE, "zh");

    private static final ScopedValue<Language> SPOKEN = ScopedValue.newInstance();

    private final Locale locale;
    private final String code;

    Language(Locale locale, String code) {
        this.locale = locale;
        this.code = code;
    }

    /** The language that is spoken here: English unless another was {@link #speak chosen}. */
    public static Language spoken() {
        return SPOKEN.orElse(EN);
    }

    /** The language for readers of a locale: Chinese for every Chinese one, else English. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? ZH : EN;
    }

    /** The language with that code; none if there is none. */
    public static Optional<Language> coded(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }

    /** The codes of all languages. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Language::code).toList();
    }

    /** The code by which pages and options name it, such as {@code zh}. */
    public String code() {
        return code;
    }

    /** Makes something, every text of it in this language. */
    public <T> T speak(Supplier<T> maker) {
        return ScopedValue.where(SPOKEN, this).call(maker::get);
    }

    /** The locale of its files of texts; English is the one that is not named. */
    Locale locale() {
        return locale;
    }
}
