package io.synproof.properties.house;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import java.io.IOException;
import java.nio.file.Files;

/**
 * The layout of our Java files: palantir-java-format's, in 100 columns.
 *
 * <p>Its own style has 120 columns. AOSP is the one of its styles with four spaces and 100; only
 * the order of AOSP's imports is not ours, so that part is done in the default style.
 *
 * <p>Uses nothing but the JDK and the formatter, for the format profile of the root pom runs this
 * file from its source.
 */
final class Formatting {
    /** The longest line that the layout produces, in columns. */
    static final int COLUMNS = Style.AOSP.maxLineLength();

    /** What a developer types, at the root, to lay out every file. */
    static final String COMMAND = "mvn -q -N -Pformat process-sources";

    /** What it cannot read yet although javac can, and what to write instead. */
    private static final String HINT = " (inside a record pattern, write 'var _' and not '_')";

    private static final Formatter LAYOUT = formatter(Style.AOSP);
    private static final Formatter IMPORTS = formatter(Style.PALANTIR);

    private Formatting() {}

    private static Formatter formatter(Style style) {
        return Formatter.createFormatter(
                JavaFormatterOptions.builder().style(style).build());
    }

    /** The same program, laid out. */
    static String layOut(Source source) {
        try {
            return LAYOUT.formatSource(IMPORTS.fixImports(source.text()));
        } catch (FormatterException e) {
            throw new IllegalArgumentException(
                    source.path() + ": the formatter cannot read " + e.getMessage() + HINT, e);
        }
    }

    static boolean isLaidOut(Source source) {
        return layOut(source).equals(source.text());
    }

    /** Rewrites the files that are not laid out, and names them. */
    public static void main(String[] arguments) throws IOException {
        for (Source source : House.javaSources()) {
            if (!isLaidOut(source)) {
                Files.writeString(House.root().resolve(source.path()), layOut(source));
                System.out.println(source.path());
            }
        }
    }
}
