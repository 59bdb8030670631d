package io.synproof.properties.claims;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.REACHED;
import static io.synproof.checker.result.Outcome.VIOLATED;

import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.util.List;

/** Group UDP: datagrams, and the services that TCP adds to them. */
final class DatagramClaims {
    private DatagramClaims() {}

    /** Datagrams beside an idle connection whose user reads when it likes. */
    private static final ConfiguredScenario BESIDE_CONNECTION = Scenarios.DATAGRAMS.with(
            "clientOpens=1", "serverListens=yes", "receive=called", "capacity=12", "mss=1");

    private static final Claim UDP_01 = new Claim(
            "UDP-01",
            "UDP sends at once, TCP needs a connection first.",
            List.of("003:68"),
            "QUANT",
            "A datagram is delivered when it arrives; octets of TCP wait for the handshake, unless"
                    + " Fast Open lets them go with the SYN (RFC 7413).",
            List.of(
                    Check.main("fastOpen")
                            .asks("firstPacketDelivers", openingWith("tfo=on"))
                            .contradictedBy(HOLDS)
                            .unless("there is no Fast Open", "tfo=off"),
                    Check.under("there is no Fast Open", "tcp")
                            .asks("firstPacketDelivers", openingWith("tfo=off"))
                            .supportedBy(VIOLATED)
                            .unless("the SYN carries the octets", "tfo=on"),
                    Check.under("there is no Fast Open", "udp")
                            .asks("firstPacketDelivers", Scenarios.DATAGRAMS.asIs())
                            .supportedBy(HOLDS)
                            .unless("a connection is opened beside them", "clientOpens=1")));

    /** Octets of a connection instead of datagrams. */
    private static final ConfiguredScenario OVER_TCP = Scenarios.DATAGRAMS.with(
            "clientDatagrams=0", "clientOpens=1", "serverListens=yes", "clientSends=3");

    /** One of them may be lost, and a clock runs, so that nothing is retransmitted needlessly. */
    private static final ConfiguredScenario LOST_ONCE =
            OVER_TCP.with("drop=1", "dropOnly=text", "msl=1", "rto=3", "retries=1");

    private static ConfiguredScenario openingWith(String tfo) {
        return Scenarios.HANDSHAKE.with("clientSends=1", tfo);
    }

    private static final Claim UDP_02 = new Claim(
            "UDP-02",
            "UDP may lose, repeat and reorder, but keeps boundaries; TCP the reverse.",
            List.of("003:70", "003:74"),
            "INV",
            "RFC 768 adds ports, a length and a checksum to IP, and nothing else. What"
                    + " one call sends arrives in one piece, even if IP has to cut it; octets of a"
                    + " connection come in pieces of any size. (That UDP may repeat, the note does"
                    + " not say.)",
            List.of(
                    Check.main("reordered")
                            .asks("datagramsInOrder", Scenarios.DATAGRAMS.with("overtake=1"))
                            .supportedBy(VIOLATED)
                            .unless("none overtakes another", "overtake=0"),
                    Check.main("repeated")
                            .asks("datagramsOnce", Scenarios.DATAGRAMS.with("duplicate=1"))
                            .supportedBy(VIOLATED)
                            .unless("none is duplicated", "duplicate=0"),
                    Check.main("lost")
                            .asks("datagramsNoneLost", Scenarios.DATAGRAMS.with("drop=1"))
                            .supportedBy(VIOLATED)
                            .unless("none is lost", "drop=0"),
                    Check.main("boundaries")
                            .asks("boundariesKept", BESIDE_CONNECTION)
                            .supportedBy(HOLDS)
                            .unless("two octets of the connection are sent too", "clientSends=2"),
                    Check.main("stream")
                            .asks(
                                    "boundariesKept",
                                    Scenarios.HANDSHAKE.with("clientSends=2", "receive=called"))
                            .supportedBy(VIOLATED)
                            .unless("there is one message of one octet", "clientSends=1"),
                    Check.main("streamInOrder")
                            .asks("deliversPrefixOnceInOrder", PacketClaims.REORDERED)
                            .supportedBy(HOLDS)
                            .unless("sequence numbers are not read", "flaw=textAsItComes"),
                    Check.main("streamNotLost")
                            .asks("sentIsDelivered", DataClaims.REPEATING)
                            .supportedBy(HOLDS)
                            .unless("a sender repeats once, and two are lost", "retries=1")));

    private static final Claim UDP_03 = new Claim(
            "UDP-03",
            "The system does not split UDP's messages, yet those above the MTU are split.",
            List.of("003:67", "003:75"),
            "INV",
            "Both are true, of different layers: UDP makes one datagram of each message,"
                    + " and IP cuts a packet that is too long and puts it together again before"
                    + " UDP sees it (RFC 791, 3.2). What the user gets is whole.",
            List.of(
                    Check.main("whole")
                            .asks("boundariesKept", BESIDE_CONNECTION.with("fragments=2"))
                            .supportedBy(HOLDS)
                            .unless("two octets of the connection are sent too", "clientSends=2"),
                    Check.main("fragments")
                            .asks("datagramInFragments", Scenarios.DATAGRAMS.with("fragments=2"))
                            .supportedBy(REACHED)
                            .unless("the packet is no longer than the MTU", "fragments=1")));

    private static final Claim UDP_04 = new Claim(
            "UDP-04",
            "TCP's header has 20 octets, and more with options; UDP's always has 8.",
            List.of("003:72-73"),
            "QUANT",
            "Counted in headers that are written octet by octet: RFC 9293, 3.1, with the options"
                    + " MSS and timestamp, and RFC 768. TCP's has 60 at most, for four bits count"
                    + " its words.",
            List.of(
                    Check.main("tcp")
                            .asks("tcpHeaderHas20", Scenarios.HANDSHAKE.with("clientSends=1"))
                            .supportedBy(HOLDS)
                            .unless("segments carry timestamps", "timestamps=on"),
                    Check.main("udp")
                            .asks("headerHas8", Scenarios.DATAGRAMS.asIs())
                            .supportedBy(HOLDS)
                            .unless("a connection is opened beside them", "clientOpens=1")));

    /** Two connections from two ports, each with an octet to send. */
    static final ConfiguredScenario TWO_PORTS =
            Scenarios.HANDSHAKE.with("ports=2", "clientOpens=2", "clientSends=1");

    private static final Claim UDP_05 = new Claim(
            "UDP-05",
            "TCP is strictly one to one; UDP also one to many.",
            List.of("003:69"),
            "INV",
            "A connection is a pair of sockets (RFC 9293, 3.4.1) and hears no third; a UDP socket"
                    + " hears whoever sends to it, and sends to whom it likes. Many to many is both"
                    + " at once. (A broadcast, which one datagram makes to all, is not modelled.)",
            List.of(
                    Check.main("oneToOne")
                            .asks("socketHearsOnePort", TWO_PORTS)
                            .supportedBy(HOLDS)
                            .unless("datagrams come from both ports too", "clientDatagrams=2"),
                    Check.main("many")
                            .asks("oneSocketHearsMany", Scenarios.DATAGRAMS.with("ports=2"))
                            .supportedBy(REACHED)
                            .unless("one port sends", "ports=1"),
                    Check.main("oneToMany")
                            .asks(
                                    "oneSocketTellsMany",
                                    Scenarios.DATAGRAMS.with("ports=2", "serverDatagrams=2"))
                            .supportedBy(REACHED)
                            .unless("there is one port", "ports=1")));

    private static final Claim UDP_06 = new Claim(
            "UDP-06",
            "Losses and congestion do not slow UDP down.",
            List.of("003:71"),
            "INV",
            "Nothing makes a datagram wait, however many the network loses or has no room for (RFC"
                    + " 8085 asks the application to see to that). Only a network that refuses to"
                    + " take more holds its sender up. (TCP, of which the note speaks beside it, is"
                    + " slowed down by a loss if it has congestion control, as RFC 9293, 3.8.2, has"
                    + " it; by the receiver's window alone it is not.)",
            List.of(
                    Check.main("neverWaits")
                            .asks(
                                    "sendingNeverWaits",
                                    Scenarios.DATAGRAMS.with(
                                            "drop=9", "capacity=2", "overflow=tailDrop"))
                            .supportedBy(HOLDS)
                            .unless("the network makes its senders wait", "overflow=blocking"),
                    Check.aside("octets of TCP wait for the window", "tcpWaits")
                            .asks("sendingNeverWaits", OVER_TCP.with("window=1"))
                            .contradictedBy(VIOLATED)
                            .unless("the window has room for all", "window=4"),
                    Check.aside("a loss makes octets of TCP wait", "tcpLoss")
                            .asks("sendingNeverWaits", LOST_ONCE.with("congestion=4"))
                            .contradictedBy(VIOLATED)
                            .unless("none is lost", "drop=0"),
                    Check.aside("not without a congestion window", "tcpUnaware")
                            .asks("sendingNeverWaits", LOST_ONCE)
                            .supportedBy(HOLDS)
                            .unless("the sender keeps one", "congestion=4")));

    private static final Claim UDP_08 = new Claim(
            "UDP-08",
            "TCP has congestion control and flow control, and UDP has neither.",
            List.of("003:71"),
            "INV",
            "A TCP sender keeps to the window that its receiver announces (RFC 9293, 3.8.6), and to"
                    + " a congestion window of its own, which a loss cuts to one segment (3.8.2,"
                    + " MUST-19; RFC 5681). Nobody tells a UDP sender how much room the other has,"
                    + " and nothing holds it back.",
            List.of(
                    Check.main("tcp")
                            .asks("windowRespected", Scenarios.SLOW_READER.with("drop=0"))
                            .supportedBy(HOLDS)
                            .unless("the sender does not heed the window", "flowControl=assumed"),
                    Check.main("tcpCongestion")
                            .asks(
                                    "slowsDownAfterLoss",
                                    LOST_ONCE.with("mss=1", "clientSends=4", "congestion=4"))
                            .supportedBy(HOLDS)
                            .unless("the sender keeps no congestion window", "congestion=off"),
                    Check.main("udp")
                            .asks("sendingNeverWaits", BESIDE_CONNECTION.with("window=1"))
                            .supportedBy(HOLDS)
                            .unless("octets of the connection are sent too", "clientSends=3")));

    private static final Claim UDP_07 = new Claim(
            "UDP-07",
            "Reliability can be built over UDP.",
            List.of("003:70"),
            "REFINE",
            "Numbers, acknowledgments and repetition are enough, over a network that does to"
                    + " datagrams what it does to segments: TCP's own are such a protocol, as long"
                    + " as it does not stop repeating before the network stops losing. QUIC (RFC"
                    + " 9000, 9002) does it over UDP.",
            List.of(
                    Check.main("queue")
                            .asks("likeQueue", PacketClaims.QUEUE)
                            .supportedBy(HOLDS)
                            .unless("without numbers", "flaw=textAsItComes"),
                    Check.main("anyOrder")
                            .asks("likeQueue", PacketClaims.REORDERED.with("duplicate=1"))
                            .supportedBy(HOLDS)
                            .unless("without numbers", "flaw=textAsItComes"),
                    Check.main("atLast")
                            .asks("sentIsDelivered", DataClaims.REPEATING)
                            .supportedBy(HOLDS)
                            .unless("without repetition", "retries=0")));

    static final List<Claim> ALL =
            List.of(UDP_01, UDP_02, UDP_03, UDP_04, UDP_05, UDP_06, UDP_07, UDP_08);
}
