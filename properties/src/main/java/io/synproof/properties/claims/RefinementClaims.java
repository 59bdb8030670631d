package io.synproof.properties.claims;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.UNREACHABLE;
import static io.synproof.checker.result.Outcome.VIOLATED;

import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.util.List;

/** Claims of the group HS about replacing one handshake by another. */
final class RefinementClaims {
    private RefinementClaims() {}

    private static final ConfiguredScenario FOUR =
            Scenarios.HANDSHAKE.with("handshake=fourUnaware");

    private static final Claim HS_19 = new Claim(
            "HS-19",
            "A handshake of four messages would work too, and can be merged into one of three.",
            List.of("000:38", "002:55"),
            "REFINE",
            "As an exchange of numbers it can. As TCP it does not work: a client in SYN-SENT drops"
                    + " the bare ACK (RFC 9293, 3.10.7.3, fifth), and the SYN after it drives both"
                    + " sides through a simultaneous open, which by the letter leaves the server"
                    + " in SYN-RECEIVED until something is sent again. That end is what the"
                    + " three messages cannot come to.",
            List.of(
                    Check.main("endsAlike")
                            .asks("likeThreeMessages", FOUR)
                            .contradictedBy(VIOLATED)
                            .unless("ACK and SYN are merged", "handshake=three"),
                    Check.main("works")
                            .asks("bothEstablished", FOUR.with("network=fifo"))
                            .contradictedBy(UNREACHABLE)
                            .unless("ACK and SYN are merged", "handshake=three")));

    private static final Claim HS_20 = new Claim(
            "HS-20",
            "ACK and SYN leave the kernel at the same moment, so that one segment is natural.",
            List.of("002:55"),
            "REFINE",
            "A listener forms one SYN,ACK (RFC 9293, 3.10.7.2, third). A server that sends both"
                    + " apart shows an ACK where the standard shows a SYN,ACK.",
            List.of(
                    Check.main("one")
                            .asks("listenerAnswersOnce", Scenarios.HANDSHAKE.asIs())
                            .supportedBy(HOLDS)
                            .unless("ACK and SYN are sent apart", "handshake=four"),
                    Check.main("merged")
                            .asks("sendsAsOfThree", Scenarios.HANDSHAKE.asIs())
                            .supportedBy(HOLDS)
                            .unless("ACK and SYN are sent apart", "handshake=four")));

    static final List<Claim> ALL = List.of(HS_19, HS_20);
}
