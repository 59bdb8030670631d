package io.synproof.properties.report.diagram;

/** The style of a diagram in text: plain or coloured. */
public enum Style {
    /** ASCII alone. */
    PLAIN,
    /** With colours for a terminal. */
    COLOUR
}
