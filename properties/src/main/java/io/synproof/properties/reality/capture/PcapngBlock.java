package io.synproof.properties.reality.capture;

import java.nio.charset.StandardCharsets;

/** The body of a block of pcapng. */
final class PcapngBlock {
    private static final int HEAD = 8;
    private static final int OPTION_HEAD = 4;

    private final OctetOrder order;
    private final long offset;
    private final byte[] octets;
    private final int length;

    /**
     * A body.
     *
     * @param order the order of the octets of its numbers
     * @param offset where the block begins in the file
     * @param octets the body, and perhaps more
     * @param length the length of the body in octets
     */
    PcapngBlock(OctetOrder order, long offset, byte[] octets, int length) {
        this.order = order;
        this.offset = offset;
        this.octets = octets;
        this.length = length;
    }

    /** A visitor of options. */
    interface OptionVisitor {
        /** An option, whose value stands in the body. */
        void option(int code, int at, int length);
    }

    /** The length of the body in octets. */
    int length() {
        return length;
    }

    /** Some octets as they stand there. */
    Payload part(int at, int count) {
        return Payload.shared(octets, at, count);
    }

    /** The unsigned number of two octets. */
    int u16(int at) {
        return order.u16(octets, at);
    }

    /** The unsigned number of four octets. */
    long u32(int at) {
        return order.u32(octets, at);
    }

    /** The number of eight octets. */
    long u64(int at) {
        return order.u64(octets, at);
    }

    /** A text of UTF-8. */
    String text(int at, int count) {
        return new String(octets, at, count, StandardCharsets.UTF_8);
    }

    /**
     * Checks that the fields of fixed length are there.
     *
     * @throws CaptureException if they are not
     */
    void needs(int count, String what) {
        if (length < count) {
            throw bad(0, what + " of " + length + " octets; it has " + count + " at least");
        }
    }

    /**
     * Visits the options from place {@code from} on.
     *
     * @throws CaptureException if one runs past the block
     */
    void options(int from, OptionVisitor visitor) {
        int at = from;
        while (at + OPTION_HEAD <= length && u16(at) != 0) {
            int count = u16(at + 2);
            int value = at + OPTION_HEAD;
            if (value + count > length) {
                throw bad(at, "an option of " + count + " octets runs past its block");
            }
            visitor.option(u16(at), value, count);
            at = value + padded(count);
        }
    }

    /** A length with what fills it up to a multiple of 4. */
    static int padded(int count) {
        return (count + 3) & ~3;
    }

    /** The error of something illegal at a place of the body. */
    CaptureException bad(int at, String reason) {
        return new CaptureException(offset + HEAD + at, reason);
    }
}
