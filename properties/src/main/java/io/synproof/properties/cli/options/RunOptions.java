package io.synproof.properties.cli.options;

import io.synproof.checker.model.Model;
import io.synproof.checker.verdict.Verdict;
import io.synproof.export.ExportFormat;
import io.synproof.export.TraceExport;
import io.synproof.properties.cli.terminal.Terminal;
import io.synproof.properties.scenarios.BadInputException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options {@code --format FORMAT} and {@code -o FILE|-}: a run of any model. */
public final class RunOptions {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "Write the first run that is shown as svg, mermaid, json, itf, dot or"
                    + " shiviz, too.")
    private @Nullable String format;

    @Mixin
    private OutputOption output = new OutputOption();

    /**
     * Checks that the format exists and its file can be written, before work is done that would be
     * lost.
     *
     * @param json whose output it must not share
     * @throws BadInputException if not
     */
    public void check(JsonOption json) {
        output.check();
        if (!isGiven() && !output.isStandard()) {
            throw new BadInputException("-o needs --format beside it");
        }
        if (standsAlone() && json.standsAlone()) {
            throw new BadInputException(
                    "--format and --json cannot both write to standard output; give one a file");
        }
        OutputFile.check(
                Stream.concat(json.written().stream(), output.written().stream())
                        .toList(),
                List.of());
    }

    /** Whether a run is to be written. */
    public boolean isGiven() {
        return format().isPresent();
    }

    /** Whether it takes standard output, and so all else goes to standard error. */
    public boolean standsAlone() {
        return isGiven() && output.isStandard();
    }

    /** The writer for human-readable text. */
    public PrintWriter text(Terminal terminal, JsonOption json) {
        return standsAlone() ? terminal.err() : json.text(terminal);
    }

    private Optional<ExportFormat> format() {
        return Optional.ofNullable(format)
                .map(wanted -> formats().stream()
                        .filter(one -> name(one).equals(wanted))
                        .findFirst()
                        .orElseThrow(() -> BadInputException.unknown(
                                "format",
                                wanted,
                                formats().stream().map(RunOptions::name).toList())));
    }

    /** All but text, which is what is written anyway. */
    private static List<ExportFormat> formats() {
        return Arrays.stream(ExportFormat.values())
                .filter(one -> one != ExportFormat.TEXT)
                .toList();
    }

    private static String name(ExportFormat one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Writes the run of the first of these verdicts that has one, if a format is wanted.
     *
     * @throws BadInputException if none has one
     */
    public <S, A> void write(Terminal terminal, Model<S, A> model, List<Verdict<S, A>> verdicts) {
        format().ifPresent(wanted -> {
            TraceExport<S, A> run = verdicts.stream()
                    .flatMap(verdict -> TraceExport.of(model, verdict).stream())
                    .findFirst()
                    .orElseThrow(() -> new BadInputException(
                            "--format " + name(wanted) + ": no answer has a run to be written;"
                                    + " --question Q shows one that is reached, --mistake M"
                                    + " one that goes wrong"));
            output.write(terminal, run.in(wanted).getBytes(StandardCharsets.UTF_8), true);
        });
    }
}
