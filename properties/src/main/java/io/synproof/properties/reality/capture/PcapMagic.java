package io.synproof.properties.reality.capture;

import io.vavr.control.Option;

/**
 * The kind of a pcap file, which its first four octets say.
 *
 * @param order the order of the octets of its numbers
 * @param unit the unit of a fraction of a second, in nanoseconds
 * @param recordHeader the length of the header of a packet in octets
 */
record PcapMagic(OctetOrder order, int unit, int recordHeader) {
    private static final long MICROS = 0xa1b2_c3d4L;
    private static final long NANOS = 0xa1b2_3c4dL;

    /** The magic of Kuznetzov's patch, whose packets have the interface and protocol besides. */
    private static final long MODIFIED = 0xa1b2_cd34L;

    /** The kind of a file that begins so. */
    static Option<PcapMagic> of(byte[] head) {
        return Option.of(OctetOrder.BIG)
                .flatMap(order -> of(order, head))
                .orElse(() -> of(OctetOrder.LITTLE, head));
    }

    private static Option<PcapMagic> of(OctetOrder order, byte[] head) {
        long magic = order.u32(head, 0);
        if (magic == MICROS) {
            return Option.some(new PcapMagic(order, 1000, 16));
        }
        if (magic == NANOS) {
            return Option.some(new PcapMagic(order, 1, 16));
        }
        return magic == MODIFIED ? Option.some(new PcapMagic(order, 1000, 24)) : Option.none();
    }
}
