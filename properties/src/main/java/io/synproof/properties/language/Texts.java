package io.synproof.properties.language;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeSet;

/**
 * Texts by their keys, in the language that is spoken: from {@code texts.properties} in English and
 * {@code texts_zh.properties} in Chinese, in the package of those who use them.
 *
 * @param bundle the name of the files
 */
public record Texts(String bundle) {
    private static final Control AS_NAMED = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    /** The texts in the package of a class. */
    public static Texts beside(Class<?> user) {
        return new Texts(user.getPackageName() + ".texts");
    }

    /**
     * A text, with values in its places, as {@link MessageFormat} writes them.
     *
     * @throws java.util.MissingResourceException if the key is in no file
     */
    public String of(String key, Object... values) {
        return new MessageFormat(pattern(key, Language.spoken()), Locale.ROOT).format(values);
    }

    /** A text with its places still open. */
    String pattern(String key, Language language) {
        return file(language).getString(key);
    }

    /** The keys, sorted. */
    public Set<String> keys() {
        return new TreeSet<>(file(Language.EN).keySet());
    }

    private ResourceBundle file(Language language) {
        return ResourceBundle.getBundle(bundle, language.locale(), AS_NAMED);
    }
}
