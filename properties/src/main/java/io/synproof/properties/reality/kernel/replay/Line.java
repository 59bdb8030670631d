package io.synproof.properties.reality.kernel.replay;

import io.synproof.model.segment.Options;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Text;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.properties.reality.kernel.Namespace;
import io.synproof.properties.reality.kernel.Packets;
import io.synproof.properties.reality.kernel.Seen;
import io.synproof.properties.reality.script.syntax.TcpOption;
import io.synproof.properties.reality.script.syntax.TcpPattern;
import io.vavr.control.Option;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The line between the kernel and its peer: segments in the numbers of a script. */
final class Line {
    private static final long IRS = 1_000_000;
    private static final long CIRCLE = 1L << 32;
    private static final int PROTOCOL = 9;
    private static final int TCP = 6;

    private final Namespace namespace;
    private final Deque<Seen> waiting = new ArrayDeque<>();
    private long iss;

    Line(Namespace namespace) {
        this.namespace = namespace;
    }

    /** Sends the kernel a segment of its peer. */
    void send(TcpPattern pattern) {
        Segment segment = new Segment(
                Heard.control(pattern),
                number(IRS + pattern.seq()),
                number(pattern.ack().isPresent() ? iss + pattern.ack().getAsLong() : 0),
                Text.of(0, pattern.length()),
                0,
                pattern.window().orElse(0),
                new Options(mss(pattern), Option.none()));
        int place = (int) (pattern.seq() - 1);
        namespace.tun().write(Packets.of(segment, Calls.PEER_PORT, Calls.PORT, place));
    }

    private static SequenceNumber number(long value) {
        return Seen.SPACE.number(Math.floorMod(value, CIRCLE));
    }

    private static int mss(TcpPattern pattern) {
        return pattern.options().orElse(List.of()).stream()
                .filter(TcpOption.MaximumSegmentSize.class::isInstance)
                .map(option -> ((TcpOption.MaximumSegmentSize) option).octets())
                .findFirst()
                .orElse(Options.UNSAID);
    }

    /** The next segment that the kernel sends, if there is one within so many ms. */
    Optional<Heard> hear(long millis) {
        long end = System.nanoTime() + millis * 1_000_000;
        collect(namespace.tun().read(0));
        while (waiting.isEmpty()) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return Optional.empty();
            }
            collect(namespace.tun().read((int) left));
        }
        Seen seen = waiting.removeFirst();
        if (seen.segment().control().syn()) {
            iss = seen.segment().seq().value();
        }
        return Optional.of(Heard.of(seen, iss, IRS));
    }

    private void collect(Optional<byte[]> packet) {
        packet.filter(octets -> octets[PROTOCOL] == TCP)
                .map(Seen::of)
                .filter(seen -> seen.from() == Calls.PORT)
                .ifPresent(waiting::addLast);
    }
}
