package io.synproof.properties.claims;

import static io.synproof.checker.Outcome.HOLDS;
import static io.synproof.checker.Outcome.VIOLATED;

import io.synproof.properties.scenarios.Scenarios;
import io.synproof.properties.scenarios.Setup;
import java.util.List;

/** Claims of the groups FW, TWAIT and KA about what happens at last, or never. */
final class ClosingLiveness {
    private ClosingLiveness() {}

    private static final Claim FW_19 = new Claim(
            "FW-19",
            "Many connections in CLOSE-WAIT mean that the server's program forgets to close.",
            List.of("002:49", "003:48-49"),
            "LIVE",
            "No timer of TCP ends CLOSE-WAIT (RFC 9293, 3.10.8): it ends if the user closes, and"
                    + " stays for ever if not.",
            List.of(Check.main("closes")
                    .asks("closeWaitEnds", Scenarios.CLOSE.with("fairUsers=closes"))
                    .supportedBy(HOLDS)
                    .unless("the server's user never closes", "serverCloses=never")));

    private static final Claim FW_20 = new Claim(
            "FW-20",
            "The other side of a server that forgets to close still comes to an end.",
            List.of("003:41-45"),
            "LIVE",
            "By the RFC FIN-WAIT-2 has no end of its own. Linux frees one that no process holds"
                    + " after a while, and goes past TIME-WAIT; not so after shutdown.",
            List.of(
                    Check.in("RFC9293", "standard")
                            .asks("finWait2Ends", Scenarios.CLOSE.with("serverCloses=never"))
                            .contradictedBy(VIOLATED)
                            .unless(
                                    "FIN-WAIT-2 without a process times out",
                                    "clientEnds=close",
                                    "finWait2=anyMoment"),
                    Check.in("LINUX", "orphan")
                            .asks("finWait2Ends", orphan())
                            .supportedBy(HOLDS)
                            .unless("the process only shuts down sending", "clientEnds=shutdown")));

    private static Setup orphan() {
        return Scenarios.CLOSE.with(
                "profile=LINUX", "serverCloses=never", "clientEnds=close", "finWait2=anyMoment");
    }

    private static final Claim TWAIT_03 = new Claim(
            "TWAIT-03",
            "Without TIME-WAIT a server that missed the last ACK stays in LAST-ACK for ever.",
            List.of("001:72"),
            "LIVE",
            "Its FIN, sent again, meets a client that is CLOSED, which resets it (RFC 9293,"
                    + " 3.10.7.1). It takes a client that is gone from the network, and a server"
                    + " that never gives up.",
            List.of(Check.main("reset")
                    .asks(
                            "lastAckEnds",
                            Scenarios.CLOSE.with(
                                    "timeWait=anyMoment",
                                    "drop=1",
                                    "dropOnly=ack",
                                    "network=fifo",
                                    "capacity=8",
                                    "retries=2",
                                    "suppressCopies=yes"))
                    .contradictedBy(HOLDS)
                    .unless("the client's host goes down for good", "clientCrashes=1")));

    private static final Claim TWAIT_04 = new Claim(
            "TWAIT-04",
            "TIME-WAIT makes sure that the passive side closes in good order.",
            List.of("003:43"),
            "LIVE",
            "It makes it likely. If every ACK is lost until the wait is over, the passive side ends"
                    + " by a reset or by giving up.",
            List.of(Check.main("acknowledged")
                    .asks("finAcknowledgedAtLast", lost("drop=unlimited"))
                    .contradictedBy(VIOLATED)
                    .unless("one ACK is lost", "drop=1")));

    private static Setup lost(String drops) {
        return Scenarios.LAST_ACK_LOST.with(drops);
    }

    private static final Claim KA_01 = new Claim(
            "KA-01",
            "Keep-alives ask an idle connection's other side whether it is alive.",
            List.of("000:75-76", "003:110"),
            "LIVE",
            "They are optional and off unless asked for (RFC 9293, MAY-5, MUST-25). With them a"
                    + " side whose peer is gone learns it at last; without them it never does.",
            List.of(
                    Check.main("off")
                            .asks("clientIsNotAloneForEver", Scenarios.IDLE.with("keepAlive=off"))
                            .contradictedBy(VIOLATED)
                            .unless("keep-alives are on", "keepAlive=4"),
                    Check.under("keep-alives are on", "on")
                            .asks("clientIsNotAloneForEver", Scenarios.IDLE.asIs())
                            .supportedBy(HOLDS)
                            .unless("they are off", "keepAlive=off")));

    static final List<Claim> ALL = List.of(FW_19, FW_20, TWAIT_03, TWAIT_04, KA_01);
}
