package io.synproof.properties.claims;

import static io.synproof.checker.Outcome.HOLDS;
import static io.synproof.checker.Outcome.REACHED;

import io.synproof.properties.scenarios.Scenarios;
import java.util.List;

/** Group OT: what does not belong to the others. */
final class OtherClaims {
    private OtherClaims() {}

    private static final Claim OT_01 = Claim.notCheckable(
            "OT-01",
            "HTTPS pays for TCP's three messages and for TLS's four.",
            List.of("003:65"),
            "QUANT",
            "There is no TLS in this model. TLS 1.2 takes two round trips, 1.3 takes one, and a"
                    + " resumed session none before the first data (RFC 5246, RFC 8446).");

    private static final Claim OT_02 = Claim.notCheckable(
            "OT-02",
            "QUIC does away with the problems of upgrading, of setting up, of head-of-line blocking"
                    + " and of moving to another network.",
            List.of("003:65"),
            "NMC",
            "There is no QUIC in this model. Inside one stream the first octet still holds up those"
                    + " after it, and a new path is checked before it is used (RFC 9000, 2, 9).");

    private static final Claim OT_03 = new Claim(
            "OT-03",
            "When the network, and with it the address, changes, a connection must be set up anew.",
            List.of("003:65"),
            "INV",
            "A connection is its pair of sockets (RFC 9293, 3.4.1): what comes from another one"
                    + " finds none, and is reset. Only a SYN gets through there.",
            List.of(Check.main("reset")
                    .asks("unknownPairIsReset", Scenarios.OLD_DUPLICATE_SYN.with("duplicate=1"))
                    .supportedBy(HOLDS)
                    .unless(
                            "a listener takes back the number that it sent as a cookie",
                            "kernel=6.14",
                            "cookies=2",
                            "bits=16")));

    private static final Claim OT_04 = Claim.notCheckable(
            "OT-04",
            "The handshake is HTTP's.",
            List.of("004:1", "004:13"),
            "NMC",
            "It is TCP's (RFC 9293, 3.5); HTTP uses the connection that it opens.");

    private static final Claim OT_05 = new Claim(
            "OT-05",
            "TCP suffers from head-of-line blocking.",
            List.of("003:65"),
            "REACH",
            "Octets are delivered in order (RFC 9293, 3.10.7.4, seventh): what has arrived behind a"
                    + " gap waits for what is missing.",
            List.of(Check.main("blocked")
                    .asks("textWaitsBehindGap", Scenarios.REORDERED_TRANSFER.asIs())
                    .supportedBy(REACHED)
                    .unless("the network keeps the order", "network=fifo")));

    static final List<Claim> ALL = List.of(OT_01, OT_02, OT_03, OT_04, OT_05);
}
