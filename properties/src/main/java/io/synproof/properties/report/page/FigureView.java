package io.synproof.properties.report.page;

import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Evidence;
import io.synproof.properties.report.diagram.EvidenceText;
import io.synproof.properties.report.diagram.Style;
import io.synproof.properties.report.svg.EvidenceImage;
import java.util.List;

/**
 * A picture to be stepped through, as the page's template sees it.
 *
 * @param caption what it shows
 * @param svg the picture
 * @param steps how many steps it has: of two runs, the longer one's
 * @param text the same as text
 */
public record FigureView(String caption, String svg, int steps, String text) {

    /** The picture of an answer, if it has a run. */
    static List<FigureView> of(String caption, Answer answer) {
        return answer.evidence().stream().map(evidence -> of(caption, evidence)).toList();
    }

    static FigureView of(String caption, Evidence evidence) {
        return new FigureView(
                caption,
                EvidenceImage.of(evidence).inline(caption),
                steps(evidence),
                EvidenceText.render(evidence, Style.PLAIN));
    }

    private static int steps(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Run(var story) -> story.length();
            case Evidence.Lasso(var story, int _, String _) -> story.length();
            case Evidence.Difference(var story, String _) -> story.length();
            case Evidence.IndistinguishablePair twins ->
                Math.max(twins.story().length(), twins.other().length());
        };
    }
}
