package io.synproof.properties.cli;

import io.synproof.checker.model.ModelException;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Outcome;
import io.synproof.model.rules.Rule;
import io.synproof.properties.catalogue.Catalogue;
import io.synproof.properties.claims.Claim;
import io.synproof.properties.cli.options.JsonOption;
import io.synproof.properties.cli.options.ThreadsOption;
import io.synproof.properties.cli.terminal.ExitCode;
import io.synproof.properties.cli.terminal.Terminal;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentOptions;
import io.synproof.properties.experiment.ExperimentRunner;
import io.synproof.properties.language.Texts;
import io.synproof.properties.necessity.BaselineSearch;
import io.synproof.properties.necessity.Matrix;
import io.synproof.properties.necessity.MutationPlan;
import io.synproof.properties.necessity.RuleReading;
import io.synproof.properties.necessity.SearchResults;
import io.synproof.properties.report.AnswerText;
import io.synproof.properties.report.NecessityText;
import io.synproof.properties.report.json.NecessityJson;
import io.synproof.properties.scenarios.BadInputException;
import io.synproof.properties.scenarios.ShellWord;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The command {@code synproof necessity}: the claims that fail when a rule of the protocol is
 * switched.
 */
@Command(
        name = "necessity",
        mixinStandardHelpOptions = true,
        description = "Switches each rule of the protocol to each of its other readings, and lists"
                + " the claims that then fall: a check or a control of theirs comes out otherwise.",
        footer = {
            "",
            "A search is repeated only if the reading changes a step that it asked for.",
            "Exit codes: 0 every rule is noticed; 1 some rule is noticed by no claim, or a claim is"
                    + " not as expected as it is; 3 something is undecided.",
            "See: synproof rules"
        })
final class NecessityCommand implements Callable<Integer> {
    private static final Texts TEXTS = Texts.beside(AnswerText.class);
    private static final long MOST_STATES_AGAIN = 500_000;

    private final Terminal terminal;

    @Parameters(
            paramLabel = "RULE",
            description = "Rules such as closeSignal; all if none is given.")
    private List<String> names = List.of();

    @Option(
            names = "--claims",
            paramLabel = "ID|GROUP|FILE",
            split = ",",
            description = "Ask these claims only: claims and groups such as FW,TWAIT-07, or those"
                    + " of documents; all of the notes and all results of others if none is"
                    + " given.")
    private List<String> claims = List.of();

    @Option(
            names = "--all-searches",
            description = "Make every switched search, also those that no reading can have"
                    + " changed. The matrix is the same.")
    private boolean all;

    @Option(
            names = "--max-states",
            paramLabel = "N",
            description =
                    "Stop a search with a switched rule after N states (default: 500000); where"
                            + " an attacker may send n segments, after N/n.")
    private long maxStates = MOST_STATES_AGAIN;

    @Mixin
    private JsonOption json = new JsonOption();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    NecessityCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        MutationPlan plan = new MutationPlan(claims(), RuleReading.of(rules()));
        if (maxStates < 1) {
            throw new BadInputException("--max-states must be more than 0");
        }
        ExperimentRunner runner = terminal.runner(
                Bounds.states(ExperimentRunner.MOST_STATES), threads.count(), false);
        json.check();
        Instant start = Instant.now();
        List<RuleReading> compared = all ? List.of() : plan.readings();
        Map<Experiment, BaselineSearch<RuleReading>> originals = runner.each(
                plan.originals(), (one, effort) -> BaselineSearch.ask(one, compared, effort));
        Map<Experiment, Outcome> again = runner.each(plan.again(originals), this::again);
        Matrix matrix = new Matrix(
                plan.rows(new SearchResults(originals, again)),
                plan.unexpected(originals),
                originals.size(),
                again.size());
        print(json.text(terminal), matrix, Duration.between(start, Instant.now()));
        json.write(terminal, () -> NecessityJson.of(matrix));
        return code(matrix).number();
    }

    /** Asks with a rule switched; a question that fails in such a world is undecided. */
    private Outcome again(Experiment one, ExperimentOptions effort) {
        try {
            return one.ask(effort.bounded(MutationPlan.bounds(one, maxStates))).outcome();
        } catch (ModelException e) {
            terminal.err()
                    .println("cannot be asked: synproof check " + one.setup().options()
                            + " --property " + ShellWord.of(one.question().name()));
            return Outcome.UNDECIDED;
        }
    }

    private List<Rule<?>> rules() {
        return names.isEmpty()
                ? Rule.ALL.asJava()
                : names.stream().<Rule<?>>map(RulesCommand::rule).distinct().toList();
    }

    private List<Claim> claims() {
        Stream<Claim> chosen = claims.isEmpty()
                ? Stream.concat(Catalogue.ofNotes().stream(), Catalogue.ofLiterature().stream())
                : ChosenClaims.of(claims).all().stream();
        List<Claim> checked = chosen.filter(claim -> !claim.checks().isEmpty()).toList();
        if (checked.isEmpty()) {
            throw new BadInputException(
                    "--claims " + String.join(",", claims) + ": no model can decide any of these");
        }
        return checked;
    }

    private void print(PrintWriter text, Matrix matrix, Duration elapsed) {
        NecessityText.lines(matrix, elapsed).forEach(line -> text.println(terminal.coloured(line)));
        if (terminal.interruption().isRequested()) {
            text.println(TEXTS.of("interrupted.undecided"));
        }
        text.flush();
    }

    private static ExitCode code(Matrix matrix) {
        if (matrix.isAnyRuleUnnoticed() || !matrix.unexpected().isEmpty()) {
            return ExitCode.NO;
        }
        return matrix.hasOpen() ? ExitCode.UNDECIDED : ExitCode.YES;
    }
}
