package io.synproof.checker.examples;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How large a {@link Handshake} is, and which of its rules apply.
 *
 * @param space sequence numbers are counted modulo this; 2 to 8
 * @param capacity the most segments in the network; 1 to 6
 * @param retransmissions of each SYN, SYN-ACK and FIN
 * @param opens connections that the client may open
 * @param losses of segments
 * @param duplications of segments
 * @param serverCloses whether the server may close first
 * @param quiet whether TIME-WAIT ends only when the network is empty, else at any moment
 * @param ignoresRst whether TIME-WAIT ignores RST (RFC 1337)
 */
record HandshakeParameters(
        int space,
        int capacity,
        int retransmissions,
        int opens,
        int losses,
        int duplications,
        boolean serverCloses,
        boolean quiet,
        boolean ignoresRst) {

    private static final Map<String, Integer> STANDARD = Map.of(
            "M", 4, "K", 4, "R", 1, "N", 1, "L", 1, "D", 1, "SCLOSE", 0, "QUIET", 1, "RFC1337", 0);

    /**
     * Parameters by the names that they have in tables of results.
     *
     * @param text those that differ from the standard, such as {@code K=3 N=2 QUIET=0}
     */
    static HandshakeParameters of(String text) {
        Map<String, Integer> given = Arrays.stream(text.split(" "))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("="))
                .collect(Collectors.toMap(pair -> pair[0], pair -> Integer.valueOf(pair[1])));
        if (!STANDARD.keySet().containsAll(given.keySet())) {
            throw new IllegalArgumentException("not all of " + given + " are among " + STANDARD);
        }
        Function<String, Integer> value = name -> given.getOrDefault(name, STANDARD.get(name));
        return new HandshakeParameters(
                value.apply("M"),
                value.apply("K"),
                value.apply("R"),
                value.apply("N"),
                value.apply("L"),
                value.apply("D"),
                value.apply("SCLOSE") == 1,
                value.apply("QUIET") == 1,
                value.apply("RFC1337") == 1);
    }
}
