package io.synproof.properties.cli;

import io.synproof.checker.result.Bounds;
import io.synproof.properties.cli.options.JsonOption;
import io.synproof.properties.cli.options.NotesOption;
import io.synproof.properties.cli.options.ThreadsOption;
import io.synproof.properties.cli.survey.VerificationRun;
import io.synproof.properties.cli.terminal.ExitCode;
import io.synproof.properties.cli.terminal.Terminal;
import io.synproof.properties.contradictions.Contradiction;
import io.synproof.properties.contradictions.ContradictionResult;
import io.synproof.properties.contradictions.Contradictions;
import io.synproof.properties.experiment.ExperimentRunner;
import io.synproof.properties.language.Texts;
import io.synproof.properties.report.OriginalNotes;
import io.synproof.properties.report.SettlementText;
import io.synproof.properties.report.Summary;
import io.synproof.properties.report.json.SettlementJson;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * The command {@code synproof contradictions}: the contradictions between the notes, and the right
 * side of each.
 */
@Command(
        name = "contradictions",
        mixinStandardHelpOptions = true,
        description = "Says where the notes contradict each other or themselves, and which side is"
                + " right: that follows from the verdicts of the claims, which are checked now.")
final class ContradictionsCommand implements Callable<Integer> {
    private static final Texts TEXTS = Texts.beside(SettlementText.class);

    private final Terminal terminal;

    @Parameters(
            arity = "0..1",
            paramLabel = "N",
            description = "A contradiction, by its number. All of them if none is given.")
    private @Nullable String number;

    @Mixin
    private NotesOption notes = new NotesOption();

    @Mixin
    private JsonOption json = new JsonOption();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    ContradictionsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Contradiction> asked =
                number == null ? Contradictions.ALL : List.of(Contradictions.numbered(number));
        json.check();
        OriginalNotes written = notes.notes();
        ExperimentRunner runner = terminal.runner(
                Bounds.states(ExperimentRunner.MOST_STATES), threads.count(), false);
        VerificationRun verified = VerificationRun.of(runner, Contradictions.claims(asked));
        List<ContradictionResult> settlements =
                ContradictionResult.among(verified.results()).stream()
                        .filter(one -> asked.contains(one.contradiction()))
                        .toList();
        print(settlements, written, verified.summary());
        json.write(terminal, () -> SettlementJson.of(settlements, verified.summary()));
        return ExitCode.of(verified.results()).number();
    }

    private void print(
            List<ContradictionResult> settlements, OriginalNotes written, Summary summary) {
        PrintWriter text = json.text(terminal);
        settlements.stream()
                .map(ContradictionResult::told)
                .flatMap(settlement -> SettlementText.lines(settlement, written).stream())
                .forEach(line -> text.println(terminal.coloured(line)));
        if (terminal.interruption().isRequested()) {
            text.println(TEXTS.of("side.interrupted"));
        }
        if (number == null) {
            NotesOption.legend().forEach(text::println);
        }
        SettlementText.summary(settlements).forEach(text::println);
        summary.lines().forEach(text::println);
        text.flush();
    }
}
