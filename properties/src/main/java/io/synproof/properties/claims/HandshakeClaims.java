package io.synproof.properties.claims;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.REACHED;
import static io.synproof.checker.result.Outcome.VIOLATED;

import io.synproof.model.endpoint.State;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.util.List;

/** Group HS: opening a connection. */
final class HandshakeClaims {
    private HandshakeClaims() {}

    /** Old segments of a connection that was aborted; nobody closes. */
    private static final ConfiguredScenario ISNS =
            Scenarios.OLD_DUPLICATE_SYN.with("clientCloses=never", "serverCloses=never");

    private static final ConfiguredScenario SAME_CLIENT_ISN = ISNS.with("clientIsn=fixed");

    /** Each of the three messages may be lost or come twice. */
    private static final ConfiguredScenario LOST =
            Scenarios.LOST_SYN.with("drop=1", "duplicate=1", "retries=1");

    private static final Claim HS_02 = new Claim(
            "HS-02",
            "Client and server both become ESTABLISHED when the third message is sent.",
            List.of("000:26", "003:15"),
            "INV",
            "The client is ESTABLISHED on receiving message 2; the server only on receiving"
                    + " message 3,"
                    + " which is then still on its way (RFC 9293, 3.5, figure 6). Only if delivery"
                    + " were one step with sending would both change at once.",
            List.of(Check.main("sameMoment")
                    .asks("establishedTogether", Scenarios.HANDSHAKE.asIs())
                    .contradictedBy(VIOLATED)
                    .unless("delivery is one step with sending", "network=rendezvous")));

    private static final Claim HS_03 = new Claim(
            "HS-03",
            "The client turns ESTABLISHED first, the server later.",
            List.of("001:12-13"),
            "INV",
            "So it is between a client and a listening server, because the server waits for"
                    + " message 3."
                    + " When both open at once, either side may be first.",
            List.of(
                    Check.under("the server opens passively", "passiveServer")
                            .asks("clientEstablishedFirst", Scenarios.HANDSHAKE.asIs())
                            .supportedBy(HOLDS)
                            .unless("a handshake of two messages", "handshake=two"),
                    Check.main("simultaneousOpen")
                            .asks("clientEstablishedFirst", Scenarios.SIMULTANEOUS_OPEN.asIs())
                            .contradictedBy(VIOLATED)
                            .unless(
                                    "the server listens, and so does not open",
                                    "serverOpens=0",
                                    "serverListens=yes")));

    private static final Claim HS_04 = new Claim(
            "HS-04",
            "Each acknowledgment number in the handshake is the peer's ISN plus one.",
            List.of("000:24-26", "003:14-15", "004:9-10"),
            "INV",
            "A SYN occupies one sequence number (RFC 9293, 3.4), so the next number expected is the"
                    + " ISN plus one. The notes have no data on the first two messages (003:13-14)."
                    + " Where a SYN carries some, a listener acknowledges the SYN alone, and the"
                    + " data once the connection is established; only Fast Open acknowledges both"
                    + " at once (RFC 7413, 4.2.2).",
            List.of(
                    Check.main("isnPlusOne")
                            .asks("acksAreIsnPlusOne", LOST)
                            .supportedBy(HOLDS)
                            .unless(
                                    "a SYN is acknowledged by its own number",
                                    "synAcknowledgment=isn"),
                    Check.aside("a SYN may carry data, which waits", "dataOnSyn")
                            .asks("acksAreIsnPlusOne", LOST.with("dataOnSyn=yes", "clientSends=1"))
                            .supportedBy(HOLDS)
                            .unless("it is taken at once, by Fast Open", "tfo=on"),
                    Check.aside("by Fast Open data is acknowledged with its SYN", "fastOpen")
                            .asks("acksAreIsnPlusOne", LOST.with("tfo=on", "clientSends=1"))
                            .contradictedBy(VIOLATED)
                            .unless("the client has no data", "clientSends=0")));

    private static final Claim HS_05 = new Claim(
            "HS-05",
            "The client accepts the second message only if its ACK bit and number are right.",
            List.of("004:10"),
            "INV",
            "The first check of SYN-SENT (RFC 9293, 3.10.7.3): an acknowledgment of anything but"
                    + " its own SYN is answered with a reset. What it comes to: a SYN,ACK that"
                    + " answers the SYN of an earlier connection opens nothing. That a side checks"
                    + " a number is seen by it alone if the number is new: with an ISN that never"
                    + " changes the old answer has the right one.",
            List.of(
                    Check.main("ownSynOnly")
                            .asks("clientChecksAck", Scenarios.STALE_SEGMENTS.asIs())
                            .supportedBy(HOLDS)
                            .unless("SYN-SENT does not check", "ackCheckInSynSent=skipped"),
                    Check.main("ownAnswerOnly")
                            .asks("clientTakesItsOwnAnswer", Scenarios.STALE_SEGMENTS.asIs())
                            .supportedBy(HOLDS)
                            .unless("SYN-SENT does not check", "ackCheckInSynSent=skipped"),
                    Check.aside("the client's ISN never changes", "sameIsn")
                            .asks(
                                    "clientTakesItsOwnAnswer",
                                    Scenarios.STALE_SEGMENTS.with("clientIsn=fixed"))
                            .contradictedBy(VIOLATED)
                            .unless("it is fresh", "clientIsn=fresh")));

    private static final Claim HS_06 = new Claim(
            "HS-06",
            "The server opens the connection once it has checked the sequence number and the ACK"
                    + " bit of message 3.",
            List.of("004:10"),
            "INV",
            "It depends on which number is meant. The sequence number of message 3 and its ACK bit"
                    + " are not enough: if the acknowledgment number is not compared with the"
                    + " server's own ISN, an old SYN and an old ACK of an earlier connection with"
                    + " the same client ISN open a connection whose ISN nobody has acknowledged."
                    + " The server's sequence number plus one, of which the note speaks just"
                    + " before, is that acknowledgment number; RFC 9293 (3.10.7.4, fifth) compares"
                    + " it, and then it is enough.",
            List.of(
                    Check.main("ackNumberUnchecked")
                            .asks(
                                    "initialNumbersAgree",
                                    SAME_CLIENT_ISN.with("ackCheckInSynReceived=skipped"))
                            .contradictedBy(VIOLATED)
                            .unless("the number is checked too", "ackCheckInSynReceived=checked"),
                    Check.under(
                                    "the number that is checked is the server's own, which message"
                                            + " 3 acknowledges",
                                    "ackNumberChecked")
                            .asks("initialNumbersAgree", SAME_CLIENT_ISN)
                            .supportedBy(HOLDS)
                            .unless("it is not checked", "ackCheckInSynReceived=skipped")));

    private static final String BEYOND =
            "random, but beyond the numbers in use, which are remembered";

    private static final Claim HS_07 = new Claim(
            "HS-07",
            "Both initial sequence numbers are chosen at random.",
            List.of("004:8-9"),
            "INV",
            "An ISN must be new and hard to guess: a clock plus a keyed hash of the four-tuple (RFC"
                    + " 9293, 3.4.1; RFC 6528), which goes up within a four-tuple. One that is"
                    + " plainly random may be a number that was used a moment ago, and then an old"
                    + " SYN and an old ACK open a connection: seldom in a space of 2^32"
                    + " numbers, and sooner in one of 16, which is searched here. Nor need both be"
                    + " fresh for the two ends to agree: the server's is enough, of two"
                    + " connections too that a client opens with one and the same number. But a"
                    + " host that crashes forgets what it has used; and by RFC 793, as it was"
                    + " printed, an ACK of nothing counts (erratum 3301), and no number helps."
                    + " (That nobody can guess a number is not asked here.)",
            List.of(
                    Check.under(BEYOND, "serverFresh")
                            .asks("initialNumbersAgree", SAME_CLIENT_ISN.with("clientOpens=2"))
                            .supportedBy(HOLDS)
                            .unless("the server's ISN never changes", "serverIsn=fixed"),
                    Check.under(BEYOND, "remembered")
                            .asks("initialNumbersAgree", SAME_CLIENT_ISN)
                            .supportedBy(HOLDS)
                            .unless("the server crashes, and forgets them", "serverCrashes=1"),
                    Check.main("anyNumber")
                            .asks(
                                    "initialNumbersAgree",
                                    SAME_CLIENT_ISN.with("serverIsn=any", "bits=4", "wrap=allowed"))
                            .contradictedBy(VIOLATED)
                            .unless("the server's ISN is fresh", "serverIsn=fresh")));

    static final ConfiguredScenario CRASHING = Scenarios.OLD_DUPLICATE_SYN.with("serverCrashes=1");

    /** An acknowledgment of nothing ends SYN-RECEIVED. */
    static final ConfiguredScenario AS_PRINTED = Scenarios.OLD_DUPLICATE_SYN.with("profile=RFC793");

    static final String CORRECTED = "ackCheckInSynReceived=checked";

    private static final Claim HS_08 = new Claim(
            "HS-08",
            "The main reason for the third message is to stop old duplicate openings from causing"
                    + " confusion.",
            List.of("003:24"),
            "REFINE",
            "RFC 9293 says so (3.5). With the third message no old SYN makes the server count a"
                    + " connection that the client has not opened; without it, one does. The note"
                    + " names what the message is for, and does not say that nothing else is"
                    + " needed: a host that crashes forgets its numbers, and then an old SYN and an"
                    + " old ACK together open a connection (hence the quiet time of 3.4.3), and a"
                    + " client that crashes takes an old SYN,ACK for the answer to its new SYN; and"
                    + " RFC 793, as it was printed, let an ACK of nothing count (erratum 3301).",
            List.of(
                    Check.main("threeMessages")
                            .asks("connectionCountsAgree", Scenarios.OLD_DUPLICATE_SYN.asIs())
                            .supportedBy(HOLDS)
                            .unless("the third message is left out", "handshake=two"),
                    Check.aside("the server crashes, and forgets its numbers", "crash")
                            .asks("connectionCountsAgree", CRASHING)
                            .contradictedBy(VIOLATED)
                            .unless("it does not crash", "serverCrashes=0"),
                    Check.aside("TCP as RFC 793 was printed", "erratum")
                            .asks("connectionCountsAgree", AS_PRINTED)
                            .contradictedBy(VIOLATED)
                            .unless("its erratum 3301 is followed", CORRECTED)));

    private static final String OLD_DUPLICATES =
            "old duplicates may arrive, and nobody forgets the numbers that were used";

    private static final Claim HS_18 = new Claim(
            "HS-18",
            "Three is the smallest safe number of messages; four is a waste.",
            List.of("004:15", "000:31", "000:38"),
            "REFINE/QUANT",
            "Where old duplicates can arrive, two messages are not enough, three are, and four (an"
                    + " ACK and a SYN of the server's apart, with a client that remembers the ACK;"
                    + " TCP has none such, HS-19) cost one more and bring no more safety. Where"
                    + " none can arrive, two are enough. Where the server crashes and forgets its"
                    + " numbers, three are not (see HS-08).",
            List.of(
                    Check.under(OLD_DUPLICATES, "two")
                            .asks(
                                    "connectionCountsAgree",
                                    Scenarios.OLD_DUPLICATE_SYN.with(
                                            "handshake=two", "duplicate=1"))
                            .supportedBy(VIOLATED)
                            .unless("three messages", "handshake=three"),
                    Check.under(OLD_DUPLICATES, "three")
                            .asks("connectionCountsAgree", Scenarios.OLD_DUPLICATE_SYN.asIs())
                            .supportedBy(HOLDS)
                            .unless("two messages", "handshake=two"),
                    Check.under(OLD_DUPLICATES, "fourCostMore")
                            .asks("segmentsToOpen", Scenarios.HANDSHAKE.with("handshake=four"), 4)
                            .supportedBy(HOLDS)
                            .unless("three messages", "handshake=three"),
                    Check.under(OLD_DUPLICATES, "four")
                            .asks(
                                    "connectionCountsAgree",
                                    Scenarios.OLD_DUPLICATE_SYN.with(
                                            "handshake=four", "duplicate=1"))
                            .supportedBy(HOLDS)
                            .unless("two messages", "handshake=two"),
                    Check.main("twoWithoutDuplicates")
                            .asks(
                                    "connectionCountsAgree",
                                    Scenarios.OLD_DUPLICATE_SYN.with(
                                            "handshake=two", "duplicate=0"))
                            .contradictedBy(HOLDS)
                            .unless("one duplicate", "duplicate=1"),
                    Check.aside("the server crashes, and forgets its numbers", "threeAndACrash")
                            .asks("connectionCountsAgree", CRASHING)
                            .contradictedBy(VIOLATED)
                            .unless("it does not crash", "serverCrashes=0")));

    private static final Claim HS_22 = new Claim(
            "HS-22",
            "Message 3 may carry data.",
            List.of("003:15", "004:19"),
            "REACH",
            "Whatever acknowledges the server's SYN ends the handshake, with octets or without (RFC"
                    + " 9293, 3.5, 3.10.7.3, fourth). Here the client sends a bare ACK first, and"
                    + " octets carry the same acknowledgment again: if the bare one is lost, they"
                    + " make the server established, and nobody notices the loss.",
            List.of(Check.main("bareAckLost")
                    .asks(
                            "thirdMessageCarriesText",
                            Scenarios.HANDSHAKE.with(
                                    "network=fifo", "clientSends=1", "drop=1", "dropOnly=ack"))
                    .supportedBy(REACHED)
                    .unless("nothing is lost, so the bare ACK comes first", "drop=0")));

    private static final Claim HS_24 = Claim.wording(
            "HS-24",
            "Some states are called SYN_SEND, SYN_RCND, Init and CLOSE.",
            List.of("000:22-24", "000:49", "001:6", "002:41", "003:13", "003:44"),
            "The things are there, the names are others: the eleven states have those of RFC 9293"
                    + " (3.3.2), which netstat writes with underscores and in part for short"
                    + " (SYN_RECV). There is no state Init, and CLOSE is a call.",
            Term.ofState("SYN_SEND", State.SYN_SENT),
            Term.ofState("SYN_RCND", State.SYN_RECEIVED),
            Term.ofState("Init", State.CLOSED),
            Term.ofState("CLOSE", State.CLOSED));

    private static final Claim HS_25 = new Claim(
            "HS-25",
            "At the start the client is CLOSED and the server is listening.",
            List.of("003:10-12", "001:6"),
            "INV",
            "So it usually is, and it is what makes one of them the client. But two sides that both"
                    + " open actively, with no listener anywhere, come to a connection as well"
                    + " (RFC 9293, 3.5, figure 7, MUST-10).",
            List.of(
                    Check.under("one side opens, the other waits", "clientAndServer")
                            .asks("clientClosedServerListens", Scenarios.HANDSHAKE.asIs())
                            .supportedBy(HOLDS)
                            .unless(
                                    "the server opens, and so does not listen",
                                    "serverListens=no",
                                    "serverOpens=1"),
                    Check.main("nobodyListens")
                            .asks("bothEstablished", Scenarios.SIMULTANEOUS_OPEN.asIs())
                            .contradictedBy(REACHED)
                            .unless("the server does not open either", "serverOpens=0")));

    private static final Claim HS_26 = new Claim(
            "HS-26",
            "In the handshake of three messages the server is not established without the ACK.",
            List.of("001:32"),
            "INV",
            "A passive OPEN leaves SYN-RECEIVED only by an acknowledgment of its own SYN (RFC 9293,"
                    + " 3.10.7.4, fifth), alone or on octets, whatever old segments arrive. A SYN"
                    + " cookie keeps to it: the server remembers nothing until that ACK comes. RFC"
                    + " 793 by mistake takes an acknowledgment of nothing for one (erratum 3301).",
            List.of(
                    Check.main("erratum")
                            .asks("serverEstablishedByAck", ISNS.with("profile=RFC793"))
                            .contradictedBy(VIOLATED)
                            .unless("its erratum 3301 is followed", CORRECTED),
                    Check.under("an ordinary passive OPEN, of RFC 9293", "needsAck")
                            .asks("serverEstablishedByAck", ISNS)
                            .supportedBy(HOLDS)
                            .unless("a handshake of two messages", "handshake=two"),
                    Check.under("an ordinary passive OPEN, of RFC 9293", "cookie")
                            .asks(
                                    "serverEstablishedByAck",
                                    Scenarios.OLD_DUPLICATE_SYN.with(
                                            "kernel=6.14", "cookies=2", "bits=16", "duplicate=1"))
                            .supportedBy(HOLDS)
                            .unless(
                                    "a handshake of two messages, and so no cookie, which would"
                                            + " wait for the third",
                                    "cookies=0",
                                    "handshake=two")));

    private static final Claim HS_29 = new Claim(
            "HS-29",
            "Both sides must send a SYN, so that each makes sure of the other.",
            List.of("003:27"),
            "INV",
            "Each direction has numbers of its own, and a SYN says where they begin (RFC 9293,"
                    + " 3.4.1). Whoever is established has heard the other's SYN and had its own"
                    + " acknowledged, so both have arrived.",
            List.of(Check.main("bothArrived")
                    .asks("establishedAfterBothSyns", LOST)
                    .supportedBy(HOLDS)
                    .unless("two messages open a connection", "handshake=two")));

    private static final Claim HS_30 = new Claim(
            "HS-30",
            "The handshake connects to a port of the server at which somebody listens, and"
                    + " synchronizes the numbers of both sides.",
            List.of("004:15"),
            "REACH/INV",
            "A passive OPEN is of a local port (RFC 9293, 3.9.1.1), and where there is none a SYN"
                    + " is reset. Once the third message has arrived each side has the other's"
                    + " initial number, the very one that it uses.",
            List.of(
                    Check.main("port")
                            .asks("bothEstablished", Scenarios.HANDSHAKE.asIs())
                            .supportedBy(REACHED)
                            .unless("nobody listens there", "serverListens=no"),
                    Check.main("numbers")
                            .asks("initialNumbersAgree", LOST)
                            .supportedBy(HOLDS)
                            .unless("two messages open a connection", "handshake=two")));

    static final List<Claim> ALL = List.of(
            HS_02, HS_03, HS_04, HS_05, HS_06, HS_07, HS_08, HS_18, HS_22, HS_24, HS_25, HS_26,
            HS_29, HS_30);
}
