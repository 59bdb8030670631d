package io.synproof.properties.cli.options;

import io.synproof.properties.cli.terminal.Terminal;
import io.synproof.properties.reality.explain.CaptureFormat;
import io.synproof.properties.scenarios.BadInputException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options {@code --format FORMAT}, {@code --to-scale} and {@code -o FILE|-} of explain. */
public final class ExplanationOptions {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text; svg, the sequence diagram of one connection; html, a page with"
                    + " all; or pcapng, a copy with comments that Wireshark shows (default: text).")
    private String format = "text";

    @Option(
            names = "--to-scale",
            description = "Diagrams (svg, html) place packets by their times; long silences are"
                    + " compressed.")
    private boolean toScale;

    @Mixin
    private OutputOption output = new OutputOption();

    /**
     * Checks that the format exists and the file can be written.
     *
     * @throws BadInputException if not
     */
    public void check() {
        boolean drawn = switch (chosen()) {
            case SVG, HTML -> true;
            case TEXT, PCAPNG -> false;
        };
        if (toScale && !drawn) {
            throw new BadInputException("--to-scale is for --format svg and html");
        }
        output.check();
    }

    /** The file that is written, if it is not standard output. */
    public Optional<OutputFile> written() {
        return output.written();
    }

    /** The format. */
    public CaptureFormat chosen() {
        return CaptureFormat.named(format);
    }

    /** Whether diagrams place packets by their times. */
    public boolean isToScale() {
        return toScale;
    }

    /** Whether it takes standard output, and so all else goes to standard error. */
    public boolean standsAlone() {
        return chosen() != CaptureFormat.TEXT && output.isStandard();
    }

    /** Writes what is text. */
    public void write(Terminal terminal, String text) {
        output.write(terminal, text.getBytes(StandardCharsets.UTF_8), true);
    }

    /** Writes octets as they are made. */
    public void stream(Consumer<OutputStream> maker) {
        output.stream(maker);
    }

    /** Shows text, in a file without colours. */
    public void show(Terminal terminal, PrintWriter screen, Consumer<Terminal> showing) {
        if (output.isStandard()) {
            showing.accept(
                    new Terminal(screen, terminal.err(), terminal.ansi(), terminal.interruption()));
            screen.flush();
            return;
        }
        StringWriter text = new StringWriter();
        Terminal plain = new Terminal(
                new PrintWriter(text), terminal.err(), Ansi.OFF, terminal.interruption());
        showing.accept(plain);
        plain.out().flush();
        write(terminal, text.toString());
    }
}
