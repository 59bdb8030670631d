package io.synproof.properties.claims;

import static io.synproof.checker.Outcome.HOLDS;
import static io.synproof.checker.Outcome.VIOLATED;

import io.synproof.properties.scenarios.Scenarios;
import java.util.List;

/** Group HS: opening a connection. */
final class HandshakeClaims {
    private HandshakeClaims() {}

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
            "A SYN occupies one sequence number (RFC 9293, 3.4), so the next number expected is the"
                    + " ISN plus one. It holds for SYNs without data, which are all that this model"
                    + " sends; data on a SYN would be acknowledged with it.",
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
                    + " its"
                    + " own SYN is answered with a reset. It is what keeps a SYN,ACK of an earlier"
                    + " connection out.",
            List.of(Check.main("ownSynOnly")
                    .asks("clientChecksAck", Scenarios.STALE_SEGMENTS.asIs())
                    .supportedBy(HOLDS)
                    .unless("SYN-SENT does not check", "ackCheckInSynSent=skipped")));

    private static final Claim HS_06 = new Claim(
            "HS-06",
            "The server opens the connection once it has checked the sequence number and the ACK"
                    + " bit"
                    + " of message 3.",
            List.of("004:10"),
            "INV",
            "That is not enough. If the acknowledgment number is not compared with the server's own"
                    + " ISN, an old SYN and an old ACK of an earlier connection with the same"
                    + " client"
                    + " ISN open a connection whose ISN nobody has acknowledged. RFC 9293"
                    + " (3.10.7.4,"
                    + " fifth) compares it.",
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
                    + " bring"
                    + " no more safety. Where none can arrive, two are enough.",
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

    static final List<Claim> ALL = List.of(HS_02, HS_03, HS_04, HS_05, HS_06, HS_08, HS_18);
}
