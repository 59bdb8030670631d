package io.synproof.properties.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;

/**
 * The terminal of a command: its output streams, colours and interruption.
 *
 * @param out standard output
 * @param err standard error
 * @param ansi whether colours are shown
 * @param interruption what tells it to stop
 */
record Terminal(PrintWriter out, PrintWriter err, Ansi ansi, Interruption interruption) {

    /** Text with its colour markup as colours, or without. */
    String coloured(String markup) {
        return ansi.string(markup);
    }
}
