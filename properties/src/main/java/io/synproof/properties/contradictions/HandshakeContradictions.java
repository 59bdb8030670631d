package io.synproof.properties.contradictions;

import static io.synproof.properties.contradictions.SupportingClaim.stated;

import java.util.List;

/** Contradictions about opening a connection, and about the faults of a two-message handshake. */
final class HandshakeContradictions {
    private HandshakeContradictions() {}

    private static final Contradiction ESTABLISHED = Contradiction.of(
            1,
            "When the two ends become ESTABLISHED",
            Position.of(
                    List.of("000:26", "003:15"),
                    "Both at once, when the third message is sent.",
                    stated("HS-02")),
            Position.of(
                    List.of("001:12-13"),
                    "The client first, when it sends that message, and the server later.",
                    stated("HS-03")));

    private static final Contradiction FULL_ACCEPT_QUEUE = Contradiction.of(
            3,
            "What a full accept queue does to a SYN",
            Position.of(
                    List.of("003:18"), "It makes SYNs be dropped.", stated("Q-05", "acceptQueue")),
            Position.of(
                            List.of("003:35"),
                            "A SYN is dropped beside more than one request whose SYN,ACK was sent"
                                    + " just once.",
                            stated("Q-04"))
                    .remarking("Neither side excludes the other, for this one does not say: only"
                            + " then. In Linux 4.9 it is only then (Q-04 youngDecide); since 4.10"
                            + " it is always (Q-04 allDropped)."));

    private static final Contradiction TWO_MESSAGES = Contradiction.of(
            4,
            "What goes wrong if two messages open a connection",
            Position.of(
                    List.of("001:26-31"),
                    "A SYN that comes late makes the server count two connections where the client"
                            + " has one.",
                    stated("TW-01")),
            Position.of(
                    List.of("000:38", "003:28"),
                    "Every SYN that is repeated opens a redundant connection, which wastes what the"
                            + " server has.",
                    stated("TW-02"),
                    stated("TW-06")),
            Position.of(
                    List.of("000:38"),
                    "A reliable opening by two messages would cost four units, and three messages"
                            + " cost three.",
                    stated("TW-05")),
            Position.of(
                    List.of("000:38", "003:28"),
                    "The server could not know that its answer arrived.",
                    stated("TW-04")),
            Position.of(
                    List.of("003:24", "001:34"),
                    "Old duplicates of a SYN would confuse the ends; that is what the third message"
                            + " is for.",
                    stated("HS-08"),
                    stated("TW-03")),
            Position.of(
                    List.of("002:55", "004:3"),
                    "The two sides would not both have confirmed the connection, as they have after"
                            + " a third message.",
                    stated("HS-10"),
                    stated("HS-15")));

    private static final Contradiction LEARNING = Contradiction.of(
            5,
            "What each message of the handshake teaches whoever receives it",
            Position.of(
                    List.of("000:23", "000:25", "000:27", "000:32-34"),
                    "A SYN alone shows that the other side can send and oneself can receive; the"
                            + " messages that answer show all four abilities, the second to the"
                            + " client and the third to the server.",
                    stated("HS-11"),
                    stated("HS-12"),
                    stated("HS-13"),
                    stated("HS-14")),
            Position.of(
                    List.of("003:27"),
                    "It is an acknowledgment that shows something, and then at once that the other"
                            + " side can send and receive.",
                    stated("HS-16")),
            Position.of(
                    List.of("002:55"),
                    "After the third message both sides have the connection confirmed.",
                    stated("HS-15")));

    static final List<Contradiction> ALL =
            List.of(ESTABLISHED, FULL_ACCEPT_QUEUE, TWO_MESSAGES, LEARNING);
}
