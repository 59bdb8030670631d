package io.synproof.export;

import java.util.List;

/** Texts inside Graphviz's graphs. */
final class DotText {
    private DotText() {}

    /** A graph with these statements. */
    static String graph(String title, List<String> statements) {
        return "digraph {\n    label=" + quoted(title)
                + ";\n    node [shape=box, fontname=monospace];\n    edge [fontname=monospace];\n"
                + String.join(
                        "", statements.stream().map(one -> "    " + one + ";\n").toList())
                + "}\n";
    }

    /** A text in quotes. */
    static String quoted(String text) {
        return "\"" + escaped(text) + "\"";
    }

    /** Lines in quotes, each of them on the left. */
    static String lines(List<String> lines) {
        return "\""
                + String.join(
                        "",
                        lines.stream()
                                .flatMap(String::lines)
                                .map(line -> escaped(line) + "\\l")
                                .toList())
                + "\"";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
