package io.synproof.properties.cli;

import io.synproof.checker.Bounds;
import io.synproof.properties.asking.Answer;
import io.synproof.properties.asking.Effort;
import io.synproof.properties.asking.Experiment;
import io.synproof.properties.claims.Catalogue;
import io.synproof.properties.claims.Check;
import io.synproof.properties.claims.Claim;
import io.synproof.properties.questions.Questions;
import io.synproof.properties.report.AnswerText;
import io.synproof.properties.report.diagram.SequenceDiagram;
import io.synproof.properties.report.diagram.Style;
import io.synproof.properties.scenarios.BadInput;
import io.synproof.properties.scenarios.Setup;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code synproof trace}: what decides a claim, as a sequence diagram.
 *
 * <p>A check whose outcome has a trace shows it. A check that holds has none; it shows an ordinary
 * run of its scenario, and then what its control runs into.
 */
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description = "Shows what decides a claim, as a sequence diagram.")
final class TraceCommand implements Callable<Integer> {
    private static final String CONTROL = "/control";

    private final Terminal terminal;

    @Parameters(paramLabel = "ID", description = "A claim such as TW-03.")
    private String id = "";

    @Option(
            names = "--check",
            paramLabel = "NAME",
            description =
                    "One of its checks (default: the first), or NAME/control for its control.")
    private @Nullable String check;

    TraceCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Claim claim = Catalogue.named(id);
        String name = check == null ? claim.checks().getFirst().name() : check;
        Check chosen = find(claim, name);
        PrintWriter out = terminal.out();
        out.println(terminal.coloured("@|bold " + claim.id() + "|@  " + claim.statement()));
        if (name.endsWith(CONTROL)) {
            showControl(chosen);
        } else {
            show(chosen);
        }
        out.flush();
        return ExitCode.YES.number();
    }

    private static Check find(Claim claim, String name) {
        String base =
                name.endsWith(CONTROL) ? name.substring(0, name.length() - CONTROL.length()) : name;
        List<String> legal = claim.checks().stream()
                .flatMap(one -> Stream.of(one.name(), one.name() + CONTROL))
                .toList();
        return claim.checks().stream()
                .filter(one -> one.name().equals(base))
                .findFirst()
                .orElseThrow(() -> BadInput.unknown("check of " + claim.id(), name, legal));
    }

    private void show(Check chosen) {
        Answer answer = ask(chosen.experiment());
        if (answer.story().isPresent()) {
            print("Check " + chosen.name(), answer);
            return;
        }
        Setup setup = chosen.experiment().setup();
        print(
                "Check " + chosen.name() + ": an ordinary run",
                ask(new Experiment(setup, Questions.named(setup.base().goal()))));
        terminal.out()
                .println(terminal.coloured("Over all runs: "
                        + AnswerText.coloured(answer.outcome()) + "  "
                        + chosen.experiment().question().name() + ", " + AnswerText.evidence(answer)
                        + ", "
                        + AnswerText.effort(answer)));
        terminal.out().println();
        showControl(chosen);
    }

    private void showControl(Check chosen) {
        Answer answer = ask(chosen.control().experiment());
        print("Control of " + chosen.name() + ": " + chosen.control().change(), answer);
    }

    private void print(String title, Answer answer) {
        PrintWriter out = terminal.out();
        out.println(terminal.coloured("@|bold " + title + "|@"));
        out.println("  scenario  " + answer.experiment().setup().base().summary());
        out.println("  property  " + answer.experiment().question().name() + ": "
                + answer.experiment().question().summary());
        out.println(terminal.coloured("  outcome   " + AnswerText.coloured(answer.outcome()) + ", "
                + AnswerText.evidence(answer) + ", " + AnswerText.effort(answer)));
        out.println("  replay    " + answer.experiment().command());
        out.println();
        answer.story()
                .map(story -> SequenceDiagram.render(
                        story, terminal.ansi().enabled() ? Style.COLOUR : Style.PLAIN))
                .ifPresent(out::println);
    }

    private Answer ask(Experiment experiment) {
        try (Watch watch = new Watch(terminal, 1)) {
            return experiment.ask(new Effort(
                    Bounds.none(),
                    1,
                    progress -> watch.onProgress(experiment.question().name(), progress),
                    terminal.interruption()::isRequested));
        }
    }
}
