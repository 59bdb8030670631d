package io.synproof.properties.claims;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.REACHED;
import static io.synproof.checker.result.Outcome.UNREACHABLE;
import static io.synproof.checker.result.Outcome.VIOLATED;

import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.util.List;

/** Group L: loss and retransmission. */
final class LossClaims {
    private LossClaims() {}

    private static final Claim L_01 = new Claim(
            "L-01",
            "A lost SYN is retransmitted with the same sequence number.",
            List.of("003:20"),
            "INV",
            "The SYN stands in the retransmission queue like an octet, and is sent again as it was"
                    + " (RFC 9293, 3.8.1, 3.10.8). A new OPEN takes a new number.",
            List.of(Check.main("sameNumber")
                    .asks("synRepeatsItsNumber", Scenarios.LOST_SYN.asIs())
                    .supportedBy(HOLDS)
                    .unless("each repetition takes a new number", "synRepeat=newNumber")));

    /**
     * A SYN that nobody receives, with a clock of seconds: Linux before 6.5. A reply is lost as
     * well, or it refuses the client.
     */
    private static final ConfiguredScenario UNHEARD = Scenarios.HANDSHAKE.with(
            "serverListens=no",
            "drop=unlimited",
            "msl=1",
            "timeWait=never",
            "rto=1",
            "backOff=exponential",
            "rtoCap=120",
            "synRetries=6");

    /** The same since 6.5: four constant timeouts come before the growing ones. */
    private static final String[] SINCE_6_5 = {"synLinear=4", "synRetries=10"};

    private static final String[] BEFORE_6_5 = {"synLinear=0", "synRetries=6"};

    private static final String ALL_GROW =
            "all timeouts grow, and there are six, for behind those the limit of 120 s shows";

    private static final String OLD = "Linux before 6.5";
    private static final String NEW = "Linux 6.5 and later";

    /** One loss, and timers that fire only if something was lost. */
    private static final ConfiguredScenario SYN_ACK_LOST = Scenarios.HANDSHAKE.with(
            "msl=1",
            "timeWait=never",
            "rto=3",
            "retries=1",
            "giveUp=no",
            "drop=1",
            "dropOnly=synAck");

    private static final String SERVER_SILENT = "synAckRetries=0";

    private static final Claim L_02 = new Claim(
            "L-02",
            "A SYN is sent again up to 6 times, and its timeout doubles every time.",
            List.of("003:20"),
            "QUANT",
            "Linux with tcp_syn_retries=6 before 6.5: SYNs at 0, 1, 3, 7, 15, 31 and 63 s. Since"
                    + " 6.5 the first timeouts do not double (tcp_syn_linear_timeouts=4), against"
                    + " RFC 6298, 5.5, and there are ten repetitions, the last at 67 s.",
            List.of(
                    Check.in(OLD, "doubles")
                            .asks("synTimeoutDoubles", UNHEARD)
                            .supportedBy(HOLDS)
                            .unless("four timeouts do not grow", "synLinear=4"),
                    Check.in(OLD, "six")
                            .asks("synRepeatedSixTimes", UNHEARD)
                            .supportedBy(REACHED)
                            .unless("five are allowed", "synRetries=5"),
                    Check.in(OLD, "noSeventh")
                            .asks("synRepeatedAtMostSixTimes", UNHEARD)
                            .supportedBy(HOLDS)
                            .unless("seven are allowed", "synRetries=7"),
                    Check.in(NEW, "notDoubled")
                            .asks("synTimeoutDoubles", UNHEARD.with(SINCE_6_5))
                            .contradictedBy(VIOLATED)
                            .unless(ALL_GROW, BEFORE_6_5),
                    Check.in(NEW, "seventh")
                            .asks("synRepeatedAtMostSixTimes", UNHEARD.with(SINCE_6_5))
                            .contradictedBy(VIOLATED)
                            .unless("six are allowed in all", "synRetries=6")));

    private static final Claim L_03 = new Claim(
            "L-03",
            "After the sixth repetition the client waits 64 s more and gives up, 127 s after its"
                    + " first SYN.",
            List.of("003:20"),
            "QUANT",
            "1 + 2 + 4 + 8 + 16 + 32 + 64 = 127 s before Linux 6.5, and 131 s since, with four"
                    + " timeouts of a second more. Both are less than the three minutes that RFC"
                    + " 9293 asks for (3.8.3, MUST-23); with a seventh repetition it would be"
                    + " enough.",
            List.of(
                    Check.in(OLD, "after127")
                            .asks("synGivenUpAfter127", UNHEARD)
                            .supportedBy(REACHED)
                            .unless("five repetitions are allowed", "synRetries=5"),
                    Check.in(OLD, "tooEarly")
                            .asks("synTriedThreeMinutes", UNHEARD)
                            .supportedBy(VIOLATED)
                            .unless("seven repetitions are allowed", "synRetries=7"),
                    Check.in(NEW, "not127")
                            .asks("synGivenUpAfter127", UNHEARD.with(SINCE_6_5))
                            .contradictedBy(UNREACHABLE)
                            .unless(ALL_GROW, BEFORE_6_5),
                    Check.in(NEW, "after131")
                            .asks("synGivenUpAfter131", UNHEARD.with(SINCE_6_5))
                            .contradictedBy(REACHED)
                            .unless(ALL_GROW, BEFORE_6_5)));

    private static final String BOTH_DUE = "neither repetition is answered before the other is due";

    private static final Claim L_04 = new Claim(
            "L-04",
            "If message 2 is lost, both ends send again.",
            List.of("003:21"),
            "REACH",
            "Each has a SYN that is not acknowledged, and a timer for it. But whoever is first may"
                    + " spare the other the trouble: the server's SYN,ACK ends the client's timer,"
                    + " and in Linux the client's SYN, answered by the SYN,ACK, needs no timer of"
                    + " the server. By the letter of RFC 9293 only the server's repetition mends"
                    + " it: the client's SYN finds SYN-RECEIVED, is not in the window and is"
                    + " answered by a bare ACK (3.10.7.4 first), which SYN-SENT drops.",
            List.of(
                    Check.under(BOTH_DUE, "both")
                            .asks("lostSynAckMakesBothRepeat", SYN_ACK_LOST)
                            .supportedBy(REACHED)
                            .unless("nothing is lost", "drop=0"),
                    Check.main("one")
                            .asks("oneRepetitionMendsLostSynAck", SYN_ACK_LOST)
                            .contradictedBy(REACHED)
                            .unless("the server repeats nothing", SERVER_SILENT),
                    Check.aside("one segment more is enough", "oneSegmentMore")
                            .asks(
                                    "segmentsToOpenAfterLoss",
                                    Scenarios.LOST_SYN.with(
                                            "drop=1", "dropOnly=synAck", "retries=1"),
                                    4)
                            .supportedBy(HOLDS)
                            .unless("the server's timer repeats nothing", SERVER_SILENT),
                    Check.aside("by the letter the server's repetition mends it", "mended")
                            .asks("establishedAfterLostSynAck", SYN_ACK_LOST)
                            .supportedBy(REACHED)
                            .unless("the server repeats nothing", SERVER_SILENT),
                    Check.aside("in Linux the client's does too", "mendedByTheClient")
                            .asks(
                                    "establishedAfterLostSynAck",
                                    SYN_ACK_LOST.with(SERVER_SILENT, "profile=LINUX"))
                            .supportedBy(REACHED)
                            .unless("a SYN that comes again gets an ACK", "repeatedSyn=ack")));

    private static final Claim L_05 = new Claim(
            "L-05",
            "The server sends its SYN,ACK again by the same pattern, and the same number of times.",
            List.of("003:21", "003:22"),
            "QUANT",
            "The pattern is the same as long as both double. The number is a setting of its own in"
                    + " Linux, tcp_synack_retries=5: repetitions at 1, 3, 7, 15 and 31 s, and the"
                    + " request is gone after 63 s, not 127. Since 6.5 the pattern differs too, for"
                    + " only the SYN's first timeouts do not grow.",
            List.of(
                    Check.in("Linux as it comes", "pattern")
                            .asks("synAckTimeoutDoubles", AttackClaims.UNANSWERED_REQUEST)
                            .supportedBy(HOLDS)
                            .unless("timeouts do not grow", "backOff=constant"),
                    Check.in("Linux as it comes", "patternOfSyns")
                            .asks("synTimeoutDoubles", UNHEARD.with(SINCE_6_5))
                            .contradictedBy(VIOLATED)
                            .unless(ALL_GROW, BEFORE_6_5),
                    Check.in("Linux as it comes", "gone63")
                            .asks("synAckGivenUpAfter63", AttackClaims.UNANSWERED_REQUEST)
                            .contradictedBy(REACHED)
                            .unless("six repetitions are allowed", "synAckRetries=6"),
                    Check.in("Linux with tcp_synack_retries=6", "gone127")
                            .asks(
                                    "synAckGivenUpAfter127",
                                    AttackClaims.UNANSWERED_REQUEST.with("synAckRetries=6"))
                            .supportedBy(REACHED)
                            .unless("five repetitions are allowed", "synAckRetries=5")));

    private static final Claim L_07 = new Claim(
            "L-07",
            "Without an ACK the server sends its SYN,ACK again at growing distances, and in the end"
                    + " removes the request from the half-open queue.",
            List.of("000:11"),
            "LIVE/QUANT",
            "R2 of RFC 9293 (3.8.3), and Linux's timer of requests: after 63 s no request is left,"
                    + " and neither a segment nor a signal says so. As timers that are due go off"
                    + " before the clock moves, a bound in time is what the statement promises."
                    + " Without a clock, too, it is eventually gone, whatever the network loses.",
            List.of(
                    Check.main("grows")
                            .asks("synAckTimeoutDoubles", AttackClaims.UNANSWERED_REQUEST)
                            .supportedBy(HOLDS)
                            .unless("timeouts do not grow", "backOff=constant"),
                    Check.main("goneBy63")
                            .asks("requestsGoneBy63", AttackClaims.UNANSWERED_REQUEST)
                            .supportedBy(HOLDS)
                            .unless("repetitions have no limit", "synAckRetries=unlimited"),
                    Check.main("inSilence")
                            .asks("requestGoneInSilence", AttackClaims.UNANSWERED_REQUEST)
                            .supportedBy(REACHED)
                            .unless("repetitions have no limit", "synAckRetries=unlimited"),
                    Check.main("atLast")
                            .asks(
                                    "synReceivedEnds",
                                    Scenarios.LOSSY_HANDSHAKE.with(
                                            "giveUp=yes", "retries=2", "capacity=8"))
                            .supportedBy(HOLDS)
                            .unless("repetitions have no limit", "synAckRetries=unlimited")));

    private static final Claim L_08 = new Claim(
            "L-08",
            "A client whose message 3 never arrives is left believing it is connected.",
            List.of("003:22"),
            "REACH",
            "If every copy of message 3 is lost until the server gives up, the client stays"
                    + " ESTABLISHED alone: a half-open connection (RFC 9293, 3.5.1). It learns of"
                    + " it when it sends data, by the reset. (The server's user who is told that it"
                    + " was aborted is the one who listened: a passive OPEN of RFC 9293 becomes"
                    + " the connection.)",
            List.of(
                    Check.main("leftAlone")
                            .asks("clientLeftConnected", Scenarios.HALF_OPEN.asIs())
                            .supportedBy(REACHED)
                            .unless("nothing is lost", "drop=0"),
                    Check.main("toldByReset")
                            .asks("clientToldByReset", Scenarios.HALF_OPEN.asIs())
                            .supportedBy(REACHED)
                            .unless("the client sends nothing", "clientSends=0"),
                    Check.main("forEver")
                            .asks(
                                    "clientIsNotAloneForEver",
                                    Scenarios.HALF_OPEN.with(
                                            "clientSends=0", "network=fifo", "overflow=tailDrop"))
                            .supportedBy(VIOLATED)
                            .unless("keep-alives ask", "keepAlive=anyMoment")));

    private static final Claim L_09 = new Claim(
            "L-09",
            "A bare ACK is never sent again; who sent the SYN or FIN that it answers repeats that.",
            List.of("003:22"),
            "INV",
            "An ACK occupies no sequence number, so nothing acknowledges it, no queue keeps it, and"
                    + " no timer sends it again (RFC 9293, 3.5, figure 6; 3.8.4). A lost one is"
                    + " mended from the other end: what it answered comes again, and is answered"
                    + " again. A delayed ACK is sent by a timer too, but for the first time."
                    + " Keep-alives are segments without text that a timer sends again and again;"
                    + " they acknowledge nothing new, and are made unacceptable so as to be"
                    + " answered.",
            List.of(
                    Check.main("noTimer")
                            .asks("timersSendNoBareAck", Scenarios.LAST_ACK_LOST.asIs())
                            .supportedBy(HOLDS)
                            .unless("keep-alives are on", "keepAlive=4"),
                    Check.main("delayed")
                            .asks(
                                    "timersSendNoBareAck",
                                    Scenarios.LAST_ACK_LOST.with("delayedAck=1"))
                            .supportedBy(HOLDS)
                            .unless("keep-alives are on", "keepAlive=4"),
                    Check.main("synAckInstead")
                            .asks("lostAckBringsSynAck", SYN_ACK_LOST.with("dropOnly=ack"))
                            .supportedBy(REACHED)
                            .unless("nothing is lost", "drop=0"),
                    Check.main("finInstead")
                            .asks("lostAckBringsFin", Scenarios.LAST_ACK_LOST.asIs())
                            .supportedBy(REACHED)
                            .unless("nothing is lost", "drop=0")));

    private static final Claim L_10 = new Claim(
            "L-10",
            "SYNs are also lost at the server, in full queues, and not only in the network.",
            List.of("003:18"),
            "REACH",
            "A SYN that finds the SYN queue or the accept queue full changes nothing and is not"
                    + " answered (Q-03 to Q-06), so its sender cannot tell it from one that the"
                    + " network lost. RFC 9293 has no such limit.",
            List.of(
                    Check.main("synQueue")
                            .asks("synVanishes", Scenarios.SYN_FLOOD.asIs())
                            .supportedBy(REACHED)
                            .unless("there are no limits", "kernel=none"),
                    Check.main("acceptQueue")
                            .asks("acceptQueueDropsNoSyn", Scenarios.FULL_ACCEPT_QUEUE.asIs())
                            .supportedBy(VIOLATED)
                            .unless("there are no limits", "kernel=none")));

    static final List<Claim> ALL = List.of(L_01, L_02, L_03, L_04, L_05, L_07, L_08, L_09, L_10);
}
