package io.synproof.properties.report.diagram;

import io.synproof.model.network.Fragment;
import io.synproof.model.network.HostSide;
import io.synproof.model.network.Packet;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.segment.Segment;
import io.vavr.control.Option;

/**
 * A segment that is sent, annotated for the reader.
 *
 * @param by the host it comes from
 * @param to the host it goes to
 * @param port its pair of sockets
 * @param segment the segment
 * @param fragment which part of its packet this is
 * @param bases the numbers from which its numbers are counted
 * @param mark the number of the connection that sent it, if a reader needs it
 * @param from the connection that sent it; none for a reset that no connection sends
 * @param goal the connection that was open where it goes to, when it was sent
 * @param orphan whether its connection was over once it was sent
 */
public record DiagramSegment(
        HostSide by,
        HostSide to,
        int port,
        Segment segment,
        Fragment fragment,
        SequenceBases bases,
        String mark,
        Option<ConnectionName> from,
        Option<ConnectionName> goal,
        boolean orphan) {

    /** The segment as the network holds it after {@code ticks} ticks. */
    PacketInFlight aged(int ticks) {
        return new PacketInFlight(to, port, new Packet.Tcp(segment), ticks, fragment);
    }

    /**
     * The segment in words, its numbers relative: {@code #1 [ACK] SEQ=1 ACK=1 DATA=2}; a number in
     * parentheses stands as it is in the segment. The window is there where segments say it.
     */
    public String caption() {
        return (mark.isEmpty() ? "" : mark + " ") + "[" + segment.control() + "] "
                + numbers(bases)
                + (segment.text().isEmpty() ? "" : " DATA=" + segment.text().length())
                + (segment.window() == Segment.UNSAID ? "" : " WND=" + segment.window())
                + (fragment.isPiece()
                        ? " piece " + (fragment.index() + 1) + "/" + fragment.of()
                        : "");
    }

    /** Its numbers, relative to the given bases. */
    public String numbers(SequenceBases from) {
        return "SEQ=" + from.seq(segment.seq())
                + (segment.control().ack() ? " ACK=" + from.ack(segment.ack()) : "");
    }
}
