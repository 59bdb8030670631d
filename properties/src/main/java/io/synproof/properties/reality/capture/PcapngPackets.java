package io.synproof.properties.reality.capture;

import io.vavr.collection.List;

/** The three kinds of block of pcapng that hold a packet. */
final class PcapngPackets {
    private static final int COMMENT = 1;
    private static final int FLAGS = 2;

    private PcapngPackets() {}

    /** An enhanced packet block (section 4.3). */
    static CapturedPacket enhanced(PcapngBlock block, long number, SectionInterfaces interfaces) {
        block.needs(20, "a packet block");
        return timed(block, number, interfaces.get(block, block.u32(0)));
    }

    /** A packet block, which is obsolete (appendix A). */
    static CapturedPacket obsolete(PcapngBlock block, long number, SectionInterfaces interfaces) {
        block.needs(20, "a packet block");
        return timed(block, number, interfaces.get(block, block.u16(0)));
    }

    /** The part of both that is the same. */
    private static CapturedPacket timed(PcapngBlock block, long number, TimedInterface on) {
        long captured = block.u32(12);
        if (captured > block.length() - 20) {
            throw block.bad(
                    12,
                    "a packet of " + captured + " octets in a block with room for "
                            + (block.length() - 20));
        }
        int length = (int) captured;
        PacketOptions options = new PacketOptions(block);
        block.options(20 + PcapngBlock.padded(length), options);
        return new CapturedPacket(
                new Sighting(
                        number,
                        on.clock().nanos(block.u32(4) << 32 | block.u32(8)),
                        on.number(),
                        options.direction),
                on.about().linkType(),
                block.part(20, length),
                Math.max(length, block.u32(16)),
                options.comments);
    }

    /**
     * A simple packet block (section 4.4), which is the first interface's and says no time: that of
     * the packet before is taken.
     */
    static CapturedPacket simple(
            PcapngBlock block, long number, long nanos, SectionInterfaces interfaces) {
        block.needs(4, "a simple packet block");
        TimedInterface on = interfaces.get(block, 0);
        long snap = on.about().snapLength();
        long original = block.u32(0);
        long captured = snap == 0 ? original : Math.min(snap, original);
        int room = block.length() - 4;
        if (captured > room) {
            throw block.bad(
                    0, "a packet of " + captured + " octets in a block with room for " + room);
        }
        return new CapturedPacket(
                new Sighting(number, nanos, on.number(), Direction.UNSAID),
                on.about().linkType(),
                block.part(4, (int) captured),
                original,
                List.empty());
    }

    /** The options of a packet as they are met. */
    private static final class PacketOptions implements PcapngBlock.OptionVisitor {
        private final PcapngBlock block;
        private Direction direction = Direction.UNSAID;
        private List<String> comments = List.empty();

        PacketOptions(PcapngBlock block) {
            this.block = block;
        }

        @Override
        public void option(int code, int at, int length) {
            if (code == COMMENT) {
                comments = comments.append(block.text(at, length));
            } else if (code == FLAGS && length == Integer.BYTES) {
                direction = direction((int) block.u32(at) & 3);
            }
        }

        private static Direction direction(int bits) {
            return switch (bits) {
                case 1 -> Direction.IN;
                case 2 -> Direction.OUT;
                default -> Direction.UNSAID;
            };
        }
    }
}
