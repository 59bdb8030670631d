package io.synproof.model.segment;

import io.synproof.model.sequence.SequenceNumber;
import io.synproof.model.sequence.SequenceSpace;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parser of segments in the notation of RFC 9293, as {@link Segment#toString} writes them. */
final class SegmentNotation {
    private static final Pattern SEGMENT =
            Pattern.compile("<SEQ=(?<seq>\\d{1,10})>(<ACK=(?<ack>\\d{1,10})>)?"
                    + "<CTL=(?<control>[A-Z,]+)>(<DATA=(?<data>\\d{1,9})>)?"
                    + "(<WND=(?<window>\\d{1,9})>)?(?<options>(<[^<>]*>)*)");

    private SegmentNotation() {}

    /**
     * The segment that a text describes.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Segment parse(SequenceSpace space, String text) {
        Matcher parts = SEGMENT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a segment: " + text
                    + "; one is written <SEQ=1><ACK=1><CTL=ACK><DATA=2><WND=4>, of which ACK, DATA"
                    + " and WND may be missing");
        }
        List<String> bits = List.of(parts.group("control").split(",", -1));
        Control control = control(bits.reject(SegmentNotation::isMark).mkString(","), bits);
        if (control.ack() != (parts.group("ack") != null)) {
            throw new IllegalArgumentException("not a segment: " + text
                    + "; an acknowledgment number stands where the control bits have ACK");
        }
        SequenceNumber seq = in(space, number(parts, "seq").get());
        return new Segment(
                control,
                seq,
                number(parts, "ack").map(ack -> in(space, ack)).getOrElse(space.zero()),
                text(control, seq, number(parts, "data").getOrElse(0L).intValue()),
                0,
                number(parts, "window").map(Long::intValue).getOrElse(Segment.UNSAID),
                OptionsNotation.parse(space, parts.group("options")),
                bits.flatMap(SegmentNotation::mark).foldLeft(Marks.NONE, Marks::and));
    }

    /** The number of a space. */
    static SequenceNumber in(SequenceSpace space, long number) {
        if (number >= space.size()) {
            throw new IllegalArgumentException(
                    "not a sequence number: " + number + "; they go up to " + (space.size() - 1));
        }
        return space.number(number);
    }

    /** Octets have the places that they have if their connection's first number is 0. */
    private static Text text(Control control, SequenceNumber seq, int octets) {
        return Text.of(control.syn() ? 0 : (int) Math.max(0, seq.value() - 1), octets);
    }

    private static Option<Long> number(Matcher parts, String group) {
        return Option.of(parts.group(group)).map(Long::valueOf);
    }

    private static boolean isMark(String bit) {
        return mark(bit).isDefined();
    }

    private static Option<Marks> mark(String bit) {
        return Marks.SINGLE.find(mark -> mark.toString().equals(bit));
    }

    private static Control control(String name, List<String> bits) {
        return List.of(Control.values())
                .find(control -> control.toString().equals(name))
                .getOrElseThrow(
                        () -> new IllegalArgumentException("no control bits " + bits.mkString(",")
                                + "; they are " + List.of(Control.values()).mkString("; ")));
    }
}
