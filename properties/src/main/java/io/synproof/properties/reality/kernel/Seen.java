package io.synproof.properties.reality.kernel;

import io.synproof.model.segment.Control;
import io.synproof.model.segment.Options;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Text;
import io.synproof.model.sequence.SequenceSpace;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.ByteBuffer;

/**
 * A packet that the kernel has sent, read as a segment of the model.
 *
 * @param from the kernel's port
 * @param segment the segment; its octets have no places
 * @param window the window field, not scaled
 * @param options the kinds of options in it other than the MSS and padding
 * @param packet all of it
 */
public record Seen(int from, Segment segment, int window, List<Integer> options, Packet packet) {
    /** TCP's own space of sequence numbers. */
    public static final SequenceSpace SPACE = new SequenceSpace(SequenceSpace.MOST_BITS);

    private static final int END = 0;
    private static final int NO_OPERATION = 1;
    private static final int MSS = 2;
    private static final int FIXED = 20;
    private static final int FIN = 1;
    private static final int SYN = 2;
    private static final int RST = 4;
    private static final int ACK = 16;

    /**
     * The octets of a packet.
     *
     * @param hex the octets as hexadecimal digits
     * @param text where the text begins, in octets
     */
    public record Packet(String hex, int text) {
        /** The octets. */
        public byte[] octets() {
            return java.util.HexFormat.of().parseHex(hex);
        }

        /** Whether the text is what a stream has from {@code place} on. */
        public boolean carries(int place) {
            byte[] octets = octets();
            for (int i = text; i < octets.length; i++) {
                if (octets[i] != Letters.at(place + i - text)) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * The segment in a packet of IPv4.
     *
     * @throws IllegalArgumentException if the model has no such segment
     */
    public static Seen of(byte[] octets) {
        ByteBuffer packet = ByteBuffer.wrap(octets);
        int tcp = (packet.get(0) & 0xf) * 4;
        int text = tcp + (packet.get(tcp + 12) >> 4 & 0xf) * 4;
        int bits = packet.get(tcp + 13) & (FIN | SYN | RST | ACK);
        Control control = control(bits);
        Segment segment = new Segment(
                control,
                SPACE.number(packet.getInt(tcp + 4)),
                SPACE.number(control.ack() ? packet.getInt(tcp + 8) : 0),
                Text.of(0, octets.length - text),
                0,
                Segment.UNSAID,
                new Options(mss(packet, tcp + FIXED, text), Option.none()));
        return new Seen(
                packet.getShort(tcp) & 0xffff,
                segment,
                packet.getShort(tcp + 14) & 0xffff,
                others(packet, tcp + FIXED, text),
                new Packet(java.util.HexFormat.of().formatHex(octets), text));
    }

    private static Control control(int bits) {
        return switch (bits) {
            case SYN -> Control.SYN;
            case SYN | ACK -> Control.SYN_ACK;
            case ACK -> Control.ACK;
            case FIN | ACK -> Control.FIN_ACK;
            case RST -> Control.RST;
            case RST | ACK -> Control.RST_ACK;
            default -> throw new IllegalArgumentException("control bits " + bits);
        };
    }

    private static int mss(ByteBuffer packet, int from, int end) {
        for (int at = from; at < end && packet.get(at) != END; at = next(packet, at)) {
            if (packet.get(at) == MSS) {
                return packet.getShort(at + 2) & 0xffff;
            }
        }
        return Options.UNSAID;
    }

    private static List<Integer> others(ByteBuffer packet, int from, int end) {
        List<Integer> kinds = List.empty();
        for (int at = from; at < end && packet.get(at) != END; at = next(packet, at)) {
            int kind = packet.get(at) & 0xff;
            kinds = kind == MSS || kind == NO_OPERATION ? kinds : kinds.append(kind);
        }
        return kinds;
    }

    private static int next(ByteBuffer packet, int at) {
        return packet.get(at) == NO_OPERATION ? at + 1 : at + Math.max(2, packet.get(at + 1));
    }
}
