package io.synproof.properties.report.svg;

import io.synproof.properties.report.diagram.EvidenceText;
import io.vavr.collection.List;

/** The bracket around the steps of a cycle. */
final class Cycle {
    private static final int X = 5;
    private static final int BEND = 8;

    private Cycle() {}

    /** From below step {@code from} to the end, with an arrow back to where it begins. */
    static Element of(List<RowLayout> rows, int from) {
        int last = rows.last().bottom() - 3;
        int top = Math.min(rows.get(from).bottom() + 3, last - BEND);
        return Shapes.group("cycle")
                .and(Element.of("title")
                        .saying(EvidenceText.repeats(rows.last().row().step(), from)))
                .and(Element.of("path")
                        .with("class", "bracket")
                        .with(
                                "d",
                                "M" + (X + BEND) + " " + last + "H" + X + "V" + top + "h" + BEND))
                .and(Shapes.head("head", X, top, X + BEND, top));
    }
}
