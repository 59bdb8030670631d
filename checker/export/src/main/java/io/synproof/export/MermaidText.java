package io.synproof.export;

import java.util.List;

/** Texts inside Mermaid's diagrams, also those of your own. */
public final class MermaidText {
    private MermaidText() {}

    /** The lines that give a diagram its title. */
    public static List<String> title(String title) {
        String line = title.replace("\\", "\\\\").replace("\"", "'").replaceAll("\\s*\\R\\s*", " ");
        return List.of("---", "title: \"" + line + "\"", "---");
    }

    /** Lines as one text, with what is special to Mermaid escaped. */
    public static String safe(List<String> lines) {
        return safe(String.join("\n", lines));
    }

    /** A text with what is special to Mermaid escaped. */
    public static String safe(String text) {
        return text.replace("#", "#35;")
                .replaceAll("(?<!#35);", "#59;")
                .replace("<", "#lt;")
                .replace(">", "#gt;")
                .replace("\n", "<br/>");
    }
}
