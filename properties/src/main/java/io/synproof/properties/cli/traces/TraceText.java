package io.synproof.properties.cli.traces;

import io.synproof.checker.result.Outcome;
import io.synproof.properties.claims.Claim;
import io.synproof.properties.cli.terminal.Terminal;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.language.Texts;
import io.synproof.properties.question.Question;
import io.synproof.properties.report.AnswerText;
import io.synproof.properties.report.QuestionText;
import io.synproof.properties.report.TextWidth;
import io.synproof.properties.report.VerdictText;
import io.synproof.properties.report.WordWrap;
import io.synproof.properties.report.diagram.EvidenceText;
import io.synproof.properties.report.diagram.Style;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Settings;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The text around the diagrams of {@code synproof trace}, for a reader who knows TCP but not
 * Synproof.
 *
 * @param terminal where it is printed
 */
public record TraceText(Terminal terminal) implements TraceSink {
    private static final Texts TEXTS = Texts.beside(AnswerText.class);
    private static final int WIDTH = 110;
    private static final int INDENT = 12;

    @Override
    public void claim(Claim claim) {
        title(claim.id(), claim.statement());
        terminal.out().println();
    }

    @Override
    public void found(String title, Answer answer, Optional<Outcome> supports) {
        title(title, "");
        ConfiguredScenario setup = answer.experiment().setup();
        Question<?> question = answer.experiment().question();
        item("scenario", QuestionText.line(setup.base()));
        item("with", settings(setup));
        item("question", QuestionText.full(question));
        item("outcome", outcome(answer, supports));
        again(answer);
        answer.evidence()
                .map(answer.experiment()::replay)
                .ifPresent(command -> terminal.out().println(name("run") + command));
        terminal.out().println();
        answer.evidence()
                .map(evidence -> EvidenceText.render(evidence, style()))
                .ifPresent(terminal.out()::println);
        terminal.out().flush();
    }

    private static String settings(ConfiguredScenario setup) {
        return setup.changes().isEmpty()
                ? TEXTS.of("trace.own")
                : setup.changes().entrySet().stream()
                        .map(one -> QuestionText.setting(
                                one.getKey(), one.getValue(), Settings.named(one.getKey())))
                        .collect(Collectors.joining(TEXTS.of("list")));
    }

    @Override
    public void overAllRuns(Answer answer, Optional<Outcome> supports) {
        Question<?> question = answer.experiment().question();
        title(TEXTS.of("trace.overAll", VerdictText.of(answer.outcome())), "");
        item("question", QuestionText.full(question));
        item("outcome", outcome(answer, supports));
        again(answer);
        terminal.out().println();
        terminal.out().flush();
    }

    private static String outcome(Answer answer, Optional<Outcome> supports) {
        String found = TEXTS.of(
                "check.line",
                VerdictText.of(answer.outcome()),
                AnswerText.evidence(answer),
                AnswerText.effort(answer));
        return supports.filter(_ -> answer.outcome() != Outcome.UNDECIDED)
                .map(wanted -> TEXTS.of(
                        answer.outcome() == wanted ? "trace.supports" : "trace.contradicts", found))
                .orElse(found);
    }

    private Style style() {
        return terminal.ansi().enabled() ? Style.COLOUR : Style.PLAIN;
    }

    /** Prints the replay command, in one line however long, so that it can be copied. */
    private void again(Answer answer) {
        terminal.out().println(name("replay") + answer.experiment().command());
    }

    private void title(String name, String text) {
        String whole = text.isEmpty() ? name : name + "  " + text;
        WordWrap.lines(whole, WIDTH)
                .forEach(
                        line -> terminal.out().println(terminal.coloured("@|bold " + line + "|@")));
    }

    private static String name(String key) {
        return TextWidth.padded("  " + TEXTS.of("trace." + key), INDENT);
    }

    private void item(String name, String text) {
        var lines = WordWrap.lines(text, WIDTH - INDENT);
        terminal.out().println(name(name) + lines.getFirst());
        lines.stream().skip(1).forEach(line -> terminal.out().println(" ".repeat(INDENT) + line));
    }
}
