package io.synproof.properties.figures;

import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A segment as a figure shows it.
 *
 * @param from who sends it
 * @param seq its sequence number
 * @param ack its acknowledgment number, if it acknowledges
 * @param control its control bits
 * @param octets how many octets of text it has, 0 or more
 */
public record FigureSegment(Peer from, long seq, Optional<Long> ack, Control control, int octets) {
    private static final Pattern NOTATION =
            Pattern.compile("<SEQ=(\\d+)>(?:<ACK=(\\d+)>)?<CTL=([A-Z,]+)>(?:<DATA=(\\d+)>)?");

    /**
     * A segment in the RFC's notation, such as {@code <SEQ=100><ACK=300><CTL=ACK><DATA=10>}.
     *
     * @throws IllegalArgumentException if it is not in that notation
     */
    static FigureSegment of(Peer from, String notation) {
        Matcher matcher = NOTATION.matcher(notation);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a segment: " + notation);
        }
        MatchResult parts = matcher.toMatchResult();
        return new FigureSegment(
                from,
                Long.parseLong(parts.group(1)),
                Optional.ofNullable(parts.group(2)).map(Long::valueOf),
                control(parts.group(3)),
                Optional.ofNullable(parts.group(4)).map(Integer::valueOf).orElse(0));
    }

    private static Control control(String bits) {
        return Stream.of(Control.values())
                .filter(control -> control.toString().equals(bits))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no control " + bits));
    }

    /** Whether {@code segment} is what the figure shows, field by field. */
    boolean shows(Segment segment) {
        return segment.seq().value() == seq
                && segment.control() == control
                && ack.map(number -> number == segment.ack().value()).orElse(!control.ack())
                && segment.text().length() == octets;
    }

    /** The segment in the RFC's notation. */
    @Override
    public String toString() {
        return "<SEQ=" + seq + ">"
                + ack.map(number -> "<ACK=" + number + ">").orElse("")
                + "<CTL=" + control + ">"
                + (octets == 0 ? "" : "<DATA=" + octets + ">");
    }
}
