package io.synproof.properties.documents.schedule;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.TcpParameters;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Options;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Text;
import io.synproof.model.segment.Timestamp;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.model.sequence.SequenceSpace;
import io.synproof.properties.markup.yaml.Place;
import io.vavr.control.Option;
import java.util.Map;
import java.util.Optional;

/**
 * A segment that an attacker sends, as a schedule describes it. What it does not say is what its
 * victim expects: SEQ is RCV.NXT, ACK is SND.NXT.
 *
 * @param place its place
 * @param control its control bits
 * @param fields the numbers that it says
 */
record ForgedSegment(Place place, Control control, Map<SegmentField, NumberTerm> fields) {
    private static final int MOST_OCTETS = 1024;

    /**
     * The segment.
     *
     * @param victim the connection that it is sent to, or LISTEN, or CLOSED
     * @throws io.synproof.properties.scenarios.BadInputException if a number is missing or not in
     *     its range
     */
    Segment segment(SequenceSpace space, TcpParameters stack, Endpoint victim) {
        SequenceNumber seq = number(SegmentField.SEQ, "rcv.nxt", space, stack, victim);
        SequenceNumber ack = control.ack()
                ? number(SegmentField.ACK, "snd.nxt", space, stack, victim)
                : space.zero();
        int octets =
                number(SegmentField.DATA, MOST_OCTETS, stack, victim).orElse(0L).intValue();
        if (control.rst() && octets > 0) {
            throw place.error("a reset carries no octets here");
        }
        Segment segment = new Segment(control, seq, ack, Text.of(0, octets), 0);
        Segment said = number(SegmentField.WND, MOST_OCTETS, stack, victim)
                .map(window -> segment.saying(window.intValue()))
                .orElse(segment);
        return number(SegmentField.TS, Timestamp.CYCLE - 1, stack, victim)
                .map(stamp ->
                        said.with(new Options(Options.UNSAID, Option.some(new Timestamp(stamp)))))
                .orElse(said);
    }

    private SequenceNumber number(
            SegmentField field,
            String otherwise,
            SequenceSpace space,
            TcpParameters stack,
            Endpoint victim) {
        NumberTerm term = term(field).orElse(new NumberTerm(place, otherwise));
        if (term.isBeyond(space.size())) {
            throw term.place()
                    .error(term.text() + " is not a sequence number: they go up to "
                            + (space.size() - 1) + "; set bits higher");
        }
        return space.number(term.value(stack, victim));
    }

    private Optional<NumberTerm> term(SegmentField field) {
        return Optional.ofNullable(fields.get(field));
    }

    private Optional<Long> number(
            SegmentField field, long most, TcpParameters stack, Endpoint victim) {
        return term(field).map(term -> {
            long value = term.value(stack, victim);
            if (value < 0 || value > most) {
                throw term.place()
                        .error(field.key() + " is a number from 0 to " + most + ", not " + value);
            }
            return value;
        });
    }
}
