package io.synproof.properties.claims;

import static io.synproof.checker.Outcome.HOLDS;
import static io.synproof.checker.Outcome.REACHED;
import static io.synproof.checker.Outcome.VIOLATED;

import io.synproof.properties.scenarios.Scenarios;
import java.util.List;

/** Group FW: closing a connection. */
final class CloseClaims {
    private CloseClaims() {}

    private static final Claim FW_01 = new Claim(
            "FW-01",
            "The normal close goes FIN, ACK, FIN, ACK through FIN-WAIT-1, FIN-WAIT-2 and TIME-WAIT"
                    + " on"
                    + " one side, CLOSE-WAIT and LAST-ACK on the other.",
            List.of("000:46-49", "001:65-70", "003:40-45", "004:23-28"),
            "REACH",
            "It is figure 12 of RFC 9293 (3.6), in four segments. An abort goes none of this way.",
            List.of(Check.main("figure12")
                    .asks("fourWaves", Scenarios.CLOSE.asIs())
                    .supportedBy(REACHED)
                    .unless(
                            "the client aborts instead of closing",
                            "clientCloses=never",
                            "clientAborts=1")));

    private static final Claim FW_06 = new Claim(
            "FW-06",
            "The closing client sends a SYN and enters FIN-WAIT-1.",
            List.of("003:104"),
            "INV",
            "It sends a FIN (RFC 9293, 3.10.4); the note has a slip of the pen, and line 40 of it"
                    + " is"
                    + " right. A SYN in an established connection is challenged and closes"
                    + " nothing.",
            List.of(Check.main("synCloses")
                    .asks("closeSendsSyn", Scenarios.CLOSE.asIs())
                    .contradictedBy(VIOLATED)
                    .unless("a client that does send a SYN", "closeSignal=syn")));

    private static final Claim FW_16 = new Claim(
            "FW-16",
            "On receiving the last ACK the server goes straight to CLOSED without waiting.",
            List.of("000:49", "001:69", "003:44", "004:27"),
            "INV",
            "LAST-ACK ends with the acknowledgment of its FIN (RFC 9293, 3.10.7.4, fifth). When"
                    + " both"
                    + " sides close at once there is no LAST-ACK: both go through CLOSING to"
                    + " TIME-WAIT.",
            List.of(Check.main("straightToClosed")
                    .asks("serverClosesAtOnce", Scenarios.CLOSE.asIs())
                    .supportedBy(HOLDS)
                    .unless("both sides close at once", "serverCloses=anyTime")));

    private static final Claim FW_18 = new Claim(
            "FW-18",
            "When the server enters CLOSE-WAIT the client is in FIN-WAIT-2.",
            List.of("000:47"),
            "INV",
            "The client enters FIN-WAIT-2 when the acknowledgment of its FIN arrives; until then"
                    + " it is"
                    + " in FIN-WAIT-1, and for good if the acknowledgment is lost.",
            List.of(Check.main("sameMoment")
                    .asks("closeWaitMeansFinWait2", Scenarios.CLOSE.asIs())
                    .contradictedBy(VIOLATED)
                    .unless("delivery is one step with sending", "network=rendezvous")));

    static final List<Claim> ALL = List.of(FW_01, FW_06, FW_16, FW_18);
}
