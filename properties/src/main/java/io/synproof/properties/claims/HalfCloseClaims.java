package io.synproof.properties.claims;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.REACHED;
import static io.synproof.checker.result.Outcome.VIOLATED;

import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.util.List;

/** Group HC: closing one direction or both, shutdown() and close(). */
final class HalfCloseClaims {
    private HalfCloseClaims() {}

    /** The client's user calls POSIX's close(); the server, which has octets to send, follows. */
    private static final ConfiguredScenario CLIENT_LEAVES = Scenarios.LATE_DATA.with(
            "clientSends=0", "serverCloses=afterPeer", "serverEnds=shutdown");

    /** The same, but the client's user shuts down its sending direction and reads on. */
    private static final ConfiguredScenario CLIENT_READS_ON =
            CLIENT_LEAVES.with("clientEnds=shutdown");

    private static final String CALLS_CLOSE = "the client calls close()";
    private static final String CALLS_SHUTDOWN = "the client calls shutdown()";

    private static final Claim HC_01 = new Claim(
            "HC-01",
            "A side that has sent its FIN but can still receive is half-closed.",
            List.of("003:55", "000:54"),
            "INV",
            "The RFC's word for it (RFC 9293, 3.6.1): the side is in FIN-WAIT-1 or FIN-WAIT-2, and"
                    + " its user goes on receiving what the other sends.",
            List.of(Check.main("receives")
                    .asks("heardAfterClose", CLIENT_READS_ON)
                    .supportedBy(REACHED)
                    .unless(CALLS_CLOSE, "clientEnds=close")));

    private static final Claim HC_02 = new Claim(
            "HC-02",
            "close() ends both directions, sending and reading.",
            List.of("003:57"),
            "INV",
            "POSIX's close() does, when it is the last descriptor of the socket (one that a fork"
                    + " left open keeps the connection). CLOSE of RFC 9293 (3.6, 3.10.4) ends"
                    + " sending alone, and its user keeps receiving until the other side closes;"
                    + " what POSIX does is allowed as MAY-1.",
            List.of(
                    Check.under("close() of POSIX", "posix")
                            .asks("nothingHeardAfterClose", CLIENT_LEAVES)
                            .supportedBy(HOLDS)
                            .unless("CLOSE of the RFC", "clientEnds=shutdown"),
                    Check.under("close() of POSIX", "sendsNoMore")
                            .asks("nothingSentAfterFin", CLIENT_LEAVES.with("clientSends=2"))
                            .supportedBy(HOLDS)
                            .unless("SEND is served after CLOSE", "flaw=sendAfterFin"),
                    Check.main("rfc")
                            .asks("nothingHeardAfterClose", CLIENT_READS_ON)
                            .contradictedBy(VIOLATED)
                            .unless("close() of POSIX", "clientEnds=close")));

    private static final Claim HC_03 = new Claim(
            "HC-03",
            "shutdown() can end the sending direction alone.",
            List.of("003:58"),
            "REACH",
            "shutdown(SHUT_WR) is the CLOSE of RFC 9293 (3.10.4): a FIN is sent, and the program"
                    + " still reads what comes, to the end of the stream. SHUT_RD sends nothing at"
                    + " all.",
            List.of(
                    Check.main("octets")
                            .asks("heardAfterClose", CLIENT_READS_ON)
                            .supportedBy(REACHED)
                            .unless(CALLS_CLOSE, "clientEnds=close"),
                    Check.main("endOfStream")
                            .asks("endOfStreamTold", CLIENT_READS_ON.with("serverSends=0"))
                            .supportedBy(REACHED)
                            .unless("nobody closes", "clientCloses=never")));

    private static final Claim HC_04 = new Claim(
            "HC-04",
            "Data that reaches a client which has called close() makes its kernel answer RST and"
                    + " free the connection.",
            List.of("003:59"),
            "INV",
            "SHLD-3 of RFC 9293 (3.6): nobody will read the octets, and the reset says so. It needs"
                    + " close(): after shutdown() they are taken and acknowledged. And it needs a"
                    + " connection that still waits for the other FIN: in TIME-WAIT nothing new can"
                    + " come.",
            List.of(
                    Check.under("close() of POSIX", "close")
                            .asks("lateTextIsReset", CLIENT_LEAVES)
                            .supportedBy(HOLDS)
                            .unless(CALLS_SHUTDOWN, "clientEnds=shutdown"),
                    Check.under("close() of POSIX", "happens")
                            .asks("dataAfterCloseIsReset", CLIENT_LEAVES)
                            .supportedBy(REACHED)
                            .unless("the server sends nothing", "serverSends=0"),
                    Check.main("shutdown")
                            .asks("lateTextIsReset", CLIENT_READS_ON)
                            .contradictedBy(VIOLATED)
                            .unless(CALLS_CLOSE, "clientEnds=close")));

    private static final Claim HC_05 = new Claim(
            "HC-05",
            "In that case the full close of four messages is not completed.",
            List.of("003:59"),
            "REACH",
            "The reset takes the server from CLOSE-WAIT or LAST-ACK to CLOSED, the client has gone"
                    + " to CLOSED when it sent it, and nobody waits in TIME-WAIT: what TIME-WAIT"
                    + " would keep out may meet the next connection (TWAIT-16).",
            List.of(
                    Check.main("nobodyWaits")
                            .asks("closedWithoutWaiting", CLIENT_LEAVES)
                            .supportedBy(REACHED)
                            .unless("the server sends nothing", "serverSends=0"),
                    Check.main("noWaves")
                            .asks("closerPassesTimeWait", CLIENT_LEAVES)
                            .supportedBy(VIOLATED)
                            .unless(CALLS_SHUTDOWN, "clientEnds=shutdown")));

    private static final Claim HC_06 = new Claim(
            "HC-06",
            "Only when both ends call close() is there a complete close of four messages.",
            List.of("003:59"),
            "REFINE",
            "Not only then: two shutdown() do it as well, and so does the end of a process. Nor"
                    + " always then: a close() with octets unread resets the connection (RFC 2525,"
                    + " 2.17), crossing FINs make it a simultaneous close, and with delayed"
                    + " acknowledgments three messages do.",
            List.of(
                    Check.main("shutdownDoes")
                            .asks("fourWaves", Scenarios.CLOSE.asIs())
                            .contradictedBy(REACHED)
                            .unless("the client never closes", "clientCloses=never"),
                    Check.main("closeDoesNot")
                            .asks(
                                    "closeWithUnreadResets",
                                    Scenarios.LATE_DATA.with("clientSends=0"))
                            .contradictedBy(REACHED)
                            .unless("nobody sends", "serverSends=0")));

    private static final String READ_TO_THE_END =
            "the client shuts down and reads on, and segments arrive once and in order";

    /** Both users eventually do what they may do for ever; the server's never closes. */
    private static final ConfiguredScenario SERVER_READS_ON = Scenarios.LATE_DATA.with(
            "clientSends=1", "serverCloses=never", "clientEnds=shutdown", "fairUsers=all");

    private static final Claim HC_07 = new Claim(
            "HC-07",
            "close() after everything was written always delivers it (not in a note: what a reader"
                    + " would infer).",
            List.of("003:57 (gap)", "003:59 (gap)"),
            "LIVE",
            "If the other side's answer is unread at the close(), or crosses it, a reset is sent."
                    + " By RFC 9293 (3.10.7.4, second) it destroys what the other program has"
                    + " received, acknowledged, and not yet read. Linux keeps that for its program,"
                    + " which reads it and is told of the reset afterwards; what the reset"
                    + " overtakes is lost there too. A client that shuts down, reads to the end and"
                    + " closes then sends no reset, and what it wrote is read, if the other"
                    + " side's program goes on reading. (Over a network that"
                    + " reorders, a reset from the past can still end its own reading: TWAIT-13."
                    + " No reset destroys octets; and all is delivered in the end.)",
            List.of(
                    Check.in("RFC9293", "close")
                            .asks("resetDestroysNothing", CLIENT_LEAVES.with("clientSends=1"))
                            .contradictedBy(VIOLATED)
                            .unless(CALLS_SHUTDOWN, "clientEnds=shutdown"),
                    Check.in("LINUX", "kept")
                            .asks(
                                    "resetDestroysNothing",
                                    CLIENT_LEAVES.with("clientSends=1", "profile=LINUX"))
                            .supportedBy(HOLDS)
                            .unless("a reset flushes what is unread", "rstUnread=flushed"),
                    Check.under(READ_TO_THE_END, "shutdown")
                            .asks("resetDestroysNothing", CLIENT_READS_ON.with("clientSends=1"))
                            .supportedBy(HOLDS)
                            .unless(CALLS_CLOSE, "clientEnds=close"),
                    Check.under(
                                    "the client shuts down, and the server's program reads on",
                                    "delivered")
                            .asks("sentIsDelivered", SERVER_READS_ON)
                            .supportedBy(HOLDS)
                            .unless(CALLS_CLOSE, "clientEnds=close")));

    private static final Claim HC_08 = new Claim(
            "HC-08",
            "A side that has sent its FIN is half-closed only once the FIN is acknowledged.",
            List.of("000:54"),
            "REACH",
            "To be half-closed is to be closed in one direction (RFC 9293, 3.6), and that it is"
                    + " as soon as it has sent the FIN: from then on it sends nothing new (FW-09)"
                    + " and receives all the same, the FIN being acknowledged or not. What the"
                    + " acknowledgment changes is that it knows that the other side knows. The"
                    + " connection as a whole, one side in FIN-WAIT-2 and the other in CLOSE-WAIT,"
                    + " is half-closed after the second message (FW-15).",
            List.of(Check.main("before")
                    .asks("heardBeforeFinAcknowledged", CLIENT_READS_ON)
                    .contradictedBy(REACHED)
                    .unless(CALLS_CLOSE, "clientEnds=close")));

    static final List<Claim> ALL = List.of(HC_01, HC_02, HC_03, HC_04, HC_05, HC_06, HC_07, HC_08);
}
