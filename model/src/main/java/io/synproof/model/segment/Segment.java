package io.synproof.model.segment;

import io.synproof.model.sequence.SequenceNumber;
import io.synproof.model.sequence.SequenceSpace;
import io.vavr.control.Option;
import java.io.Serializable;
import java.util.Comparator;

/**
 * One TCP segment (RFC 9293, section 3.1), with the evidence of who sent it.
 *
 * <p>In this model a SYN,ACK carries no text, and a reset none either.
 *
 * @param control the control bits (SEG.CTL)
 * @param seq the sequence number (SEG.SEQ)
 * @param ack the acknowledgment number (SEG.ACK); zero without the ACK bit
 * @param text the user's octets
 * @param incarnation which connection of its sender's host sent it, counted from 1; 0 where no
 *     check asks. No rule of the protocol reads it.
 * @param window the window (SEG.WND) as the header says it, in octets unless a window scale was
 *     agreed; {@link #UNSAID} where segments do not say it
 * @param options its options
 * @param marks the bits that no rule reads
 */
public record Segment(
        Control control,
        SequenceNumber seq,
        SequenceNumber ack,
        Text text,
        int incarnation,
        int window,
        Options options,
        Marks marks)
        implements Comparable<Segment>, Serializable {

    /** The window of a segment that says nothing of it. */
    public static final int UNSAID = -1;

    private static final Comparator<Segment> BY_CONTENT = Comparator.comparing(Segment::control)
            .thenComparing(Segment::seq)
            .thenComparing(Segment::ack)
            .thenComparingInt(segment -> segment.text.first())
            .thenComparingInt(segment -> segment.text.length())
            .thenComparingInt(Segment::incarnation)
            .thenComparingInt(Segment::window)
            .thenComparing(Segment::options)
            .thenComparing(Segment::marks);

    /**
     * A segment.
     *
     * @throws IllegalArgumentException if it acknowledges without the ACK bit, or is a reset with
     *     text
     */
    public Segment {
        if (!control.ack() && ack.value() != 0) {
            throw new IllegalArgumentException(control + " with acknowledgment " + ack);
        }
        if (!text.isEmpty() && control.rst()) {
            throw new IllegalArgumentException(control + " with text");
        }
    }

    /** A segment without marks. */
    public Segment(
            Control control,
            SequenceNumber seq,
            SequenceNumber ack,
            Text text,
            int incarnation,
            int window,
            Options options) {
        this(control, seq, ack, text, incarnation, window, options, Marks.NONE);
    }

    /** A segment without options. */
    public Segment(
            Control control,
            SequenceNumber seq,
            SequenceNumber ack,
            Text text,
            int incarnation,
            int window) {
        this(control, seq, ack, text, incarnation, window, Options.NONE);
    }

    /** A segment that says nothing of the window. */
    public Segment(
            Control control, SequenceNumber seq, SequenceNumber ack, Text text, int incarnation) {
        this(control, seq, ack, text, incarnation, UNSAID, Options.NONE);
    }

    /** This segment with the window said. */
    public Segment saying(int octets) {
        return new Segment(control, seq, ack, text, incarnation, octets, options, marks);
    }

    /** This segment with other options. */
    public Segment with(Options next) {
        return next.equals(options)
                ? this
                : new Segment(control, seq, ack, text, incarnation, window, next, marks);
    }

    /** This segment with other marks. */
    public Segment with(Marks next) {
        return next.equals(marks)
                ? this
                : new Segment(control, seq, ack, text, incarnation, window, options, next);
    }

    /** This segment without a timestamp. */
    public Segment unstamped() {
        return with(options.with(Option.<Timestamp>none()).echoing(Option.none()));
    }

    /**
     * The segment that a text describes in the RFC's notation, as {@link #toString} writes it: such
     * as {@code <SEQ=1><ACK=1><CTL=ACK><DATA=2><WND=4>}, of which ACK, DATA and WND may be missing,
     * and then its options, in any order. Nobody is known to have sent it; its octets have the
     * places that they have in a stream whose connection began at number 0.
     *
     * @throws IllegalArgumentException if the text is no segment, or a number is not in the space
     */
    public static Segment parse(SequenceSpace space, String text) {
        return SegmentNotation.parse(space, text);
    }

    /** A segment without text and without the ACK bit, such as SYN or RST. */
    public static Segment bare(Control control, SequenceNumber seq, int incarnation) {
        return new Segment(control, seq, seq.space().zero(), Text.NONE, incarnation);
    }

    /** A segment without text that acknowledges. */
    public static Segment acknowledging(
            Control control, SequenceNumber seq, SequenceNumber ack, int incarnation) {
        return new Segment(control, seq, ack, Text.NONE, incarnation);
    }

    /**
     * The number of sequence numbers it occupies (SEG.LEN): octets, and one each for SYN and FIN.
     */
    public int length() {
        return text.length() + control.length();
    }

    /** The number after its last one: SEG.SEQ + SEG.LEN. */
    public SequenceNumber end() {
        return seq.plus(length());
    }

    /** This segment with the evidence of its sender erased. */
    public Segment erased() {
        return new Segment(control, seq, ack, text.erased(), 0, window, options, marks);
    }

    /** Orders by content, field by field, so that listings never depend on a hash. */
    @Override
    public int compareTo(Segment other) {
        return BY_CONTENT.compare(this, other);
    }

    /** The segment in the RFC's notation, such as {@code <SEQ=100><ACK=300><CTL=SYN,ACK>}. */
    @Override
    public String toString() {
        return "<SEQ=" + seq + ">"
                + (control.ack() ? "<ACK=" + ack + ">" : "")
                + "<CTL=" + control + (marks.equals(Marks.NONE) ? "" : "," + marks) + ">"
                + (text.isEmpty() ? "" : "<DATA=" + text.length() + ">")
                + (window == UNSAID ? "" : "<WND=" + window + ">")
                + options;
    }
}
