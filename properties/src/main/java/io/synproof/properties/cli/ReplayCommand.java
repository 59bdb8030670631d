package io.synproof.properties.cli;

import io.synproof.checker.result.Bounds;
import io.synproof.properties.cli.options.ExcludingOption;
import io.synproof.properties.cli.options.ExportOptions;
import io.synproof.properties.cli.options.JsonOption;
import io.synproof.properties.cli.options.ThreadsOption;
import io.synproof.properties.cli.terminal.ExitCode;
import io.synproof.properties.cli.terminal.ProgressDisplay;
import io.synproof.properties.cli.terminal.Terminal;
import io.synproof.properties.cli.traces.ReplayOutput;
import io.synproof.properties.cli.traces.TraceOutput;
import io.synproof.properties.documents.scenario.ScenarioFiles;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentOptions;
import io.synproof.properties.questions.Questions;
import io.synproof.properties.replay.ChoicesReplay;
import io.synproof.properties.replay.Fit;
import io.synproof.properties.replay.FitText;
import io.synproof.properties.replay.TraceReplay;
import io.synproof.properties.scenarios.BadInputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code synproof replay}: replays a trace from a file or by its choices. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Replays a trace step by step, and says whether it fits the model and still"
                + " shows what it showed.",
        footer = {
            "",
            "FILE is what synproof check or trace wrote with --format json or itf, or check with",
            "--json. Without FILE the trace is given by --scenario, --property and --choices, as",
            "check and trace print it.",
            "Exit codes: 0 it fits; 1 it does not; 2 it cannot be read."
        })
final class ReplayCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "FILE|-",
            arity = "0..1",
            description = "The trace, as JSON or ITF; - is standard input.")
    private @Nullable String file;

    @Option(
            names = "--scenario",
            paramLabel = "NAME|FILE",
            description = "The scenario, or the file of one.")
    private @Nullable String scenario;

    @Option(
            names = "--set",
            paramLabel = "key=value",
            description = "A changed setting of the scenario; may be repeated.")
    private List<String> changes = List.of();

    @Option(names = "--property", paramLabel = "NAME", description = "The question.")
    private @Nullable String property;

    @Option(
            names = "--value",
            paramLabel = "N",
            description = "The quantity that was asked for, if the question is about one.")
    private @Nullable Long value;

    @Option(
            names = "--choices",
            paramLabel = "CHOICES",
            description = "A run: the place of each action among those that are possible, such as"
                    + " 0:3.0.2; twice for two runs side by side.")
    private List<String> choices = List.of();

    @Option(
            names = "--cycle-from",
            paramLabel = "N",
            description = "The number of steps before the part that repeats for ever.")
    private @Nullable Integer cycleFrom;

    @Mixin
    private ExcludingOption excluding = new ExcludingOption();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private ExportOptions export = new ExportOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    ReplayCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        checkTogether();
        int count = threads.count();
        ReplayOutput output =
                new ReplayOutput(terminal, new TraceOutput(terminal, export, json), json);
        output.check();
        try (ProgressDisplay watch = new ProgressDisplay(terminal, 1)) {
            ExperimentOptions effort = new ExperimentOptions(
                    Bounds.none(),
                    count,
                    progress -> watch.onProgress("replay", progress),
                    terminal.interruption()::isRequested,
                    Optional.empty(),
                    false);
            Fit fit = file == null
                    ? ofChoices(effort)
                    : TraceReplay.of(nameOf(file), read(file), effort);
            output.print(file == null ? FitText.ofChoices() : nameOf(file), fit);
            return (fit instanceof Fit.Fits ? ExitCode.YES : ExitCode.NO).number();
        }
    }

    private void checkTogether() {
        boolean chosen = scenario != null
                || property != null
                || value != null
                || cycleFrom != null
                || !changes.isEmpty()
                || !choices.isEmpty();
        if (file != null && (chosen || !excluding.sentences().isEmpty())) {
            throw new BadInputException(
                    "replay takes FILE or --scenario, --property and --choices, not both");
        }
        if (file == null && (scenario == null || property == null || choices.isEmpty())) {
            throw new BadInputException(
                    "replay takes FILE, or --scenario, --property and --choices");
        }
        if (choices.size() > 2) {
            throw new BadInputException(
                    "--choices is given once, or twice for two runs side by side");
        }
        if (cycleFrom != null && cycleFrom < 0) {
            throw new BadInputException("--cycle-from must be 0 or more");
        }
    }

    private Fit ofChoices(ExperimentOptions effort) {
        Experiment experiment = new Experiment(
                ScenarioFiles.named(Objects.requireNonNull(scenario)).asIs().with(changes),
                Questions.named(Objects.requireNonNull(property)),
                value == null ? OptionalLong.empty() : OptionalLong.of(value),
                excluding.sentences());
        return ChoicesReplay.of(
                experiment,
                choices,
                cycleFrom == null ? OptionalInt.empty() : OptionalInt.of(cycleFrom),
                effort);
    }

    private static String nameOf(String file) {
        return file.equals("-") ? "standard input" : file;
    }

    private static String read(String file) {
        try {
            byte[] octets =
                    file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
        } catch (CharacterCodingException _) {
            throw new BadInputException(nameOf(file) + ": not text in UTF-8");
        } catch (IOException | InvalidPathException _) {
            throw new BadInputException(
                    nameOf(file) + " cannot be read; it is the name of a file, or -");
        }
    }
}
