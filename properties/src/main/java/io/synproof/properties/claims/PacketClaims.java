package io.synproof.properties.claims;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.REACHED;
import static io.synproof.checker.result.Outcome.UNREACHABLE;
import static io.synproof.checker.result.Outcome.VIOLATED;

import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.util.List;

/** Group SEG: segments and packets. */
final class PacketClaims {
    private PacketClaims() {}

    private static final ConfiguredScenario CUT_BY_IP = Scenarios.FRAGMENTED_TRANSFER.asIs();
    private static final String[] CUT_BY_TCP = {"fragments=1", "mss=1"};
    private static final ConfiguredScenario SEGMENTS = CUT_BY_IP.with(CUT_BY_TCP);

    private static final String CUT_INSTEAD =
            "TCP cuts, and not IP, which takes two segments of one"
                    + " piece for one segment of two";

    private static final String KEPT = "the oldest alone is sent again, text behind a gap kept, and"
            + " ACKs come back before the timer runs out";

    /** A stream over a network that may lose a segment, with room for all that is under way. */
    static final ConfiguredScenario QUEUE =
            Scenarios.LOSSY_TRANSFER.with("network=fifo", "capacity=12");

    /** The same octets over a network that reorders. */
    static final ConfiguredScenario REORDERED = Scenarios.REORDERED_TRANSFER.with("clientSends=3");

    /** Three octets, which the network delivers in order. */
    private static final ConfiguredScenario THREE_OCTETS =
            Scenarios.REORDERED_TRANSFER.with("clientSends=3", "mss=2", "network=fifo");

    /** Two octets that leave in one full segment, or in two. */
    private static final ConfiguredScenario FULL_SEGMENTS =
            Scenarios.LOSSY_TRANSFER.with("mss=2", "network=fifo");

    private static final Claim SEG_01 = new Claim(
            "SEG-01",
            "An MSS of 1460 is an MTU of 1500 less the headers of IP and TCP.",
            List.of("003:61"),
            "QUANT",
            "The MSS counts the fixed headers, 20 octets of IPv4 and 20 of TCP (RFC 9293, 3.7.1):"
                    + " whatever the MSS, a full packet has 40 more, so 1500 leaves 1460. Options"
                    + " take their room from the text: with timestamps 12 octets, so that 1448 are"
                    + " left. Over IPv6, which is not modelled, it is 1440.",
            List.of(
                    Check.under("the headers have no options", "fixedHeaders")
                            .asks("fullPacketIsMssPlus40", FULL_SEGMENTS)
                            .supportedBy(HOLDS)
                            .unless("segments carry timestamps", "timestamps=on"),
                    Check.main("timestamps")
                            .asks("fullPacketIsMssPlus40", FULL_SEGMENTS.with("timestamps=on"))
                            .contradictedBy(VIOLATED)
                            .unless("they carry none", "timestamps=off")));

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
                            .unless(CUT_INSTEAD, CUT_BY_TCP),
                    Check.main("four")
                            .asks("packetsToDeliverAfterLoss", CUT_BY_IP, 4)
                            .supportedBy(HOLDS)
                            .unless(CUT_INSTEAD, CUT_BY_TCP)));

    private static final Claim SEG_03 = new Claim(
            "SEG-03",
            "If TCP cuts the text itself, only the lost piece is sent again.",
            List.of("003:75"),
            "QUANT",
            "If the receiver keeps what comes behind the gap, and the sender repeats the oldest"
                    + " segment only (RFC 6298, 5.4). One that goes back to the first and sends all"
                    + " again repeats what has arrived; so does one whose timer runs out because an"
                    + " ACK is lost, or comes late.",
            List.of(
                    Check.main("goBack")
                            .asks("onlyLostSentAgain", SEGMENTS.with("resend=all"))
                            .contradictedBy(VIOLATED)
                            .unless("the oldest alone is sent again", "resend=front"),
                    Check.under(KEPT, "kept")
                            .asks("onlyLostSentAgain", SEGMENTS)
                            .supportedBy(HOLDS)
                            .unless("text behind a gap is dropped", "oooQueue=off"),
                    Check.under(KEPT, "three")
                            .asks("packetsToDeliverAfterLoss", SEGMENTS, 3)
                            .supportedBy(HOLDS)
                            .unless(
                                    "IP cuts, which takes one segment of two pieces for two"
                                            + " segments of one",
                                    "mss=2",
                                    "fragments=2"),
                    Check.under(KEPT, "acksInTime")
                            .asks("onlyLostSentAgain", SEGMENTS)
                            .supportedBy(HOLDS)
                            .unless("it is an ACK that is lost", "dropOnly=ack")));

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
            "A stream has no boundaries (RFC 9293, 3.7): where the window has room for a part of a"
                    + " message, the part leaves, and the rest goes with the next message. What is"
                    + " kept is the order of octets.",
            List.of(
                    Check.main("cut")
                            .asks("callIsCut", messages(4))
                            .supportedBy(REACHED)
                            .unless("the window has room for two messages", "window=4"),
                    Check.main("shared")
                            .asks("twoCallsInSegment", messages(5))
                            .supportedBy(REACHED)
                            .unless("there is no third message", "clientSends=4"),
                    Check.main("orderKept")
                            .asks("likeQueue", QUEUE)
                            .supportedBy(HOLDS)
                            .unless(
                                    "what arrives is taken without looking at its number",
                                    "flaw=textAsItComes"),
                    Check.main("anyOrder")
                            .asks("likeQueue", REORDERED.with("duplicate=1"))
                            .supportedBy(HOLDS)
                            .unless(
                                    "what arrives is taken without looking at its number",
                                    "flaw=textAsItComes")));

    private static final Claim SEG_06 = new Claim(
            "SEG-06",
            "Of a segment of which a fragment is lost the receiver acknowledges nothing, so that"
                    + " only the sender's timer repairs the loss.",
            List.of("003:63"),
            "INV",
            "IP hands over whole packets (RFC 791): fragments that wait for one that is lost make"
                    + " TCP say nothing, neither an ACK nor the hint of a duplicate one.",
            List.of(
                    Check.main("noAnswer")
                            .asks("packetsAnswered", CUT_BY_IP)
                            .supportedBy(VIOLATED)
                            .unless("the segment fits into one packet", "fragments=1"),
                    Check.main("noTimer")
                            .asks("deliveredAfterLoss", CUT_BY_IP.with("retries=0"))
                            .supportedBy(UNREACHABLE)
                            .unless("the timer sends again", "retries=2")));

    private static final Claim SEG_07 = new Claim(
            "SEG-07",
            "A message that is longer than the MSS leaves in several segments.",
            List.of("003:61"),
            "QUANT",
            "No segment has more octets than the MSS (RFC 9293, 3.7.1): three octets take two"
                    + " segments of at most two.",
            List.of(Check.main("two")
                    .asks("segmentsToDeliver", THREE_OCTETS, 2)
                    .supportedBy(HOLDS)
                    .unless("the MSS is larger than the message", "mss=4")));

    /** Messages of two octets and what is left, in a window of three. */
    private static ConfiguredScenario messages(int octets) {
        return Scenarios.REORDERED_TRANSFER.with(
                "clientSends=" + octets, "mss=2", "window=3", "network=fifo");
    }

    static final List<Claim> ALL = List.of(SEG_01, SEG_02, SEG_03, SEG_04, SEG_05, SEG_06, SEG_07);
}
