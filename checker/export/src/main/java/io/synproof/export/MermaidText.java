package io.synproof.export;

import java.util.List;

/** Texts inside Mermaid's diagrams. */
final class MermaidText {
    private MermaidText() {}

    /** The lines that give a diagram its title. */
    static List<String> title(String title) {
        return List.of("---", "title: \"" + title.replace("\"", "'") + "\"", "---");
    }

    /** Lines as one text, with what is special to Mermaid escaped. */
    static String safe(List<String> lines) {
        return String.join("\n", lines)
                .replace("#", "#35;")
                .replaceAll("(?<!#35);", "#59;")
                .replace("<", "#lt;")
                .replace(">", "#gt;")
                .replace("\n", "<br/>");
    }
}
