package io.synproof.properties.reality.capture;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** The interfaces of a pcapng file so far, and those of the section that is read. */
final class SectionInterfaces {
    private static final int NAME = 2;
    private static final int RESOLUTION = 9;
    private static final int OFFSET = 14;
    private static final int DROPPED_BY_INTERFACE = 5;
    private static final int DROPPED_BY_SYSTEM = 7;

    private Vector<CaptureInterface> all = Vector.empty();
    private Vector<TimedInterface> here = Vector.empty();
    private Map<Integer, Long> dropped = HashMap.empty();

    /** A new section begins. */
    void clear() {
        here = Vector.empty();
    }

    /** Those of all sections, in their order. */
    Seq<CaptureInterface> all() {
        return all;
    }

    /** How many packets were dropped by what their statistics say last. */
    long dropped() {
        return dropped.values().sum().longValue();
    }

    /** Adds one by its description (section 4.2). */
    void add(PcapngBlock block) {
        block.needs(8, "the description of an interface");
        Description description = new Description(block);
        block.options(8, description);
        CaptureInterface about = new CaptureInterface(block.u16(0), block.u32(4), description.name);
        here = here.append(new TimedInterface(
                all.length(), about, new InterfaceClock(description.units, description.offset)));
        all = all.append(about);
    }

    /** Takes up the statistics of one (section 4.6). */
    void count(PcapngBlock block) {
        block.needs(12, "the statistics of an interface");
        int number = get(block, block.u32(0)).number();
        Drops drops = new Drops(block);
        block.options(12, drops);
        dropped = dropped.put(number, drops.count);
    }

    /**
     * One of the section.
     *
     * @throws CaptureException if there is none of that number
     */
    TimedInterface get(PcapngBlock block, long number) {
        if (number >= here.length()) {
            throw block.bad(
                    0, "interface " + number + " in a section that has described " + here.length());
        }
        return here.get((int) number);
    }

    /** The options of a description as they are met. */
    private static final class Description implements PcapngBlock.OptionVisitor {
        private final PcapngBlock block;
        private String name = "";
        private long units = InterfaceClock.MICROS.units();
        private long offset;

        Description(PcapngBlock block) {
            this.block = block;
        }

        @Override
        public void option(int code, int at, int length) {
            if (code == NAME) {
                name = block.text(at, length);
            } else if (code == RESOLUTION && length >= 1) {
                int resolution = block.part(at, 1).octet(0);
                units = InterfaceClock.units(resolution);
                if (units == 0) {
                    throw block.bad(at, "a resolution of times of 0x%02x".formatted(resolution));
                }
            } else if (code == OFFSET && length >= Long.BYTES) {
                offset = block.u64(at);
            }
        }
    }

    /** The options of statistics as they are met. */
    private static final class Drops implements PcapngBlock.OptionVisitor {
        private final PcapngBlock block;
        private long count;

        Drops(PcapngBlock block) {
            this.block = block;
        }

        @Override
        public void option(int code, int at, int length) {
            boolean isDrop = code == DROPPED_BY_INTERFACE || code == DROPPED_BY_SYSTEM;
            if (isDrop && length == Long.BYTES) {
                count += block.u64(at);
            }
        }
    }
}
