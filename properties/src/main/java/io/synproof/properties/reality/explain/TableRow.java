package io.synproof.properties.reality.explain;

import io.synproof.properties.reality.judge.ConnectionReport;
import io.synproof.properties.reality.judge.Mark;
import io.synproof.properties.reality.judge.PacketReport;
import io.synproof.properties.reality.judge.VerdictReport;
import io.synproof.properties.reality.judge.VerdictReport.Kind;
import io.vavr.collection.List;

/**
 * A row of a table of packets.
 *
 * @param number the number of the packet in its file, or its numbers in both
 * @param seconds when it was captured, in seconds from the first packet
 * @param fromA whether side A sent it
 * @param segment its fields
 * @param a the state of side A after it; empty if it is not known
 * @param b the same of side B
 * @param rule the section of the standard that it follows and what it does; empty if none is known
 * @param marks what is notable in it by its numbers alone
 * @param way the end of its way
 * @param stands whether it is where the verdict of rejected or incomplete stands
 * @param remarks more that is said of it
 */
public record TableRow(
        String number,
        double seconds,
        boolean fromA,
        String segment,
        String a,
        String b,
        String rule,
        List<Mark> marks,
        Way way,
        Standing stands,
        List<String> remarks) {

    /** A packet's part in the verdict. */
    public enum Standing {
        /** None. */
        NONE,
        /** The capture's first gap is noticed here. */
        GAP,
        /** Nothing explains it. */
        REJECTED
    }

    /** The same row at another time. */
    public TableRow after(double otherSeconds) {
        return new TableRow(
                number, otherSeconds, fromA, segment, a, b, rule, marks, way, stands, remarks);
    }

    /** All that is said of it, in words. */
    public String said() {
        return List.of(rule)
                .appendAll(marks.map(Mark::words))
                .appendAll(remarks)
                .filter(words -> !words.isEmpty())
                .mkString("; ");
    }

    /** The row of a packet of a connection. */
    static TableRow of(ConnectionReport connection, PacketReport packet) {
        Standing standing = standing(connection.verdict(), packet.number());
        return new TableRow(
                Long.toString(packet.number()),
                packet.seconds(),
                packet.fromA(),
                packet.segment(),
                packet.a(),
                packet.b(),
                standing == Standing.REJECTED ? "" : rule(packet),
                packet.marks(),
                Way.SEEN,
                standing,
                remarks(connection.verdict(), packet.number(), standing));
    }

    /** The part of a packet in a verdict. */
    public static Standing standing(VerdictReport verdict, long number) {
        if (!verdict.packet().contains(number)) {
            return Standing.NONE;
        }
        return switch (verdict.kind()) {
            case ACCEPTED -> Standing.NONE;
            case INCOMPLETE -> Standing.GAP;
            case REJECTED -> Standing.REJECTED;
        };
    }

    /** The section that a packet follows, and what it does. */
    public static String rule(PacketReport packet) {
        return (packet.section() + " " + packet.words()).strip();
    }

    /** The reasons of a verdict that stand at a packet. */
    public static List<String> remarks(VerdictReport verdict, long number, Standing standing) {
        String at = "packet " + number + ": ";
        List<String> gaps = verdict.kind() == Kind.INCOMPLETE
                ? verdict.gaps()
                        .filter(gap -> gap.startsWith(at))
                        .map(gap -> "incomplete: " + gap.substring(at.length()))
                : List.empty();
        return standing == Standing.REJECTED
                ? List.of("rejected: " + Reasons.because(verdict))
                : gaps;
    }
}
