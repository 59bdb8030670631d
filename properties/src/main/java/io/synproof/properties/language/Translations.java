package io.synproof.properties.language;

import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeSet;

/**
 * The Chinese of named values that have English words of their own, such as rules and properties:
 * from a file {@code NAME_zh.properties} in the package of those values.
 *
 * @param bundle the name of the file, without language
 */
public record Translations(String bundle) {
    private static final Control AS_NAMED = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    /** The file of that name in the package of a class. */
    public static Translations beside(Class<?> user, String name) {
        return new Translations(user.getPackageName() + "." + name);
    }

    /** The words of a value in the language that is spoken; its own where it has no Chinese. */
    public String of(String key, String english) {
        return switch (Language.spoken()) {
            case EN -> english;
            case ZH -> contains(key) ? chinese().getString(key) : english;
        };
    }

    private boolean contains(String key) {
        return chinese().containsKey(key);
    }

    /** The keys, sorted. */
    public Set<String> keys() {
        return new TreeSet<>(chinese().keySet());
    }

    private ResourceBundle chinese() {
        try {
            return ResourceBundle.getBundle(bundle, Language.ZH.locale(), AS_NAMED);
        } catch (MissingResourceException e) {
            throw new IllegalStateException(bundle + " has no Chinese", e);
        }
    }
}
