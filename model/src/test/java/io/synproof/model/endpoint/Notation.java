package io.synproof.model.endpoint;

import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Text;

/** Segments as RFC 9293 writes them, such as {@code <SEQ=301><ACK=101><CTL=ACK><DATA=2>}. */
final class Notation {
    private static final long THEIRS = 301;

    private Notation() {}

    /**
     * A segment of {@link Fixtures}' connection. The remote's octets have the places that follow;
     * ours have none, for the connection keeps no evidence.
     */
    static Segment segment(String text) {
        Segment read = Segment.parse(Fixtures.SPACE, text);
        int place = (int) Math.max(0, read.seq().value() - THEIRS);
        return new Segment(
                read.control(),
                read.seq(),
                read.ack(),
                Text.of(place, read.text().length()),
                0,
                read.window(),
                read.options(),
                read.marks());
    }
}
