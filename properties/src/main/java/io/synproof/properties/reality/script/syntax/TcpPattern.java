package io.synproof.properties.reality.script.syntax;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A segment as a script has it; numbers are relative to the initial ones.
 *
 * @param remotePort the port of the other side; 0 where the script does not say it
 * @param flags the letters of its control bits, in the order F, S, R, P, ., U, E, C
 * @param seq the number of its first octet, or of its SYN or FIN
 * @param length the number of its octets
 * @param ack the acknowledgment number, if it has one
 * @param window the window, if the script says it
 * @param urgent the urgent pointer, if the script says it
 * @param options its options in order; empty for any
 * @param ecn the bits of ECN in the IP header, if the script says them
 */
public record TcpPattern(
        int remotePort,
        String flags,
        long seq,
        int length,
        OptionalLong ack,
        OptionalInt window,
        OptionalInt urgent,
        Optional<List<TcpOption>> options,
        Optional<String> ecn) {
    /** The letters of control bits; W is another name of C. */
    public static final String LETTERS = "FSRP.UEC";

    /** A segment. */
    public TcpPattern {
        options = options.map(List::copyOf);
    }

    /** Whether a control bit is on. */
    public boolean has(char flag) {
        return flags.indexOf(flag) >= 0;
    }
}
