package io.synproof.export;

/** The formats of a trace. */
public enum ExportFormat {
    /** The text that is printed of it. */
    TEXT("txt"),
    /** All that is known of it, in fields of our own. */
    JSON("json"),
    /** Apalache's Informal Trace Format, for other tools of model checking. */
    ITF("itf.json"),
    /** Mermaid, for Markdown: a sequence diagram of a composition, else a state diagram. */
    MERMAID("mmd"),
    /** A log with vector clocks, for ShiViz. */
    SHIVIZ("shiviz.log"),
    /** A graph, for Graphviz. */
    DOT("dot"),
    /** A picture: the sequence diagram of a composition, else one lifeline for all. */
    SVG("svg");

    private final String extension;

    ExportFormat(String extension) {
        this.extension = extension;
    }

    /** The end of a file's name, without the point before it. */
    public String extension() {
        return extension;
    }
}
