package io.synproof.properties.cli;

import io.synproof.model.rules.RuleProfile;
import io.synproof.properties.cli.options.JsonOption;
import io.synproof.properties.cli.options.ProfileNames;
import io.synproof.properties.cli.terminal.ExitCode;
import io.synproof.properties.cli.terminal.Terminal;
import io.synproof.properties.reality.script.run.ReportJson;
import io.synproof.properties.reality.script.run.ReportText;
import io.synproof.properties.reality.script.run.ScriptReport;
import io.synproof.properties.reality.script.run.ScriptRun;
import io.synproof.properties.reality.script.run.StackSettings;
import io.synproof.properties.reality.script.syntax.Script;
import io.synproof.properties.reality.script.syntax.ScriptException;
import io.synproof.properties.reality.script.syntax.ScriptReader;
import io.synproof.properties.scenarios.BadInputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code synproof script}: a script of packetdrill, put to the model. */
@Command(
        name = "script",
        mixinStandardHelpOptions = true,
        description =
                "Runs a script of packetdrill against one endpoint of the model: line by line,"
                        + " whether the model does what the script says, and by which rule.",
        footer = {
            "",
            "Exit codes: 0 the model does what the script says; 1 it does otherwise; 2 the script",
            "cannot be read, or an option is wrong; 3 nothing differs, but a line could not be",
            "judged."
        })
final class ScriptCommand implements Callable<Integer> {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,6})?)(us|ms|s)");
    private static final String STANDARD_INPUT = "-";
    private static final long LARGEST = 4L << 20;

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "The script, or - for standard input.")
    private String file = "";

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            defaultValue = "RFC9293",
            completionCandidates = ProfileNames.class,
            description = "The profile of the endpoint: one of ${COMPLETION-CANDIDATES}"
                    + " (default: ${DEFAULT-VALUE}).")
    private String profile = "RFC9293";

    @Option(
            names = "--set",
            paramLabel = "key=value",
            description = "Changes a setting of the endpoint, such as a rule; may be repeated.")
    private List<String> changes = List.of();

    @Option(
            names = "--tolerance",
            paramLabel = "DURATION",
            description = "How late a segment may be that the endpoint sends at once, such as 10ms"
                    + " (default: what the script says, or 4ms).")
    private @Nullable String tolerance;

    @Mixin
    private JsonOption json = new JsonOption();

    ScriptCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        json.check();
        ScriptReport report = report();
        PrintWriter text = json.text(terminal);
        ReportText.lines(report).forEach(text::println);
        text.flush();
        json.write(terminal, () -> ReportJson.of(report));
        return switch (report.verdict()) {
            case AGREES -> ExitCode.YES.number();
            case DIFFERS -> ExitCode.NO.number();
            case NOT_JUDGED -> ExitCode.UNDECIDED.number();
        };
    }

    private ScriptReport report() {
        RuleProfile rules = RulesCommand.profile(profile);
        Optional<Long> allowed = Optional.ofNullable(tolerance).map(ScriptCommand::microseconds);
        try {
            Script script = ScriptReader.read(name(), text());
            return ScriptRun.of(script, profile, StackSettings.stack(rules, changes), allowed);
        } catch (ScriptException e) {
            throw new BadInputException(e.getMessage());
        }
    }

    private String name() {
        return file.equals(STANDARD_INPUT) ? "standard input" : file;
    }

    private String text() {
        try {
            if (file.equals(STANDARD_INPUT)) {
                return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
            }
            Path path = Path.of(file);
            if (!Files.isReadable(path) || Files.isDirectory(path)) {
                throw new BadInputException(file + ": there is no such file to be read");
            }
            if (Files.size(path) > LARGEST) {
                throw new BadInputException(
                        file + ": larger than " + (LARGEST >> 20) + " MiB, which no script is");
            }
            return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long microseconds(String duration) {
        Matcher parts = DURATION.matcher(duration);
        if (!parts.matches()) {
            throw new BadInputException("--tolerance cannot be '" + duration
                    + "'; it is a number with us, ms or s, such as 10ms");
        }
        double unit = switch (parts.group(2)) {
            case "us" -> 1;
            case "ms" -> 1e3;
            default -> 1e6;
        };
        return Math.round(Double.parseDouble(parts.group(1)) * unit);
    }
}
