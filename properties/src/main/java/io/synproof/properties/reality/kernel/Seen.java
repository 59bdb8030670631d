package io.synproof.properties.reality.kernel;

import io.synproof.model.segment.Control;
import io.synproof.model.segment.Options;
import io.synproof.model.segment.SackBlock;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Text;
import io.synproof.model.sequence.SequenceSpace;
import io.synproof.properties.reality.capture.CapturedPacket;
import io.synproof.properties.reality.capture.Decoded;
import io.synproof.properties.reality.capture.Direction;
import io.synproof.properties.reality.capture.OtherOption;
import io.synproof.properties.reality.capture.PacketDecoder;
import io.synproof.properties.reality.capture.PassedOver;
import io.synproof.properties.reality.capture.Payload;
import io.synproof.properties.reality.capture.Sighting;
import io.synproof.properties.reality.capture.TcpOptions;
import io.synproof.properties.reality.capture.TcpPacket;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.HexFormat;

/**
 * A packet that the kernel has sent, read as a segment of the model.
 *
 * @param from the kernel's port
 * @param to the peer's port
 * @param segment the segment; its octets have no places
 * @param window the window field, not scaled
 * @param options the kinds of options in it other than the MSS and padding
 * @param packet all of it
 */
public record Seen(
        int from, int to, Segment segment, int window, List<Integer> options, Packet packet) {
    /** The kinds of options that {@code segment} has with their values. */
    public static final List<Integer> WITH_VALUES = List.of(3, 4, 5);

    /** TCP's own space of sequence numbers. */
    public static final SequenceSpace SPACE = new SequenceSpace(SequenceSpace.MOST_BITS);

    /** LINKTYPE_RAW of libpcap: a packet begins with its IP header. */
    private static final int RAW_IP = 101;

    private static final Sighting OUT = new Sighting(1, 0, 0, Direction.OUT);
    private static final int WINDOW_SCALE = 3;
    private static final int SACK_PERMITTED = 4;
    private static final int SACK = 5;
    private static final int TIMESTAMPS = 8;

    /**
     * The octets of a packet.
     *
     * @param hex the octets as hexadecimal digits
     * @param text where the text begins, in octets
     */
    public record Packet(String hex, int text) {
        /** The octets. */
        public byte[] octets() {
            return HexFormat.of().parseHex(hex);
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
        CapturedPacket whole =
                new CapturedPacket(OUT, RAW_IP, Payload.of(octets), octets.length, List.empty());
        return switch (PacketDecoder.decode(whole)) {
            case Decoded.Tcp(TcpPacket packet) -> of(packet, octets);
            case Decoded.Other(PassedOver reason) ->
                throw new IllegalArgumentException("no segment: " + reason);
        };
    }

    private static Seen of(TcpPacket packet, byte[] octets) {
        Control control = Control.of(packet.syn(), packet.isAck(), packet.fin(), packet.rst())
                .getOrElseThrow(
                        () -> new IllegalArgumentException("control bits " + packet.flags()));
        TcpOptions options = packet.options();
        Segment segment = new Segment(
                control,
                SPACE.number(packet.seq()),
                SPACE.number(control.ack() ? packet.ack() : 0),
                Text.of(0, packet.length()),
                0,
                Segment.UNSAID,
                new Options(
                                options.mss() == TcpOptions.UNSAID ? Options.UNSAID : options.mss(),
                                Option.none())
                        .scaling(
                                options.windowScale() == TcpOptions.UNSAID
                                        ? Options.UNSCALED
                                        : options.windowScale())
                        .permittingSack(options.sackPermitted())
                        .with(options.sacks()
                                .map(block -> new SackBlock(
                                        SPACE.number(block.left()), SPACE.number(block.right())))));
        return new Seen(
                packet.source().port(),
                packet.destination().port(),
                segment,
                packet.window(),
                others(options),
                new Packet(HexFormat.of().formatHex(octets), octets.length - packet.length()));
    }

    private static List<Integer> others(TcpOptions options) {
        return List.of(
                        Option.when(options.sackPermitted(), SACK_PERMITTED),
                        Option.when(!options.sacks().isEmpty(), SACK),
                        options.timestamps().map(_ -> TIMESTAMPS),
                        Option.when(options.windowScale() != TcpOptions.UNSAID, WINDOW_SCALE))
                .flatMap(kind -> kind)
                .appendAll(options.others().map(OtherOption::kind));
    }
}
