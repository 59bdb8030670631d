package io.synproof.properties.claims;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.REACHED;
import static io.synproof.checker.result.Outcome.VIOLATED;

import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.util.List;

/** Group OT: claims that belong to no other group. */
final class OtherClaims {
    private OtherClaims() {}

    /** A client with three things to say, each when it has an answer to the one before. */
    private static final ConfiguredScenario IN_TURNS = Scenarios.HANDSHAKE.with(
            "clientSends=3",
            "serverSends=2",
            "network=fifo",
            "capacity=10",
            "delayedAck=anyMoment");

    private static final Claim OT_01 = new Claim(
            "OT-01",
            "HTTPS pays for TCP's three messages and for TLS's four.",
            List.of("003:65"),
            "QUANT",
            "Counted in round trips before a request arrives: one for TCP, and as many for TLS as"
                    + " the client waits for answers. Four messages are two turns, as in TLS 1.2"
                    + " (RFC 5246, 7.3), so three round trips in all. TLS 1.3 (RFC 8446, 2) takes"
                    + " one turn, so two; and none where an earlier session is resumed with early"
                    + " data. Octets stand for what TLS says; the client's last is the request.",
            List.of(
                    Check.under("it is TLS 1.2, and a new session", "tls12")
                            .asks("roundTripsToLastTurn", IN_TURNS, 3)
                            .supportedBy(HOLDS)
                            .unless("it is TLS 1.3, which has one turn less", "clientSends=2"),
                    Check.main("tls13")
                            .asks("roundTripsToLastTurn", IN_TURNS.with("clientSends=2"), 3)
                            .contradictedBy(VIOLATED)
                            .unless("it is TLS 1.2", "clientSends=3"),
                    Check.aside(
                                    "without TLS, or with its early data, TCP's round trip remains",
                                    "tcp")
                            .asks("roundTripsToLastTurn", IN_TURNS.with("clientSends=1"), 1)
                            .supportedBy(HOLDS)
                            .unless("the SYN carries the request (Fast Open)", "tfo=on")));

    /** Three datagrams of two streams, one of which may overtake another. */
    private static final ConfiguredScenario TWO_STREAMS = Scenarios.DATAGRAMS.with("overtake=1");

    private static final Claim OT_02 = new Claim(
            "OT-02",
            "QUIC does away with the problems of upgrading, of setting up, of head-of-line blocking"
                    + " and of moving to another network.",
            List.of("003:65"),
            "REACH",
            "Of QUIC (RFC 9000) the model has what decides this: datagrams, and a"
                    + " receiver that puts them in order stream by stream. A gap in one stream"
                    + " does not hold up the other (2.2), but inside a stream the first octet"
                    + " still holds up those after it. A datagram from a new address is heard at"
                    + " all, which a segment is not (OT-03), so a move need not end a connection"
                    + " that has an identifier of its own; that QUIC has one, checks the new path"
                    + " before it trusts it (9), and takes a round trip for a new connection, is"
                    + " read and not modelled. Upgrading is a matter of who must agree, and not of"
                    + " runs.",
            List.of(
                    Check.under("what is missing belongs to another stream", "otherStream")
                            .asks("otherStreamPasses", TWO_STREAMS)
                            .supportedBy(REACHED)
                            .unless("none overtakes another", "overtake=0"),
                    Check.main("sameStream")
                            .asks("sameStreamWaits", TWO_STREAMS)
                            .contradictedBy(REACHED)
                            .unless("none overtakes another", "overtake=0"),
                    Check.aside("a datagram from a new address is heard at all", "moves")
                            .asks("oneSocketHearsMany", Scenarios.DATAGRAMS.with("ports=2"))
                            .supportedBy(REACHED)
                            .unless("the address does not change", "ports=1")));

    private static final Claim OT_03 = new Claim(
            "OT-03",
            "When the network, and with it the address, changes, a connection must be set up anew.",
            List.of("003:65"),
            "INV",
            "A connection is its pair of sockets (RFC 9293, 3.4.1): what comes from another one"
                    + " finds none, and is reset by a host that is up. Only a SYN gets through"
                    + " there, and no octet before it. (Ports stand for addresses: together they"
                    + " are the socket.)",
            List.of(
                    Check.main("anew")
                            .asks("octetsNeedHandshake", DatagramClaims.TWO_PORTS)
                            .supportedBy(HOLDS)
                            .unless("datagrams come from these ports too", "clientDatagrams=1"),
                    Check.main("reset")
                            .asks(
                                    "unknownPairIsReset",
                                    Scenarios.OLD_DUPLICATE_SYN.with("duplicate=1"))
                            .supportedBy(HOLDS)
                            .unless(
                                    "a listener takes back the number that it sent as a cookie,"
                                            + " which takes a kernel and room for cookies",
                                    "kernel=6.14",
                                    "cookies=2",
                                    "bits=16")));

    private static final Claim OT_04 = Claim.wording(
            "OT-04",
            "The handshake is HTTP's.",
            List.of("004:1", "004:13"),
            "It is TCP's (RFC 9293, 3.5); HTTP uses the connection that it opens.",
            new Term("the handshake of HTTP", "the handshake of TCP", "RFC 9293, 3.5"));

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

    private static final Claim OT_06 = Claim.notCheckable(
            "OT-06",
            "TCP is hard to upgrade.",
            List.of("003:65"),
            "NMC",
            "It is part of the systems' kernels, and boxes on the way look into it: a matter of who"
                    + " would have to change what, of which no run of the protocol tells.");

    static final List<Claim> ALL = List.of(OT_01, OT_02, OT_03, OT_04, OT_05, OT_06);
}
