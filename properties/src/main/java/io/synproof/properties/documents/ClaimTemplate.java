package io.synproof.properties.documents;

import io.synproof.properties.markup.yaml.DocumentText;

/** A commented document to begin with; its claims come out as expected. */
public final class ClaimTemplate {
    private ClaimTemplate() {}

    /** The document, in Markdown. */
    public static String text() {
        return DocumentText.beside(ClaimTemplate.class, "template.md")
                .orElseThrow()
                .text();
    }
}
