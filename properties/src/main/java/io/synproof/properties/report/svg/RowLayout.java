package io.synproof.properties.report.svg;

import io.synproof.model.network.HostSide;
import io.synproof.properties.language.Texts;
import io.synproof.properties.report.WordWrap;
import io.synproof.properties.report.diagram.Diagram;
import io.synproof.properties.report.diagram.DiagramLine;
import io.synproof.properties.report.diagram.Note;
import io.synproof.properties.report.diagram.Row;
import io.vavr.collection.List;
import io.vavr.collection.SortedMap;

/**
 * The vertical space of a step.
 *
 * @param row the step
 * @param top its upper edge
 * @param places the room of each line, in order
 * @param said what is said of it, in lines
 * @param height its height
 */
record RowLayout(Row row, int top, List<LineLayout> places, List<Said> said, int height) {
    private static final Texts TEXTS = Texts.beside(Diagram.class);
    private static final int PAD = 6;
    private static final int LEADING = 15;

    /**
     * A line of a remark.
     *
     * @param kind of what kind the remark is
     * @param text the line
     */
    record Said(Note.Kind kind, String text) {}

    /** The steps of a diagram from {@code top} down. */
    static List<RowLayout> all(Diagram diagram, RunWidth room, int top) {
        return diagram.rows()
                .foldLeft(
                        List.<RowLayout>empty(),
                        (above, row) -> above.append(of(
                                diagram,
                                room,
                                row,
                                above.lastOption().map(RowLayout::bottom).getOrElse(top))));
    }

    private static RowLayout of(Diagram diagram, RunWidth room, Row row, int top) {
        List<LineLayout> places = row.lines()
                .foldLeft(
                        List.<LineLayout>empty(),
                        (above, line) -> above.append(LineLayout.of(
                                diagram,
                                line,
                                row.step(),
                                above.lastOption()
                                        .map(LineLayout::bottom)
                                        .getOrElse(top + PAD / 2))));
        List<Said> said = said(diagram, room, row);
        int states =
                Math.max(row.client().lines().length(), row.server().lines().length()) * LEADING;
        int drawn = places.last().bottom() - top;
        int height = Math.max(drawn, Math.max(states, said.length() * LEADING)) + PAD;
        return new RowLayout(row, top, places, said, height);
    }

    private static List<Said> said(Diagram diagram, RunWidth room, Row row) {
        List<Note> ticks = row.lines()
                .flatMap(line -> line instanceof DiagramLine.Tick tick
                        ? ticking(diagram, tick).map(text -> new Note(Note.Kind.REMARK, text))
                        : List.<Note>empty());
        return ticks.appendAll(row.notes())
                .flatMap(note -> List.ofAll(
                                WordWrap.lines(note.kind().sign() + note.text(), room.remark()))
                        .zipWithIndex()
                        .map(line -> new Said(note.kind(), (line._2 == 0 ? "" : "  ") + line._1)));
    }

    /** The texts of a tick: the timers, and the age of each segment in flight. */
    private static List<String> ticking(Diagram diagram, DiagramLine.Tick tick) {
        return List.of(TEXTS.of("tick.now", tick.now()))
                .appendAll(tick.timers(HostSide.CLIENT))
                .appendAll(tick.timers(HostSide.SERVER))
                .appendAll(ages(diagram, tick.ages()));
    }

    private static List<String> ages(Diagram diagram, SortedMap<Integer, Integer> ages) {
        return ages.toList()
                .map(age -> TEXTS.of(
                        "tick.age", age._2, diagram.flight(age._1).parcel().caption()));
    }

    /** The texts of local events. */
    static List<String> locals(Row row) {
        return row.lines()
                .flatMap(line -> line instanceof DiagramLine.Local local
                        ? List.of(local.text())
                        : List.<String>empty());
    }

    int bottom() {
        return top + height;
    }

    /** The baseline of a line of remarks or states. */
    int line(int index) {
        return top + 13 + index * LEADING;
    }
}
