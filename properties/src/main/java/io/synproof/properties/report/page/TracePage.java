package io.synproof.properties.report.page;

import io.synproof.properties.report.Exhibit;
import io.synproof.properties.report.svg.Stylesheet;
import java.util.List;
import java.util.Map;

/** The runs that decide a claim: a page in which they can be stepped through. */
public final class TracePage {
    private TracePage() {}

    /**
     * The page, in HTML.
     *
     * @param exhibits the runs of one claim, at least one
     */
    public static String of(List<Exhibit> exhibits) {
        return Templates.fill(
                "trace.ftlh",
                Map.of(
                        "style", Stylesheet.text() + Templates.raw("page.css"),
                        "script", Templates.raw("page.js"),
                        "claim", exhibits.getFirst().claim(),
                        "statement", exhibits.getFirst().statement(),
                        "shown", exhibits.stream().map(TracePage::shown).toList()));
    }

    private static Map<String, Object> shown(Exhibit exhibit) {
        String caption = exhibit.title() + ": " + exhibit.answer().outcome();
        return Map.of(
                "answer", CheckView.AnswerView.of(exhibit.answer()),
                "figure", FigureView.of(caption, exhibit.evidence()));
    }
}
