package io.synproof.properties.claims;

import static io.synproof.checker.Outcome.HOLDS;
import static io.synproof.checker.Outcome.REACHED;
import static io.synproof.checker.Outcome.VIOLATED;

import io.synproof.properties.scenarios.Scenarios;
import io.synproof.properties.scenarios.Setup;
import java.util.List;

/** Groups SEG and UDP: segments, packets and datagrams. */
final class PacketClaims {
    private PacketClaims() {}

    /** Octets of a connection in the place of datagrams. */
    private static final String[] STREAM = {
        "clientDatagrams=0", "clientOpens=1", "serverListens=yes", "clientSends=3", "window=1"
    };

    private static final Setup CUT_BY_IP = Scenarios.FRAGMENTED_TRANSFER.asIs();
    private static final String[] CUT_BY_TCP = {"fragments=1", "mss=1"};
    private static final Setup SEGMENTS = CUT_BY_IP.with(CUT_BY_TCP);

    private static final Claim SEG_01 = Claim.notCheckable(
            "SEG-01",
            "An MSS of 1460 is an MTU of 1500 less the headers of IP and TCP.",
            List.of("003:61"),
            "QUANT",
            "Arithmetic: 1500 - 20 - 20, the fixed headers of IPv4 and TCP (RFC 9293, 3.7.1). With"
                    + " timestamps 1448 octets of text are left, over IPv6 1440.");

    private static final Claim SEG_02 = new Claim(
            "SEG-02",
            "If one fragment of a segment is lost, the whole segment must be sent again.",
            List.of("003:63"),
            "INV/QUANT",
            "IP puts a packet together or not at all (RFC 791), and repeats nothing: TCP sees"
                    + " nothing of it and sends all of it again. Two fragments, one lost: four"
                    + " packets, where two segments take three.",
            List.of(
                    Check.main("allAgain")
                            .asks("lossRepeatsAll", CUT_BY_IP)
                            .supportedBy(HOLDS)
                            .unless("TCP cuts, and not IP", CUT_BY_TCP),
                    Check.main("four")
                            .asks("packetsToDeliverAfterLoss", CUT_BY_IP, 4)
                            .supportedBy(HOLDS)
                            .unless("TCP cuts, and not IP", CUT_BY_TCP)));

    private static final Claim SEG_03 = new Claim(
            "SEG-03",
            "If TCP cuts the text itself, only the lost piece is sent again.",
            List.of("003:75"),
            "QUANT",
            "If the receiver keeps what comes behind the gap, and the sender repeats the oldest"
                    + " segment only (RFC 6298, 5.4). One that goes back to the first and sends all"
                    + " again repeats what has arrived.",
            List.of(
                    Check.main("goBack")
                            .asks("onlyLostSentAgain", SEGMENTS.with("resend=all"))
                            .contradictedBy(VIOLATED)
                            .unless("the oldest alone is sent again", "resend=front"),
                    Check.under(
                                    "the oldest alone is sent again, and text behind a gap kept",
                                    "kept")
                            .asks("onlyLostSentAgain", SEGMENTS)
                            .supportedBy(HOLDS)
                            .unless("text behind a gap is dropped", "oooQueue=off"),
                    Check.under(
                                    "the oldest alone is sent again, and text behind a gap kept",
                                    "three")
                            .asks("packetsToDeliverAfterLoss", SEGMENTS, 3)
                            .supportedBy(HOLDS)
                            .unless("IP cuts", "mss=2", "fragments=2")));

    private static final Claim SEG_04 = new Claim(
            "SEG-04",
            "Fragmentation is therefore inefficient.",
            List.of("003:63"),
            "QUANT",
            "With n fragments and k losses n(1+k) packets are sent, with n segments n+k: with two"
                    + " and one, four against three. A segment in one packet costs the same either"
                    + " way.",
            List.of(Check.main("twiceAll")
                    .asks("packetsToDeliverAfterLoss", CUT_BY_IP, 4)
                    .supportedBy(HOLDS)
                    .unless("the segment fits into one packet", "fragments=1")));

    private static final Claim SEG_05 = new Claim(
            "SEG-05",
            "What a user sends in one call may leave in several segments: messages and segments do"
                    + " not correspond.",
            List.of("003:67", "003:75"),
            "INV",
            "A stream has no boundaries (RFC 9293, 3.7): octets of two calls leave in one"
                    + " segment as well. What is kept is the order of octets. (Checked is that"
                    + " a segment carries two octets; how many calls sent them is not asked.)",
            List.of(
                    Check.main("shared")
                            .asks("callsShareSegment", Scenarios.LOSSY_TRANSFER.with("mss=2"))
                            .supportedBy(REACHED)
                            .unless("a segment has room for one octet", "mss=1"),
                    Check.main("orderKept")
                            .asks("likeQueue", Scenarios.LOSSY_TRANSFER.with("network=fifo"))
                            .supportedBy(HOLDS)
                            .unless(
                                    "what arrives is taken without looking at its number",
                                    "flaw=textAsItComes")));

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
                            .unless("they are octets of a connection", STREAM)));

    private static Setup openingWith(String tfo) {
        return Scenarios.HANDSHAKE.with("clientSends=1", tfo);
    }

    private static final Claim UDP_02 = new Claim(
            "UDP-02",
            "UDP may lose, repeat and reorder, but keeps boundaries; TCP the reverse.",
            List.of("003:70", "003:74"),
            "INV",
            "RFC 768 adds ports and a checksum to IP, and nothing else. (That UDP may repeat,"
                    + " the note does not say. Of TCP it is checked that a segment carries two"
                    + " octets; how many calls sent them is not asked.)",
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
                    Check.main("stream")
                            .asks("callsShareSegment", Scenarios.LOSSY_TRANSFER.with("mss=2"))
                            .supportedBy(REACHED)
                            .unless("a segment has room for one octet", "mss=1")));

    private static final Claim UDP_03 = Claim.notCheckable(
            "UDP-03",
            "The system does not split UDP's messages, yet those above the MTU are split.",
            List.of("003:67", "003:75"),
            "NMC",
            "Both are so, of different layers: UDP does not split, IP does. It is the wording that"
                    + " contradicts itself.");

    private static final Claim UDP_04 = Claim.notCheckable(
            "UDP-04",
            "TCP's header has 20 octets or more, UDP's always 8.",
            List.of("003:72-73"),
            "QUANT",
            "Constants: 20 to 60 octets (RFC 9293, 3.1), and 8 (RFC 768).");

    private static final Claim UDP_05 = new Claim(
            "UDP-05",
            "TCP is strictly one to one; UDP also one to many.",
            List.of("003:69"),
            "INV",
            "A connection is a pair of sockets (RFC 9293, 3.4.1); a UDP socket hears whoever sends"
                    + " to it.",
            List.of(Check.main("many")
                    .asks("oneSocketHearsMany", Scenarios.DATAGRAMS.with("ports=2"))
                    .supportedBy(REACHED)
                    .unless("one port sends", "ports=1")));

    private static final Claim UDP_06 = new Claim(
            "UDP-06",
            "Losses and congestion do not slow UDP down, while TCP adapts.",
            List.of("003:72"),
            "INV",
            "Nothing makes a datagram wait (RFC 8085 asks the application to see to that). Octets"
                    + " of TCP wait at least for the window; a congestion window is not modelled.",
            List.of(Check.main("neverWaits")
                    .asks("sendingNeverWaits", Scenarios.DATAGRAMS.with("drop=1"))
                    .supportedBy(HOLDS)
                    .unless("they are octets of a connection", STREAM)));

    private static final Claim UDP_07 = new Claim(
            "UDP-07",
            "Reliability can be built over UDP.",
            List.of("003:70"),
            "REFINE",
            "Numbers, acknowledgments and repetition are enough, over a network that does to"
                    + " datagrams what it does to segments: TCP's own are such a protocol. QUIC"
                    + " (RFC 9000, 9002) does it over UDP.",
            List.of(
                    Check.main("queue")
                            .asks("likeQueue", Scenarios.LOSSY_TRANSFER.with("network=fifo"))
                            .supportedBy(HOLDS)
                            .unless("without numbers", "flaw=textAsItComes"),
                    Check.main("atLast")
                            .asks(
                                    "sentIsAcknowledged",
                                    Scenarios.LOSSY_TRANSFER.with(
                                            "clientSends=1",
                                            "dropOnly=text",
                                            "retries=1",
                                            "giveUp=no"))
                            .supportedBy(HOLDS)
                            .unless("without repetition", "retries=0")));

    static final List<Claim> ALL = List.of(
            SEG_01, SEG_02, SEG_03, SEG_04, SEG_05, UDP_01, UDP_02, UDP_03, UDP_04, UDP_05, UDP_06,
            UDP_07);
}
