package io.synproof.properties.report;

import io.synproof.checker.result.Outcome;
import io.synproof.properties.experiment.AnnotatedTrace;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Evidence;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.language.Texts;
import io.vavr.collection.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A trace with its occasion: the claim or question that it is shown for.
 *
 * @param claim the claim's name, such as {@code TW-03}; empty for a question of a user
 * @param statement the claim's statement, or what the question says
 * @param title which check of the claim, and whether it is the check, its control or an ordinary
 *     run; of a question the scenario's and its own name
 * @param experiment what was asked
 * @param outcome what was found
 * @param value the quantity, if the question is about one
 * @param evidence the run or runs
 */
public record Shown(
        Optional<String> claim,
        String statement,
        String title,
        Experiment experiment,
        Outcome outcome,
        OptionalLong value,
        Evidence evidence) {

    private static final Texts TEXTS = Texts.beside(Shown.class);

    /** The trace that answers a user's question. */
    public static Shown of(
            Experiment experiment, Outcome outcome, OptionalLong value, Evidence evidence) {
        return new Shown(
                Optional.empty(),
                experiment.question().summary(),
                experiment.setup().base().name() + ", " + experiment.question().name(),
                experiment,
                outcome,
                value,
                evidence);
    }

    /** The trace that answers a user's question, if there is one. */
    public static Optional<Shown> of(Answer answer) {
        return answer.evidence()
                .map(evidence ->
                        of(answer.experiment(), answer.outcome(), answer.value(), evidence));
    }

    /** The runs: one, or two. */
    public List<AnnotatedTrace> runs() {
        return List.ofAll(evidence.runs());
    }

    /** In a line: {@code TW-03, Check abort: VIOLATED}. */
    public String heading() {
        return claim.map(id -> id + ", ").orElse("") + titled();
    }

    /** The title with the outcome. */
    public String titled() {
        return TEXTS.of("title.outcome", title, VerdictText.of(outcome));
    }

    /** The command that finds it again. */
    public String command() {
        return experiment.command();
    }

    /** The command that takes it again. */
    public String replay() {
        return experiment.replay(evidence);
    }
}
