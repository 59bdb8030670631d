package io.synproof.properties.claims;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.REACHED;
import static io.synproof.checker.result.Outcome.VIOLATED;

import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.util.List;

/** Group DT: octets, their numbers, and their acknowledgment. */
final class DataClaims {
    private DataClaims() {}

    /** Three octets in three segments; nothing is lost, nothing sent again. */
    private static final ConfiguredScenario OCTETS =
            Scenarios.REORDERED_TRANSFER.with("clientSends=3");

    private static final String IN_ORDER =
            "segments arrive in order and each once, and none is lost";

    private static final String REPEATED = "the network loses finitely many segments, and a sender"
            + " repeats, no sooner than an acknowledgment could be back, until it is acknowledged";

    /**
     * Two octets, two losses, and a timer that fires only when nothing can be in flight any more.
     */
    static final ConfiguredScenario REPEATING = Scenarios.LOSSY_TRANSFER.with(
            "msl=1", "rto=3", "timeWait=2", "drop=2", "retries=unlimited", "giveUp=no");

    /** In order, through a router that has room for two segments and drops the rest. */
    private static final String[] SMALL_ROUTER = {"network=fifo", "capacity=2", "overflow=tailDrop"
    };

    /** Four octets through that router, and a timer that retransmits what it drops. */
    private static final ConfiguredScenario DROPPED =
            Scenarios.LOSSY_TRANSFER.with("clientSends=4", "drop=0").with(SMALL_ROUTER);

    /** The last segment is lost, and there is no timer to retransmit it. */
    private static final ConfiguredScenario TAIL_LOST = Scenarios.LOSSY_TRANSFER.with(
            "clientSends=1", "dropOnly=text", "retries=0", "giveUp=no", "fastRetransmit=1");

    /** Five octets, each sent when the one before is acknowledged; any may arrive twice. */
    private static final ConfiguredScenario ONE_AT_A_TIME = Scenarios.REORDERED_TRANSFER.with(
            "clientSends=5", "window=1", "duplicate=1", "wrap=allowed");

    /** Two octets, of which one may be lost and is then sent again. */
    private static final ConfiguredScenario OCTET_LOST = Scenarios.REORDERED_TRANSFER.with(
            "clientSends=2",
            "drop=1",
            "dropOnly=text",
            "retries=1",
            "synRetries=0",
            "synAckRetries=0",
            "suppressCopies=yes");

    private static final Claim DT_01 = new Claim(
            "DT-01",
            "The acknowledgment number that comes back is the segment's sequence number plus its"
                    + " length.",
            List.of("001:49"),
            "INV",
            "It is RCV.NXT, the next number that the receiver expects (RFC 9293, 3.10.7.4,"
                    + " seventh). While segments arrive in order and none is lost that is the"
                    + " number after the segment. A segment that arrives before its turn, or after"
                    + " one that is lost, is answered with the number of the gap, and the one that"
                    + " closes the gap with a number far beyond its own end.",
            List.of(
                    Check.under(IN_ORDER, "inOrder")
                            .asks("acksEndOfSegment", OCTETS.with("network=fifo"))
                            .supportedBy(HOLDS)
                            .unless("the network keeps no order", "network=bag"),
                    Check.under(IN_ORDER, "noneLost")
                            .asks("acksEndOfSegment", OCTETS.with("network=fifo"))
                            .supportedBy(HOLDS)
                            .unless("a segment is lost", "drop=1"),
                    Check.main("anyOrder")
                            .asks("acksEndOfSegment", OCTETS)
                            .contradictedBy(VIOLATED)
                            .unless("segments arrive in order", "network=fifo")));

    private static final Claim DT_02 = new Claim(
            "DT-02",
            "Several segments may be answered with a single ACK.",
            List.of("001:50"),
            "REACH",
            "Acknowledgments are cumulative (RFC 9293, 3.4): one says that everything before it has"
                    + " arrived. So an acknowledgment may wait for a second segment (3.8.6.3), and"
                    + " a segment that closes a gap is answered for those behind the gap as well.",
            List.of(
                    Check.main("delayed")
                            .asks(
                                    "oneAckForSeveral",
                                    OCTETS.with("network=fifo", "delayedAck=anyMoment"))
                            .supportedBy(REACHED)
                            .unless("no acknowledgment is delayed", "delayedAck=off"),
                    Check.main("gapCloses")
                            .asks("oneAckForSeveral", OCTETS)
                            .supportedBy(REACHED)
                            .unless("segments arrive in order", "network=fifo")));

    private static final Claim DT_03 = new Claim(
            "DT-03",
            "The receiver acknowledges every message that it receives.",
            List.of("001:49"),
            "INV",
            "Not each with an ACK of its own: an acknowledgment may wait up to half a second for"
                    + " another segment or for something to ride on (RFC 9293, 3.8.6.3, MUST-40),"
                    + " and then one answers for two. What holds is that in the end nothing stays"
                    + " unacknowledged. (Checked as safety: no run stops before.)",
            List.of(
                    Check.main("atOnce")
                            .asks("textAnsweredAtOnce", OCTETS.with("delayedAck=anyMoment"))
                            .contradictedBy(VIOLATED)
                            .unless("no acknowledgment is delayed", "delayedAck=off"),
                    Check.under("an acknowledgment may come later, and for several", "inTheEnd")
                            .asks("noDeadlock", OCTETS.with("delayedAck=anyMoment"))
                            .supportedBy(HOLDS)
                            .unless("a segment is lost and not sent again", "drop=1")));

    private static final Claim DT_04 = new Claim(
            "DT-04",
            "In the send buffer the first octet that is sent after the connection is established"
                    + " has the index 0.",
            List.of("001:47"),
            "INV",
            "The index counts places in the stream, and the place tells the sequence number: ISN"
                    + " plus one plus the index, for the SYN has the ISN itself (RFC 9293, 3.4;"
                    + " figure 6, line 5). So the octet with the index 0 does not have the number"
                    + " 0: a program that subtracts the ISN shows 1.",
            List.of(Check.main("isnPlusOne")
                    .asks("firstOctetFollowsSyn", OCTETS)
                    .supportedBy(HOLDS)
                    .unless("the first octet takes the SYN's number", "flaw=octetsFromIsn")));

    private static final Claim DT_05 = new Claim(
            "DT-05",
            "Each segment carries a sequence number, a length and content.",
            List.of("001:48"),
            "INV",
            "It carries no length: a bare ACK and the segment with octets that follows it have the"
                    + " same header, octet by octet, but for the checksum (RFC 9293, 3.1). The"
                    + " receiver computes the length from IP's total length, less both headers."
                    + " UDP's header has a length.",
            List.of(Check.main("noLength")
                    .asks("sameHeaderOtherLength", Scenarios.HANDSHAKE.with("clientSends=1"))
                    .contradictedBy(REACHED)
                    .unless("no octet is sent", "clientSends=0")));

    private static final Claim DT_06 = new Claim(
            "DT-06",
            "The receiver rebuilds the data from sequence numbers and lengths, in whatever order"
                    + " segments arrive.",
            List.of("001:51", "003:75"),
            "INV",
            "What begins behind a gap is kept until the gap has closed (RFC 9293, 3.10.7.4, first,"
                    + " SHLD-31), and what was received before is trimmed off. A receiver that does"
                    + " not read the numbers hands out another stream.",
            List.of(
                    Check.main("prefix")
                            .asks("deliversPrefixOnceInOrder", OCTETS.with("duplicate=1"))
                            .supportedBy(HOLDS)
                            .unless("sequence numbers are not read", "flaw=textAsItComes"),
                    Check.main("gapCloses")
                            .asks("heldTextDelivered", OCTETS)
                            .supportedBy(REACHED)
                            .unless("segments arrive in order", "network=fifo")));

    private static final Claim DT_07 = new Claim(
            "DT-07",
            "The receiver asks by its ACKs for what is missing in a gap.",
            List.of("001:51"),
            "LIVE",
            "TCP cannot say that something is missing. Duplicate ACKs hint at it (RFC 5681, 3.2),"
                    + " if later segments arrive to cause them. When the last segment is lost"
                    + " nothing arrives, nothing is answered, and only the sender's timer sends"
                    + " again (RFC 9293, 3.8.1): often enough, if it does not stop before the"
                    + " network stops losing.",
            List.of(
                    Check.under("something arrives behind the gap", "hint")
                            .asks("duplicateAcksSendAgain", TAIL_LOST.with("clientSends=2"))
                            .supportedBy(REACHED)
                            .unless("nothing is sent behind it", "clientSends=1"),
                    Check.main("tailLost")
                            .asks("noDeadlock", TAIL_LOST)
                            .contradictedBy(VIOLATED)
                            .unless("the sender has a timer", "retries=1"),
                    Check.under("the sender's timer sends again", "atLast")
                            .asks("sentIsAcknowledged", TAIL_LOST.with("retries=1"))
                            .supportedBy(HOLDS)
                            .unless("it has no timer", "retries=0"),
                    Check.under(REPEATED, "twoOctets")
                            .asks("sentIsAcknowledged", REPEATING)
                            .supportedBy(HOLDS)
                            .unless("it repeats once, and two are lost", "retries=1")));

    private static final Claim DT_08 = new Claim(
            "DT-08",
            "TCP delivers without loss, duplication or reordering.",
            List.of("001:39", "003:71"),
            "INV + LIVE",
            "What a user receives is a prefix of what the other has sent, as long as no segment"
                    + " outlives the use of its numbers: in a space of four numbers a copy of the"
                    + " first octet passes for the fifth (RFC 7323 guards fast links against it)."
                    + " Loss is excluded only for a connection that ends in good order."
                    + " Acknowledged"
                    + " is not read: octets in the receiver's buffer are gone when its user closes."
                    + " And that all octets arrive in the end takes a sender that repeats them as"
                    + " long as the network loses them.",
            List.of(
                    Check.under(
                                    "numbers are not used again while old segments live, and users"
                                            + " read before they close",
                                    "prefix")
                            .asks("deliversPrefixOnceInOrder", ONE_AT_A_TIME)
                            .supportedBy(HOLDS)
                            .unless("four sequence numbers", "bits=2"),
                    Check.main("numbersUsedAgain")
                            .asks("deliversPrefixOnceInOrder", ONE_AT_A_TIME.with("bits=2"))
                            .contradictedBy(VIOLATED)
                            .unless("64 sequence numbers", "bits=6"),
                    Check.main("acknowledgedButUnread")
                            .asks("closeWithUnreadResets", Scenarios.LATE_DATA.asIs())
                            .contradictedBy(REACHED)
                            .unless(
                                    "both users close their sending direction only",
                                    "clientEnds=shutdown",
                                    "serverEnds=shutdown"),
                    Check.under(REPEATED, "allArrive")
                            .asks("sentIsDelivered", REPEATING)
                            .supportedBy(HOLDS)
                            .unless("it repeats once, and two are lost", "retries=1"),
                    Check.main("lostForGood")
                            .asks("sentIsDelivered", REPEATING.with("retries=1"))
                            .contradictedBy(VIOLATED)
                            .unless("it repeats until it is acknowledged", "retries=unlimited")));

    private static final Claim DT_09 = new Claim(
            "DT-09",
            "Sequence numbers cure reordering, acknowledgment numbers cure loss.",
            List.of("003:5-6"),
            "INV/LIVE",
            "Each cure is taken away in turn. A receiver that does not read sequence numbers hands"
                    + " out octets in the wrong order. A sender that does not read acknowledgment"
                    + " numbers takes the answer to the second segment for one to the first, and"
                    + " forgets what was lost (RFC 9293, 3.4, 3.8.1).",
            List.of(
                    Check.main("reordering")
                            .asks("deliversPrefixOnceInOrder", OCTETS)
                            .supportedBy(HOLDS)
                            .unless("sequence numbers are not read", "flaw=textAsItComes"),
                    Check.main("loss")
                            .asks("octetLostForGood", OCTET_LOST)
                            .supportedBy(HOLDS)
                            .unless("acknowledgment numbers are not read", "flaw=ackCoversAll")));

    private static final Claim DT_10 = new Claim(
            "DT-10",
            "The window field controls flow and congestion and keeps the sender from being too fast"
                    + " or too slow.",
            List.of("003:8"),
            "INV",
            "It is the receiver's, and controls flow alone (RFC 9293, 3.8.6). A router in between"
                    + " has no say in it: a sender that keeps to a window of four fills a network"
                    + " that has room for two. For that the sender keeps a congestion window of its"
                    + " own (RFC 5681), which no segment tells: it begins with few segments,"
                    + " whatever the receiver has room for, grows until something is lost, and is"
                    + " cut then. So it fills the network too, but gives way. Neither makes a slow"
                    + " sender faster. (Each side announces a window of its own: DT-14.)",
            List.of(
                    Check.main("flow")
                            .asks("windowRespected", Scenarios.SLOW_READER.with("drop=0"))
                            .supportedBy(HOLDS)
                            .unless("the sender does not heed the window", "flowControl=assumed"),
                    Check.main("congestion")
                            .asks("networkNeverFull", OCTETS.with(SMALL_ROUTER))
                            .contradictedBy(VIOLATED)
                            .unless(
                                    "the sender keeps a congestion window, of one segment at first",
                                    "congestion=1"),
                    Check.aside("a congestion window begins with one segment", "beginsSlowly")
                            .asks("firstFlightIsOneSegment", OCTETS.with("congestion=1"))
                            .supportedBy(HOLDS)
                            .unless("the sender keeps none", "congestion=off"),
                    Check.aside("it grows until it fills the network too", "fillsToo")
                            .asks(
                                    "networkNeverFull",
                                    OCTETS.with(SMALL_ROUTER).with("congestion=1", "clientSends=5"))
                            .contradictedBy(VIOLATED)
                            .unless("three octets are all", "clientSends=3"),
                    Check.aside("what the network drops makes its sender give way", "givesWay")
                            .asks("slowsDownAfterLoss", DROPPED.with("congestion=4"))
                            .supportedBy(HOLDS)
                            .unless("the sender keeps no congestion window", "congestion=off")));

    private static final Claim DT_11 = new Claim(
            "DT-11",
            "RST means: connect again.",
            List.of("003:7"),
            "INV",
            "It ends the connection at once (RFC 9293, 3.5.2, 3.5.3): the side that believes it is"
                    + " CLOSED and sends nothing, or listens again if it had not got further than"
                    + " SYN-RECEIVED. To open another is for the user to say.",
            List.of(Check.main("ends")
                    .asks("resetEndsConnection", Scenarios.CLOSE.with("serverAborts=1"))
                    .contradictedBy(HOLDS)
                    .unless("a side that is reset sends a SYN", "flaw=resetReopens")));

    private static final Claim DT_12 = new Claim(
            "DT-12",
            "A send buffer is made when the connection is established, and keeps"
                    + " what must be sent.",
            List.of("001:47"),
            "INV",
            "Octets are kept until they are acknowledged (RFC 9293, 3.8.1), so whatever the other"
                    + " side still expects is in flight or can be sent again. The buffer is there"
                    + " even before: SEND is queued in SYN-SENT and SYN-RECEIVED (3.10.2).",
            List.of(Check.main("kept")
                    .asks("octetLostForGood", OCTET_LOST)
                    .supportedBy(HOLDS)
                    .unless("octets are forgotten once they are sent", "flaw=freedWhenSent")));

    private static final Claim DT_13 = new Claim(
            "DT-13",
            "Each octet behind the first has the number of the one before it plus one.",
            List.of("001:47"),
            "INV",
            "Every octet has a sequence number, and they are numbered one after the"
                    + " other (RFC 9293, 3.4), across segments and repetitions: the number is ISN"
                    + " plus one plus the place.",
            List.of(Check.main("consecutive")
                    .asks("octetsNumberedInOrder", OCTETS)
                    .supportedBy(HOLDS)
                    .unless("the first octet takes the SYN's number", "flaw=octetsFromIsn")));

    private static final Claim DT_14 = new Claim(
            "DT-14",
            "Each side announces a window of its own: the room that its buffer has.",
            List.of("003:8"),
            "INV",
            "SEG.WND says how many octets the sender of the segment is ready to take (RFC 9293,"
                    + " 3.8.6), whatever the other side announces; it shrinks while its user does"
                    + " not read.",
            List.of(Check.main("ownRoom")
                    .asks("windowIsOwnRoom", Scenarios.SLOW_READER.with("drop=0"))
                    .supportedBy(HOLDS)
                    .unless("segments do not say a window", "flowControl=assumed")));

    static final List<Claim> ALL = List.of(
            DT_01, DT_02, DT_03, DT_04, DT_05, DT_06, DT_07, DT_08, DT_09, DT_10, DT_11, DT_12,
            DT_13, DT_14);
}
