package io.synproof.properties.reality.capture;

import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * The packets of a file in the format pcapng (draft-ietf-opsawg-pcapng). Blocks of unknown types
 * are passed over.
 */
final class PcapngSource implements PacketSource {
    static final int SECTION = 0x0A0D0D0A;

    private static final int INTERFACE = 1;
    private static final int OBSOLETE_PACKET = 2;
    private static final int SIMPLE_PACKET = 3;
    private static final int STATISTICS = 5;
    private static final int ENHANCED_PACKET = 6;

    private static final int BYTE_ORDER = 0x1A2B3C4D;
    private static final int HEAD = 8;
    private static final int SECTION_BODY = 16;
    private static final int TRAILER = 4;

    private final OctetInput in;
    private final byte[] head = new byte[HEAD];
    private final SectionInterfaces interfaces = new SectionInterfaces();
    private OctetOrder order = OctetOrder.BIG;
    private boolean atFirst = true;
    private long number;
    private long latest;
    private Option<CutOff> cutOff = Option.none();

    /** A file behind its first four octets, which are those of a section. */
    PcapngSource(OctetInput in) {
        this.in = in;
        section(0);
        atFirst = false;
    }

    @Override
    public Option<CapturedPacket> next() {
        while (true) {
            long offset = in.offset();
            int read = in.read(head, TRAILER);
            if (read == 0) {
                return Option.none();
            }
            if (read < TRAILER) {
                return ended(offset, "the type of a block");
            }
            int type = (int) order.u32(head, 0);
            if (type == SECTION) {
                section(offset);
                if (cutOff.isDefined()) {
                    return Option.none();
                }
                continue;
            }
            Option<CapturedPacket> packet = block(type, offset);
            if (packet.isDefined() || cutOff.isDefined()) {
                return packet;
            }
        }
    }

    /** Reads a section's header behind its type: its order, its length, and what else it holds. */
    private void section(long offset) {
        if (in.read(head, HEAD) < HEAD) {
            ended(offset, "the header of a section");
            return;
        }
        if ((int) OctetOrder.BIG.u32(head, TRAILER) == BYTE_ORDER) {
            order = OctetOrder.BIG;
        } else if ((int) OctetOrder.LITTLE.u32(head, TRAILER) == BYTE_ORDER) {
            order = OctetOrder.LITTLE;
        } else {
            throw new CaptureException(
                    offset + HEAD,
                    "no byte-order magic in the header of a section, but %08x"
                            .formatted(OctetOrder.BIG.u32(head, TRAILER)));
        }
        int length = length(offset, order.u32(head, 0), HEAD + TRAILER + SECTION_BODY);
        int rest = length - HEAD - TRAILER;
        byte[] body = in.read(rest);
        if (body.length < rest) {
            ended(offset, "the header of a section");
            return;
        }
        if (order.u16(body, 0) != 1) {
            throw new CaptureException(
                    offset + HEAD + TRAILER,
                    "version " + order.u16(body, 0) + " of pcapng; only 1 is read");
        }
        checkTrailer(offset, length, order.u32(body, rest - TRAILER));
        interfaces.clear();
    }

    private Option<CapturedPacket> block(int type, long offset) {
        if (in.read(head, TRAILER) < TRAILER) {
            return ended(offset, "the header of a block");
        }
        int length = length(offset, order.u32(head, 0), HEAD + TRAILER);
        int rest = length - HEAD;
        if (!isRead(type)) {
            return in.skip(rest) < rest ? ended(offset, "a block of type " + type) : Option.none();
        }
        byte[] body = in.read(rest);
        if (body.length < rest) {
            return ended(offset, name(type));
        }
        checkTrailer(offset, length, order.u32(body, rest - TRAILER));
        PcapngBlock block = new PcapngBlock(order, offset, body, rest - TRAILER);
        return switch (type) {
            case INTERFACE -> {
                interfaces.add(block);
                yield Option.none();
            }
            case STATISTICS -> {
                interfaces.count(block);
                yield Option.none();
            }
            default -> Option.some(packet(type, block));
        };
    }

    private CapturedPacket packet(int type, PcapngBlock block) {
        number++;
        CapturedPacket packet = switch (type) {
            case SIMPLE_PACKET -> PcapngPackets.simple(block, number, latest, interfaces);
            case OBSOLETE_PACKET -> PcapngPackets.obsolete(block, number, interfaces);
            default -> PcapngPackets.enhanced(block, number, interfaces);
        };
        latest = packet.sighting().nanos();
        return packet;
    }

    private static boolean isRead(int type) {
        return switch (type) {
            case INTERFACE, OBSOLETE_PACKET, SIMPLE_PACKET, STATISTICS, ENHANCED_PACKET -> true;
            default -> false;
        };
    }

    private String name(int type) {
        return switch (type) {
            case INTERFACE -> "the description of an interface";
            case STATISTICS -> "the statistics of an interface";
            default -> "packet " + (number + 1);
        };
    }

    private static int length(long offset, long length, int least) {
        if (length < least || length % 4 != 0) {
            throw new CaptureException(
                    offset + TRAILER,
                    "a length of " + length + " octets of a block; it is a multiple of 4, and "
                            + least + " at least");
        }
        return CaptureLimits.length(offset + TRAILER, length, "block");
    }

    private static void checkTrailer(long offset, int length, long trailer) {
        if (trailer != length) {
            throw new CaptureException(
                    offset + length - TRAILER,
                    "a block of " + length + " octets ends with a length of " + trailer);
        }
    }

    private Option<CapturedPacket> ended(long offset, String within) {
        if (atFirst) {
            throw new CaptureException(offset, "the file ends within " + within);
        }
        cutOff = Option.some(new CutOff(offset, within));
        return Option.none();
    }

    @Override
    public Option<CutOff> cutOff() {
        return cutOff;
    }

    @Override
    public Seq<CaptureInterface> interfaces() {
        return interfaces.all();
    }

    @Override
    public long dropped() {
        return interfaces.dropped();
    }
}
