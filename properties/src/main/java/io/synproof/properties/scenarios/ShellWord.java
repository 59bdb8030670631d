package io.synproof.properties.scenarios;

import java.util.regex.Pattern;

/** A word of a command, quoted where a shell would read it otherwise. */
public final class ShellWord {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.,:=/+-]+");

    private ShellWord() {}

    /** The word; in single quotes, unless it has nothing but letters, digits and the like. */
    public static String of(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
