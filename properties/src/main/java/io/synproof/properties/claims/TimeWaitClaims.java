package io.synproof.properties.claims;

import static io.synproof.checker.Outcome.HOLDS;
import static io.synproof.checker.Outcome.REACHED;
import static io.synproof.checker.Outcome.UNREACHABLE;
import static io.synproof.checker.Outcome.VIOLATED;

import io.synproof.properties.scenarios.Scenarios;
import io.synproof.properties.scenarios.Setup;
import java.util.List;

/** Group TWAIT: the wait of the side that closes first. */
final class TimeWaitClaims {
    private TimeWaitClaims() {}

    private static final String STALE = "noStaleOctetAccepted";

    private static final String[] OTHER_SIDE_REOPENS = {
        "clientOpens=1", "serverOpens=1", "clientListens=yes", "capacity=2"
    };

    /**
     * The client closes first and nobody aborts, so the client alone waits, and for as long as need
     * be.
     */
    private static final Setup PASSIVE_CLOSER = Scenarios.OLD_DUPLICATE_SYN.with(
            "clientAborts=0", "clientSends=1", "timeWait=quiet", "giveUp=no", "serverIsn=fixed");

    /**
     * A close whose wait is 2 MSL and of which one ACK may be lost; MSL and RTO are one tick. No
     * SYN is sent twice.
     */
    private static final Setup WAITING = Scenarios.LAST_ACK_LOST.with(
            "timeWait=2", "rto=1", "giveUp=no", "synRetries=0", "synAckRetries=0");

    /** Two connections, and the server may close each as soon as it is established. */
    private static final Setup SERVER_CLOSES_FIRST = Scenarios.CLOSE.with(
            "ports=2",
            "clientOpens=2",
            "timeWait=never",
            "clientCloses=afterPeer",
            "serverCloses=anyTime");

    private static final String CLIENT_FIRST = "the client closes first";
    private static final String[] CLIENT_CLOSES_FIRST = {
        "clientCloses=anyTime", "serverCloses=afterPeer"
    };

    private static final Claim TWAIT_01 = new Claim(
            "TWAIT-01",
            "Whoever closes actively enters TIME-WAIT.",
            List.of("002:51", "003:43"),
            "INV",
            "MUST-13 of RFC 9293 (3.6.1), for one side that closes first and in good order. When"
                    + " both close at once both wait; when a reset ends the connection nobody"
                    + " does.",
            List.of(
                    Check.under("one side closes first, and in good order", "closerWaits")
                            .asks("closerPassesTimeWait", Scenarios.CLOSE.asIs())
                            .supportedBy(HOLDS)
                            .unless("the server aborts", "serverAborts=1"),
                    Check.under("one side closes first, and in good order", "onlyOneWaits")
                            .asks("bothWait", Scenarios.CLOSE.asIs())
                            .supportedBy(HOLDS)
                            .unless("both sides close at once", "serverCloses=anyTime"),
                    Check.main("abort")
                            .asks("closerPassesTimeWait", Scenarios.CLOSE.with("serverAborts=1"))
                            .contradictedBy(VIOLATED)
                            .unless("nobody aborts", "serverAborts=0"),
                    Check.main("bothClose")
                            .asks("bothWait", Scenarios.CLOSE.with("serverCloses=anyTime"))
                            .contradictedBy(VIOLATED)
                            .unless("the server closes second", "serverCloses=afterPeer")));

    private static final Claim TWAIT_02 = new Claim(
            "TWAIT-02",
            "TIME-WAIT lets the closer answer a repeated FIN when its last ACK was lost.",
            List.of("001:72", "002:51", "003:43"),
            "LIVE",
            "While it waits, the FIN that comes again is acknowledged, and the other side leaves"
                    + " LAST-ACK as it should. Without the wait the FIN meets nothing and is"
                    + " answered with"
                    + " a reset. (With one loss, and repeats before the wait ends.)",
            List.of(
                    Check.main("endsByAck")
                            .asks("lastAckEndsByAck", Scenarios.LAST_ACK_LOST.asIs())
                            .supportedBy(HOLDS)
                            .unless("TIME-WAIT has no length", "timeWait=0"),
                    Check.main("answeredAgain")
                            .asks("repeatedFinAnswered", Scenarios.LAST_ACK_LOST.asIs())
                            .supportedBy(REACHED)
                            .unless("TIME-WAIT has no length", "timeWait=0"),
                    Check.main("atLast")
                            .asks("finAcknowledgedAtLast", Scenarios.LAST_ACK_LOST.asIs())
                            .supportedBy(HOLDS)
                            .unless("TIME-WAIT has no length", "timeWait=0")));

    private static final Claim TWAIT_07 = new Claim(
            "TWAIT-07",
            "TIME-WAIT keeps old segments from being taken by a new connection on the same"
                    + " four-tuple.",
            List.of("003:43"),
            "INV",
            "When the numbers of two connections overlap, nothing but time keeps an old octet out:"
                    + " the wait must last 2 MSL, one for the last ACK to arrive and one for what"
                    + " the other side repeats until then. It must run its course, the last ACK"
                    + " must arrive, and nobody may abort; take away any of these and an old octet"
                    + " is accepted. The catalogue adds that only the waiting side may open again."
                    + " The run does not agree: a SYN from the other side meets TIME-WAIT and is"
                    + " challenged until the wait is over, so that condition is needed only where"
                    + " TIME-WAIT accepts SYNs (MAY-2, here rule reopen), and then LIT-24 says"
                    + " which it may.",
            List.of(
                    Check.under("a wait of 2 MSL that runs its course", "twoMsl")
                            .asks(STALE, Scenarios.REINCARNATION.asIs())
                            .supportedBy(HOLDS)
                            .unless("the wait is one tick shorter", "timeWait=3"),
                    Check.main("noWait")
                            .asks(STALE, Scenarios.REINCARNATION.with("timeWait=0"))
                            .contradictedBy(VIOLATED)
                            .unless("the wait is 2 MSL", "timeWait=4"),
                    Check.main("resetObeyed")
                            .asks(STALE, Scenarios.REINCARNATION.with("rstInTimeWait=obeyed"))
                            .contradictedBy(VIOLATED)
                            .unless("resets are ignored in TIME-WAIT", "rstInTimeWait=ignored"),
                    Check.main("abort")
                            .asks(STALE, Scenarios.REINCARNATION.with("clientAborts=1"))
                            .contradictedBy(VIOLATED)
                            .unless("nobody aborts", "clientAborts=0"),
                    Check.main("lastAckLost")
                            .asks(STALE, Scenarios.REINCARNATION.with("drop=1"))
                            .contradictedBy(VIOLATED)
                            .unless("nothing is lost", "drop=0"),
                    Check.under("a wait of 2 MSL that runs its course", "otherSideReopens")
                            .asks(STALE, Scenarios.REINCARNATION.with(OTHER_SIDE_REOPENS))
                            .supportedBy(HOLDS)
                            .unless("there is no wait", "timeWait=0")));

    private static final Claim TWAIT_09 = new Claim(
            "TWAIT-09",
            "Any segment seen after TIME-WAIT certainly belongs to the new connection.",
            List.of("003:43"),
            "INV",
            "2 MSL cover the last ACK and what the other side has sent until it arrives. If it is"
                    + " lost, the FIN comes again when the other side's RTO says so, of which MSL"
                    + " knows nothing: with an RTO beyond 2 MSL it comes after the wait."
                    + " With an RTO"
                    + " within MSL one loss does no harm where the repeated FIN begins the wait"
                    + " anew, as by the letter it does not (TWAIT-12). The run finds two more ways"
                    + " that the catalogue does not name, without any loss: an old ACK is answered"
                    + " from TIME-WAIT, the other side is CLOSED by then, and its reset takes a"
                    + " third MSL; and a late copy of the SYN half-opens the server again, whose"
                    + " SYN,ACKs no wait of the client's can outlast.",
            List.of(
                    Check.under("the last ACK arrives, and resets do not count", "ackArrives")
                            .asks("onlyResetsAfterWait", WAITING.with("drop=0"))
                            .supportedBy(HOLDS)
                            .unless("the wait is one tick shorter", "timeWait=1"),
                    Check.under("one loss, RTO within MSL, and the wait begins anew", "oneLoss")
                            .asks(
                                    "onlyResetsAfterWait",
                                    WAITING.with("timeWaitRestart=repeatedFin"))
                            .supportedBy(HOLDS)
                            .unless("the wait is not begun anew", "timeWaitRestart=finInWindow"),
                    Check.main("longRto")
                            .asks("onlyResetsAfterWait", WAITING.with("rto=4"))
                            .contradictedBy(VIOLATED)
                            .unless("the last ACK arrives", "drop=0"),
                    Check.main("reset")
                            .asks("nothingOldAfterWait", WAITING.with("drop=0"))
                            .contradictedBy(VIOLATED)
                            .unless("the wait is 3 MSL", "timeWait=3"),
                    Check.main("oldSyn")
                            .asks(
                                    "onlyResetsAfterWait",
                                    WAITING.with("drop=0", "synRetries=3", "synAckRetries=3"))
                            .contradictedBy(VIOLATED)
                            .unless("no SYN is sent twice", "synRetries=0", "synAckRetries=0")));

    private static final Claim TWAIT_10 = Claim.notCheckable(
            "TWAIT-10",
            "2 MSL is 60 s.",
            List.of("003:45"),
            "QUANT",
            "A constant, and whose it is must be said. Linux waits 60 s"
                    + " (TCP_TIMEWAIT_LEN), fixed in"
                    + " the source, computed from no MSL and not to be changed by tcp_fin_timeout."
                    + " RFC 9293 (3.4.2) takes MSL to be 2 minutes, so 2 MSL are 240 s.");

    private static final Claim TWAIT_12 = new Claim(
            "TWAIT-12",
            "The waiting client sends the ACK again, and its wait begins anew.",
            List.of("001:72"),
            "INV",
            "It sends the ACK again under all rules. Whether the wait begins anew is a matter of"
                    + " reading. RFC 9293 says so in the fifth and eighth steps of 3.10.7.4, but a"
                    + " FIN that comes again lies before RCV.NXT and does not pass the first step:"
                    + " by the letter it is acknowledged and dropped. As it is evidently meant, and"
                    + " in Linux, the wait begins anew; in Linux at any old segment with an ACK.",
            List.of(
                    Check.main("answeredAgain")
                            .asks("repeatedFinAnswered", Scenarios.LAST_ACK_LOST.asIs())
                            .supportedBy(REACHED)
                            .unless("TIME-WAIT has no length", "timeWait=0"),
                    restarts("RFC9293", "letter")
                            .contradictedBy(UNREACHABLE)
                            .unless("as the RFC evidently means it", "profile=RFC9293_INTENT"),
                    restarts("RFC9293_INTENT", "intent")
                            .supportedBy(REACHED)
                            .unless("the letter of the RFC", "profile=RFC9293"),
                    restarts("LINUX", "linux")
                            .supportedBy(REACHED)
                            .unless("the letter of the RFC", "profile=RFC9293")));

    private static Check.Asking restarts(String profile, String name) {
        return Check.in(profile, name)
                .asks(
                        "repeatedFinRestartsWait",
                        Scenarios.LAST_ACK_LOST.with("profile=" + profile));
    }

    private static final Claim TWAIT_13 = new Claim(
            "TWAIT-13",
            "TIME-WAIT always lasts its full time (not in a note: what a reader would infer).",
            List.of("003:43 (not covered)"),
            "INV",
            "RFC 1337 calls it assassination: an old segment meets TIME-WAIT, is answered with an"
                    + " ACK, and the other side, closed by then, answers that with a reset exactly"
                    + " in the window. The search finds a shorter way that needs no old data: a"
                    + " copy of the last ACK itself reaches the closed side, which resets what it"
                    + " came from. RFC 1337 cures both by ignoring resets in TIME-WAIT.",
            List.of(Check.main("assassination")
                    .asks("timeWaitRunsItsCourse", Scenarios.ASSASSINATION.asIs())
                    .contradictedBy(VIOLATED)
                    .unless("resets are ignored in TIME-WAIT", "rstInTimeWait=ignored")));

    private static final Claim TWAIT_16 = new Claim(
            "TWAIT-16",
            "TIME-WAIT also shields the passive closer and connections that ended by RST (not in a"
                    + " note: what a reader would infer).",
            List.of("002:51 (scope)", "003:43 (scope)"),
            "INV",
            "The wait is at the side that closed first, and nowhere after an abort. A connection"
                    + " that is aborted and opened again accepts an octet of the aborted one. The"
                    + " passive side does not wait: while the other still does, an old SYN and old"
                    + " octets open a connection there. Only a fresh ISN of its own keeps them"
                    + " out.",
            List.of(
                    Check.main("abort")
                            .asks(STALE, Scenarios.REINCARNATION.with("clientAborts=1"))
                            .contradictedBy(VIOLATED)
                            .unless("nobody aborts", "clientAborts=0"),
                    Check.main("passiveCloser")
                            .asks(STALE, PASSIVE_CLOSER)
                            .contradictedBy(VIOLATED)
                            .unless("the server's ISN is fresh", "serverIsn=fresh"),
                    Check.main("twoMessages")
                            .asks(
                                    "ghostWhileClientWaits",
                                    PASSIVE_CLOSER.with("handshake=two", "serverIsn=fresh"))
                            .contradictedBy(REACHED)
                            .unless("three messages", "handshake=three")));

    private static final Claim TWAIT_14 = Claim.notCheckable(
            "TWAIT-14",
            "With many connections in TIME-WAIT at clients, tcp_tw_recycle makes SYNs get lost.",
            List.of("003:18"),
            "INV",
            "The observation is right, the cause another, and Linux 4.12 took the option out."
                    + " tcp_tw_recycle made the server keep the last timestamp of each host, not of"
                    + " each four-tuple, and drop SYNs with an older one. Behind one NAT many hosts"
                    + " share an address and no clock, so the SYNs of the slower clocks were"
                    + " dropped, however few TIME-WAITs the clients had. This model has one host on"
                    + " each side, so two hosts behind one address cannot be told in it.");

    private static final Claim TWAIT_17 = new Claim(
            "TWAIT-17",
            "A server piles up TIME-WAITs if HTTP does not keep connections, or its keep-alive ends"
                    + " by a timeout or a limit of requests.",
            List.of("003:46-47"),
            "QUANT",
            "The wait is with the side that closes first (RFC 9293, 3.6.1). In these cases that is"
                    + " usually the server, and then it holds as many as it has closed within the"
                    + " last 2 MSL. If the client closes first, the server has none.",
            List.of(
                    Check.under("the server closes first", "serverFirst")
                            .asks("serverWaitsTwice", SERVER_CLOSES_FIRST)
                            .supportedBy(REACHED)
                            .unless(CLIENT_FIRST, CLIENT_CLOSES_FIRST),
                    Check.main("clientFirst")
                            .asks("serverWaitsTwice", SERVER_CLOSES_FIRST.with(CLIENT_CLOSES_FIRST))
                            .contradictedBy(UNREACHABLE)
                            .unless(
                                    "the server closes first",
                                    "clientCloses=afterPeer",
                                    "serverCloses=anyTime")));

    static final List<Claim> ALL = List.of(
            TWAIT_01, TWAIT_02, TWAIT_07, TWAIT_09, TWAIT_10, TWAIT_12, TWAIT_13, TWAIT_14,
            TWAIT_16, TWAIT_17);
}
