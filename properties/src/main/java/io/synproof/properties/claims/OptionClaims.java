package io.synproof.properties.claims;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.REACHED;
import static io.synproof.checker.result.Outcome.UNREACHABLE;
import static io.synproof.checker.result.Outcome.VIOLATED;

import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.util.List;

/** Claims of the groups HS and TWAIT about options, data on a SYN, and reopening. */
final class OptionClaims {
    private OptionClaims() {}

    /** The client's octet goes with its SYN. */
    private static final String[] TEXT = {"dataOnSyn=yes", "clientSends=1"};

    /** The server's octet goes with its SYN,ACK. */
    private static final String[] ANSWER = {"dataOnSyn=yes", "serverSends=1"};

    private static final String REMEMBERED =
            "the server remembers what the SYN said, by itself or" + " by the echo of a timestamp";

    /** A SYN that a Linux server may answer with a cookie; only the client offers timestamps. */
    private static final ConfiguredScenario OPTIONS = Scenarios.HANDSHAKE.with(
            "kernel=6.14",
            "accepts=called",
            "bits=16",
            "timestamps=client",
            "clientMss=1",
            "serverMss=2",
            "mss=2");

    private static final ConfiguredScenario COOKIES = OPTIONS.with("cookies=2");

    private static final Claim HS_17 = new Claim(
            "HS-17",
            "The handshake also settles parameters, and each side tells the other the size of its"
                    + " window.",
            List.of("002:33", "004:15"),
            "INV",
            "Timestamps are used if both offer them on their SYNs (RFC 7323, 3.2). An MSS goes on"
                    + " SYNs only, and is not negotiated: each side keeps to what the other has"
                    + " announced, and the two directions may differ (RFC 9293, 3.7.1, MUST-16)."
                    + " The window is said with the SYNs, and anew in every segment. What settles"
                    + " nothing is a cookie without timestamps: the server forgets what the SYN"
                    + " said. (Window scale and SACK, which are settled in the same way, are not"
                    + " modelled.)",
            List.of(
                    Check.main("forgotten")
                            .asks("optionsAgree", COOKIES)
                            .contradictedBy(VIOLATED)
                            .unless("a timestamp brings it back", "timestamps=on"),
                    Check.under(REMEMBERED, "agree")
                            .asks("optionsAgree", OPTIONS)
                            .supportedBy(HOLDS)
                            .unless("the server answers with a cookie", "cookies=2"),
                    Check.under(REMEMBERED, "echoed")
                            .asks("optionsAgree", COOKIES.with("timestamps=on"))
                            .supportedBy(HOLDS)
                            .unless("there are no timestamps", "timestamps=off"),
                    Check.under(REMEMBERED, "windows")
                            .asks("windowsAreTold", OPTIONS.with("flowControl=advertised"))
                            .supportedBy(HOLDS)
                            .unless("segments say no window", "flowControl=assumed"),
                    Check.aside("the MSS of the two directions may differ", "twoSizes")
                            .asks("sendSizesAgree", OPTIONS)
                            .contradictedBy(VIOLATED)
                            .unless("both announce the same", "clientMss=2")));

    private static final Claim HS_21 = new Claim(
            "HS-21",
            "Messages 1 and 2 may not carry data.",
            List.of("003:13-14", "004:19"),
            "INV",
            "They may (RFC 9293, 3.5): what comes with a SYN waits until the connection is"
                    + " established; what comes with a SYN,ACK establishes it, and is delivered at"
                    + " once (3.10.7.3, fourth). Only Fast Open hands over before what a SYN brings"
                    + " (RFC 7413).",
            List.of(
                    Check.main("carried")
                            .asks("synCarriesText", Scenarios.HANDSHAKE.with(TEXT))
                            .contradictedBy(REACHED)
                            .unless("the user's octets wait", "dataOnSyn=no"),
                    Check.main("carriedBack")
                            .asks("synAckBringsText", Scenarios.HANDSHAKE.with(ANSWER))
                            .contradictedBy(REACHED)
                            .unless("the user's octets wait", "dataOnSyn=no"),
                    Check.aside("what a SYN brings is not delivered before", "waits")
                            .asks("deliveredOnSyn", Scenarios.HANDSHAKE.with(TEXT))
                            .supportedBy(UNREACHABLE)
                            .unless("Fast Open", "tfo=on")));

    private static final Claim HS_28 = new Claim(
            "HS-28",
            "Data is exchanged once the connection is ESTABLISHED, and not before.",
            List.of("002:41"),
            "INV",
            "It is handed over only then. It may be on its way before: on a SYN, on which it waits"
                    + " at the listener (RFC 9293, 3.5). Fast Open, of which the note says nothing,"
                    + " hands it over in SYN-RECEIVED (RFC 7413, 4.2).",
            List.of(
                    Check.main("sentBefore")
                            .asks("synCarriesText", Scenarios.HANDSHAKE.with(TEXT))
                            .contradictedBy(REACHED)
                            .unless("the user's octets wait", "dataOnSyn=no"),
                    Check.under(
                                    "it counts when it is handed over, and not by Fast Open",
                                    "onceOpen")
                            .asks("thirdMessageCarriesText", Scenarios.HANDSHAKE.with(TEXT))
                            .supportedBy(REACHED)
                            .unless("the client has nothing to send", "clientSends=0"),
                    Check.under(
                                    "it counts when it is handed over, and not by Fast Open",
                                    "notBefore")
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

    private static ConfiguredScenario copies(String... texts) {
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

    private static ConfiguredScenario closing(String rto) {
        return Scenarios.LAST_ACK_LOST.with(
                "msl=2", "timeWait=4", "retries=3", "giveUp=no", "capacity=8", rto);
    }

    /** Two connections of one pair of sockets, of which the server closes the first first. */
    private static final ConfiguredScenario OPENED_AGAIN = Scenarios.CLOSE.with(
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

    static final List<Claim> ALL = List.of(HS_17, HS_21, HS_23, HS_28, TWAIT_11, TWAIT_15);
}
