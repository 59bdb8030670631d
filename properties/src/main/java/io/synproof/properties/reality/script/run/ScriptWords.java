package io.synproof.properties.reality.script.run;

import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.properties.reality.script.syntax.TcpPattern;
import io.vavr.control.Option;

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
        return flags(segment.control(), segment.text().length());
    }

    /** The letters of control bits, with that of PSH where there are octets. */
    public static String flags(Control control, int octets) {
        return switch (control) {
            case SYN -> "S";
            case SYN_ACK -> "S.";
            case ACK -> octets == 0 ? "." : "P.";
            case FIN_ACK -> octets == 0 ? "F." : "FP.";
            case RST -> "R";
            case RST_ACK -> "R.";
            case FIN -> "F";
            case SYN_FIN -> "FS";
        };
    }

    /** The control bits of a pattern, if the model has their combination. */
    public static Option<Control> control(TcpPattern pattern) {
        return Control.of(pattern.has('S'), pattern.has('.'), pattern.has('F'), pattern.has('R'));
    }
}
