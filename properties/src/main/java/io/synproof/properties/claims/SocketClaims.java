package io.synproof.properties.claims;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.REACHED;
import static io.synproof.checker.result.Outcome.UNREACHABLE;
import static io.synproof.checker.result.Outcome.VIOLATED;

import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.util.List;

/** Group API: the calls of the socket interface. */
final class SocketClaims {
    private SocketClaims() {}

    private static final ConfiguredScenario WHOLE = Scenarios.CLOSE.with(
            "kernel=6.14", "listenCalled=yes", "accepts=called", "clientSends=1", "receive=read");

    private static final ConfiguredScenario READ_TO_END =
            Scenarios.CLOSE.with("clientSends=1", "receive=read", "network=fifo");

    private static final Claim API_01 = new Claim(
            "API-01",
            "A server calls listen, accept, read, close and a client connect, write, close, in this"
                    + " order.",
            List.of("003:82-101"),
            "REACH",
            "One order that leads from nothing to both sides CLOSED in good order. socket and bind"
                    + " make no segment and are not in the model; a client need not bind.",
            List.of(Check.main("succeeds")
                    .asks("usualCallsSucceed", WHOLE)
                    .supportedBy(REACHED)
                    .unless("nobody calls listen", "serverListens=no")));

    private static final Claim API_02 = new Claim(
            "API-02",
            "Without listen, bind alone has a client's connect refused by a reset.",
            List.of("003:85"),
            "INV",
            "A port that is bound and not listening has no TCB in LISTEN: it is CLOSED, and a SYN"
                    + " is answered by a reset that acknowledges it (RFC 9293, 3.10.7.1). What the"
                    + " user is told is \"connection reset\" by the text (3.10.7.3, second), and"
                    + " \"connection refused\" by Linux.",
            List.of(
                    Check.main("refused")
                            .asks("connectRefused", Scenarios.HANDSHAKE.with("serverListens=no"))
                            .supportedBy(REACHED)
                            .unless("the server listens", "serverListens=yes"),
                    Check.main("neverOpen")
                            .asks("bothEstablished", Scenarios.HANDSHAKE.with("serverListens=no"))
                            .supportedBy(UNREACHABLE)
                            .unless("the server listens", "serverListens=yes"),
                    Check.main("beforeListen")
                            .asks("connectRefused", Scenarios.HANDSHAKE.with("listenCalled=yes"))
                            .supportedBy(REACHED)
                            .unless("listen was called before", "listenCalled=no"),
                    Check.main("inLinuxByName")
                            .asks(
                                    "refusalNamed",
                                    Scenarios.HANDSHAKE.with("serverListens=no", "profile=LINUX"))
                            .supportedBy(HOLDS)
                            .unless("by the text of RFC 9293", "rstInSynSent=reset")));

    private static final Claim API_03 = new Claim(
            "API-03",
            "Two clients that connect to each other at once can establish a connection, though"
                    + " nobody listens.",
            List.of("003:85"),
            "REACH",
            "Simultaneous open, MUST-10 (RFC 9293, 3.5, figure 7). The SYNs have to cross: one that"
                    + " arrives before the other side has opened is answered by a reset. Where"
                    + " nothing is overtaken, the figure's four segments take a SYN,ACK that"
                    + " counts in SYN-RECEIVED; by the letter (3.10.7.4, first) they are six.",
            List.of(
                    Check.main("crossing")
                            .asks("bothEstablished", Scenarios.SIMULTANEOUS_OPEN.asIs())
                            .supportedBy(REACHED)
                            .unless(
                                    "SYNs take no time, so they cannot cross",
                                    "network=rendezvous"),
                    Check.main("inFour")
                            .asks(
                                    "segmentsToOpen",
                                    Scenarios.SIMULTANEOUS_OPEN.with(
                                            "network=fifo", "profile=RFC9293_INTENT"),
                                    4)
                            .supportedBy(HOLDS)
                            .unless("by the letter", "synAckInSynReceived=notInWindow")));

    private static final Claim API_04 = new Claim(
            "API-04",
            "When two clients connect to each other at once there is no half-open queue.",
            List.of("003:85"),
            "INV",
            "A SYN that meets SYN-SENT makes that very connection SYN-RECEIVED, and no listener"
                    + " counts it, even if there is one: a SYN that comes before the own OPEN would"
                    + " enter its queue. That Linux finds such a connection in a hash table is how"
                    + " it is built, and nothing that a run could show.",
            List.of(
                    Check.main("none")
                            .asks("nothingInSynQueue", Scenarios.SIMULTANEOUS_OPEN.asIs())
                            .supportedBy(HOLDS)
                            .unless("one of the two listens too", "serverListens=yes"),
                    Check.main("besideListener")
                            .asks(
                                    "halfOpenOutsideQueue",
                                    Scenarios.SIMULTANEOUS_OPEN.with("serverListens=yes"))
                            .supportedBy(REACHED)
                            .unless("it does not connect", "serverOpens=0")));

    private static final Claim API_05 = new Claim(
            "API-05",
            "accept() plays no part in establishing a connection: without it they form all the"
                    + " same.",
            List.of("003:87"),
            "REACH",
            "TCP completes a handshake on its own, until the accept queue is full: backlog + 1"
                    + " connections form, and the next one does not. (With TCP_DEFER_ACCEPT Linux"
                    + " waits for octets too; the model does not have it.)",
            List.of(
                    Check.under("the accept queue has room", "roomForAll")
                            .asks(
                                    "threeEstablishedAtServer",
                                    Scenarios.FULL_ACCEPT_QUEUE.with("backlog=2"))
                            .supportedBy(REACHED)
                            .unless("it has room for two", "backlog=1"),
                    Check.main("full")
                            .asks("threeEstablishedAtServer", Scenarios.FULL_ACCEPT_QUEUE.asIs())
                            .contradictedBy(UNREACHABLE)
                            .unless("accept() is called", "accepts=called")));

    private static final Claim API_06 = new Claim(
            "API-06",
            "connect() returns on message 2, accept() after message 3.",
            List.of("003:103"),
            "INV",
            "So it is towards a listener, and connect() says nothing about the server: it may still"
                    + " be in SYN-RECEIVED (HS-02). Where both sides connect, connect() returns"
                    + " when the own SYN is acknowledged in SYN-RECEIVED. (What Fast Open"
                    + " changes, RFC 7413, is not asked here. Of a cookie's connection the third"
                    + " message is the first that the server keeps.)",
            List.of(
                    Check.under("the other side listens", "connect")
                            .asks("connectReturnsOnSynAck", Scenarios.HANDSHAKE.asIs())
                            .supportedBy(HOLDS)
                            .unless(
                                    "it connects too, and does not listen",
                                    "serverListens=no",
                                    "serverOpens=1"),
                    Check.under("the other side listens", "accept")
                            .asks(
                                    "acceptAfterThirdMessage",
                                    Scenarios.HANDSHAKE.with("kernel=6.14", "accepts=called"))
                            .supportedBy(HOLDS)
                            .unless("two messages open a connection", "handshake=two"),
                    Check.main("bothConnect")
                            .asks("connectReturnsOnSynAck", Scenarios.SIMULTANEOUS_OPEN.asIs())
                            .contradictedBy(VIOLATED)
                            .unless(
                                    "the server listens instead of connecting",
                                    "serverListens=yes",
                                    "serverOpens=0")));

    private static final ConfiguredScenario READ_OUT_OF_ORDER = Scenarios.REORDERED_TRANSFER.with(
            "clientSends=2", "clientCloses=anyTime", "serverCloses=afterPeer", "receive=read");

    private static final Claim API_07 = new Claim(
            "API-07",
            "The FIN shows up as the end of the stream, behind all data that came before it.",
            List.of("003:97-99", "003:104"),
            "INV",
            "The FIN has the number after the last octet and is processed in its place (RFC 9293,"
                    + " 3.4, 3.10.7.4 eighth): one that overtakes octets waits until they are"
                    + " there, and the user reads them first.",
            List.of(
                    Check.main("behindAll")
                            .asks("deliversPrefixOnceInOrder", READ_OUT_OF_ORDER)
                            .supportedBy(HOLDS)
                            .unless(
                                    "a FIN is taken before what it has overtaken",
                                    "oooQueue=finTaken"),
                    Check.main("told")
                            .asks("endOfStreamTold", READ_OUT_OF_ORDER)
                            .supportedBy(REACHED)
                            .unless("the client does not close", "clientCloses=never")));

    private static final Claim API_08 = new Claim(
            "API-08",
            "The end of the stream means that nothing more arrives, and reading it makes the server"
                    + " close.",
            List.of("003:104"),
            "LIVE",
            "That nothing more arrives is so: behind the FIN there is no number for an octet (RFC"
                    + " 9293, 3.4). But reading the end does nothing by itself: CLOSE is a call of"
                    + " the user (3.6), and a server whose program forgets it stays in CLOSE-WAIT"
                    + " for ever. The checks of CLOSE-WAIT are about where runs end; that they end"
                    + " is a matter of liveness.",
            List.of(
                    Check.main("nothingMore")
                            .asks("nothingAfterEnd", READ_OUT_OF_ORDER.with("serverCloses=anyTime"))
                            .supportedBy(HOLDS)
                            .unless(
                                    "it is the reader's own shutdown that ends the stream",
                                    "serverEnds=shutdownRead"),
                    Check.under("the program closes when it has read the end", "closes")
                            .asks("endsInCloseWait", READ_TO_END)
                            .supportedBy(UNREACHABLE)
                            .unless("it never does", "serverCloses=never"),
                    Check.main("forgets")
                            .asks("endsInCloseWait", READ_TO_END.with("serverCloses=never"))
                            .contradictedBy(REACHED)
                            .unless("it closes after its peer", "serverCloses=afterPeer")));

    private static final Claim API_09 = new Claim(
            "API-09",
            "accept() hands back another descriptor, for the transfer.",
            List.of("003:96"),
            "REACH",
            "Descriptors are names that one host gives to its sockets. What they name are different"
                    + " things: each connection that is accepted is one of its own, and the"
                    + " listener listens on beside them, as LISTEN does in RFC 9293 (3.10.7.2"
                    + " third: a SYN begins another connection).",
            List.of(Check.main("listensOn")
                    .asks(
                            "twoAcceptedWhileListening",
                            Scenarios.HANDSHAKE.with(
                                    "kernel=6.14", "accepts=called", "ports=2", "clientOpens=2"))
                    .supportedBy(REACHED)
                    .unless("nobody calls accept()", "accepts=never")));

    static final List<Claim> ALL =
            List.of(API_01, API_02, API_03, API_04, API_05, API_06, API_07, API_08, API_09);
}
