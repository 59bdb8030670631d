package io.synproof.properties.claims;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.UNREACHABLE;
import static io.synproof.checker.result.Outcome.VIOLATED;

import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.util.List;

/** Claims of the groups HS, TW, L and SEC about what eventually happens, or never. */
final class LivenessClaims {
    private LivenessClaims() {}

    private static final ConfiguredScenario COOKIES = Scenarios.HANDSHAKE.with(
            "kernel=6.14",
            "cookies=2",
            "bits=16",
            "drop=1",
            "dropOnly=ack",
            "retries=2",
            "giveUp=no",
            "suppressCopies=yes",
            "capacity=8",
            "accepts=atOnce");

    private static final Claim HS_27 = new Claim(
            "HS-27",
            "The two SYN states last only for a moment if all goes well.",
            List.of("002:41"),
            "LIVE",
            "They end if segments eventually arrive: over a network that may lose every SYN for"
                    + " ever, a client that never gives up stays in SYN-SENT for ever. (By the"
                    + " letter of RFC 9293 a small network can even be so full of the ACKs that"
                    + " answer repeated SYNs that every SYN,ACK finds no room; the checks are of"
                    + " Linux, which answers with the SYN,ACK.)",
            List.of(
                    Check.main("everyCopyLost")
                            .asks("synSentEnds", endless("fairDelivery=weak"))
                            .contradictedBy(VIOLATED)
                            .unless("not every copy is lost", "fairDelivery=strong"),
                    Check.under("not every copy is lost", "client")
                            .asks("synSentEnds", endless("fairDelivery=strong"))
                            .supportedBy(HOLDS)
                            .unless("the server's host is down for good", "serverCrashes=1"),
                    Check.under("not every copy is lost", "server")
                            .asks("synReceivedEnds", endless("fairDelivery=strong"))
                            .supportedBy(HOLDS)
                            .unless("the client's host is down for good", "clientCrashes=1")));

    /** Unlimited tries; a repeated SYN is answered with a SYN,ACK. */
    private static ConfiguredScenario endless(String fairness) {
        return Scenarios.LOSSY_HANDSHAKE.with("retries=unlimited", "profile=LINUX", fairness);
    }

    private static final ConfiguredScenario GHOSTS = Scenarios.OLD_DUPLICATE_SYN.with(
            "handshake=two", "duplicate=1", "clientCloses=never", "serverCloses=never");

    private static final Claim TW_06 = new Claim(
            "TW-06",
            "With two messages the server therefore wastes resources.",
            List.of("000:38", "003:28"),
            "QUANT/LIVE",
            "What would be wasted is a connection that the server keeps for nobody. In the notes'"
                    + " own picture, a SYN that is late and is sent again, none is opened: the"
                    + " second SYN meets the connection of its pair. A copy that comes when the"
                    + " first connection is over does open one, which three messages prevent. How"
                    + " long it is kept: the server answers the old SYN, the client has no such"
                    + " connection and resets it; only if that answer or reset is lost, and nobody"
                    + " sends, it stays for ever. So it may with three messages, if it is the"
                    + " client that has left.",
            List.of(
                    Check.main("sentAgain")
                            .asks("twoAgainstOne", TwoWayClaims.DELAYED_SYN)
                            .contradictedBy(UNREACHABLE)
                            .unless("every SYN opens a connection", "connectionKey=everySyn"),
                    Check.under("a copy arrives when the first connection is over", "redundant")
                            .asks("connectionCountsAgree", GHOSTS)
                            .supportedBy(VIOLATED)
                            .unless("three messages", "handshake=three"),
                    Check.aside("where nothing is lost it is soon reset", "transient")
                            .asks("ghostEnds", GHOSTS)
                            .contradictedBy(HOLDS)
                            .unless("a segment may be lost", "drop=1"),
                    Check.aside("where a segment is lost it may stay for ever", "forEver")
                            .asks("ghostEnds", GHOSTS.with("drop=1"))
                            .supportedBy(VIOLATED)
                            .unless("nothing is lost", "drop=0"),
                    Check.aside("with three messages one may stay for ever too", "threeToo")
                            .asks("ghostEnds", GHOSTS.with("handshake=three", "drop=1"))
                            .contradictedBy(VIOLATED)
                            .unless("nothing is lost", "drop=0")));

    private static final ConfiguredScenario GIVING_UP =
            Scenarios.LOSSY_HANDSHAKE.with("giveUp=yes", "retries=2", "capacity=8");

    private static final Claim L_06 = new Claim(
            "L-06",
            "If message 3 is lost, the server repeats its SYN,ACK.",
            List.of("003:22"),
            "LIVE",
            "A server that keeps SYN-RECEIVED does, and eventually becomes ESTABLISHED. One that"
                    + " answered with a cookie has nothing to repeat: client and server then wait"
                    + " for ever, unless the client speaks first.",
            List.of(
                    Check.main("cookie")
                            .asks("establishedClientIsJoined", COOKIES)
                            .contradictedBy(VIOLATED)
                            .unless("no cookies are used", "cookies=0"),
                    Check.under("the server keeps the connection in SYN-RECEIVED", "kept")
                            .asks(
                                    "serverEstablishesToo",
                                    Scenarios.HANDSHAKE.with(
                                            "drop=1",
                                            "dropOnly=ack",
                                            "retries=2",
                                            "giveUp=no",
                                            "capacity=8",
                                            "suppressCopies=yes"))
                            .supportedBy(HOLDS)
                            .unless("the server has no timer", "synAckRetries=0")));

    private static final Claim L_11 = new Claim(
            "L-11",
            "If message 2 never arrives the client gives up in the end, and if message 3 never"
                    + " arrives so does the server.",
            List.of("003:21", "003:22"),
            "LIVE",
            "Each repeats what is not acknowledged as often as it may, waits once more, and then"
                    + " closes (R2 of RFC 9293, 3.8.3), whatever the network loses. How often, and"
                    + " for how long, say L-03 and L-05.",
            List.of(
                    Check.main("client")
                            .asks("synSentEnds", GIVING_UP)
                            .supportedBy(HOLDS)
                            .unless("nobody gives up", "giveUp=no"),
                    Check.main("server")
                            .asks("synReceivedEnds", GIVING_UP)
                            .supportedBy(HOLDS)
                            .unless("nobody gives up", "giveUp=no")));

    private static final Claim SEC_03 = new Claim(
            "SEC-03",
            "In a SYN flood ordinary users are refused.",
            List.of("003:30"),
            "LIVE",
            "Without cookies the forged entries fill the SYN queue, and a client's SYNs are"
                    + " dropped until it gives up. With cookies it is served.",
            List.of(
                    Check.main("cookies")
                            .asks("clientIsServedAtLast", flood("cookies=1"))
                            .contradictedBy(HOLDS)
                            .unless("no cookies are used", "cookies=0"),
                    Check.under("no cookies are used", "refused")
                            .asks("clientIsServedAtLast", flood("cookies=0"))
                            .supportedBy(VIOLATED)
                            .unless("nobody attacks", "inject=0")));

    private static ConfiguredScenario flood(String cookies) {
        return Scenarios.SYN_FLOOD.with("giveUp=no", cookies);
    }

    private static final Claim SEC_07 = new Claim(
            "SEC-07",
            "With cookies too, the loss of message 3 is repaired by the server (not in a note:"
                    + " what a reader would infer).",
            List.of("003:22 (with 003:31)", "003:31 (with 003:22)"),
            "LIVE",
            "The server has no state and no timer. If the client speaks first, its octets carry the"
                    + " cookie back; if the server is to speak first, both wait for ever (RFC"
                    + " 4987, 3.6).",
            List.of(Check.main("nobodySpeaks")
                    .asks("establishedClientIsJoined", COOKIES)
                    .contradictedBy(VIOLATED)
                    .unless(
                            "the client speaks first, and is sure to",
                            "clientSends=1",
                            "fairUsers=all")));

    static final List<Claim> ALL = List.of(HS_27, TW_06, L_06, L_11, SEC_03, SEC_07);
}
