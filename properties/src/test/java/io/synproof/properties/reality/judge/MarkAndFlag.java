package io.synproof.properties.reality.judge;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;

/** Something that the judge marks and that tshark has flags for. */
enum MarkAndFlag {
    SENT_AGAIN(
            "`AGAIN`, `FILLS_GAP`",
            HashSet.of(Mark.AGAIN, Mark.FILLS_GAP),
            HashSet.of(
                    "retransmission",
                    "fast_retransmission",
                    "spurious_retransmission",
                    "out_of_order")),
    BEHIND_GAP("`BEHIND_GAP`", HashSet.of(Mark.BEHIND_GAP), HashSet.of("lost_segment")),
    DUPLICATE_ACK(
            "`DUPLICATE_ACK`",
            HashSet.of(Mark.DUPLICATE_ACK),
            HashSet.of("duplicate_ack", "keep_alive_ack", "zero_window_probe_ack")),
    WINDOW_UPDATE("`WINDOW_UPDATE`", HashSet.of(Mark.WINDOW_UPDATE), HashSet.of("window_update")),
    ZERO_WINDOW("`ZERO_WINDOW`", HashSet.of(Mark.ZERO_WINDOW), HashSet.of("zero_window")),
    WINDOW_FULL("`WINDOW_FULL`", HashSet.of(Mark.WINDOW_FULL), HashSet.of("window_full")),
    KEEP_ALIVE(
            "`KEEP_ALIVE`",
            HashSet.of(Mark.KEEP_ALIVE),
            HashSet.of("keep_alive", "zero_window_probe")),
    /** Here the judge has no mark, but a verdict: INCOMPLETE. */
    UNSEEN("none: the verdict", HashSet.empty(), HashSet.of("ack_lost_segment")),
    /** The judge says it of the first packet of a connection as well. */
    REOPENS(
            "`FOREIGN`, or a next connection",
            HashSet.of(Mark.FOREIGN),
            HashSet.of("reused_ports")),
    BEGINS("a connection's first packet", HashSet.empty(), HashSet.empty());

    private final String title;
    private final Set<Mark> marks;
    private final Set<String> flags;

    MarkAndFlag(String title, Set<Mark> marks, Set<String> flags) {
        this.title = title;
        this.marks = marks;
        this.flags = flags;
    }

    String title() {
        return title;
    }

    /** The names of tshark's flags. */
    String flags() {
        return this == BEGINS
                ? "a stream's first packet"
                : flags.toList().sorted().map(flag -> "`" + flag + "`").mkString(", ");
    }

    /** Whether the judge says it of a packet. */
    boolean isMarked(TwiceSeen seen) {
        return switch (this) {
            case BEGINS -> seen.begins();
            case REOPENS -> (seen.begins() && seen.again()) || seen.isMarked(Mark.FOREIGN);
            case SENT_AGAIN,
                    BEHIND_GAP,
                    DUPLICATE_ACK,
                    WINDOW_UPDATE,
                    ZERO_WINDOW,
                    WINDOW_FULL,
                    KEEP_ALIVE,
                    UNSEEN -> marks.exists(seen::isMarked);
        };
    }

    /** Whether tshark says it of a packet. */
    boolean isFlagged(TwiceSeen seen) {
        return this == BEGINS ? seen.first() : flags.exists(seen.tshark().flags()::contains);
    }
}
