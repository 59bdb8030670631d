package io.synproof.properties.report.diagram;

import picocli.CommandLine.Help.Ansi;

/**
 * The emphasis of text in a diagram: as colours, or not at all.
 *
 * @param style whether there are colours
 */
record AnsiColours(Style style) {

    /** The kinds of text. */
    enum Tone {
        /** As it comes. */
        NORMAL(""),
        /** What is to be seen first. */
        STRONG("bold"),
        /** What is to be read second. */
        FAINT("faint"),
        /** What the network or a crash does. */
        ADVERSARY("red"),
        /** What comes too late. */
        OLD("magenta"),
        /** What the monitor says. */
        COUNTED("cyan");

        private final String markup;

        Tone(String markup) {
            this.markup = markup;
        }
    }

    String paint(Tone tone, String text) {
        return switch (style) {
            case PLAIN -> text;
            case COLOUR ->
                tone == Tone.NORMAL || text.isBlank()
                        ? text
                        : Ansi.ON.string("@|" + tone.markup + " " + text + "|@");
        };
    }
}
