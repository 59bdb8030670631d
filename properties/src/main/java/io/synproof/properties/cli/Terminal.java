package io.synproof.properties.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;

/**
 * Where a command speaks, and what tells it to stop.
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
