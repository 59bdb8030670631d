package io.synproof.properties.reality.kernel;

import io.synproof.model.segment.Segment;
import io.vavr.collection.List;

/**
 * The peer of the kernel in a test, at port 7: it says segments in the RFC's notation, and hears
 * what the kernel answers. In both the kernel's numbers are relative to its ISS, its own are as
 * they are.
 */
final class Peer {
    private static final int PORT = 7;

    private final Tun tun;
    private final int port;
    private long iss;

    /** The peer of the kernel's port {@code port}. */
    Peer(Namespace namespace, int port) {
        this.tun = namespace.tun();
        this.port = port;
    }

    /** The answers of the kernel to a segment, with windows and options left out. */
    String says(String segment) {
        Segment relative = Segment.parse(Seen.SPACE, segment);
        Segment absolute = new Segment(
                relative.control(),
                relative.seq(),
                relative.control().ack() ? relative.ack().plus(iss) : relative.ack(),
                relative.text(),
                0,
                relative.control().rst() ? Segment.UNSAID : 65_535,
                relative.options());
        tun.write(Packets.of(absolute, PORT, port, 0));
        return hears();
    }

    /** What the kernel has sent, with windows and options left out. */
    String hears() {
        return written(seen());
    }

    /** What the kernel sends within so many milliseconds. */
    String hears(int millis) {
        List<Seen> first = List.ofAll(tun.read(millis).stream().toList()).map(Seen::of);
        return written(first.appendAll(seen()));
    }

    private List<Seen> seen() {
        return tun.drain().map(Seen::of).filter(seen -> seen.from() == port);
    }

    private String written(List<Seen> packets) {
        packets.map(Seen::segment)
                .filter(segment -> segment.control().syn())
                .forEach(syn -> iss = syn.seq().value());
        return packets.map(seen -> relative(seen.segment())).mkString(" ");
    }

    private Segment relative(Segment segment) {
        boolean ours = segment.seq().value() != 0;
        return new Segment(
                segment.control(),
                ours ? segment.seq().plus(-iss) : segment.seq(),
                segment.ack(),
                segment.text(),
                0,
                Segment.UNSAID);
    }

    /** The ISS of the kernel's last SYN. */
    long iss() {
        return iss;
    }
}
