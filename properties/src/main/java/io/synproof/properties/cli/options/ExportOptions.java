package io.synproof.properties.cli.options;

import io.synproof.model.network.HostSide;
import io.synproof.properties.cli.terminal.Terminal;
import io.synproof.properties.export.Exports;
import io.synproof.properties.export.Format;
import io.synproof.properties.language.Language;
import io.synproof.properties.reality.script.write.ScriptExport;
import io.synproof.properties.report.Shown;
import io.synproof.properties.report.ShownTrace;
import io.synproof.properties.report.page.TracePage;
import io.synproof.properties.scenarios.BadInputException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options {@code --format FORMAT} and {@code -o FILE|-}: a trace in another format. */
public final class ExportOptions {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description =
                    "text, svg, html, mermaid, json, itf, pcapng or packetdrill (default: text)."
                            + " Formats other than text and html hold the first of the runs that"
                            + " text shows.")
    private String format = "text";

    @Option(
            names = "--side",
            paramLabel = "client|server",
            description = "For packetdrill: which side is the stack under test (default: the one"
                    + " that the end of the trace is about).")
    private @Nullable String side;

    @Mixin
    private OutputOption output = new OutputOption();

    /**
     * Checks that the format exists and the file can be written, before work is done that would be
     * lost.
     *
     * @throws BadInputException if not
     */
    public void check() {
        if (tested().isPresent() && chosen() != Format.PACKETDRILL) {
            throw new BadInputException("--side needs --format packetdrill beside it");
        }
        chosen();
        output.check();
    }

    private Format chosen() {
        return Format.named(format);
    }

    /** Whether all that is wanted is text for a terminal. */
    public boolean isPlain() {
        return isText() && output.isStandard();
    }

    /** Whether it is text that is wanted. */
    public boolean isText() {
        return chosen() == Format.TEXT;
    }

    /** Whether it takes standard output, and so all else goes to standard error. */
    public boolean standsAlone() {
        return !isText() && output.isStandard();
    }

    /** Writes text that is shown to a terminal without colours; gives what showing it gives. */
    public int writeText(Terminal terminal, ToIntFunction<Terminal> showing) {
        StringWriter text = new StringWriter();
        Terminal plain = new Terminal(
                new PrintWriter(text), terminal.err(), Ansi.OFF, terminal.interruption());
        int code = showing.applyAsInt(plain);
        plain.out().flush();
        output.write(terminal, text.toString().getBytes(StandardCharsets.UTF_8), true);
        return code;
    }

    /**
     * Writes a page of traces.
     *
     * @param exhibits at least one
     */
    void writePage(Terminal terminal, List<ShownTrace> exhibits) {
        output.write(terminal, TracePage.of(exhibits).getBytes(StandardCharsets.UTF_8), true);
    }

    /** Makes something in the language of the wanted format: English if a machine reads it. */
    public <T> T speak(Supplier<T> maker) {
        Language language = switch (chosen()) {
            case TEXT, HTML, SVG -> Language.spoken();
            case MERMAID, JSON, ITF, PCAPNG, PACKETDRILL -> Language.EN;
        };
        return language.speak(maker);
    }

    /** Whether a page is wanted. */
    boolean isPage() {
        return chosen() == Format.HTML;
    }

    /** Writes one trace in the format that is wanted, which is neither text nor a page. */
    public void write(Terminal terminal, Shown shown) {
        output.write(terminal, speak(() -> octets(shown)), chosen().isText());
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Optional<HostSide> tested() {
        return Optional.ofNullable(side)
                .map(name -> Arrays.stream(HostSide.values())
                        .filter(one -> one.toString().equals(name))
                        .findFirst()
                        .orElseThrow(() -> BadInputException.unknown(
                                "side",
                                name,
                                Arrays.stream(HostSide.values())
                                        .map(HostSide::toString)
                                        .toList())));
    }

    private byte[] octets(Shown shown) {
        return switch (chosen()) {
            case TEXT, HTML ->
                throw new IllegalStateException("text and pages are not exported as one trace");
            case SVG -> Exports.svg(shown);
            case MERMAID -> Exports.mermaid(shown);
            case JSON -> Exports.json(shown);
            case ITF -> Exports.itf(shown);
            case PCAPNG -> Exports.pcapng(shown);
            case PACKETDRILL -> octets(ScriptExport.text(shown, tested()));
        };
    }

    /** Writes traces in the wanted format, which is not text: the first, or a page of all. */
    public void write(Terminal terminal, List<ShownTrace> exhibits) {
        if (isPage()) {
            writePage(terminal, exhibits);
        } else {
            write(terminal, exhibits.getFirst().shown());
        }
    }
}
