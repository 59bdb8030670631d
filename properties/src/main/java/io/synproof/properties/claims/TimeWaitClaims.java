package io.synproof.properties.claims;

import static io.synproof.checker.Outcome.HOLDS;
import static io.synproof.checker.Outcome.REACHED;
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

    private static final Claim TWAIT_01 = new Claim(
            "TWAIT-01",
            "Whoever closes actively enters TIME-WAIT.",
            List.of("002:51", "003:43"),
            "INV",
            "MUST-13 of RFC 9293 (3.6.1), for one side that closes first and in good order. When"
                    + " both"
                    + " close at once both wait; when a reset ends the connection nobody does.",
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
                    + " the"
                    + " wait must last 2 MSL, one for the last ACK to arrive and one for what the"
                    + " other"
                    + " side repeats until then. It must run its course, the last ACK must arrive,"
                    + " and"
                    + " nobody may abort; take away any of these and an old octet is accepted. The"
                    + " catalogue adds that only the waiting side may open again. The run does not"
                    + " agree: a SYN from the other side meets TIME-WAIT and is challenged until"
                    + " the"
                    + " wait is over, so that condition is needed only where TIME-WAIT accepts SYNs"
                    + " (MAY-2), which this model does not.",
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

    private static final Claim TWAIT_13 = new Claim(
            "TWAIT-13",
            "TIME-WAIT always lasts its full time (not in a note: what a reader would infer).",
            List.of("003:43 (not covered)"),
            "INV",
            "RFC 1337 calls it assassination: an old segment meets TIME-WAIT, is answered with an"
                    + " ACK,"
                    + " and the other side, closed by then, answers that with a reset exactly in"
                    + " the"
                    + " window. The search finds a shorter way that needs no old data: a copy of"
                    + " the"
                    + " last ACK itself reaches the closed side, which resets what it came from."
                    + " RFC"
                    + " 1337 cures both by ignoring resets in TIME-WAIT.",
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
                    + " that"
                    + " is aborted and opened again accepts an octet of the aborted one. The"
                    + " passive side"
                    + " does not wait: while the other still does, an old SYN and old octets open a"
                    + " connection there. Only a fresh ISN of its own keeps them out.",
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

    static final List<Claim> ALL = List.of(TWAIT_01, TWAIT_02, TWAIT_07, TWAIT_13, TWAIT_16);
}
