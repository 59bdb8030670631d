package io.synproof.properties.cli;

import io.synproof.properties.cli.terminal.Interruption;
import io.synproof.properties.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine.Help.Ansi;

/** Runs a command line as a user would, and keeps what it said. */
record Shell(int code, String out, String err) {

    static Shell run(String... args) {
        return run(new Interruption(), args);
    }

    static Shell run(Interruption interruption, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal =
                new Terminal(new PrintWriter(out), new PrintWriter(err), Ansi.OFF, interruption);
        int code = Main.run(terminal, args);
        return new Shell(code, out.toString(), err.toString());
    }
}
