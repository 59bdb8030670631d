package io.synproof.properties.report.page;

import io.synproof.properties.report.Shown;
import io.synproof.properties.report.ShownTrace;
import io.synproof.properties.report.svg.Stylesheet;
import java.util.List;
import java.util.Map;

/** A page for stepping through the runs that decide a claim or a question. */
public final class TracePage {
    private TracePage() {}

    /**
     * The page, in HTML.
     *
     * @param exhibits the runs of one claim or question, at least one
     */
    public static String of(List<ShownTrace> exhibits) {
        return Templates.fill(
                "trace.ftlh",
                Map.of(
                        "style",
                        Stylesheet.text() + Templates.raw("page.css"),
                        "script",
                        Templates.raw("page.js"),
                        "claim",
                        title(exhibits.getFirst().shown()),
                        "statement",
                        exhibits.getFirst().shown().statement(),
                        "made",
                        made(exhibits.getFirst().shown()),
                        "shown",
                        exhibits.stream().map(TracePage::shown).toList()));
    }

    private static String title(Shown shown) {
        return shown.claim().orElse(shown.title());
    }

    private static String made(Shown shown) {
        return shown.claim().map(id -> "synproof trace " + id).orElse(shown.command())
                + " --format html";
    }

    private static Map<String, Object> shown(ShownTrace exhibit) {
        Shown shown = exhibit.shown();
        String caption = shown.title() + ": " + shown.outcome();
        FigureView figure = FigureView.of(caption, shown.evidence());
        return exhibit.answer()
                .map(CheckView.AnswerView::of)
                .<Map<String, Object>>map(answer -> Map.of("figure", figure, "answer", answer))
                .orElse(Map.of("figure", figure));
    }
}
