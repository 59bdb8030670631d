package io.synproof.properties.claims;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.REACHED;
import static io.synproof.checker.result.Outcome.VIOLATED;

import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.util.List;

/** Claims of the groups FW, TWAIT and KA about what eventually happens, or never. */
final class ClosingLiveness {
    private ClosingLiveness() {}

    /**
     * Two connections that their clients close, and a server whose program eventually closes too.
     */
    private static final ConfiguredScenario MANY =
            Scenarios.CLOSE.with("ports=2", "clientOpens=2", "network=fifo", "fairUsers=closes");

    private static final Claim FW_19 = new Claim(
            "FW-19",
            "Many connections in CLOSE-WAIT mean that the server's program forgets to close.",
            List.of("002:49", "003:48-49"),
            "LIVE",
            "No timer of TCP ends CLOSE-WAIT (RFC 9293, 3.10.8): it ends if the user closes, and"
                    + " stays for ever if not. So those that stay are forgotten. Many at one moment"
                    + " are no proof: a program that is slow, and does close, fills CLOSE-WAIT as"
                    + " well.",
            List.of(
                    Check.under("they do not go away", "stay")
                            .asks("closeWaitEnds", MANY)
                            .supportedBy(HOLDS)
                            .unless("the server's user never closes", "serverCloses=never"),
                    Check.main("slow")
                            .asks("serverHasTwoInCloseWait", MANY)
                            .contradictedBy(REACHED)
                            .unless("the clients do not close", "clientCloses=never")));

    private static final Claim FW_20 = new Claim(
            "FW-20",
            "The other side of a server that forgets to close still comes to an end.",
            List.of("003:41-45"),
            "LIVE",
            "By the RFC FIN-WAIT-2 has no end of its own. Linux frees one that no process holds"
                    + " after a while, and goes past TIME-WAIT; not so after shutdown.",
            List.of(
                    Check.in("RFC9293", "standard")
                            .asks(
                                    "finWait2Ends",
                                    Scenarios.CLOSE.with("serverCloses=never", "clientEnds=close"))
                            .contradictedBy(VIOLATED)
                            .unless("FIN-WAIT-2 without a process times out", "finWait2=anyMoment"),
                    Check.in("LINUX", "orphan")
                            .asks("finWait2Ends", orphan())
                            .supportedBy(HOLDS)
                            .unless("the process only shuts down sending", "clientEnds=shutdown")));

    private static ConfiguredScenario orphan() {
        return Scenarios.CLOSE.with(
                "profile=LINUX", "serverCloses=never", "clientEnds=close", "finWait2=anyMoment");
    }

    /**
     * A close whose TIME-WAIT has no length, so that its last ACK may be lost with nobody left to
     * send it again. The FIN is repeated more often than the network loses.
     */
    private static final ConfiguredScenario NO_WAIT = Scenarios.CLOSE.with(
            "timeWait=anyMoment",
            "drop=1",
            "dropOnly=ack",
            "network=fifo",
            "capacity=8",
            "retries=2",
            "suppressCopies=yes");

    private static final Claim TWAIT_03 = new Claim(
            "TWAIT-03",
            "Without TIME-WAIT a server that missed the last ACK stays in LAST-ACK for ever.",
            List.of("001:72"),
            "LIVE",
            "Its FIN, sent again, meets a client that is CLOSED, which resets it (RFC 9293,"
                    + " 3.10.7.1). It takes a client that is gone from the network, and a server"
                    + " that never gives up: one that does is CLOSED after its last repetition."
                    + " (One that neither gives up nor repeats its FIN more often than the network"
                    + " loses the answer would stay as well, with TIME-WAIT or without.)",
            List.of(
                    Check.main("reset")
                            .asks("lastAckEnds", NO_WAIT)
                            .contradictedBy(HOLDS)
                            .unless("the client's host goes down for good", "clientCrashes=1"),
                    Check.main("givesUp")
                            .asks(
                                    "lastAckEnds",
                                    NO_WAIT.with("clientCrashes=1", "retries=1", "giveUp=yes"))
                            .contradictedBy(HOLDS)
                            .unless("the server never gives up", "giveUp=no")));

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

    private static ConfiguredScenario lost(String drops) {
        return Scenarios.LAST_ACK_LOST.with(drops);
    }

    private static final Claim KA_01 = new Claim(
            "KA-01",
            "Keep-alives ask an idle connection's other side whether it is alive.",
            List.of("000:75-76", "003:110"),
            "LIVE",
            "They are optional and off unless asked for (RFC 9293, MAY-5, MUST-25). With them a"
                    + " side whose peer is gone eventually learns it; without them it never does.",
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
