package io.synproof.properties.report.svg;

import io.synproof.properties.experiment.Evidence;
import io.synproof.properties.language.Texts;
import io.synproof.properties.report.SaidText;
import io.synproof.properties.report.WordWrap;
import io.synproof.properties.report.diagram.EvidenceText;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * Evidence as a picture: a sequence diagram, with its cycle marked; or two, side by side.
 *
 * @param sheets the runs, from left to right
 * @param words what is said below them
 */
public record EvidenceImage(List<RunDrawing> sheets, String words) {
    private static final Texts TEXTS = Texts.beside(EvidenceImage.class);
    private static final int GAP = 40;
    private static final int LEADING = 17;
    private static final int LETTER = 7;

    /** The picture of some evidence. */
    public static EvidenceImage of(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Run(var story) ->
                new EvidenceImage(
                        List.of(RunDrawing.of(story, "", RunWidth.ALONE, Option.none())), "");
            case Evidence.Lasso(var story, int from, String respects) ->
                new EvidenceImage(
                        List.of(RunDrawing.of(story, "", RunWidth.ALONE, Option.some(from))),
                        respects.isEmpty()
                                ? EvidenceText.repeats(story.length(), from)
                                : TEXTS.of(
                                        "moral",
                                        EvidenceText.repeats(story.length(), from),
                                        EvidenceText.fairness(respects)));
            case Evidence.Difference(var story, String remark) ->
                new EvidenceImage(
                        List.of(RunDrawing.of(story, "", RunWidth.ALONE, Option.none())),
                        SaidText.of(remark));
            case Evidence.IndistinguishablePair twins ->
                new EvidenceImage(
                        List.of(
                                RunDrawing.of(
                                        twins.story(),
                                        TEXTS.of("title.one"),
                                        RunWidth.BESIDE,
                                        Option.none()),
                                RunDrawing.of(
                                        twins.other(),
                                        TEXTS.of("title.other"),
                                        RunWidth.BESIDE,
                                        Option.none())),
                        SaidText.of(twins.words()));
        };
    }

    /** The width in user units: a letter is 8 of them wide. */
    public int width() {
        return sheets.map(RunDrawing::width).sum().intValue() + GAP * (sheets.length() - 1);
    }

    /** The height in user units. */
    public int height() {
        return drawn() + LEADING * lines().length() + 8;
    }

    private int drawn() {
        return sheets.map(RunDrawing::height).max().get();
    }

    private List<String> lines() {
        return words.isEmpty() ? List.empty() : List.ofAll(WordWrap.lines(words, width() / LETTER));
    }

    /**
     * The picture as a part of a page that has {@link Stylesheet} in it.
     *
     * @param title what it shows, for those who do not see it
     */
    public String inline(String title) {
        return picture().inline(title);
    }

    /** The picture as a document of its own. */
    public String document(String title) {
        return picture().document(title, Stylesheet.text());
    }

    private Picture picture() {
        List<Element> below = lines().zipWithIndex()
                .map(line ->
                        Shapes.text("moral", 4, drawn() + LEADING * (line._2 + 1) - 4, line._1));
        return new Picture(
                sheets.length() > 1 ? "twins" : "", width(), height(), runs().appendAll(below));
    }

    private List<Element> runs() {
        return sheets.zip(sheets.scanLeft(0, (x, sheet) -> x + sheet.width() + GAP))
                .map(both -> both._1.at(both._2));
    }
}
