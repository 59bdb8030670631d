package io.synproof.properties.reality.judge;

import io.synproof.properties.reality.capture.TcpOptions;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.util.function.Predicate;

/** A reason why tshark says something else of a packet than the judge. */
enum Disagreement {
    /** The first that fits counts, so the narrower come first. */
    HEADER_CUT(
            "A capture that cuts the packet off within its TCP options: tshark says nothing of it.",
            HashSet.of(MarkAndFlag.values()),
            seen -> seen.packet().options().reading() == TcpOptions.Reading.CUT
                    && seen.tshark().flags().isEmpty()),
    WITH_SYN_ACK(
            "A SYN,ACK: tshark says it of both, the SYN and its answer.",
            HashSet.of(MarkAndFlag.REOPENS),
            TwiceSeen::isSynAck),
    SAME_SYN(
            "A SYN with the number of an earlier one: for tshark that SYN again, though the host"
                    + " had refused or forgotten it, or kept its old connection.",
            HashSet.of(MarkAndFlag.BEGINS, MarkAndFlag.REOPENS),
            seen -> seen.begins() && seen.packet().syn() && !seen.first()),
    DAMAGED_SYN(
            "A SYN with a wrong checksum: tshark begins a stream with it, the host drops it.",
            HashSet.of(MarkAndFlag.BEGINS, MarkAndFlag.REOPENS),
            seen -> seen.packet().syn() && seen.isMarked(Mark.DAMAGED)),
    ANY_SYN(
            "A SYN that the host does not take, for it keeps its connection: tshark begins a stream"
                    + " with each SYN of another number.",
            HashSet.of(MarkAndFlag.BEGINS),
            seen -> seen.isMarked(Mark.FOREIGN) && seen.packet().syn()),
    FOREIGN_SYN_ACK(
            "A SYN,ACK of another connection: for the judge just that, for tshark behind a gap"
                    + " too.",
            HashSet.of(MarkAndFlag.BEHIND_GAP),
            seen -> seen.isSynAck() && seen.isMarked(Mark.FOREIGN)),
    CLOSED_WINDOW(
            "A closed window: tshark calls no acknowledgment with one a duplicate.",
            HashSet.of(MarkAndFlag.DUPLICATE_ACK),
            seen -> seen.isMarked(Mark.ZERO_WINDOW)),
    OLD_NUMBER(
            "A late duplicate, behind text of its sender: tshark wants the next sequence number"
                    + " in it.",
            HashSet.of(MarkAndFlag.DUPLICATE_ACK),
            seen -> seen.own()
                    .exists(other -> !other.packet().rst()
                            && isAfter(
                                    other.packet().seq() + other.packet().length(),
                                    seen.packet().seq()))),
    AFTER_OLD_ACK(
            "An old packet before it: tshark compares an ACK with that, the judge with the highest"
                    + " ACK.",
            HashSet.of(MarkAndFlag.DUPLICATE_ACK, MarkAndFlag.WINDOW_UPDATE),
            seen -> seen.own()
                    .headOption()
                    .exists(other -> !other.packet().isAck()
                            || isAfter(seen.packet().ack(), other.packet().ack()))),
    DAMAGED(
            "A wrong checksum, here or before: tshark counts the packet in, its receiver drops"
                    + " it.",
            HashSet.of(
                    MarkAndFlag.SENT_AGAIN,
                    MarkAndFlag.BEHIND_GAP,
                    MarkAndFlag.DUPLICATE_ACK,
                    MarkAndFlag.UNSEEN),
            seen -> seen.own()
                    .prepend(seen.row())
                    .exists(row -> row.marks().contains(Mark.DAMAGED))),
    OLD_CONNECTION(
            "A segment of the connection before: tshark measures it by the numbers of this one.",
            HashSet.of(MarkAndFlag.SENT_AGAIN, MarkAndFlag.BEHIND_GAP, MarkAndFlag.WINDOW_UPDATE),
            TwiceSeen::isOlder),
    AFTER_OLD_CONNECTION(
            "An answer of the connection before, ahead of the handshake: for tshark the handshake"
                    + " is behind a gap.",
            HashSet.of(MarkAndFlag.BEHIND_GAP, MarkAndFlag.UNSEEN),
            seen -> seen.before().exists(seen::isOlder)),
    AFTER_RESET(
            "A reset before: tshark goes on from its number, and takes its window of 0 for closed,"
                    + " though the host ignores it or has no connection.",
            HashSet.of(
                    MarkAndFlag.SENT_AGAIN,
                    MarkAndFlag.BEHIND_GAP,
                    MarkAndFlag.WINDOW_UPDATE,
                    MarkAndFlag.KEEP_ALIVE,
                    MarkAndFlag.UNSEEN),
            seen -> seen.before().exists(row -> row.packet().rst())),
    DIVIDED_OTHERWISE(
            "A stream that tshark begins elsewhere, for reason 3, 4 or 5: it has other packets than"
                    + " the connection.",
            HashSet.of(
                    MarkAndFlag.SENT_AGAIN,
                    MarkAndFlag.BEHIND_GAP,
                    MarkAndFlag.DUPLICATE_ACK,
                    MarkAndFlag.WINDOW_UPDATE,
                    MarkAndFlag.UNSEEN),
            seen -> !seen.alike());

    private final String why;
    private final Set<MarkAndFlag> about;
    private final Predicate<TwiceSeen> predicate;

    Disagreement(String why, Set<MarkAndFlag> about, Predicate<TwiceSeen> predicate) {
        this.why = why;
        this.about = about;
        this.predicate = predicate;
    }

    private static boolean isAfter(long one, long other) {
        return (int) (one - other) > 0;
    }

    String why() {
        return why;
    }

    /** The reason for a disagreement over a packet, if one is known. */
    static Option<Disagreement> of(MarkAndFlag subject, TwiceSeen seen) {
        return List.of(values())
                .find(kind -> kind.about.contains(subject) && kind.predicate.test(seen));
    }
}
