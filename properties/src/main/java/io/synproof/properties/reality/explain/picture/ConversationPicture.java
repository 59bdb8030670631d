package io.synproof.properties.reality.explain.picture;

import io.synproof.model.network.HostSide;
import io.synproof.properties.reality.explain.ConversationTable;
import io.synproof.properties.reality.explain.TableRow;
import io.synproof.properties.report.WordWrap;
import io.synproof.properties.report.svg.Element;
import io.synproof.properties.report.svg.Picture;
import io.synproof.properties.report.svg.Shapes;
import io.vavr.collection.List;

/** A connection as a sequence diagram: A on the left, B on the right, time running down. */
public final class ConversationPicture {
    private static final int HEADER = 52;
    private static final int LEADING = 17;
    private static final int LETTER = 7;

    private final ConversationTable table;
    private final PictureColumns columns;
    private final List<PlacedRow> rows;
    private final int end;

    private ConversationPicture(ConversationTable table, TimeScale scale) {
        this.table = table;
        this.columns = PictureColumns.of(table.rows());
        this.rows = scale.placed(table, HEADER);
        int last = rows.lastOption().map(PlacedRow::bottom).getOrElse(HEADER);
        this.end = table.after() == 0 ? last : last + PlacedRow.BREAK;
    }

    /**
     * The picture of a connection.
     *
     * @param toScale whether packets are placed by their times
     */
    public static Picture of(ConversationTable table, boolean toScale) {
        return new ConversationPicture(table, toScale ? TimeScale.of(table.rows()) : TimeScale.EVEN)
                .picture();
    }

    /** The picture as a document of its own. */
    public static String document(ConversationTable table, boolean toScale) {
        return of(table, toScale).document(table.title(), CaptureStyles.all());
    }

    private Picture picture() {
        List<String> reasons = table.reasons()
                .flatMap(line -> List.ofAll(WordWrap.lines(line, columns.total() / LETTER)));
        List<Element> below = reasons.zipWithIndex()
                .map(line -> Shapes.text("moral", 4, end + LEADING * (line._2 + 1) + 2, line._1));
        return new Picture(
                "capture",
                columns.total(),
                end + LEADING * (reasons.size() + 1),
                List.of(body()).appendAll(below));
    }

    private Element body() {
        return Shapes.group("body")
                .and(rows.zipWithIndex().map(row -> ground(row._1, row._2)))
                .and(Shapes.line("rail", columns.railA(), HEADER, columns.railA(), end))
                .and(Shapes.line("rail", columns.railB(), HEADER, columns.railB(), end))
                .and(List.of(
                        Shapes.text("title", 4, 17, table.title()),
                        Shapes.text("host", columns.bandA() + 5, HEADER - 9, "A"),
                        Shapes.text("host", columns.railB() + 5, HEADER - 9, "B")))
                .and(rows.flatMap(row -> pause(row.top(), row.gap())))
                .and(pause(end, table.after() == 0 ? "" : table.after() + " packets"))
                .and(rows.map(this::arrow))
                .and(rows.zipWithIndex()
                        .map(row -> texts(
                                row._1,
                                row._2 == 0 ? "" : rows.get(row._2 - 1).row().a(),
                                row._2 == 0 ? "" : rows.get(row._2 - 1).row().b())));
    }

    private Element ground(PlacedRow placed, int index) {
        TableRow row = placed.row();
        int top = placed.top();
        int height = index + 1 < rows.size() ? rows.get(index + 1).top() - top : placed.height();
        return Shapes.group("ground")
                .and(Shapes.rectangle(
                        index % 2 == 0 ? "stripe" : "stripe odd",
                        0,
                        top,
                        columns.total(),
                        placed.height()))
                .and(Shapes.rectangle(band(row.a()), columns.bandA(), top, columns.a(), height))
                .and(Shapes.rectangle(band(row.b()), columns.railB(), top, columns.b(), height));
    }

    private static String band(String state) {
        return state.isEmpty() ? "band unknown" : "band s-" + state;
    }

    /** A broken line where packets or time are left out. */
    private List<Element> pause(int bottom, String words) {
        if (words.isEmpty()) {
            return List.empty();
        }
        int y = bottom - PlacedRow.BREAK / 2;
        return List.of(
                        Shapes.line("tick", columns.railA(), y, columns.railB(), y),
                        Shapes.rectangle("break", columns.railA() - 3, y - 4, 6, 8),
                        Shapes.rectangle("break", columns.railB() - 3, y - 4, 6, 8))
                .appendAll(Shapes.textAround(
                        "caption again", columns.onTheWay(true, 50), y + 4, words));
    }

    private Element arrow(PlacedRow placed) {
        TableRow row = placed.row();
        int from = columns.rail(row.fromA());
        int to = columns.rail(!row.fromA());
        Element way = Shapes.group(MarkStyle.ofArrow(row).strip())
                .and(Element.of("title").saying("packet " + row.number() + ": " + row.segment()));
        return switch (row.way()) {
            case SEEN ->
                way.and(Shapes.line("shaft", from, placed.departure(), to, placed.arrival()))
                        .and(Shapes.head("head", from, placed.departure(), to, placed.arrival()));
            case LOST -> {
                int middle = columns.onTheWay(row.fromA(), 55);
                yield way.and(Shapes.line(
                                "shaft", from, placed.departure(), middle, placed.arrival()))
                        .and(Shapes.cross(middle, placed.arrival()));
            }
            case UNSENT -> {
                int middle = columns.onTheWay(row.fromA(), 45);
                yield way.and(Shapes.line(
                                "shaft", middle, placed.departure(), to, placed.arrival()))
                        .and(Shapes.head("head", middle, placed.departure(), to, placed.arrival()));
            }
        };
    }

    private Element texts(PlacedRow placed, String beforeA, String beforeB) {
        TableRow row = placed.row();
        HostSide from = row.fromA() ? HostSide.CLIENT : HostSide.SERVER;
        return Shapes.group("row")
                .and(Shapes.text("number", columns.numberEnd(), placed.line(0), row.number())
                        .with("text-anchor", "end"))
                .and(Shapes.text(
                                "number time",
                                columns.timeEnd(),
                                placed.line(0),
                                PictureColumns.time(row))
                        .with("text-anchor", "end"))
                .and(state(columns.bandA() + 5, placed, row.a(), beforeA))
                .and(state(columns.railB() + 5, placed, row.b(), beforeB))
                .and(Shapes.textFrom(
                        from, "caption", columns.rail(row.fromA()), placed.line(0), row.segment()))
                .and(placed.said()
                        .zipWithIndex()
                        .map(line -> Shapes.text(
                                line._1.style(),
                                columns.said(),
                                placed.line(line._2),
                                line._1.text())));
    }

    private static List<Element> state(int x, PlacedRow placed, String state, String before) {
        return state.equals(before)
                ? List.empty()
                : List.of(Shapes.text("state", x, placed.line(0), state));
    }
}
