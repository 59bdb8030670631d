package io.synproof.properties.contradictions;

import static io.synproof.properties.contradictions.SupportingClaim.denied;
import static io.synproof.properties.contradictions.SupportingClaim.stated;

import java.util.List;

/** Contradictions about TIME-WAIT. */
final class TimeWaitContradictions {
    private TimeWaitContradictions() {}

    private static final Contradiction REASONS = Contradiction.of(
            9,
            "What TIME-WAIT is for",
            Position.of(
                            List.of("001:72", "002:51"),
                            "To answer a repeated FIN when the last ACK was lost.",
                            stated("TWAIT-02"))
                    .remarking("That they name no other reason is not counted against them."),
            Position.of(
                    List.of("003:43"),
                    "For that, and to keep old segments out of the next connection.",
                    stated("TWAIT-02"),
                    stated("TWAIT-07")),
            Position.of(
                    List.of("003:43"),
                    "It makes sure that the other side closes in good order.",
                    stated("TWAIT-04")),
            Position.of(
                    List.of("004:27"),
                    "To make sure that the last ACK was received.",
                    stated("TWAIT-06")),
            Position.of(
                    List.of("000:49", "000:59"),
                    "Silence while it lasts proves that the other side has closed.",
                    stated("TWAIT-05")));

    private static final Contradiction WITHOUT = Contradiction.of(
            10,
            "What becomes of LAST-ACK without TIME-WAIT, if the last ACK is lost",
            Position.of(List.of("001:72"), "The server stays in it for ever.", stated("TWAIT-03")),
            Position.of(
                            List.of("003:21"),
                            "What is not acknowledged is repeated a limited number of times, so"
                                    + " LAST-ACK would end.",
                            denied("TWAIT-03"))
                    .remarking("The run ends it by a reset; no claim counts the repetitions of a"
                            + " FIN."));

    static final List<Contradiction> ALL = List.of(REASONS, WITHOUT);
}
