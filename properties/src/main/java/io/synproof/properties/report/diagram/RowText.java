package io.synproof.properties.report.diagram;

import static io.synproof.model.network.HostSide.CLIENT;
import static io.synproof.model.network.HostSide.SERVER;

import io.synproof.properties.language.Texts;
import io.synproof.properties.report.TextWidth;
import io.synproof.properties.report.WordWrap;
import io.synproof.properties.report.diagram.AnsiColours.Tone;
import io.synproof.properties.report.diagram.Row.Margin;
import io.vavr.Tuple2;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * The lines of text that make a row.
 *
 * @param diagram what is shown
 * @param frame in which columns
 * @param ink in which colours
 */
record RowText(Diagram diagram, ColumnLayout frame, AnsiColours ink) {
    private static final Texts TEXTS = Texts.beside(RowText.class);

    /** The columns of a step's number and mark. */
    private static final int HEAD = 6;

    /** A space at which a line is not broken, such as between a timer and its remaining time. */
    private static final String UNBROKEN = "\u00a0";

    /** Before each line of a note but its first. */
    private static final String HANGING = "  ";

    /** The line above the first row. */
    String title() {
        String network = TEXTS.of("head.network");
        int gap = (frame.middle() - TextWidth.of(network)) / 2;
        String middle = TextWidth.padded(" ".repeat(gap) + network, frame.middle());
        return ink.paint(
                Tone.STRONG,
                TextWidth.padded(TEXTS.of("head.step"), HEAD)
                        + TextWidth.padded("CLIENT", frame.client())
                        + "  " + middle + "  SERVER");
    }

    /** The lines of a row: what is drawn, then what is said. */
    List<String> lines(Row row) {
        List<Tuple2<DiagramLine, Integer>> drawn =
                row.lines().zipWithIndex().filter(line -> diagram.isDrawn(line._1));
        List<String> picture = drawn.flatMap(line -> painted(row, line._1, row.at() + line._2))
                .zipWithIndex()
                .map(line -> line(row, line._2, line._1));
        int last = row.at() + row.lines().length() - 1;
        List<String> crowd = List.range(picture.length(), tallest(row))
                .map(index -> line(row, index, written("", Tone.NORMAL, last)));
        return picture.appendAll(crowd)
                .appendAll(timers(row).appendAll(row.notes()).flatMap(note -> note(note, last)));
    }

    /** The remaining times of timers, where the line of the tick has no room for them. */
    private List<Note> timers(Row row) {
        return row.lines()
                .flatMap(line ->
                        line instanceof DiagramLine.Tick tick ? timers(tick) : List.<String>empty())
                .map(Note::remark);
    }

    private List<String> timers(DiagramLine.Tick tick) {
        Option<String> client = frame.hasRoomForClient(tick) ? Option.none() : tick.timers(CLIENT);
        Option<String> server = frame.hasRoomForServer(tick) ? Option.none() : tick.timers(SERVER);
        return List.of(client, server)
                .flatMap(left -> left)
                .map(left -> left.replaceAll("(?<![,:]) ", UNBROKEN));
    }

    private static int tallest(Row row) {
        return Math.max(row.client().lines().length(), row.server().lines().length());
    }

    private List<String> painted(Row row, DiagramLine line, int at) {
        Tone tone = switch (line) {
            case DiagramLine.Nothing _ -> Tone.NORMAL;
            case DiagramLine.Local _ -> tone(row);
            case DiagramLine.Departure _ -> Tone.NORMAL;
            case DiagramLine.Arrival arrival -> arrival.old() ? Tone.OLD : Tone.NORMAL;
            case DiagramLine.Loss _ -> Tone.ADVERSARY;
            case DiagramLine.Tick _ -> Tone.FAINT;
        };
        return new LinePainter(diagram, frame).draw(line, at).map(text -> ink.paint(tone, text));
    }

    private static Tone tone(Row row) {
        return switch (row.cause()) {
            case PROTOCOL -> Tone.NORMAL;
            case ADVERSARY -> Tone.ADVERSARY;
            case TIME -> Tone.FAINT;
        };
    }

    /** A line of a row: its number on the first, a connection of each host on each. */
    private String line(Row row, int index, String middle) {
        String mark = row.cause() == Row.Cause.ADVERSARY ? "!" : " ";
        String head = index == 0 ? String.format("%3d %s ", row.step(), mark) : " ".repeat(HEAD);
        return (ink.paint(tone(row), head)
                        + state(row.client(), index, frame.client())
                        + " |"
                        + middle
                        + "| "
                        + state(row.server(), index, 0))
                .stripTrailing();
    }

    private String state(Margin margin, int index, int width) {
        String state = index < margin.lines().length() ? margin.lines().get(index) : "";
        return ink.paint(
                margin.changed() ? Tone.STRONG : Tone.NORMAL, TextWidth.padded(state, width));
    }

    private List<String> note(Note note, int at) {
        Tone tone = switch (note.kind()) {
            case RULE, REMARK -> Tone.FAINT;
            case ADVERSARY -> Tone.ADVERSARY;
            case COUNTED -> Tone.COUNTED;
        };
        return broken(note.kind().sign() + note.text(), frame.middle() - LinePainter.INDENT - 1)
                .map(text -> text.replace(UNBROKEN, " "))
                .map(text ->
                        " ".repeat(HEAD + frame.client()) + " |" + written(text, tone, at) + "|");
    }

    private static List<String> broken(String text, int width) {
        return TextWidth.of(text) <= width
                ? List.of(text)
                : List.ofAll(WordWrap.lines(text, width - HANGING.length()))
                        .zipWithIndex((line, index) -> (index == 0 ? "" : HANGING) + line);
    }

    private String written(String text, Tone tone, int at) {
        return ink.paint(tone, new LinePainter(diagram, frame).write(text, at));
    }
}
