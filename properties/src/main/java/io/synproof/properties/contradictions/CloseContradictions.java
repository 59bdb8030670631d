package io.synproof.properties.contradictions;

import static io.synproof.properties.contradictions.SupportingClaim.denied;
import static io.synproof.properties.contradictions.SupportingClaim.stated;

import java.util.List;

/** Contradictions about the messages that close a connection. */
final class CloseContradictions {
    private CloseContradictions() {}

    private static final Contradiction DATA_DURING_CLOSE = Contradiction.of(
            2,
            "Who may still send data while a connection closes",
            Position.of(
                    List.of("000:50"),
                    "Both ends, until the four messages are over.",
                    stated("FW-07")),
            Position.of(
                    List.of("003:55", "004:23"),
                    "Whoever has sent a FIN stops sending, and can still receive.",
                    stated("FW-09")),
            Position.of(
                    List.of("001:66"),
                    "The other side alone: it may send what it has left.",
                    stated("FW-08")));

    private static final Contradiction FIN_NUMBERS = Contradiction.of(
            6,
            "Which number acknowledges a FIN",
            Position.of(
                    List.of("000:48-49"),
                    "Its own: a FIN numbered y+1 is acknowledged by y+1.",
                    stated("FW-02")),
            Position.of(
                    List.of("004:26-28"),
                    "The next one: a FIN numbered w is acknowledged by w+1.",
                    stated("FW-04")));

    private static final Contradiction FIRST_OF_CLOSE = Contradiction.of(
            7,
            "Which message begins a close",
            Position.of(List.of("003:104"), "A SYN.", stated("FW-06")),
            Position.of(List.of("003:40"), "A FIN.", stated("FW-01")));

    private static final Contradiction THREE_WAVES = Contradiction.of(
            8,
            "Whether three messages can close a connection",
            Position.of(
                    List.of("002:55"),
                    "They can if the server delays its ACK; no other condition is named.",
                    stated("FW-12", "delayed"),
                    denied("FW-10", "combinedThere")),
            Position.of(
                    List.of("003:53"),
                    "They can if the server delays its ACK and has nothing left to send.",
                    stated("FW-12", "delayed")),
            Position.of(
                    List.of("000:63"),
                    "ACK and FIN cannot be one segment: the server's transfer would be cut off.",
                    stated("FW-10")),
            Position.of(
                    List.of("004:33"),
                    "ACK and FIN cannot be one segment: the server's program closes later.",
                    stated("FW-22")),
            Position.of(
                    List.of("000:54", "004:33"),
                    "It takes four, because each direction is closed by itself.",
                    stated("FW-14")));

    private static final Contradiction NUMBER_OF_THE_ACK = Contradiction.of(
            14,
            "What the number u+1 is in the answer to a FIN numbered u",
            Position.of(
                    List.of("004:24", "004:27"),
                    "The sequence number of the ACK.",
                    stated("FW-05")),
            Position.of(
                    List.of("004:24-28"),
                    "Its acknowledgment number; its sequence number is another, v.",
                    stated("FW-04")));

    private static final Contradiction FIN_WAIT_2 = Contradiction.of(
            15,
            "When the closer is in FIN-WAIT-2",
            Position.of(
                    List.of("001:65-70"),
                    "Never: FIN-WAIT-1 is followed by TIME-WAIT.",
                    stated("FW-17")),
            Position.of(
                    List.of("000:47"),
                    "As soon as the other side is in CLOSE-WAIT.",
                    stated("FW-18")),
            Position.of(
                    List.of("003:41", "004:25"),
                    "Once the ACK of its FIN has arrived.",
                    stated("FW-01"),
                    stated("FW-15")));

    private static final Contradiction HALF_CLOSED = Contradiction.of(
            16,
            "When the closer is half-closed",
            Position.of(List.of("003:55"), "As soon as it has sent its FIN.", stated("HC-01")),
            Position.of(List.of("000:54"), "Only once the FIN is acknowledged.", stated("HC-08")),
            Position.of(
                            List.of("004:25"),
                            "The connection is, after the second message.",
                            stated("FW-15"))
                    .remarking("It says this of both sides together; whether the closer is"
                            + " before, it leaves open."));

    static final List<Contradiction> ALL = List.of(
            DATA_DURING_CLOSE,
            FIN_NUMBERS,
            FIRST_OF_CLOSE,
            THREE_WAVES,
            NUMBER_OF_THE_ACK,
            FIN_WAIT_2,
            HALF_CLOSED);
}
