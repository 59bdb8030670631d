package io.synproof.properties.cli;

import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Outcome;
import io.synproof.properties.cli.options.JsonOption;
import io.synproof.properties.cli.options.QuestionOptions;
import io.synproof.properties.cli.options.ThreadsOption;
import io.synproof.properties.cli.terminal.ExitCode;
import io.synproof.properties.cli.terminal.Terminal;
import io.synproof.properties.conditions.ChangeSet;
import io.synproof.properties.conditions.Conditions;
import io.synproof.properties.conditions.SettingChange;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentRunner;
import io.synproof.properties.language.Texts;
import io.synproof.properties.report.AnswerText;
import io.synproof.properties.report.ConditionsText;
import io.synproof.properties.report.json.ConditionsJson;
import io.synproof.properties.scenarios.BadInputException;
import io.synproof.properties.scenarios.ConfiguredScenario;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code synproof conditions}: the smallest sets of changes that change an answer. */
@Command(
        name = "conditions",
        mixinStandardHelpOptions = true,
        description = "Asks a question under every set of the given changes, and lists the"
                + " smallest sets that change the answer.",
        footer = {
            "",
            "Exit codes: 0 some set changes the answer; 1 none does; 2 bad input; 3 something is"
                    + " undecided.",
            "See: synproof scenarios NAME, which lists the settings and their values"
        })
final class ConditionsCommand implements Callable<Integer> {
    private static final Texts TEXTS = Texts.beside(AnswerText.class);
    private static final int MOST_TOGETHER = 6;
    private static final int MOST_SETS = 10_000;

    private final Terminal terminal;

    @Option(
            names = "--with",
            required = true,
            paramLabel = "key=VALUE|A..B",
            description = "A change to make, or one for each number of a range; may be repeated.")
    private List<String> changes = List.of();

    @Option(
            names = "--at-most",
            paramLabel = "N",
            description = "The most changes made together (default: 2).")
    private int most = 2;

    @Option(
            names = "--max-states",
            paramLabel = "N",
            description = "Stop each search after N states (default: 2000000).")
    private long maxStates = 2_000_000;

    @Mixin
    private QuestionOptions asked = new QuestionOptions();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private JsonOption json = new JsonOption();

    ConditionsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Experiment experiment = new Experiment(asked.setup(), asked.question());
        // Before the first search, so that no work is lost to settings that do not go together.
        experiment.setup().scenario(experiment.question().tagged());
        require(most >= 1 && most <= MOST_TOGETHER, "--at-most is 1 to " + MOST_TOGETHER);
        List<SettingChange> legal = changes(experiment.setup());
        require(maxStates >= 1, "--max-states must be more than 0");
        json.check();
        ExperimentRunner runner = terminal.runner(Bounds.states(maxStates), threads.count(), false);
        Conditions found = Conditions.find(experiment, legal, most, runner::ask);
        ConditionsText.lines(found, legal, most)
                .forEach(line -> json.text(terminal).println(terminal.coloured(line)));
        if (terminal.interruption().isRequested()) {
            json.text(terminal).println(TEXTS.of("interrupted.undecided"));
        }
        json.text(terminal).flush();
        json.write(terminal, () -> ConditionsJson.of(found));
        return code(found).number();
    }

    private List<SettingChange> changes(ConfiguredScenario setup) {
        List<SettingChange> all =
                changes.stream().flatMap(SettingChange::of).distinct().toList();
        long sets = ChangeSet.count(all, most);
        require(
                sets <= MOST_SETS,
                "--with and --at-most ask for " + sets + " sets; " + MOST_SETS + " are the most");
        all.forEach(one -> require(!one.isIn(setup), "--with " + one + ": it is so already"));
        return all;
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new BadInputException(otherwise);
        }
    }

    private static ExitCode code(Conditions found) {
        if (found.asItIs().outcome() == Outcome.UNDECIDED || !found.undecided().isEmpty()) {
            return ExitCode.UNDECIDED;
        }
        return found.flips().isEmpty() ? ExitCode.NO : ExitCode.YES;
    }
}
