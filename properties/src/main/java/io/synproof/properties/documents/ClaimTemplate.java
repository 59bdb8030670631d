package io.synproof.properties.documents;

/** A commented document to begin with; its claims come out as expected. */
public final class ClaimTemplate {
    private ClaimTemplate() {}

    /** The document, in Markdown. */
    public static String text() {
        return DocumentResources.text("template.md");
    }
}
