package io.synproof.properties.report.diagram;

/**
 * The text of an arrow, on the arrow's own line if there is room for all of it beside the arrow's
 * ends.
 *
 * @param text the text, with a space on either side
 * @param wanted the column in which it would best begin
 * @param from the first column that it may take
 * @param to the first column after those
 */
record Label(String text, int wanted, int from, int to) {

    /** A label that may stand from a column up to and without another. */
    static Label of(String caption, int wanted, int from, int to) {
        return new Label(" " + caption + " ", wanted, from, to);
    }

    /** Whether there is room for it. */
    boolean fits() {
        return text.length() <= to - from;
    }

    /** An arrow with it. */
    CharLine on(CharLine arrow) {
        return arrow.write(Math.clamp(wanted, from, to - text.length()), text);
    }
}
