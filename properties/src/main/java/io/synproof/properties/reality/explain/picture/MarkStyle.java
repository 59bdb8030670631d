package io.synproof.properties.reality.explain.picture;

import io.synproof.properties.reality.explain.TableRow;
import io.synproof.properties.reality.explain.TableRow.Standing;
import io.synproof.properties.reality.explain.Way;
import io.synproof.properties.reality.judge.Mark;

/** The classes of styles by what is notable in a packet. */
final class MarkStyle {
    private MarkStyle() {}

    /** The class of what is said of a mark. */
    static String of(Mark mark) {
        return "said mark " + kind(mark);
    }

    private static String kind(Mark mark) {
        return switch (mark) {
            case AGAIN, KEEP_ALIVE -> "again";
            case FILLS_GAP, BEHIND_GAP, DUPLICATE_ACK -> "order";
            case WINDOW_UPDATE, ZERO_WINDOW, WINDOW_FULL, WINDOW_SHRUNK -> "window";
            case DAMAGED -> "damaged";
            case FOREIGN, CHECKSUM, CUT -> "aside";
        };
    }

    /** The class of a packet's arrow: of its fate or verdict, else of its first mark. */
    static String ofArrow(TableRow row) {
        if (row.stands() == Standing.REJECTED || row.way() == Way.UNSENT) {
            return "way wrong";
        }
        return row.way() == Way.LOST
                ? "way lost"
                : "way " + row.marks().headOption().map(MarkStyle::kind).getOrElse("");
    }
}
