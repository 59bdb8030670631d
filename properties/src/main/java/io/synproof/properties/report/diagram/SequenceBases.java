package io.synproof.properties.report.diagram;

import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.control.Option;

/**
 * The initial sequence numbers relative to which a segment's two numbers are shown.
 *
 * @param seq the initial sequence number of its sender, if known
 * @param ack the initial sequence number of its receiver, as the sender believes it, if known
 * @param wrapping whether a connection uses half of the sequence space or more, so that a number
 *     cannot be told to lie before the first
 */
public record SequenceBases(
        Option<SequenceNumber> seq, Option<SequenceNumber> ack, boolean wrapping) {
    /** No known bases. */
    static final SequenceBases UNKNOWN = new SequenceBases(Option.none(), Option.none(), false);

    /** The same without the sender's base. */
    SequenceBases withoutSeq() {
        return new SequenceBases(Option.none(), ack, wrapping);
    }

    /**
     * The bases of a reset that answers a segment and comes from no connection: its numbers are
     * those of the segment, and zero where there is none (RFC 9293, section 3.10.7.1).
     */
    SequenceBases ofReset(Segment answered) {
        return answered.control().ack()
                ? new SequenceBases(ack, Option.none(), wrapping)
                : new SequenceBases(Option.none(), seq, wrapping);
    }

    /** The same, as the other end would count. */
    SequenceBases turned() {
        return new SequenceBases(/* seq= */ ack, /* ack= */ seq, wrapping);
    }

    String seq(SequenceNumber number) {
        return relative(number, seq);
    }

    String ack(SequenceNumber number) {
        return relative(number, ack);
    }

    /** Numbers before the first, which an older connection used, are negative. */
    private String relative(SequenceNumber number, Option<SequenceNumber> base) {
        return base.map(first -> !wrapping && number.isBefore(first)
                        ? "-" + first.distanceFrom(number)
                        : Long.toString(number.distanceFrom(first)))
                .getOrElse("(" + number + ")");
    }
}
