package io.synproof.properties.claims;

import static io.synproof.checker.Outcome.HOLDS;
import static io.synproof.checker.Outcome.REACHED;

import io.synproof.properties.scenarios.Scenarios;
import java.util.List;

/** Group L: loss and retransmission. */
final class LossClaims {
    private LossClaims() {}

    private static final Claim L_01 = new Claim(
            "L-01",
            "A lost SYN is retransmitted with the same sequence number.",
            List.of("003:20"),
            "INV",
            "The SYN stands in the retransmission queue like an octet, and is sent again as it was"
                    + " (RFC 9293, 3.8.1, 3.10.8). A new OPEN takes a new number.",
            List.of(Check.main("sameNumber")
                    .asks("synRepeatsItsNumber", Scenarios.LOST_SYN.asIs())
                    .supportedBy(HOLDS)
                    .unless("each repetition takes a new number", "synRepeat=newNumber")));

    private static final Claim L_08 = new Claim(
            "L-08",
            "A client whose message 3 never arrives is left believing it is connected.",
            List.of("003:22"),
            "REACH",
            "If every copy of message 3 is lost until the server gives up, the client stays"
                    + " ESTABLISHED alone: a half-open connection (RFC 9293, 3.5.1). It learns of"
                    + " it when"
                    + " it sends data, by the reset.",
            List.of(
                    Check.main("leftAlone")
                            .asks("clientLeftConnected", Scenarios.HALF_OPEN.asIs())
                            .supportedBy(REACHED)
                            .unless("nothing is lost", "drop=0"),
                    Check.main("toldByReset")
                            .asks("clientToldByReset", Scenarios.HALF_OPEN.asIs())
                            .supportedBy(REACHED)
                            .unless("the client sends nothing", "clientSends=0")));

    static final List<Claim> ALL = List.of(L_01, L_08);
}
