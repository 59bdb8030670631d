package io.synproof.model.endpoint;

import io.synproof.model.segment.Control;
import io.synproof.model.segment.Options;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Text;
import io.synproof.model.segment.Timestamp;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.control.Option;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Segments as RFC 9293 writes them, such as {@code <SEQ=301><ACK=101><CTL=ACK><DATA=2>}. */
final class Notation {
    private static final Pattern SEGMENT = Pattern.compile(
            "<SEQ=(\\d+)>(?:<ACK=(\\d+)>)?<CTL=([A-Z,]+)>(?:<DATA=(\\d+)>)?(?:<WND=(\\d+)>)?"
                    + "(?:<TS=(\\d+)>)?");

    private static final long THEIRS = 301;

    private Notation() {}

    /**
     * A segment of {@link Fixtures}' connection. The remote's octets have the places that follow;
     * ours have none, for the connection keeps no evidence.
     */
    static Segment segment(String text) {
        Matcher matcher = SEGMENT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a segment: " + text);
        }
        MatchResult parts = matcher.toMatchResult();
        SequenceNumber seq = Fixtures.number(Long.parseLong(parts.group(1)));
        int octets = parts.group(4) == null ? 0 : Integer.parseInt(parts.group(4));
        Segment unstamped = new Segment(
                control(parts.group(3)),
                seq,
                Fixtures.number(parts.group(2) == null ? 0 : Long.parseLong(parts.group(2))),
                Text.of((int) Math.max(0, seq.value() - THEIRS), octets),
                0,
                parts.group(5) == null ? Segment.UNSAID : Integer.parseInt(parts.group(5)));
        return parts.group(6) == null ? unstamped : unstamped.with(stamped(parts.group(6)));
    }

    private static Options stamped(String value) {
        return Options.NONE.with(Option.some(new Timestamp(Integer.parseInt(value))));
    }

    private static Control control(String bits) {
        return Stream.of(Control.values())
                .filter(control -> control.toString().equals(bits))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no control " + bits));
    }
}
