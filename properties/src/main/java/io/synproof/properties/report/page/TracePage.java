package io.synproof.properties.report.page;

import io.synproof.properties.report.QuestionText;
import io.synproof.properties.report.Shown;
import io.synproof.properties.report.ShownTrace;
import java.util.List;
import java.util.Map;

/** A page for stepping through the runs that decide a claim or a question. */
public final class TracePage {
    private TracePage() {}

    /**
     * The page in HTML, in the language that is spoken.
     *
     * @param exhibits the runs of one claim or question, at least one
     */
    public static String of(List<ShownTrace> exhibits) {
        Shown first = exhibits.getFirst().shown();
        return Templates.page(
                "trace.ftlh",
                Map.of(
                        "claim", title(first),
                        "statement", statement(first),
                        "made", made(first),
                        "shown", exhibits.stream().map(TracePage::shown).toList()));
    }

    private static String title(Shown shown) {
        return shown.claim().orElse(shown.title());
    }

    private static String statement(Shown shown) {
        return shown.claim().isPresent()
                ? shown.statement()
                : QuestionText.summary(shown.experiment().question());
    }

    private static String made(Shown shown) {
        return shown.claim().map(id -> "synproof trace " + id).orElse(shown.command())
                + " --format html";
    }

    private static Map<String, Object> shown(ShownTrace exhibit) {
        Shown shown = exhibit.shown();
        String caption = shown.titled();
        FigureView figure = FigureView.of(caption, shown.evidence());
        return exhibit.answer()
                .map(CheckView.AnswerView::of)
                .<Map<String, Object>>map(answer -> Map.of("figure", figure, "answer", answer))
                .orElse(Map.of("figure", figure));
    }
}
