package io.synproof.properties.report.diagram;

import io.synproof.properties.experiment.Crowding;
import io.synproof.properties.experiment.Evidence;
import io.synproof.properties.language.Texts;
import io.synproof.properties.report.SaidText;
import io.synproof.properties.report.WordWrap;
import java.util.stream.Collectors;

/** Evidence as text: a diagram, with its cycle described below it; or two, one below the other. */
public final class EvidenceText {
    private static final Texts TEXTS = Texts.beside(EvidenceText.class);

    private EvidenceText() {}

    /** The text of some evidence, as wide as {@link SequenceDiagram} says. */
    public static String render(Evidence evidence, Style style) {
        return switch (evidence) {
            case Evidence.Run(var story) -> SequenceDiagram.render(story, style) + lost(evidence);
            case Evidence.Lasso(var story, int from, String respects) ->
                SequenceDiagram.render(story, style)
                        + wrapped(repeats(story.length(), from))
                        + (respects.isEmpty() ? "" : wrapped(fairness(respects)))
                        + crowding(evidence);
            case Evidence.Difference(var story, String remark) ->
                SequenceDiagram.render(story, style) + wrapped(SaidText.of(remark));
            case Evidence.IndistinguishablePair(
                    var story,
                    var other,
                    String title,
                    String otherTitle,
                    String remark) ->
                wrapped(SaidText.of(title)) + "\n" + SequenceDiagram.render(story, style) + "\n"
                        + wrapped(SaidText.of(otherTitle)) + "\n"
                        + SequenceDiagram.renderAfter(story, other, style) + "\n"
                        + wrapped(SaidText.of(remark));
        };
    }

    /** The effect of a full network, unless it is already the explanation of the run's end. */
    private static String crowding(Evidence evidence) {
        return Crowding.sentence(evidence)
                .map(SaidText::of)
                .map(EvidenceText::wrapped)
                .orElse("");
    }

    private static String lost(Evidence evidence) {
        return Crowding.sentence(evidence)
                .filter(sentence -> !sentence.equals(evidence.story().explanation()))
                .map(SaidText::of)
                .map(EvidenceText::wrapped)
                .orElse("");
    }

    /** The fairness that a cycle respects, in a sentence. */
    public static String fairness(String respects) {
        return TEXTS.of("fairness", SaidText.of(respects));
    }

    /**
     * The cycle, in a sentence.
     *
     * @param last the number of the last step
     * @param from the number of steps after which what repeats begins
     */
    public static String repeats(int last, int from) {
        if (from >= last) {
            return TEXTS.of("cycle.stop", last);
        }
        return from + 1 == last
                ? TEXTS.of("cycle.one", last)
                : TEXTS.of("cycle.many", from + 1, last);
    }

    private static String wrapped(String text) {
        return WordWrap.lines(text, ColumnLayout.WIDTH).stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
