package io.synproof.properties.reality.judge;

import io.synproof.properties.export.Tshark;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The view that tshark has of a TCP packet.
 *
 * @param stream the number of its connection
 * @param completeness the kinds of packets that the whole connection has, a bit each
 * @param flags the names of what {@code tcp.analysis} says of it
 */
record TsharkPacket(int stream, int completeness, Set<String> flags) {
    /** The connection has a SYN. */
    static final int SYN = 1;
    /** The connection has a SYN,ACK. */
    static final int SYN_ACK = 2;
    /** The connection has an ACK. */
    static final int ACK = 4;
    /** The connection has text. */
    static final int DATA = 8;
    /** The connection has a FIN. */
    static final int FIN = 16;
    /** The connection has a RST. */
    static final int RST = 32;

    private static final List<String> FLAGS = List.of(
            "retransmission",
            "fast_retransmission",
            "spurious_retransmission",
            "out_of_order",
            "lost_segment",
            "ack_lost_segment",
            "duplicate_ack",
            "window_update",
            "zero_window",
            "window_full",
            "keep_alive",
            "keep_alive_ack",
            "zero_window_probe",
            "zero_window_probe_ack",
            "reused_ports");

    private static final int FIRST_FLAG = 4;

    /** The TCP packets of a capture; those that an ICMP message quotes are none. */
    static List<TsharkPacket> of(Path capture) {
        String[] fields = Stream.concat(
                        Stream.of("tcp.stream", "tcp.completeness", "icmp.type", "icmpv6.type"),
                        FLAGS.toJavaStream().map(flag -> "tcp.analysis." + flag))
                .toArray(String[]::new);
        return List.ofAll(Tshark.fieldsInHindsight(capture, fields))
                .map(List::ofAll)
                .filter(line -> !line.get(0).isEmpty()
                        && line.get(2).isEmpty()
                        && line.get(FIRST_FLAG - 1).isEmpty())
                .map(line -> new TsharkPacket(
                        Integer.parseInt(line.get(0)),
                        Integer.parseInt(line.get(1)),
                        FLAGS.zip(line.drop(FIRST_FLAG))
                                .filter(pair -> !pair._2.isEmpty())
                                .map(pair -> pair._1)
                                .toSet()));
    }
}
