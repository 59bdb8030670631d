package io.synproof.properties.report.diagram;

import picocli.CommandLine.Help.Ansi;

/**
 * The few ways in which text is set off, as colours or not at all.
 *
 * @param style whether there are colours
 */
record Ink(Style style) {

    String strong(String text) {
        return in("bold", text);
    }

    String faint(String text) {
        return in("faint", text);
    }

    String alarm(String text) {
        return in("red", text);
    }

    private String in(String markup, String text) {
        return switch (style) {
            case PLAIN -> text;
            case COLOUR -> Ansi.ON.new Text("@|" + markup + " " + text + "|@").toString();
        };
    }
}
