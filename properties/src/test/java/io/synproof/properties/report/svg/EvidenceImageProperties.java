package io.synproof.properties.report.svg;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.experiment.AnnotatedTrace;
import io.synproof.properties.experiment.Evidence;
import io.synproof.properties.report.diagram.Stories;
import io.vavr.collection.List;
import java.awt.geom.Rectangle2D;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** However many segments wait, every text of a picture can be read. */
@Tag("long")
class EvidenceImageProperties {
    private static final int LONGEST = 40;

    @Provide
    Arbitrary<AnnotatedTrace> crowds() {
        return Stories.crowds(LONGEST);
    }

    /** A run alone, one that repeats, and two side by side. */
    private static List<RunDrawing> sheets(AnnotatedTrace story) {
        return List.<Evidence>of(
                        new Evidence.Run(story),
                        new Evidence.Lasso(story, story.length() / 2, ""),
                        new Evidence.IndistinguishablePair(story, story, "", "", ""))
                .flatMap(evidence -> EvidenceImage.of(evidence).sheets());
    }

    @Property(tries = 150, seed = "13")
    void noTextMeetsAnotherText(@ForAll("crowds") AnnotatedTrace story) {
        for (RunDrawing sheet : sheets(story)) {
            List<DrawnElement> texts =
                    DrawnElement.of(sheet.element()).filter(DrawnElement::isText);
            texts.combinations(2)
                    .forEach(pair -> assertThat(pair.head().meets(pair.last()))
                            .as("%s meets %s", pair.head(), pair.last())
                            .isFalse());
        }
    }

    @Property(tries = 150, seed = "13")
    void noTextLeavesThePaper(@ForAll("crowds") AnnotatedTrace story) {
        for (RunDrawing sheet : sheets(story)) {
            Rectangle2D paper = new Rectangle2D.Double(0, 0, sheet.width(), sheet.height());

            assertThat(DrawnElement.of(sheet.element()).filter(DrawnElement::isText))
                    .allMatch(text -> paper.contains(text.box()));
        }
    }

    @Property(tries = 150, seed = "13")
    void whatCrossesATextIsHiddenBehindTheGroundOfTheText(@ForAll("crowds") AnnotatedTrace story) {
        for (RunDrawing sheet : sheets(story)) {
            List<DrawnElement> drawn = DrawnElement.of(sheet.element());
            List<DrawnElement> plates = drawn.filter(DrawnElement::isPlate);
            for (DrawnElement text : drawn.filter(DrawnElement::isText)) {
                drawn.filter(DrawnElement::isStroke)
                        .filter(stroke -> stroke.crosses(text))
                        .forEach(stroke -> assertThat(plates)
                                .as("%s crosses %s", stroke, text)
                                .anyMatch(plate -> stroke.order() < plate.order()
                                        && plate.order() < text.order()
                                        && plate.box().contains(text.box())));
            }
        }
    }
}
