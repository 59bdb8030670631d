package io.synproof.properties.claims;

import static io.synproof.checker.Outcome.HOLDS;
import static io.synproof.checker.Outcome.REACHED;
import static io.synproof.checker.Outcome.VIOLATED;

import io.synproof.properties.scenarios.Scenarios;
import io.synproof.properties.scenarios.Setup;
import java.util.List;

/** Group HS: opening a connection. */
final class HandshakeClaims {
    private HandshakeClaims() {}

    /** Old segments of a connection that was aborted; nobody closes. */
    private static final Setup ISNS =
            Scenarios.OLD_DUPLICATE_SYN.with("clientCloses=never", "serverCloses=never");

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
                                    "the server listens instead of opening",
                                    "serverOpens=0",
                                    "serverListens=yes")));

    private static final Claim HS_04 = new Claim(
            "HS-04",
            "Each acknowledgment number in the handshake is the peer's ISN plus one.",
            List.of("000:24-26", "003:14-15", "004:9-10"),
            "INV",
            "A SYN occupies one sequence number (RFC 9293, 3.4), so the next number expected"
                    + " is the ISN plus one. It holds for SYNs without data, which are all"
                    + " that is sent here; under Fast Open the data on a SYN is acknowledged"
                    + " with it.",
            List.of(Check.main("isnPlusOne")
                    .asks(
                            "acksAreIsnPlusOne",
                            Scenarios.LOST_SYN.with("drop=1", "duplicate=1", "retries=1"))
                    .supportedBy(HOLDS)
                    .unless("a SYN is acknowledged by its own number", "synAcknowledgment=isn")));

    private static final Claim HS_05 = new Claim(
            "HS-05",
            "The client accepts the second message only if its ACK bit and number are right.",
            List.of("004:10"),
            "INV",
            "The first check of SYN-SENT (RFC 9293, 3.10.7.3): an acknowledgment of anything but"
                    + " its own SYN is answered with a reset. It is what keeps a SYN,ACK of an"
                    + " earlier connection out.",
            List.of(Check.main("ownSynOnly")
                    .asks("clientChecksAck", Scenarios.STALE_SEGMENTS.asIs())
                    .supportedBy(HOLDS)
                    .unless("SYN-SENT does not check", "ackCheckInSynSent=skipped")));

    private static final Claim HS_06 = new Claim(
            "HS-06",
            "The server opens the connection once it has checked the sequence number and the ACK"
                    + " bit of message 3.",
            List.of("004:10"),
            "INV",
            "That is not enough. If the acknowledgment number is not compared with the server's own"
                    + " ISN, an old SYN and an old ACK of an earlier connection with the same"
                    + " client ISN open a connection whose ISN nobody has acknowledged. RFC 9293"
                    + " (3.10.7.4, fifth) compares it.",
            List.of(Check.main("ackNumberUnchecked")
                    .asks(
                            "initialNumbersAgree",
                            Scenarios.OLD_DUPLICATE_SYN.with(
                                    "ackCheckInSynReceived=skipped",
                                    "clientIsn=fixed",
                                    "clientCloses=never",
                                    "serverCloses=never"))
                    .contradictedBy(VIOLATED)
                    .unless("the number is checked too", "ackCheckInSynReceived=checked")));

    private static final Claim HS_07 = new Claim(
            "HS-07",
            "Both initial sequence numbers are chosen at random.",
            List.of("004:8-9"),
            "INV",
            "An ISN must be new and hard to guess: a clock plus a keyed hash of the four-tuple (RFC"
                    + " 9293, 3.4.1; RFC 6528), which goes up within a four-tuple. One that is"
                    + " plainly random may be a number that was used a moment ago, and then an old"
                    + " SYN and an old ACK open a connection: seldom in a space of 2^32"
                    + " numbers, and"
                    + " sooner in one of 16, which is searched here. Nor need both be fresh"
                    + " for the two"
                    + " ends to agree: the server's is enough. (That nobody can guess a number is"
                    + " not asked here.)",
            List.of(
                    Check.under("random, but beyond the numbers in use", "serverFresh")
                            .asks("initialNumbersAgree", ISNS.with("clientIsn=fixed"))
                            .supportedBy(HOLDS)
                            .unless("the server's ISN never changes", "serverIsn=fixed"),
                    Check.main("anyNumber")
                            .asks(
                                    "initialNumbersAgree",
                                    ISNS.with(
                                            "clientIsn=fixed",
                                            "serverIsn=any",
                                            "bits=4",
                                            "wrap=allowed"))
                            .contradictedBy(VIOLATED)
                            .unless("the server's ISN is fresh", "serverIsn=fresh")));

    private static final Claim HS_08 = new Claim(
            "HS-08",
            "The main reason for the third message is to stop old duplicate openings from causing"
                    + " confusion.",
            List.of("003:24"),
            "REFINE",
            "RFC 9293 says so (3.5). With the third message no old SYN makes the server count a"
                    + " connection that the client has not opened; without it, one does.",
            List.of(Check.main("threeMessages")
                    .asks("connectionCountsAgree", Scenarios.OLD_DUPLICATE_SYN.asIs())
                    .supportedBy(HOLDS)
                    .unless("the third message is left out", "handshake=two")));

    private static final Claim HS_18 = new Claim(
            "HS-18",
            "Three is the smallest safe number of messages; four is a waste.",
            List.of("004:15", "000:31", "000:38"),
            "REFINE/QUANT",
            "Where old duplicates can arrive, two messages are not enough, three are, and four"
                    + " bring no more safety. Where none can arrive, two are enough.",
            List.of(
                    Check.under("old duplicates may arrive", "two")
                            .asks(
                                    "connectionCountsAgree",
                                    Scenarios.OLD_DUPLICATE_SYN.with(
                                            "handshake=two", "duplicate=1"))
                            .supportedBy(VIOLATED)
                            .unless("three messages", "handshake=three"),
                    Check.under("old duplicates may arrive", "three")
                            .asks(
                                    "connectionCountsAgree",
                                    Scenarios.OLD_DUPLICATE_SYN.with("duplicate=1"))
                            .supportedBy(HOLDS)
                            .unless("two messages", "handshake=two"),
                    Check.under("old duplicates may arrive", "four")
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
                            .unless("one duplicate", "duplicate=1")));

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

    private static final Claim HS_24 = Claim.notCheckable(
            "HS-24",
            "Some states are called SYN_SEND, SYN_RCND, Init and CLOSE.",
            List.of("000:22-24", "000:49", "001:6", "002:41", "003:13", "003:44"),
            "NMC",
            "A matter of names. RFC 9293 (3.3.2) has SYN-SENT, SYN-RECEIVED (which netstat shows as"
                    + " SYN_RECV) and CLOSED; there is no state Init. The eleven states here have"
                    + " the names of the RFC.");

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
                                    "the server opens instead of listening",
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
                                    "no cookie, and a handshake of two messages",
                                    "cookies=0",
                                    "handshake=two")));

    static final List<Claim> ALL = List.of(
            HS_02, HS_03, HS_04, HS_05, HS_06, HS_07, HS_08, HS_18, HS_22, HS_24, HS_25, HS_26);
}
