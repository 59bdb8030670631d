package io.synproof.properties.claims;

import static io.synproof.checker.Outcome.HOLDS;
import static io.synproof.checker.Outcome.REACHED;
import static io.synproof.checker.Outcome.UNREACHABLE;
import static io.synproof.checker.Outcome.VIOLATED;

import io.synproof.properties.scenarios.Scenarios;
import io.synproof.properties.scenarios.Setup;
import java.util.List;

/** Claims of the groups HS and TWAIT about options, data on a SYN, and reopening. */
final class OptionClaims {
    private OptionClaims() {}

    /** The client's octet goes with its SYN. */
    private static final String[] TEXT = {"dataOnSyn=yes", "clientSends=1"};

    private static final Claim HS_17 = new Claim(
            "HS-17",
            "The handshake also settles parameters, such as the size of the window.",
            List.of("002:33", "004:15"),
            "INV",
            "MSS and timestamps go on SYNs only (RFC 9293, 3.2, 3.7.1; RFC 7323, 2.2, 3.2), and"
                    + " both ends come to the same; the window is said anew in every segment. A"
                    + " cookie without timestamps forgets what the SYN said.",
            List.of(Check.main("agree")
                    .asks("optionsAgree", options())
                    .supportedBy(HOLDS)
                    .unless(
                            "the server answers with a cookie, and has no timestamps",
                            "kernel=6.14",
                            "cookies=2",
                            "bits=16",
                            "timestamps=off")));

    private static Setup options() {
        return Scenarios.HANDSHAKE.with("timestamps=on", "clientMss=1", "serverMss=2", "mss=2");
    }

    private static final Claim HS_21 = new Claim(
            "HS-21",
            "Messages 1 and 2 may not carry data.",
            List.of("003:13-14", "004:19"),
            "INV",
            "They may (RFC 9293, 3.5): what comes with a SYN waits until the connection is"
                    + " established. Only Fast Open hands it over before (RFC 7413). (Message"
                    + " 1 is asked about; the model puts no data on message 2.)",
            List.of(
                    Check.main("carried")
                            .asks("synCarriesText", Scenarios.HANDSHAKE.with(TEXT))
                            .contradictedBy(REACHED)
                            .unless("the user's octets wait", "dataOnSyn=no"),
                    Check.main("waits")
                            .asks("deliveredOnSyn", Scenarios.HANDSHAKE.with(TEXT))
                            .supportedBy(UNREACHABLE)
                            .unless("Fast Open", "tfo=on")));

    private static final Claim HS_23 = new Claim(
            "HS-23",
            "Data in message 1 is forbidden because the sides are not confirmed, and it would open"
                    + " an attack.",
            List.of("004:19"),
            "INV/NMC",
            "The danger is real where data is delivered at once: a copy of the SYN delivers it"
                    + " again when the connection is over (RFC 7413, 2.1). The answer of RFC 9293"
                    + " is to wait with it, and no ban.",
            List.of(
                    Check.main("waiting")
                            .asks("noStaleOctetAccepted", copies("dataOnSyn=yes", "tfo=off"))
                            .contradictedBy(HOLDS)
                            .unless("Fast Open", "tfo=on"),
                    Check.under("data is delivered before the handshake is complete", "fastOpen")
                            .asks("noStaleOctetAccepted", copies("dataOnSyn=yes", "tfo=on"))
                            .supportedBy(VIOLATED)
                            .unless("no segment is delivered twice", "duplicate=0")));

    private static Setup copies(String... texts) {
        return Scenarios.OLD_DUPLICATE_SYN
                .with("duplicate=1", "clientSends=1", "clientCloses=never", "serverCloses=never")
                .with(texts);
    }

    private static final Claim TWAIT_11 = new Claim(
            "TWAIT-11",
            "2 MSL tolerate one loss: the ACK dies within one MSL, and the repeated FIN comes"
                    + " within the next.",
            List.of("003:45"),
            "QUANT",
            "The FIN is repeated when the other side's timer says so, and no MSL enters into that:"
                    + " the first repetition comes in time if RTO is at most MSL. Linux' RTO grows"
                    + " to 120 s, its wait is 60 s. That the other side then ends by the answer"
                    + " and not by a reset takes more: a second repetition must not find the wait"
                    + " over, so each must begin it anew (TWAIT-12).",
            List.of(
                    Check.main("slowTimer")
                            .asks("firstRepeatedFinMeetsWait", closing("rto=5"))
                            .contradictedBy(VIOLATED)
                            .unless("RTO is MSL", "rto=2"),
                    Check.under("RTO is at most MSL", "quickTimer")
                            .asks("firstRepeatedFinMeetsWait", closing("rto=2"))
                            .supportedBy(HOLDS)
                            .unless("RTO is longer than the wait", "rto=5"),
                    Check.aside(
                                    "where the wait does not begin anew a second repetition is"
                                            + " reset",
                                    "secondRepetition")
                            .asks("lastAckEndsByAck", closing("rto=2"))
                            .contradictedBy(VIOLATED)
                            .unless(
                                    "each repetition begins the wait anew",
                                    "timeWaitRestart=repeatedFin")));

    private static Setup closing(String rto) {
        return Scenarios.LAST_ACK_LOST.with(
                "msl=2", "timeWait=4", "retries=3", "giveUp=no", "capacity=8", rto);
    }

    /** Two connections of one pair of sockets, of which the server closes the first first. */
    private static final Setup OPENED_AGAIN = Scenarios.CLOSE.with(
            "clientOpens=2",
            "clientCloses=afterPeer",
            "serverCloses=anyTime",
            "clientIsn=any",
            "bits=4",
            "window=2",
            "wrap=allowed",
            "network=fifo",
            "timeWait=never");

    private static final Claim TWAIT_15 = new Claim(
            "TWAIT-15",
            "While TIME-WAIT lasts, the pair of sockets cannot be used again (not in a note: what a"
                    + " reader would infer).",
            List.of("003:43 (contrast)"),
            "INV",
            "A SYN beyond RCV.NXT, or with a newer timestamp, may reopen it (RFC 9293, MAY-2; RFC"
                    + " 6191): what is permitted, Linux does. Any SYN at all may not: an old one"
                    + " would do so too.",
            List.of(
                    Check.in("RFC9293 without MAY-2", "standard")
                            .asks("timeWaitReopened", OPENED_AGAIN)
                            .supportedBy(UNREACHABLE)
                            .unless("a SYN beyond RCV.NXT reopens it (MAY-2)", "reopen=isn"),
                    Check.in("LINUX", "linux")
                            .asks("timeWaitReopened", OPENED_AGAIN.with("profile=LINUX"))
                            .contradictedBy(REACHED)
                            .unless("nothing reopens it", "reopen=none")));

    static final List<Claim> ALL = List.of(HS_17, HS_21, HS_23, TWAIT_11, TWAIT_15);
}
