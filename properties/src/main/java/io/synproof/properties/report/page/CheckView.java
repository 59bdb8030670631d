package io.synproof.properties.report.page;

import io.synproof.properties.claims.CheckResult;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.language.Texts;
import io.synproof.properties.report.AnswerText;
import io.synproof.properties.report.QuestionText;
import io.synproof.properties.report.SearchText;
import io.synproof.properties.report.UnboundedText;
import io.synproof.properties.report.VerdictText;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Settings;
import java.util.List;

/**
 * A check and its control, as the page's template sees them.
 *
 * @param name its name
 * @param role what it contributes to the verdict
 * @param asExpected whether it came out as expected and its control flipped
 * @param check what the check found
 * @param change what the control changes
 * @param control what the control found
 * @param figures the pictures: the check's, or if it has none the control's
 */
public record CheckView(
        String name,
        String role,
        boolean asExpected,
        AnswerView check,
        String change,
        AnswerView control,
        List<FigureView> figures) {

    private static final Texts TEXTS = Texts.beside(CheckView.class);

    /**
     * An answer, as the page's template sees it.
     *
     * @param outcome the outcome in a word
     * @param sentence the outcome in a sentence
     * @param question what was asked
     * @param scenario in which scenario
     * @param settings with which settings, each explained
     * @param bounds how far the search was allowed to go
     * @param coverage what it saw
     * @param value the quantity, or nothing
     * @param command the command that asks again
     * @param unbounded what becomes of it for every number; nothing if that was not asked
     */
    public record AnswerView(
            String outcome,
            String sentence,
            String question,
            String scenario,
            List<String> settings,
            String bounds,
            String coverage,
            String value,
            String command,
            List<String> unbounded) {

        static AnswerView of(Answer answer) {
            Experiment asked = answer.experiment();
            ConfiguredScenario setup = asked.setup();
            return new AnswerView(
                    VerdictText.small(answer.outcome()),
                    VerdictWording.of(answer),
                    QuestionText.full(asked.question()),
                    QuestionText.line(setup.base()),
                    settings(setup),
                    SearchText.of(answer.bounds()),
                    AnswerText.coverage(answer),
                    answer.value().isPresent() ? Long.toString(answer.value().getAsLong()) : "",
                    asked.command(),
                    answer.unbounded().stream().map(UnboundedText::of).toList());
        }

        private static List<String> settings(ConfiguredScenario setup) {
            return setup.changes().entrySet().stream()
                    .map(one -> QuestionText.setting(
                            one.getKey(), one.getValue(), Settings.named(one.getKey())))
                    .toList();
        }
    }

    static CheckView of(CheckResult result) {
        List<FigureView> own = FigureView.of(
                TEXTS.of(
                        "caption.check",
                        result.check().name(),
                        VerdictText.of(result.answer().outcome())),
                result.answer());
        return new CheckView(
                result.check().name(),
                VerdictWording.of(result.check().role()),
                result.asExpected(),
                AnswerView.of(result.answer()),
                result.check().control().change(),
                AnswerView.of(result.control()),
                own.isEmpty() ? ofControl(result) : own);
    }

    private static List<FigureView> ofControl(CheckResult result) {
        return FigureView.of(
                TEXTS.of(
                        "caption.control",
                        result.check().name(),
                        result.check().control().change(),
                        VerdictText.of(result.control().outcome())),
                result.control());
    }
}
