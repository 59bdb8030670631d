package io.synproof.model.sequence;

/**
 * The stretch of sequence numbers that a receiver accepts: RCV.NXT and RCV.WND (RFC 9293, 3.4).
 *
 * @param start the next number expected (RCV.NXT)
 * @param size how many numbers are open, in octets, 0 to 2^(k-1)
 */
public record Window(SequenceNumber start, long size) {

    /**
     * A window.
     *
     * @throws IllegalArgumentException if {@code size} is negative or more than half the space
     */
    public Window {
        if (size < 0 || size > start.space().size() / 2) {
            throw new IllegalArgumentException("window of " + size + " in " + start.space());
        }
    }

    /** Whether {@code number} lies in the window; in one of size 0, none does. */
    public boolean contains(SequenceNumber number) {
        return number.distanceFrom(start) < size;
    }

    /**
     * The acceptability test of RFC 9293, section 3.10.7.4, table 6.
     *
     * @param seq the segment's first number (SEG.SEQ)
     * @param length how many numbers it occupies (SEG.LEN), SYN and FIN included
     */
    public boolean accepts(SequenceNumber seq, long length) {
        if (length == 0) {
            return size == 0 ? seq.equals(start) : contains(seq);
        }
        return contains(seq) || contains(seq.plus(length - 1));
    }
}
