package io.synproof.properties.reality.script.run;

import io.synproof.model.segment.Segment;

/** Segments in the words of a script. */
public final class ScriptWords {
    private ScriptWords() {}

    /**
     * A segment without its window and options.
     *
     * @param shift the model's number for the script's 0 of what the sender sends
     */
    public static String of(Segment segment, long shift) {
        return of(
                flags(segment),
                Machine.SPACE.number(segment.seq().value() - shift).value(),
                segment.text().length(),
                segment.control().ack() ? segment.ack().value() : -1);
    }

    /** A segment of numbers: {@code S. 0:0(0) ack 1}; a negative acknowledgment is none. */
    public static String of(String flags, long seq, int octets, long ack) {
        long end = Machine.SPACE.number(seq + octets).value();
        return flags + " " + seq + ":" + end + "(" + octets + ")" + (ack < 0 ? "" : " ack " + ack);
    }

    /** The letters of a segment's control bits. */
    public static String flags(Segment segment) {
        return switch (segment.control()) {
            case SYN -> "S";
            case SYN_ACK -> "S.";
            case ACK -> segment.text().isEmpty() ? "." : "P.";
            case FIN_ACK -> segment.text().isEmpty() ? "F." : "FP.";
            case RST -> "R";
            case RST_ACK -> "R.";
            case FIN -> "F";
            case SYN_FIN -> "FS";
        };
    }
}
