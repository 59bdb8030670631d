package io.synproof.properties.cli;

import io.synproof.checker.result.Outcome;
import io.synproof.properties.claims.Claim;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.questions.Question;
import io.synproof.properties.report.AnswerText;
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
record TraceText(Terminal terminal) implements TraceSink {
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
        item("scenario", setup.base().name() + ": " + setup.base().summary());
        item("with", settings(setup));
        item("question", question.name() + " (" + question.kind() + "): " + question.summary());
        item("outcome", outcome(answer, supports));
        again(answer);
        answer.evidence()
                .map(answer.experiment()::replay)
                .ifPresent(command -> terminal.out().println("  run       " + command));
        terminal.out().println();
        answer.evidence()
                .map(evidence -> EvidenceText.render(evidence, style()))
                .ifPresent(terminal.out()::println);
        terminal.out().flush();
    }

    private static String settings(ConfiguredScenario setup) {
        return setup.changes().isEmpty()
                ? "its own settings"
                : setup.changes().entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue() + " ("
                                + Settings.named(one.getKey()).about() + ")")
                        .collect(Collectors.joining(", "));
    }

    @Override
    public void overAllRuns(Answer answer, Optional<Outcome> supports) {
        Question<?> question = answer.experiment().question();
        title("Over all runs: " + answer.outcome(), "");
        item("question", question.name() + " (" + question.kind() + "): " + question.summary());
        item("outcome", outcome(answer, supports));
        again(answer);
        terminal.out().println();
        terminal.out().flush();
    }

    private static String outcome(Answer answer, Optional<Outcome> supports) {
        return answer.outcome() + ", " + AnswerText.evidence(answer) + ", "
                + AnswerText.effort(answer)
                + supports.filter(_ -> answer.outcome() != Outcome.UNDECIDED)
                        .map(wanted -> answer.outcome() == wanted
                                ? ": this supports the statement"
                                : ": this contradicts the statement")
                        .orElse("");
    }

    private Style style() {
        return terminal.ansi().enabled() ? Style.COLOUR : Style.PLAIN;
    }

    /** Prints the replay command, in one line however long, so that it can be copied. */
    private void again(Answer answer) {
        terminal.out().println("  replay    " + answer.experiment().command());
    }

    private void title(String name, String text) {
        String whole = text.isEmpty() ? name : name + "  " + text;
        WordWrap.lines(whole, WIDTH)
                .forEach(
                        line -> terminal.out().println(terminal.coloured("@|bold " + line + "|@")));
    }

    private void item(String name, String text) {
        String first = "  " + name + " ".repeat(INDENT - 2 - name.length());
        var lines = WordWrap.lines(text, WIDTH - INDENT);
        terminal.out().println(first + lines.getFirst());
        lines.stream().skip(1).forEach(line -> terminal.out().println(" ".repeat(INDENT) + line));
    }
}
