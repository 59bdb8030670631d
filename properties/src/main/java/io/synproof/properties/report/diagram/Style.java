package io.synproof.properties.report.diagram;

/** How a diagram is shown. */
public enum Style {
    /** ASCII alone. */
    PLAIN,
    /** With colours for a terminal. */
    COLOUR
}
