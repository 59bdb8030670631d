package io.synproof.properties.report;

import io.synproof.properties.asking.Evidence;
import io.synproof.properties.asking.Story;
import io.synproof.properties.report.diagram.SequenceDiagram;
import io.synproof.properties.report.diagram.Style;

/** What shows an outcome, as one sequence diagram or two, with a remark where it needs one. */
public final class EvidenceText {
    private EvidenceText() {}

    /** The diagrams in lines of text. */
    public static String render(Evidence evidence, Style style) {
        return switch (evidence) {
            case Evidence.Run(Story story) -> SequenceDiagram.render(story, style);
            case Evidence.Lasso(Story story, int from, String respects) ->
                SequenceDiagram.render(story, style) + repeats(story, from, respects);
            case Evidence.Difference(Story story, String remark) ->
                SequenceDiagram.render(story, style) + "\n" + remark + "\n";
            case Evidence.Twins(Story story, Story other, String remark) ->
                "One run:\n\n" + SequenceDiagram.render(story, style)
                        + "\nAnother run:\n\n" + SequenceDiagram.render(other, style)
                        + "\n" + remark + "\n";
        };
    }

    private static String repeats(Story story, int from, String respects) {
        String what = from == story.length()
                ? "Nothing more happens, for ever."
                : "Then it goes on for ever with " + steps(from + 1, story.length()) + ".";
        return "\n" + what + (respects.isEmpty() ? "" : " This is fair: " + respects + ".") + "\n";
    }

    private static String steps(int first, int last) {
        return first == last ? "step " + first : "steps " + first + " to " + last;
    }
}
