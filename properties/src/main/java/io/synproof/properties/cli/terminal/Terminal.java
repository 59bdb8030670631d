package io.synproof.properties.cli.terminal;

import io.synproof.checker.result.Bounds;
import io.synproof.properties.experiment.ExperimentRunner;
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
public record Terminal(PrintWriter out, PrintWriter err, Ansi ansi, Interruption interruption) {

    /** Text with its colour markup as colours, or without. */
    public String coloured(String markup) {
        return ansi.string(markup);
    }

    /** A runner of experiments that shows its progress here, and stops when interrupted. */
    public ExperimentRunner runner(Bounds bounds, int threads, boolean fewestFaults) {
        return new ExperimentRunner(
                bounds,
                threads,
                fewestFaults,
                interruption::isRequested,
                searches -> new ProgressDisplay(this, searches));
    }
}
