package io.synproof.properties.reality.judge;

import io.synproof.model.sequence.SequenceNumber;
import io.synproof.properties.reality.capture.TcpPacket;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.nio.file.Path;

/**
 * A packet of a capture as the judge sees it, and as tshark does.
 *
 * @param name the name of the capture
 * @param connection its connection
 * @param again whether the connection is not the first of its sockets
 * @param before the packets of the connection before it, the latest first
 * @param row the packet
 * @param tshark tshark's view of it
 * @param first whether it is the first of tshark's stream
 * @param alike whether tshark's stream has the packets of the connection, and no others
 */
record TwiceSeen(
        String name,
        JudgedConnection connection,
        boolean again,
        List<Row> before,
        Row row,
        TsharkPacket tshark,
        boolean first,
        boolean alike) {

    /** The packets of a capture, connection by connection. */
    static List<TwiceSeen> of(Path capture) {
        var packets = CapturedPackets.of(capture);
        List<TsharkPacket> seen = TsharkPacket.of(capture);
        if (packets.size() != seen.size()) {
            throw new IllegalStateException(
                    capture + " has " + packets.size() + " packets, for tshark " + seen.size());
        }
        Map<Long, TsharkPacket> byNumber =
                packets.map(TcpPacket::number).zip(seen).toMap(p -> p);
        List<JudgedConnection> connections =
                new CaptureJudge(CaptureJudge.ALL, Option.none()).judge(packets::iterator);
        return connections.flatMap(connection -> of(
                capture.getFileName().toString(),
                connection,
                connections.exists(other -> other.number() < connection.number()
                        && pair(other).equals(pair(connection))),
                byNumber));
    }

    private static SocketPair pair(JudgedConnection connection) {
        return SocketPair.of(connection.course().commentary().first().head().packet());
    }

    private static List<TwiceSeen> of(
            String name, JudgedConnection connection, boolean again, Map<Long, TsharkPacket> seen) {
        List<Row> rows = connection.course().commentary().rows();
        var numbers = rows.map(row -> row.packet().number()).toSet();
        var streams = numbers.map(number -> seen.get(number).get().stream());
        boolean alike = streams.size() == 1
                && seen.filterValues(packet -> streams.contains(packet.stream()))
                        .keySet()
                        .equals(numbers);
        return rows.zip(rows.scanLeft(List.<Row>empty(), List::prepend))
                .map(pair -> of(name, connection, again, pair._2, pair._1, seen, alike));
    }

    private static TwiceSeen of(
            String name,
            JudgedConnection connection,
            boolean again,
            List<Row> before,
            Row row,
            Map<Long, TsharkPacket> seen,
            boolean alike) {
        long number = row.packet().number();
        TsharkPacket tshark = seen.get(number).get();
        boolean first =
                seen.forAll(other -> other._1 >= number || other._2.stream() != tshark.stream());
        return new TwiceSeen(name, connection, again, before, row, tshark, first, alike);
    }

    TcpPacket packet() {
        return row.packet();
    }

    boolean isMarked(Mark mark) {
        return row.marks().contains(mark);
    }

    /** Whether it opens its connection. */
    boolean begins() {
        return before.isEmpty();
    }

    /** The packets before it of the same side, the latest first. */
    List<Row> own() {
        return before.filter(other -> other.fromNear() == row.fromNear());
    }

    boolean isSynAck() {
        return packet().syn() && packet().isAck();
    }

    /** Whether its numbers lie before the SYNs of the connection. */
    boolean isOlder() {
        return isOlder(row);
    }

    boolean isOlder(Row one) {
        Side sender = side(one.fromNear());
        Side receiver = side(!one.fromNear());
        return isBehind(one.packet().seq(), sender.view().isn(), 0)
                || (one.packet().isAck()
                        && isBehind(one.packet().ack(), receiver.view().isn(), 1));
    }

    private Side side(boolean near) {
        Incarnation course = connection.course();
        return near ? course.near() : course.far();
    }

    private static boolean isBehind(long number, Option<SequenceNumber> base, int plus) {
        return base.exists(isn -> Distance.of(SegmentReading.number(number), isn.plus(plus)) < 0);
    }

    @Override
    public String toString() {
        return "packet " + packet().number() + " of " + name + ": " + row.marks() + ", tshark "
                + tshark.flags();
    }
}
