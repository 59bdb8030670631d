package io.synproof.properties.cli;

import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.CheckpointException;
import io.synproof.checker.result.Checkpoints;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.result.StateSpaceProfile;
import io.synproof.properties.cli.options.AllOption;
import io.synproof.properties.cli.options.CheckpointOptions;
import io.synproof.properties.cli.options.ExcludingOption;
import io.synproof.properties.cli.options.ExportOptions;
import io.synproof.properties.cli.options.FewestFaultsOption;
import io.synproof.properties.cli.options.JsonOption;
import io.synproof.properties.cli.options.MemorySize;
import io.synproof.properties.cli.options.QuestionOptions;
import io.synproof.properties.cli.options.ThreadsOption;
import io.synproof.properties.cli.options.UnboundedOptions;
import io.synproof.properties.cli.terminal.ExitCode;
import io.synproof.properties.cli.terminal.ProgressDisplay;
import io.synproof.properties.cli.terminal.Terminal;
import io.synproof.properties.cli.traces.TraceOutput;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentOptions;
import io.synproof.properties.experiment.Variety;
import io.synproof.properties.export.CheckJson;
import io.synproof.properties.language.Texts;
import io.synproof.properties.necessity.IdleSettings;
import io.synproof.properties.question.DecisionProcedure;
import io.synproof.properties.question.NamedQuestion;
import io.synproof.properties.questions.Questions;
import io.synproof.properties.report.Advice;
import io.synproof.properties.report.AnswerText;
import io.synproof.properties.report.FullNetworkText;
import io.synproof.properties.report.ProfileText;
import io.synproof.properties.report.QuestionText;
import io.synproof.properties.report.ShownTrace;
import io.synproof.properties.scenarios.BadInputException;
import io.synproof.properties.scenarios.ConfiguredScenario;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code synproof check}: one question of one scenario. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Asks one question of one scenario.",
        footer = {"", "See: synproof scenarios, synproof properties, synproof rules"})
final class CheckCommand implements Callable<Integer> {
    private static final Texts TEXTS = Texts.beside(AnswerText.class);

    private final Terminal terminal;

    @Option(
            names = "--value",
            paramLabel = "N",
            description = "For a question about a quantity: ask whether it is exactly N.")
    private @Nullable Long value;

    @Option(names = "--max-states", paramLabel = "N", description = "Stop after N states.")
    private @Nullable Long maxStates;

    @Option(names = "--max-depth", paramLabel = "N", description = "Stop after N steps.")
    private @Nullable Integer maxDepth;

    @Option(names = "--timeout", paramLabel = "S", description = "Stop after S seconds.")
    private @Nullable Double timeout;

    @Option(
            names = "--max-memory",
            paramLabel = "SIZE",
            description = "Stop when the search holds SIZE, such as 512m or 4g.")
    private @Nullable String maxMemory;

    @Option(
            names = "--profile-states",
            description = "Also say where the states come from: another search, on one thread.")
    private boolean profiling;

    @Option(
            names = "--witness",
            description = "If it HOLDS, also show a run in which its subject occurs.")
    private boolean witness;

    @Mixin
    private QuestionOptions asked = new QuestionOptions();

    @Mixin
    private UnboundedOptions unbounded = new UnboundedOptions();

    @Mixin
    private ExcludingOption excluding = new ExcludingOption();

    @Mixin
    private AllOption all = new AllOption();

    @Mixin
    private CheckpointOptions keeping = new CheckpointOptions();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private FewestFaultsOption fewestFaults = new FewestFaultsOption();

    @Mixin
    private ExportOptions export = new ExportOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ConfiguredScenario setup = asked.setup();
        Experiment experiment =
                new Experiment(setup, asked.question(), wanted(), excluding.sentences());
        Bounds bounds = bounds();
        int count = threads.count();
        TraceOutput output = new TraceOutput(terminal, export, json);
        output.check();
        Optional<Checkpoints> checkpoints = keeping.of(experiment);
        all.check(checkpoints.isPresent(), value != null || profiling);
        if (unbounded.isGiven()) {
            unbounded.check();
            refuseBesideUnbounded(checkpoints.isPresent());
            return askUnbounded(experiment, bounds, output);
        }
        return all.isGiven()
                ? askAll(experiment, bounds, count, output)
                : ask(experiment, bounds, count, checkpoints, output);
    }

    private int ask(
            Experiment experiment,
            Bounds bounds,
            int count,
            Optional<Checkpoints> checkpoints,
            TraceOutput output) {
        IdleSettings found = ask(experiment, bounds, count, checkpoints);
        Answer answer = found.answer();
        output.trace(ShownTrace.of(answer));
        print(output, answer);
        printIdle(output.text(), found);
        if (witness && answer.outcome() == Outcome.HOLDS) {
            printWitness(output, experiment, bounds, count);
        }
        if (profiling) {
            printProfile(output.text(), experiment, bounds);
        }
        json.write(terminal, () -> CheckJson.of(answer, found.changingNoRun()));
        return code(answer.outcome()).number();
    }

    private void refuseBesideUnbounded(boolean isKept) {
        unbounded.refuseBeside(all.isGiven(), "--all");
        unbounded.refuseBeside(value != null, "--value");
        unbounded.refuseBeside(maxDepth != null, "--max-depth: every depth is searched");
        unbounded.refuseBeside(profiling, "--profile-states");
        unbounded.refuseBeside(witness, "--witness");
        unbounded.refuseBeside(isKept, "--checkpoint or --resume");
        unbounded.refuseBeside(fewestFaults.isGiven(), "--fewest-faults");
    }

    private int askUnbounded(Experiment experiment, Bounds bounds, TraceOutput output) {
        try (ProgressDisplay watch = new ProgressDisplay(terminal, 1)) {
            Outcome outcome = new UnboundedCheck(terminal, unbounded, output, json)
                    .ask(experiment, effort(watch, bounds, 1, Optional.empty()))
                    .outcome();
            return code(outcome).number();
        }
    }

    private int askAll(Experiment experiment, Bounds bounds, int count, TraceOutput output) {
        try (ProgressDisplay watch = new ProgressDisplay(terminal, 2)) {
            Variety variety = experiment.askAll(effort(watch, bounds, count, Optional.empty()));
            all.lines(variety).forEach(output.text()::println);
            if (!export.isPlain()) {
                output.trace(ShownTrace.of(variety.answer()));
            }
            print(output, variety.answer());
            output.text().println(AllOption.summary(variety, all.wanted(variety).size()));
            output.text().flush();
            json.write(terminal, () -> CheckJson.of(variety, all.wanted(variety)));
            return code(variety.answer().outcome()).number();
        }
    }

    private OptionalLong wanted() {
        if (value == null) {
            return OptionalLong.empty();
        }
        if (!(asked.question().inquiry() instanceof DecisionProcedure.Counted<?>)) {
            throw new BadInputException("--value: " + asked.question().name()
                    + " is not about a quantity; such are "
                    + Questions.ALL.stream()
                            .filter(one -> one.kind().isQuantity())
                            .map(NamedQuestion::name)
                            .collect(Collectors.joining(", ")));
        }
        return OptionalLong.of(value);
    }

    /** A search with checkpoints uses its own model only, without comparing models. */
    private IdleSettings ask(
            Experiment experiment, Bounds bounds, int count, Optional<Checkpoints> checkpoints) {
        try (ProgressDisplay watch = new ProgressDisplay(terminal, 1)) {
            ExperimentOptions effort = effort(watch, bounds, count, checkpoints);
            // Of runs that are left out it is not known what a setting changes.
            return checkpoints.isPresent() || !experiment.excluding().isEmpty()
                    ? new IdleSettings(experiment.ask(effort), List.of())
                    : IdleSettings.ask(experiment, effort);
        } catch (CheckpointException e) {
            throw new BadInputException(String.valueOf(e.getMessage()));
        }
    }

    private ExperimentOptions effort(
            ProgressDisplay watch, Bounds bounds, int count, Optional<Checkpoints> checkpoints) {
        return new ExperimentOptions(
                bounds,
                count,
                progress -> watch.onProgress(asked.question().name(), progress),
                terminal.interruption()::isRequested,
                checkpoints,
                fewestFaults.isGiven());
    }

    private static void printIdle(PrintWriter text, IdleSettings found) {
        if (!found.idle().isEmpty()) {
            text.println(TEXTS.of(
                    found.answer().complete() ? "check.idle" : "check.idleSoFar",
                    found.idle().stream()
                            .map(key -> key + "="
                                    + found.answer()
                                            .experiment()
                                            .setup()
                                            .changes()
                                            .get(key))
                            .collect(Collectors.joining(TEXTS.of("list")))));
            text.flush();
        }
    }

    private void printWitness(TraceOutput output, Experiment experiment, Bounds bounds, int count) {
        try (ProgressDisplay watch = new ProgressDisplay(terminal, 1)) {
            experiment
                    .witness(effort(watch, bounds, count, Optional.empty()))
                    .ifPresent(evidence -> {
                        output.text().println();
                        output.text().println(TraceOutput.diagram(terminal, evidence));
                        output.text().flush();
                    });
        }
    }

    private void printProfile(PrintWriter text, Experiment experiment, Bounds bounds) {
        try (ProgressDisplay watch = new ProgressDisplay(terminal, 1)) {
            StateSpaceProfile profile =
                    experiment.profile(effort(watch, bounds, 1, Optional.empty()));
            text.println();
            ProfileText.lines(profile).forEach(text::println);
            text.flush();
        }
    }

    private Bounds bounds() {
        Bounds bounds = Bounds.none();
        if (maxStates != null) {
            bounds = bounds.withStates(positive("--max-states", maxStates));
        }
        if (maxDepth != null) {
            bounds = bounds.withDepth((int) positive("--max-depth", maxDepth));
        }
        if (timeout != null) {
            long millis = Math.round(timeout * 1000);
            bounds = bounds.withTime(Duration.ofMillis(positive("--timeout", millis)));
        }
        if (maxMemory != null) {
            bounds = bounds.withMemory(MemorySize.of("--max-memory", maxMemory));
        }
        return bounds;
    }

    private static long positive(String option, long value) {
        if (value < 1) {
            throw new BadInputException(option + " must be more than 0");
        }
        return value;
    }

    private void print(TraceOutput output, Answer answer) {
        PrintWriter text = output.text();
        text.println(terminal.coloured(AnswerText.coloured(answer.outcome())) + "  "
                + QuestionText.line(answer.experiment().question()));
        text.println(
                TEXTS.of("check.effort", AnswerText.evidence(answer), AnswerText.effort(answer)));
        text.println(AnswerText.coverage(answer));
        AnswerText.subject(answer).ifPresent(text::println);
        answer.fullNetwork().map(FullNetworkText::of).ifPresent(text::println);
        Advice.of(answer).forEach(text::println);
        output.afterwords(answer);
        text.flush();
    }

    private static ExitCode code(Outcome outcome) {
        return switch (outcome) {
            case HOLDS, REACHED -> ExitCode.YES;
            case VIOLATED, UNREACHABLE -> ExitCode.NO;
            case UNDECIDED -> ExitCode.UNDECIDED;
        };
    }
}
