package io.synproof.properties.reality.script.run;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * A segment that the model has sent and the script has not seen yet.
 *
 * @param segment the segment
 * @param clauses the rules by which it was sent
 * @param at when, in microseconds
 * @param line the line that led to it
 * @param connection the number of its connection; 0 for an answer from nowhere
 * @param shift the model's number for the script's 0
 * @param next the next number expected, when it was sent
 */
record Sent(
        Segment segment,
        List<Clause> clauses,
        long at,
        int line,
        int connection,
        long shift,
        Option<SequenceNumber> next) {

    /** Rules whose acknowledgment may wait for a while, and then covers more. */
    private static final List<Clause> PATIENT = List.of(
            Clause.TEXT,
            Clause.FIN,
            Clause.GAP_CLOSED,
            Clause.HELD_BACK,
            Clause.SYN_SENT_SYN_ACK,
            Clause.WINDOW_UPDATE,
            Clause.DELAYED_ACK);

    /** Whether it is an acknowledgment and nothing else. */
    boolean isPureAck() {
        return segment.control() == io.synproof.model.segment.Control.ACK
                && segment.text().isEmpty();
    }

    /** Whether it may be late, or merged with what follows (RFC 9293, section 3.8.6.3). */
    boolean mayWait() {
        return isPureAck() && clauses.exists(PATIENT::contains);
    }

    /** The same without its first octets. */
    Sent without(int octets) {
        Segment rest = new Segment(
                segment.control(),
                segment.seq().plus(octets),
                segment.ack(),
                segment.text().without(octets),
                segment.incarnation(),
                segment.window(),
                segment.options());
        return new Sent(rest, clauses, at, line, connection, shift, next);
    }
}
