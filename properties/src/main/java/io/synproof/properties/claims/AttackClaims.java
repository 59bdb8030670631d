package io.synproof.properties.claims;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.REACHED;
import static io.synproof.checker.result.Outcome.UNREACHABLE;
import static io.synproof.checker.result.Outcome.VIOLATED;

import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.util.List;

/** Group SEC: the SYN flood, and cookies against it. */
final class AttackClaims {
    private AttackClaims() {}

    private static final String SERVED = "clientNotTurnedAway";

    /**
     * One SYN from a nonexistent host, with a clock of seconds: its SYN,ACK is retransmitted as in
     * Linux.
     */
    static final ConfiguredScenario UNANSWERED_REQUEST = Scenarios.SYN_FLOOD.with(
            "clientOpens=0",
            "inject=1",
            "msl=1",
            "timeWait=never",
            "rto=1",
            "backOff=exponential",
            "rtoCap=120",
            "synAckRetries=5");

    /**
     * An honest client whose last ACK may be lost twice; timers wait longer than segments are in
     * flight.
     */
    private static final ConfiguredScenario TWO_ACKS_LOST = Scenarios.HANDSHAKE.with(
            "drop=2", "dropOnly=ack", "msl=1", "rto=3", "timeWait=2", "capacity=8");

    private static final Claim SEC_01 = new Claim(
            "SEC-01",
            "SYNs from made-up addresses leave requests that never complete, and fill the half-open"
                    + " queue.",
            List.of("003:30"),
            "REACH",
            "RFC 4987, 2. The SYN,ACK goes to nobody, so no ACK comes, and the request stays until"
                    + " its SYN,ACK has been repeated in vain, for 63 s with Linux's defaults. If"
                    + " somebody is at the address, that host has asked for nothing and resets the"
                    + " request (RFC 9293, 3.10.7.1): its place is free again when the reset"
                    + " arrives, and until then it is taken.",
            List.of(
                    Check.main("fills")
                            .asks("synQueueFull", Scenarios.SYN_FLOOD.with("network=rendezvous"))
                            .supportedBy(REACHED)
                            .unless(
                                    "hosts at these addresses answer, and nothing takes time",
                                    "strangersAnswer=yes"),
                    Check.aside("a reset frees a place when it arrives, not before", "untilReset")
                            .asks("synQueueFull", Scenarios.SYN_FLOOD.with("strangersAnswer=yes"))
                            .supportedBy(REACHED)
                            .unless("nothing takes time", "network=rendezvous"),
                    Check.main("neverComplete")
                            .asks("strangerAccepted", Scenarios.SYN_FLOOD.asIs())
                            .supportedBy(HOLDS)
                            .unless("two messages open a connection", "handshake=two"),
                    Check.main("stays")
                            .asks("synAckGivenUpAfter63", UNANSWERED_REQUEST)
                            .supportedBy(REACHED)
                            .unless("a host at the address answers", "strangersAnswer=yes")));

    private static final Claim SEC_02 = new Claim(
            "SEC-02",
            "The flood fills the accept queue too (not in a note: what a reader would infer).",
            List.of("003:30 (gap)"),
            "REACH",
            "The note names the accept queue in brackets and says nothing of it. Without an"
                    + " ACK no handshake is complete, and only complete ones wait to be accepted."
                    + " Made-up addresses send none. It takes real hosts, or a handshake of two"
                    + " messages.",
            List.of(
                    Check.main("spoofed")
                            .asks(
                                    "acceptQueueFull",
                                    Scenarios.SYN_FLOOD.with("clientOpens=0", "ports=2"))
                            .contradictedBy(UNREACHABLE)
                            .unless("two real clients connect too", "clientOpens=2"),
                    Check.main("threeMessages")
                            .asks(
                                    "acceptQueueFull",
                                    Scenarios.SYN_FLOOD.with("clientOpens=0", "accepts=never"))
                            .contradictedBy(UNREACHABLE)
                            .unless("two messages open a connection", "handshake=two")));

    private static final Claim SEC_04 = new Claim(
            "SEC-04",
            "Enlarging the half-open queue stops the attack.",
            List.of("003:31"),
            "QUANT",
            "Against the same attack, if all that bounds the queue grows: the backlog, somaxconn"
                    + " and max_syn_backlog, of which the smallest counts. But an attacker that"
                    + " sends as much more fills the larger queue too: what grows is the rate it"
                    + " takes, in proportion.",
            List.of(
                    Check.under("the attacker sends no more than before", "enlarged")
                            .asks(SERVED, Scenarios.SYN_FLOOD.with("backlog=2"))
                            .supportedBy(HOLDS)
                            .unless("the queue is as it was", "backlog=1"),
                    Check.main("moreSyns")
                            .asks(SERVED, Scenarios.SYN_FLOOD.with("backlog=2", "inject=3"))
                            .contradictedBy(VIOLATED)
                            .unless("the attacker sends one SYN less", "inject=2"),
                    Check.main("maxSynBacklogAlone")
                            .asks(SERVED, Scenarios.SYN_FLOOD.with("maxSynBacklog=4096"))
                            .contradictedBy(VIOLATED)
                            .unless("the backlog grows too", "backlog=2"),
                    Check.main("backlogAlone")
                            .asks(SERVED, Scenarios.SYN_FLOOD.with("backlog=2", "somaxconn=1"))
                            .contradictedBy(VIOLATED)
                            .unless("somaxconn grows too", "somaxconn=2")));

    private static final Claim SEC_05 = new Claim(
            "SEC-05",
            "With cookies a connection is established without the half-open queue.",
            List.of("003:31"),
            "REACH",
            "RFC 4987, 3.6: all that the server must know comes back in the ACK. In Linux"
                    + " tcp_syncookies=1 does so while the queue is full, 2 always. What was to be"
                    + " remembered of options is lost, and no SYN,ACK is sent again.",
            List.of(
                    Check.main("onOverflow")
                            .asks("establishedByCookie", Scenarios.SYN_FLOOD.with("cookies=1"))
                            .supportedBy(REACHED)
                            .unless("cookies are off", "cookies=0"),
                    Check.main("always")
                            .asks("establishedByCookie", Scenarios.SYN_FLOOD.with("cookies=2"))
                            .supportedBy(REACHED)
                            .unless("cookies are off", "cookies=0"),
                    Check.main("queueStaysEmpty")
                            .asks("nothingInSynQueue", Scenarios.SYN_FLOOD.with("cookies=2"))
                            .supportedBy(HOLDS)
                            .unless("cookies are for a full queue only", "cookies=1")));

    private static final Claim SEC_06 = new Claim(
            "SEC-06",
            "Fewer repetitions of the SYN,ACK free the places of the half-open queue sooner.",
            List.of("003:31"),
            "QUANT",
            "With timeouts that double from 1 s on, r repetitions keep a request for"
                    + " 2^(r+1) - 1 s: 63 s with five of them, 3 s with one. The price is paid by"
                    + " honest clients: a handshake does not survive the loss of r + 1 last ACKs.",
            List.of(
                    Check.main("one")
                            .asks("requestsGoneBy3", UNANSWERED_REQUEST.with("synAckRetries=1"))
                            .supportedBy(HOLDS)
                            .unless("there are five", "synAckRetries=5"),
                    Check.main("exactly3")
                            .asks("synAckGivenUpAfter3", UNANSWERED_REQUEST.with("synAckRetries=1"))
                            .supportedBy(REACHED)
                            .unless("there are five", "synAckRetries=5"),
                    Check.aside("two lost ACKs end an honest handshake", "price")
                            .asks("serverEstablishesToo", TWO_ACKS_LOST.with("synAckRetries=1"))
                            .contradictedBy(VIOLATED)
                            .unless("there are two", "synAckRetries=2")));

    private static final Claim SEC_08 = new Claim(
            "SEC-08",
            "A connection that was opened by a cookie is as fresh as any other (not in a note: what"
                    + " a reader would infer).",
            List.of("003:31 (gap)"),
            "INV",
            "A cookie is a function of the sockets, the client's number and the minute, so an old"
                    + " ACK redeems it a second time: the client connects and aborts, a copy of its"
                    + " message 3 arrives, and the server is ESTABLISHED for a client that is gone."
                    + " A number that is chosen anew and remembered would have unmasked it.",
            List.of(Check.main("replayedAck")
                    .asks(
                            "initialNumbersAgree",
                            Scenarios.SYN_FLOOD.with(
                                    "inject=0", "cookies=2", "duplicate=1", "clientAborts=1"))
                    .contradictedBy(VIOLATED)
                    .unless("cookies are off", "cookies=0")));

    static final List<Claim> ALL = List.of(SEC_01, SEC_02, SEC_04, SEC_05, SEC_06, SEC_08);
}
