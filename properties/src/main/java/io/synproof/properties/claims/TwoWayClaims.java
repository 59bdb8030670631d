package io.synproof.properties.claims;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.REACHED;
import static io.synproof.checker.result.Outcome.UNREACHABLE;
import static io.synproof.checker.result.Outcome.VIOLATED;

import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.util.List;

/** Group TW: a handshake of two messages. */
final class TwoWayClaims {
    private TwoWayClaims() {}

    /**
     * The client retries its SYN, as note 001 tells it; the connection is neither closed nor
     * aborted.
     */
    static final ConfiguredScenario DELAYED_SYN =
            Scenarios.LOST_SYN.with("handshake=two", "drop=0", "retries=1", "suppressCopies=no");

    private static final ConfiguredScenario ABORTED = Scenarios.OLD_DUPLICATE_SYN.with(
            "handshake=two",
            "duplicate=1",
            "clientCloses=never",
            "serverCloses=never",
            "giveUp=no");

    private static final ConfiguredScenario CLOSED = Scenarios.OLD_DUPLICATE_SYN.with(
            "handshake=two", "duplicate=1", "clientAborts=0", "giveUp=no");

    private static final Claim TW_01 = new Claim(
            "TW-01",
            "In a two-way protocol a delayed first SYN, whose retransmitted copy has already opened"
                    + " a connection, makes the server believe in two connections while the client"
                    + " has one.",
            List.of("001:26-31"),
            "REACH",
            "It depends on what names a connection. If every SYN opens one, as note 001 takes it,"
                    + " the server counts two and the client one. In TCP the pair of sockets names"
                    + " it: the late SYN meets the connection that is there and is answered with an"
                    + " ACK, so two against one is out of reach while that connection lasts. What"
                    + " two messages do reach in TCP is a second connection after the first is"
                    + " over: the server counts two in all, the client one. (The first SYN and its"
                    + " copy are alike, so which of them comes first makes no difference.)",
            List.of(
                    Check.under("every SYN opens a connection of its own", "everySyn")
                            .asks("twoAgainstOne", DELAYED_SYN.with("connectionKey=everySyn"))
                            .supportedBy(REACHED)
                            .unless("the SYN is sent only once", "retries=0"),
                    Check.main("socketPair")
                            .asks("twoAgainstOne", DELAYED_SYN)
                            .contradictedBy(UNREACHABLE)
                            .unless("every SYN opens a connection", "connectionKey=everySyn"),
                    Check.aside("the copy comes when the first connection is over", "afterwards")
                            .asks("connectionCountsAgree", ABORTED)
                            .supportedBy(VIOLATED)
                            .unless("three messages", "handshake=three")));

    private static final Claim TW_02 = new Claim(
            "TW-02",
            "With two messages the server creates one connection per SYN received, so repeats give"
                    + " redundant invalid ones.",
            List.of("000:38", "003:28"),
            "REACH/QUANT",
            "Each SYN that finds the server listening opens a connection at once. A SYN that meets"
                    + " a connection of its pair opens none. So repeats open redundant connections"
                    + " after the first has ended, and only then.",
            List.of(
                    Check.under("the SYN finds the server listening", "atListener")
                            .asks("everySynAtListenerEstablishes", ABORTED)
                            .supportedBy(HOLDS)
                            .unless("three messages", "handshake=three"),
                    Check.under("the SYN finds the server listening", "redundant")
                            .asks("connectionCountsAgree", ABORTED)
                            .supportedBy(VIOLATED)
                            .unless("three messages", "handshake=three"),
                    Check.main("everySyn")
                            .asks("everySynOpens", ABORTED)
                            .contradictedBy(VIOLATED)
                            .unless("every SYN opens a connection", "connectionKey=everySyn")));

    private static final Claim TW_03 = new Claim(
            "TW-03",
            "Two messages lead to inconsistent connection state at the two ends.",
            List.of("001:34"),
            "INV",
            "A copy of the SYN that arrives after the connection has ended opens it again at the"
                    + " server, which cannot tell it from a new one (RFC 9293, 3.4.1, 3.5)."
                    + " TIME-WAIT at"
                    + " the client is no help: it does not stand between the copy and the server.",
            List.of(
                    Check.main("abort")
                            .asks("connectionCountsAgree", ABORTED)
                            .supportedBy(VIOLATED)
                            .unless("nothing arrives twice", "duplicate=0"),
                    Check.main("orderlyClose")
                            .asks("connectionCountsAgree", CLOSED)
                            .supportedBy(VIOLATED)
                            .unless("three messages", "handshake=three"),
                    Check.main("whileTheClientWaits")
                            .asks("ghostWhileClientWaits", CLOSED)
                            .supportedBy(REACHED)
                            .unless("three messages", "handshake=three")));

    private static final Claim TW_07 = new Claim(
            "TW-07",
            "Two messages are unsafe.",
            List.of("004:15"),
            "INV",
            "As TW-03: an old duplicate SYN is enough. Without duplicates and repeats the same"
                    + " protocol keeps the ends in step.",
            List.of(Check.main("oldDuplicate")
                    .asks(
                            "connectionCountsAgree",
                            Scenarios.OLD_DUPLICATE_SYN.with("handshake=two"))
                    .supportedBy(VIOLATED)
                    .unless("nothing arrives twice", "duplicate=0")));

    private static final String FRESH = "the server's ISN is fresh, nobody forgets it in a crash,"
            + " and only an acknowledgment of it counts";

    private static final Claim TW_08 = new Claim(
            "TW-08",
            "With three messages a stale SYN does not create a server connection.",
            List.of("001:10-13", "001:32"),
            "INV",
            "So it is when the server takes a fresh ISN: nobody acknowledges it. It still costs the"
                    + " server a half-open connection until the reset or the timer. With an ISN"
                    + " that never changes, or that the server has forgotten in a crash, an old SYN"
                    + " and an old ACK together open a connection; and so they did by RFC 793 as it"
                    + " was printed (erratum 3301).",
            List.of(
                    Check.under(FRESH, "freshIsn")
                            .asks("connectionCountsAgree", Scenarios.OLD_DUPLICATE_SYN.asIs())
                            .supportedBy(HOLDS)
                            .unless("the server's ISN never changes", "serverIsn=fixed"),
                    Check.main("constantIsn")
                            .asks(
                                    "connectionCountsAgree",
                                    Scenarios.OLD_DUPLICATE_SYN.with("serverIsn=fixed"))
                            .contradictedBy(VIOLATED)
                            .unless("the server's ISN is fresh", "serverIsn=fresh"),
                    Check.main("crash")
                            .asks("connectionCountsAgree", HandshakeClaims.CRASHING)
                            .contradictedBy(VIOLATED)
                            .unless("the server does not crash", "serverCrashes=0"),
                    Check.main("erratum")
                            .asks("connectionCountsAgree", HandshakeClaims.AS_PRINTED)
                            .contradictedBy(VIOLATED)
                            .unless("the erratum is followed", HandshakeClaims.CORRECTED),
                    Check.under("a half-open connection is none yet", "halfOpen")
                            .asks(
                                    "staleSynHalfOpens",
                                    Scenarios.OLD_DUPLICATE_SYN.with("duplicate=1"))
                            .supportedBy(REACHED)
                            .unless("nothing arrives late", "network=rendezvous")));

    static final List<Claim> ALL = List.of(TW_01, TW_02, TW_03, TW_07, TW_08);
}
