package io.synproof.properties.report.page;

import io.synproof.properties.language.Texts;
import io.synproof.properties.neighbours.CheckSurvey;
import io.synproof.properties.neighbours.ClaimSurvey;
import io.synproof.properties.neighbours.Moved;
import io.synproof.properties.report.SurveyText;
import io.synproof.properties.report.VerdictText;
import java.util.List;
import java.util.stream.Stream;

/**
 * The robustness of a claim's verdict, as the page's template sees it.
 *
 * @param sentence in a sentence
 * @param rows what comes out otherwise or is undecided next to the settings of its checks
 */
public record RestView(String sentence, List<RowView> rows) {

    private static final Texts TEXTS = Texts.beside(RestView.class);

    /**
     * A setting of a check that is moved.
     *
     * @param check the check
     * @param setting the setting and what it is moved to
     * @param from what it said
     * @param outcome what then comes out, for the eye
     * @param evidence how that was found
     * @param answer how it is answered; empty if it need not be
     * @param command the command that asks the same
     */
    public record RowView(
            String check,
            String setting,
            String from,
            String outcome,
            String evidence,
            String answer,
            String command) {

        static RowView of(CheckSurvey check, Moved moved) {
            String answer = moved.isFlip()
                    ? check.reply(moved)
                            .map(SurveyText::words)
                            .orElseGet(() -> TEXTS.of("rest.noAnswer"))
                    : "";
            return new RowView(
                    check.check().name(),
                    moved.neighbour().toString(),
                    moved.neighbour().from(),
                    VerdictText.small(moved.after().outcome()),
                    SurveyText.evidence(moved.after()),
                    answer,
                    moved.experiment().command());
        }
    }

    static RestView of(ClaimSurvey survey) {
        int all =
                survey.checks().stream().mapToInt(check -> check.moved().size()).sum();
        int flips =
                survey.checks().stream().mapToInt(check -> check.flips().size()).sum();
        int open =
                survey.checks().stream().mapToInt(check -> check.open().size()).sum();
        int nothing = survey.checks().stream()
                .mapToInt(check -> check.ofNothing().size())
                .sum();
        return new RestView(
                TEXTS.of("rest", all, flips, open, nothing, all - flips - open - nothing),
                survey.checks().stream()
                        .flatMap(check -> Stream.concat(
                                        check.flips().stream(), check.open().stream())
                                .map(moved -> RowView.of(check, moved)))
                        .toList());
    }
}
