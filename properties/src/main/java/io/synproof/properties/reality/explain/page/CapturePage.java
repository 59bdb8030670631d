package io.synproof.properties.reality.explain.page;

import io.synproof.properties.language.Language;
import io.synproof.properties.reality.explain.Explanation;
import io.synproof.properties.reality.explain.ExplanationText;
import io.synproof.properties.reality.explain.picture.CaptureStyles;
import io.synproof.properties.reality.judge.ConnectionReport;
import io.synproof.properties.reality.judge.VerdictReport.Kind;
import io.synproof.properties.report.page.Templates;
import io.synproof.properties.report.svg.Stylesheet;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import java.util.Map;

/**
 * A page on a capture: a table of its connections, and each with its verdict, its picture and its
 * packets. Of very many, the page has details of those rejected, then of those incomplete, then of
 * the others, as far as there is room.
 */
public final class CapturePage {
    /** As many packets are shown in detail, or those of one connection. */
    private static final int ROOM = 20_000;

    private CapturePage() {}

    /**
     * The page in HTML.
     *
     * @param toScale whether pictures place packets by their times
     * @param made the command that makes it
     */
    public static String of(Explanation explanation, boolean toScale, String made) {
        List<ConnectionReport> all = explanation.connections();
        Set<Integer> detailed = detailed(all);
        return Language.EN.speak(() -> Templates.page(
                "capture.ftlh",
                Map.of(
                        "name", explanation.name(),
                        "head",
                                new ExplanationText(words -> words)
                                        .head(explanation)
                                        .asJava(),
                        "connections",
                                all.map(one -> ConnectionLine.of(
                                                one, detailed.contains(one.number())))
                                        .asJava(),
                        "details",
                                all.filter(one -> detailed.contains(one.number()))
                                        .map(one -> ConnectionDetails.of(one, toScale))
                                        .asJava(),
                        "untold", all.size() - detailed.size(),
                        "made", made,
                        "styles",
                                CaptureStyles.own()
                                        + Stylesheet.beside(
                                                CapturePage.class, "capture-page.css"))));
    }

    private static Set<Integer> detailed(List<ConnectionReport> all) {
        List<ConnectionReport> byNeed = List.of(Kind.REJECTED, Kind.INCOMPLETE, Kind.ACCEPTED)
                .flatMap(kind -> all.filter(one -> one.verdict().kind() == kind));
        List<Integer> filled =
                byNeed.scanLeft(0, (rows, one) -> rows + one.rows().size());
        return HashSet.ofAll(
                byNeed.zip(filled).filter(both -> both._2 < ROOM).map(both -> both._1.number()));
    }
}
