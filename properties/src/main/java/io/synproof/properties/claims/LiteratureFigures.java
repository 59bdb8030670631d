package io.synproof.properties.claims;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.REACHED;
import static io.synproof.checker.result.Outcome.UNREACHABLE;
import static io.synproof.checker.result.Outcome.VIOLATED;

import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.util.List;

/**
 * Results of others: the figures of RFC 9293. {@code synproof figures} replays the segments and
 * states of each figure line by line; these claims are about all runs.
 */
final class LiteratureFigures {
    private LiteratureFigures() {}

    private static final String CLIENT_CHECKS = "ackCheckInSynSent=skipped";

    private static final Claim FIGURE_6 = new Claim(
            "LIT-01",
            "Three segments open a connection, and fewer do not.",
            List.of("RFC 9293, figure 6"),
            "QUANT",
            "The least number of segments over all runs to where both sides are ESTABLISHED.",
            List.of(Check.main("three")
                    .asks("segmentsToOpen", Scenarios.HANDSHAKE.asIs(), 3)
                    .supportedBy(HOLDS)
                    .unless("the server is established by the SYN", "handshake=two")));

    private static final Claim FIGURE_7 = new Claim(
            "LIT-02",
            "Two sides that open at once, each SYN meeting the other in SYN-SENT, are ESTABLISHED"
                    + " after four segments.",
            List.of("RFC 9293, figure 7"),
            "QUANT",
            "Where nothing is overtaken. By the letter of 3.10.7.4, first, the SYN,ACK that meets"
                    + " SYN-RECEIVED begins one number before the window; it is answered and"
                    + " dropped, and the answers make six. Linux completes as the figure does since"
                    + " 6.11, and answers all the same: six were counted between two kernels. (If a"
                    + " SYN,ACK overtakes the SYN, four do under every reading.)",
            List.of(
                    simultaneous("RFC793", "oldText")
                            .contradictedBy(VIOLATED)
                            .unless("as the figure shows it", "profile=RFC9293_INTENT"),
                    simultaneous("RFC9293", "letter")
                            .contradictedBy(VIOLATED)
                            .unless("a SYN,ACK may overtake the SYN", "network=bag"),
                    simultaneous("RFC9293_INTENT", "figure")
                            .supportedBy(HOLDS)
                            .unless("by the letter", "profile=RFC9293"),
                    simultaneous("LINUX", "linux")
                            .contradictedBy(VIOLATED)
                            .unless(
                                    "the SYN,ACKs are not answered",
                                    "synAckInSynReceived=completes")));

    private static Check.Asking simultaneous(String profile, String name) {
        return Check.in(profile, name)
                .asks(
                        "segmentsToOpen",
                        Scenarios.SIMULTANEOUS_OPEN.with("network=fifo", "profile=" + profile),
                        4);
    }

    /** An old SYN, and users who leave the connection open. */
    private static final ConfiguredScenario OLD_SYN_FIRST = Scenarios.OLD_DUPLICATE_SYN.with(
            "clientOpens=2", "duplicate=0", "clientCloses=never", "serverCloses=never");

    private static final Claim FIGURE_8 = new Claim(
            "LIT-03",
            "An old SYN that arrives first opens the server halfway, is unmasked by the client's"
                    + " reset, and the connection is opened all the same.",
            List.of("RFC 9293, figure 8"),
            "REACH",
            "The SYN,ACK acknowledges a number that the new SYN does not have, and SYN-SENT answers"
                    + " with a reset (3.10.7.3, first). A client that does not look takes it.",
            List.of(Check.main("recovers")
                    .asks("asInFigure8", OLD_SYN_FIRST)
                    .supportedBy(REACHED)
                    .unless("the client takes any acknowledgment", CLIENT_CHECKS)));

    private static final Claim BELOW_FIGURE_8 = new Claim(
            "LIT-43",
            "If the client's SYN arrives before its reset in figure 8, resets may be sent in both"
                    + " directions.",
            List.of("RFC 9293, 3.5"),
            "REACH",
            "The sentence is older than the rule. By RFC 793 a SYN in the window resets"
                    + " SYN-RECEIVED, and the answer resets the client that has just opened. Since"
                    + " RFC 1122, 4.2.2.20 (e), the server returns to LISTEN without a word, and no"
                    + " server's reset is left: RFC 9293 kept the remark and changed the rule"
                    + " (3.10.7.4, fourth). Linux sends the reset.",
            List.of(
                    resetsCross("RFC793")
                            .supportedBy(REACHED)
                            .unless("the server returns to LISTEN", "newSyn=listens"),
                    resetsCross("RFC9293")
                            .contradictedBy(UNREACHABLE)
                            .unless("as in RFC 793", "newSyn=resets"),
                    resetsCross("RFC9293_INTENT")
                            .contradictedBy(UNREACHABLE)
                            .unless("as in RFC 793", "newSyn=resets"),
                    resetsCross("LINUX")
                            .supportedBy(REACHED)
                            .unless("the server returns to LISTEN", "newSyn=listens")));

    private static Check.Asking resetsCross(String profile) {
        return Check.in(profile, "bothReset" + profile)
                .asks("resetsCross", OLD_SYN_FIRST.with("profile=" + profile));
    }

    private static final ConfiguredScenario CRASH =
            Scenarios.HANDSHAKE.with("clientCrashes=1", "clientOpens=2", "giveUp=no");

    private static final Claim FIGURE_9 = new Claim(
            "LIT-04",
            "A side that crashed and opens again discovers the other's half-open connection and"
                    + " resets it.",
            List.of("RFC 9293, figure 9"),
            "REACH",
            "The old connection acknowledges what it expects next, and the new SYN-SENT has never"
                    + " sent that. The run found that it must be so: if the side that crashed takes"
                    + " its old number again and nothing has been sent behind the SYN, the"
                    + " acknowledgment fits, no reset is sent, and nothing is discovered until the"
                    + " connection is used. So the client sends an octet before it crashes.",
            List.of(Check.main("discovered")
                    .asks("asInFigure9", CRASH.with("clientSends=1"))
                    .supportedBy(REACHED)
                    .unless(
                            "nothing was sent, and the number after the crash is the old one",
                            "clientSends=0")));

    private static final Claim FIGURE_10 = new Claim(
            "LIT-05",
            "Octets that reach a side that crashed make it reset the half-open connection.",
            List.of("RFC 9293, figure 10"),
            "REACH",
            "CLOSED answers whatever is no reset with a reset at the number that was"
                    + " acknowledged (3.10.7.1), which is exactly where the sender expects one.",
            List.of(Check.main("reset")
                    .asks(
                            "asInFigure10",
                            Scenarios.HANDSHAKE.with(
                                    "clientCrashes=1", "serverSends=1", "giveUp=no"))
                    .supportedBy(REACHED)
                    .unless("nobody crashes", "clientCrashes=0")));

    private static final Claim FIGURE_11 = new Claim(
            "LIT-06",
            "Of two sides that listen, an old SYN opens one halfway, and the other's reset returns"
                    + " it to LISTEN.",
            List.of("RFC 9293, figure 11"),
            "REACH",
            "LISTEN answers an acknowledgment with a reset (3.10.7.2, second).",
            List.of(Check.main("bothListen")
                    .asks(
                            "asInFigure11",
                            Scenarios.OLD_DUPLICATE_SYN.with("clientListens=yes", "duplicate=1"))
                    .supportedBy(REACHED)
                    .unless(
                            "the client's side does not listen: CLOSED sends the reset",
                            "clientListens=no")));

    private static final Claim FIGURE_12 = new Claim(
            "LIT-07",
            "A close of one side after the other goes FIN, ACK, FIN, ACK and leaves TIME-WAIT on"
                    + " the side that closed first, and there alone.",
            List.of("RFC 9293, figure 12"),
            "REACH",
            "By the letter of RFC 793 it is no run: CLOSE in CLOSE-WAIT leads to CLOSING there, so"
                    + " both wait; RFC 1122, 4.2.2.20 (a), put that right.",
            List.of(
                    Check.in("RFC793", "oldText")
                            .asks("fourWaves", Scenarios.CLOSE.with("profile=RFC793"))
                            .contradictedBy(UNREACHABLE)
                            .unless("CLOSE leads to LAST-ACK", "closeInCloseWait=lastAck"),
                    Check.in("RFC9293", "letter")
                            .asks("fourWaves", Scenarios.CLOSE.with("profile=RFC9293"))
                            .supportedBy(REACHED)
                            .unless("CLOSE leads to CLOSING", "closeInCloseWait=closing")));

    private static final Claim FIGURE_13 = new Claim(
            "LIT-08",
            "A close whose FINs cross takes four segments, and both sides wait.",
            List.of("RFC 9293, figure 13"),
            "QUANT",
            "Neither FIN can carry the acknowledgment of the other.",
            List.of(Check.main("crossing")
                    .asks(
                            "segmentsToCloseCrossing",
                            Scenarios.CLOSE.with("serverCloses=anyTime"),
                            4)
                    .supportedBy(HOLDS)
                    .unless("the server closes only after the client", "serverCloses=afterPeer")));

    static final List<Claim> ALL = List.of(
            FIGURE_6,
            FIGURE_7,
            FIGURE_8,
            BELOW_FIGURE_8,
            FIGURE_9,
            FIGURE_10,
            FIGURE_11,
            FIGURE_12,
            FIGURE_13);
}
