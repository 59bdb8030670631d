package io.synproof.properties.reality.judge;

import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.control.Option;

/**
 * The notation of segments with numbers that count from the initial ones.
 *
 * @param own the initial number of the sender, if it is known
 * @param other the initial number of the other side, if it is known
 */
record RelativeNotation(Option<SequenceNumber> own, Option<SequenceNumber> other) {

    /** The notation for the other side's segments. */
    RelativeNotation turned() {
        return new RelativeNotation(/* own= */ other, /* other= */ own);
    }

    /** A number of the sender. */
    String seq(SequenceNumber number) {
        return relative(number, own);
    }

    /** A number of the other side. */
    String ack(SequenceNumber number) {
        return relative(number, other);
    }

    private static String relative(SequenceNumber number, Option<SequenceNumber> base) {
        return base.map(start -> Long.toString(Distance.of(number, start)))
                .getOrElse(number::toString);
    }

    /** A segment such as {@code <SEQ=1><ACK=1><CTL=ACK><DATA=5>}. */
    String segment(Segment segment) {
        return "<SEQ=" + seq(segment.seq()) + ">"
                + (segment.control().ack() ? "<ACK=" + ack(segment.ack()) + ">" : "")
                + "<CTL=" + segment.control() + ">"
                + (segment.text().isEmpty() ? "" : "<DATA=" + segment.text().length() + ">")
                + (segment.window() < 0 ? "" : "<WND=" + segment.window() + ">");
    }
}
