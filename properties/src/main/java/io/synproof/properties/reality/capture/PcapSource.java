package io.synproof.properties.reality.capture;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** The packets of a file in the format of libpcap (draft-ietf-opsawg-pcap). */
final class PcapSource implements PacketSource {
    private static final int HEADER = 24;

    private final OctetInput in;
    private final PcapMagic magic;
    private final CaptureInterface only;
    private final byte[] head;
    private long number;
    private Option<CutOff> cutOff = Option.none();

    /**
     * A file behind its first four octets.
     *
     * @throws CaptureException if its header is not one that is read
     */
    PcapSource(OctetInput in, PcapMagic magic) {
        this.in = in;
        this.magic = magic;
        int rest = HEADER - Integer.BYTES;
        byte[] header = in.read(rest);
        if (header.length < rest) {
            throw new CaptureException(
                    in.offset(), "the file ends within the header of a pcap file");
        }
        int major = magic.order().u16(header, 0);
        if (major != 2) {
            throw new CaptureException(
                    Integer.BYTES,
                    "version " + major + "." + magic.order().u16(header, 2)
                            + " of the pcap format; only 2 is read");
        }
        // The bits above say how long the frame check sequence is.
        int linkType = magic.order().u16(header, magic.order() == OctetOrder.BIG ? 18 : 16);
        only = new CaptureInterface(linkType, magic.order().u32(header, 12), "");
        head = new byte[magic.recordHeader()];
    }

    @Override
    public Option<CapturedPacket> next() {
        long offset = in.offset();
        int read = in.read(head, head.length);
        if (read < head.length) {
            return ended(offset, read, "the header of packet " + (number + 1));
        }
        OctetOrder order = magic.order();
        int length = CaptureLimits.length(offset + 8, order.u32(head, 8), "captured packet");
        byte[] octets = in.read(length);
        if (octets.length < length) {
            return ended(offset, read, "packet " + (number + 1));
        }
        number++;
        long nanos = order.u32(head, 0) * InterfaceClock.SECOND + order.u32(head, 4) * magic.unit();
        return Option.some(new CapturedPacket(
                new Sighting(number, nanos, 0, Direction.UNSAID),
                only.linkType(),
                Payload.shared(octets, 0, length),
                Math.max(length, order.u32(head, 12)),
                List.empty()));
    }

    private Option<CapturedPacket> ended(long offset, int read, String within) {
        if (read > 0) {
            cutOff = Option.some(new CutOff(offset, within));
        }
        return Option.none();
    }

    @Override
    public Option<CutOff> cutOff() {
        return cutOff;
    }

    @Override
    public Seq<CaptureInterface> interfaces() {
        return List.of(only);
    }

    @Override
    public long dropped() {
        return 0;
    }
}
