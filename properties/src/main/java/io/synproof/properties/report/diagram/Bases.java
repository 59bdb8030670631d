package io.synproof.properties.report.diagram;

import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.control.Option;

/**
 * From where the two numbers of a segment are counted.
 *
 * @param seq the initial sequence number of its sender, if known
 * @param ack the initial sequence number of its receiver, as the sender believes it, if known
 */
public record Bases(Option<SequenceNumber> seq, Option<SequenceNumber> ack) {
    /** Nothing is known. */
    static final Bases UNKNOWN = new Bases(Option.none(), Option.none());

    /**
     * Of a reset that answers a segment and comes from no connection: its numbers are those of the
     * segment, and zero where there is none (RFC 9293, section 3.10.7.1).
     */
    Bases ofReset(Segment answered) {
        return answered.control().ack()
                ? new Bases(ack, Option.none())
                : new Bases(Option.none(), seq);
    }

    /** The same, as the other end would count. */
    Bases turned() {
        return new Bases(/* seq= */ ack, /* ack= */ seq);
    }

    String seq(SequenceNumber number) {
        return relative(number, seq);
    }

    String ack(SequenceNumber number) {
        return relative(number, ack);
    }

    /** Numbers before the first, which an older connection used, are negative. */
    private static String relative(SequenceNumber number, Option<SequenceNumber> base) {
        return base.map(first -> number.isBefore(first)
                        ? "-" + first.distanceFrom(number)
                        : Long.toString(number.distanceFrom(first)))
                .getOrElse("(" + number + ")");
    }
}
