package io.synproof.properties.cli;

import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.threshold.OutcomeSeries;
import io.synproof.checker.threshold.OutcomeTable;
import io.synproof.checker.threshold.Threshold;
import io.synproof.properties.cli.options.JsonOption;
import io.synproof.properties.cli.options.MaxStatesOption;
import io.synproof.properties.cli.options.QuestionOptions;
import io.synproof.properties.cli.options.ThreadsOption;
import io.synproof.properties.cli.options.VaryOptions;
import io.synproof.properties.cli.terminal.ExitCode;
import io.synproof.properties.cli.terminal.ProgressDisplay;
import io.synproof.properties.cli.terminal.Terminal;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentOptions;
import io.synproof.properties.experiment.UnboundedVerdict;
import io.synproof.properties.language.Texts;
import io.synproof.properties.question.Question;
import io.synproof.properties.report.QuestionText;
import io.synproof.properties.report.ThresholdText;
import io.synproof.properties.report.UnboundedText;
import io.synproof.properties.report.WordWrap;
import io.synproof.properties.report.json.EveryNumberJson;
import io.synproof.properties.report.json.ThresholdJson;
import io.synproof.properties.scenarios.BadInputException;
import io.synproof.properties.scenarios.BoundlessNetwork;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Settings;
import io.synproof.properties.scenarios.Variation;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code synproof threshold}: the values of a setting at which an answer changes. */
@Command(
        name = "threshold",
        mixinStandardHelpOptions = true,
        description =
                "Finds the value of a setting at which an answer flips; every value is asked.",
        footer = {"", "See: synproof scenarios NAME, which lists the settings and their ranges"})
final class ThresholdCommand implements Callable<Integer> {
    private static final int WIDTH = 100;
    private static final Texts TEXTS = Texts.beside(UnboundedText.class);

    private final Terminal terminal;

    @Option(
            names = "--vary",
            required = true,
            paramLabel = "key=A..B",
            description =
                    "The setting to vary, and its range; a second one gives a table with a row"
                            + " for each of its values.")
    private List<String> varied = List.of();

    @Mixin
    private MaxStatesOption maxStates = new MaxStatesOption();

    @Mixin
    private QuestionOptions asked = new QuestionOptions();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private JsonOption json = new JsonOption();

    ThresholdCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ConfiguredScenario setup = asked.setup();
        Question<?> question = asked.question();
        VaryOptions variations = VaryOptions.of(varied);
        refuseBoth(setup, variations);
        // Before the first search, so that no work is lost to settings that do not go together.
        variations.setups(setup).forEach(one -> one.scenario(question.tagged()));
        Bounds bounds = maxStates.bounds();
        int count = threads.count();
        json.check();
        OutcomeTable<Answer> table = ask(variations, setup, question, bounds, count);
        Optional<UnboundedVerdict> all = forAll(variations, table);
        print(json.text(terminal), question, variations, table);
        all.ifPresent(verdict -> printAll(variations, verdict));
        json.write(terminal, () -> jsonOf(setup, variations, table, all));
        return code(table).number();
    }

    private static void refuseBoth(ConfiguredScenario setup, VaryOptions variations) {
        variations.keys().filter(key -> setup.changes().containsKey(key)).forEach(key -> {
            throw new BadInputException(
                    key + " is given with --set and with --vary; leave out one");
        });
    }

    private OutcomeTable<Answer> ask(
            VaryOptions variations,
            ConfiguredScenario setup,
            Question<?> question,
            Bounds bounds,
            int count) {
        try (ProgressDisplay watch = new ProgressDisplay(terminal, variations.count())) {
            return variations.ask(
                    Threshold.of(Answer::outcome).threads(count).reporting(_ -> watch.onDone()),
                    setup,
                    one -> new Experiment(one, question).ask(effort(watch, one, bounds)));
        }
    }

    /**
     * What is known of every value of a setting that can be without limit. A message that nobody
     * takes may be a deadlock where it cannot be lost, so of deadlocks nothing is.
     */
    private Optional<UnboundedVerdict> forAll(VaryOptions variations, OutcomeTable<Answer> table) {
        String key = variations.first().key();
        Answer last = only(table).points().getLast().evidence();
        boolean isAsked = variations.second().isEmpty()
                && BoundlessNetwork.frees(key)
                && last.experiment().question().kind() != Question.Kind.NO_DEADLOCK
                && (last.outcome() == Outcome.HOLDS || last.outcome() == Outcome.UNREACHABLE);
        if (!isAsked) {
            return Optional.empty();
        }
        ConfiguredScenario setup = last.experiment().setup().with(key + "=" + Settings.UNLIMITED);
        try (ProgressDisplay watch = new ProgressDisplay(terminal, 1)) {
            return Optional.of(UnboundedVerdict.once(
                    new Experiment(setup, last.experiment().question()),
                    last.outcome(),
                    effort(watch, setup, Bounds.none())));
        }
    }

    private void printAll(VaryOptions variations, UnboundedVerdict verdict) {
        json.text(terminal)
                .println(TEXTS.of(
                        "unbounded.values", variations.first().key(), UnboundedText.of(verdict)));
        json.text(terminal).flush();
    }

    private ExperimentOptions effort(
            ProgressDisplay watch, ConfiguredScenario setup, Bounds bounds) {
        return new ExperimentOptions(
                bounds,
                1,
                progress -> watch.onProgress(setup.changes().toString(), progress),
                terminal.interruption()::isRequested,
                Optional.empty(),
                false);
    }

    private void print(
            PrintWriter text,
            Question<?> question,
            VaryOptions variations,
            OutcomeTable<Answer> table) {
        WordWrap.lines(QuestionText.line(question), WIDTH).forEach(text::println);
        String key = variations.first().key();
        List<String> lines = variations
                .second()
                .map(second -> ThresholdText.rows(key, second.key(), table))
                .orElseGet(() -> ThresholdText.lines(key, only(table)));
        lines.forEach(line -> text.println(terminal.coloured(line)));
        text.flush();
    }

    private static OutcomeSeries<Answer> only(OutcomeTable<Answer> table) {
        return table.rows().getFirst().line();
    }

    private static ThresholdJson jsonOf(
            ConfiguredScenario setup,
            VaryOptions variations,
            OutcomeTable<Answer> table,
            Optional<UnboundedVerdict> all) {
        boolean isTable = variations.second().isPresent();
        return new ThresholdJson(
                setup.base().name(),
                setup.changes(),
                only(table)
                        .points()
                        .getFirst()
                        .evidence()
                        .experiment()
                        .question()
                        .name(),
                variations.first().key(),
                variations.second().map(Variation::key).orElse(null),
                table.rows().stream()
                        .map(row -> ThresholdJson.Row.of(isTable ? row.value() : null, row.line()))
                        .toList(),
                all.map(EveryNumberJson::of).orElse(null));
    }

    /** Yes if every line has one threshold; no if one has none: it is constant or flips often. */
    private static ExitCode code(OutcomeTable<Answer> table) {
        List<OutcomeSeries<Answer>> lines =
                table.rows().stream().map(OutcomeTable.Row::line).toList();
        boolean undecided = lines.stream()
                .flatMap(line -> line.points().stream())
                .anyMatch(point -> point.outcome() == Outcome.UNDECIDED);
        if (undecided) {
            return ExitCode.UNDECIDED;
        }
        return lines.stream().allMatch(line -> line.flip().isPresent())
                ? ExitCode.YES
                : ExitCode.NO;
    }
}
