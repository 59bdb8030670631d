package io.synproof.properties.mutation;

import java.util.List;

/** The part of docs/matrix.md that is drawn. */
final class MatrixDocument {
    static final String PATH = "docs/matrix.md";

    private static final String BEGIN = "<!-- drawn: from here -->\n";
    private static final String END = "<!-- drawn: to here -->\n";

    private MatrixDocument() {}

    /** The document with what is drawn in place of what was. */
    static String with(String document, Summary summary, List<String> properties) {
        return document.substring(0, document.indexOf(BEGIN) + BEGIN.length())
                + "\n"
                + String.join("\n", summary.table(properties))
                + "\n\n"
                + document.substring(document.indexOf(END));
    }
}
