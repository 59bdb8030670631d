package io.synproof.properties.report.diagram;

import io.synproof.properties.experiment.AnnotatedTrace;
import io.synproof.properties.language.Texts;
import io.synproof.properties.report.WordWrap;
import io.synproof.properties.report.diagram.AnsiColours.Tone;
import io.vavr.collection.List;

/**
 * An annotated trace as a sequence diagram in text, after the figures of RFC 9293, section 3.5: the
 * states at the margins, the segments between them.
 *
 * <p>A segment that arrives in the step after it was sent is one arrow. One that stays longer
 * leaves into a lane down the middle and comes out of it again, so that late arrivals are seen as
 * such.
 */
public final class SequenceDiagram {
    private static final Texts TEXTS = Texts.beside(SequenceDiagram.class);

    private SequenceDiagram() {}

    /**
     * The text of a trace; the last lines are its explanation, if it has one. It is at most 110
     * columns wide, or as wide as its lanes and its longest text need.
     */
    public static String render(AnnotatedTrace story, Style style) {
        Diagram diagram = Diagram.of(story);
        return render(diagram, Legend.of(diagram).append(""), style);
    }

    /** The text of a trace below another, with the part of the legend that the other lacks. */
    static String renderAfter(AnnotatedTrace before, AnnotatedTrace story, Style style) {
        Diagram diagram = Diagram.of(story);
        List<String> more = Legend.of(diagram).removeAll(Legend.of(Diagram.of(before)));
        return render(diagram, more.isEmpty() ? more : more.append(""), style);
    }

    private static String render(Diagram diagram, List<String> legend, Style style) {
        AnsiColours ink = new AnsiColours(style);
        RowText rows = new RowText(diagram, ColumnLayout.of(diagram), ink);
        return legend.map(line -> line.isEmpty() ? line : ink.paint(Tone.FAINT, line))
                        .append(rows.title())
                        .appendAll(diagram.rows().flatMap(rows::lines))
                        .appendAll(explanation(diagram).map(line -> ink.paint(Tone.STRONG, line)))
                        .mkString("\n")
                + "\n";
    }

    /** The explanation of the end, with the number of its step, if there is one. */
    private static List<String> explanation(Diagram diagram) {
        if (diagram.explanation().isEmpty()) {
            return List.empty();
        }
        String explanation = diagram.length() == 0
                ? diagram.explanation()
                : TEXTS.of("explanation", diagram.length(), diagram.explanation());
        return List.ofAll(WordWrap.lines(explanation, ColumnLayout.WIDTH)).prepend("");
    }
}
