package io.synproof.properties.reality.kernel.replay;

import io.synproof.model.segment.Control;
import io.synproof.properties.reality.kernel.Seen;
import io.synproof.properties.reality.script.run.ScriptWords;
import io.synproof.properties.reality.script.syntax.TcpPattern;

/**
 * A segment of the kernel, or one that is expected of it, in the numbers of a script: what is
 * compared, without window, options and PSH.
 *
 * @param control its control bits
 * @param seq its first number, counted from the initial one, 0 to 2^32-1
 * @param length its octets of text
 * @param ack the acknowledgment number, counted likewise; 0 without the ACK bit
 */
record Heard(Control control, long seq, int length, long ack) {
    private static final long CIRCLE = 1L << 32;

    /** A segment that the kernel has sent. */
    static Heard of(Seen seen, long iss, long irs) {
        Control control = seen.segment().control();
        return new Heard(
                control,
                Math.floorMod(seen.segment().seq().value() - iss, CIRCLE),
                seen.segment().text().length(),
                control.ack() ? Math.floorMod(seen.segment().ack().value() - irs, CIRCLE) : 0);
    }

    /** A segment that a script expects. */
    static Heard of(TcpPattern pattern) {
        return new Heard(
                control(pattern), pattern.seq(), pattern.length(), pattern.ack().orElse(0));
    }

    /**
     * The control bits of a pattern.
     *
     * @throws IllegalArgumentException if the model has no such combination
     */
    static Control control(TcpPattern pattern) {
        return ScriptWords.control(pattern)
                .getOrElseThrow(
                        () -> new IllegalArgumentException("control bits " + pattern.flags()));
    }

    /** Whether it is an acknowledgment and nothing else. */
    boolean isPure() {
        return control == Control.ACK && length == 0;
    }

    /** The number behind its last one. */
    long end() {
        return (seq + length + (control.syn() ? 1 : 0) + (control.fin() ? 1 : 0)) % CIRCLE;
    }

    /** Whether it takes numbers, so that a timer repeats it. */
    boolean isRepeated() {
        return length > 0 || control.syn() || control.fin();
    }

    /** Whether the other begins as this does, up to how text is cut into segments. */
    boolean beginsAs(Heard other) {
        if (seq != other.seq || ack != other.ack) {
            return false;
        }
        if (equals(other)) {
            return true;
        }
        Heard shorter = length < other.length ? this : other;
        return carries()
                && other.carries()
                && shorter.length > 0
                && (length == other.length || !shorter.control.fin());
    }

    private boolean carries() {
        return control == Control.ACK || control == Control.FIN_ACK;
    }

    /** The rest of this behind the octets of another, which begins as it does. */
    Heard behind(Heard first) {
        return new Heard(control, (seq + first.length) % CIRCLE, length - first.length, ack);
    }

    /** Whether anything is left of it behind the octets of another. */
    boolean reachesBeyond(Heard first) {
        return length > first.length || (control.fin() && !first.control.fin());
    }

    @Override
    public String toString() {
        return ScriptWords.of(
                ScriptWords.flags(control, length), seq, length, control.ack() ? ack : -1);
    }
}
