package io.synproof.properties.claims;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.VIOLATED;

import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.util.List;

/** Claims of the group TWAIT about old segments, and the wait that keeps them out. */
final class OldSegmentClaims {
    private OldSegmentClaims() {}

    private static final String STALE = "noStaleOctetAccepted";

    /** The pair of sockets is used again after a wait of 2 MSL; MSL is one tick. */
    private static final ConfiguredScenario REUSE =
            Scenarios.REINCARNATION.with("msl=1", "timeWait=2");

    /** The behaviour of every stack in use: out-of-order text is held back. */
    private static final String OUT_OF_ORDER_QUEUE = "oooQueue=on";

    private static final String BEGINS_ANEW = "timeWaitRestart=repeatedFin";

    private static final String[] OTHER_SIDE_REOPENS = {
        "clientOpens=1", "serverOpens=1", "clientListens=yes"
    };

    private static final String NO_SYN_AGAIN = "no SYN is sent again";
    private static final String FOUR_MSL = "the wait is 4 MSL";

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
                    + " is accepted. That is not all. A SYN that was sent again may half-open the"
                    + " passive side once it has closed, and TIME-WAIT's own ACK then acknowledges"
                    + " the number that it chose: what such a ghost sends no wait outlasts, if the"
                    + " other side keeps text that comes before its turn, as every stack does, or"
                    + " if there is more than one segment of it. And an ACK of the first connection"
                    + " may draw TIME-WAIT's ACK, and that a reset, 3 MSL in all (RFC 1337, H3;"
                    + " LIT-23): it ends a second connection that then has no TIME-WAIT, and the"
                    + " octets of that one meet a third, unless the wait is 4 MSL. Numbers that"
                    + " never overlap need no wait for any of this; an ISN by the clock is not"
                    + " enough.",
            List.of(
                    Check.under(
                                    "2 MSL that run their course, two connections, one segment of"
                                            + " text, dropped if it comes before its turn",
                                    "twoMsl")
                            .asks(STALE, Scenarios.REINCARNATION.asIs())
                            .supportedBy(HOLDS)
                            .unless("the wait is one tick shorter", "timeWait=3"),
                    Check.under(
                                    "2 MSL that run their course, two connections, no SYN sent"
                                            + " twice",
                                    "noSynTwice")
                            .asks(
                                    STALE,
                                    Scenarios.REINCARNATION.with(
                                            OUT_OF_ORDER_QUEUE, "synRetries=0"))
                            .supportedBy(HOLDS)
                            .unless("a SYN may be sent again", "synRetries=1"),
                    Check.under(
                                    "4 MSL that run their course, and a third connection, one"
                                            + " segment of text, dropped if it comes before its"
                                            + " turn",
                                    "fourMsl")
                            .asks(STALE, REUSE.with("clientOpens=3", "timeWait=4"))
                            .supportedBy(HOLDS)
                            .unless("the wait is 3 MSL", "timeWait=3"),
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
                    Check.main("outOfOrderQueue")
                            .asks(STALE, Scenarios.REINCARNATION.with(OUT_OF_ORDER_QUEUE))
                            .contradictedBy(VIOLATED)
                            .unless(NO_SYN_AGAIN, "synRetries=0"),
                    Check.main("twoSegments")
                            .asks(STALE, REUSE.with("mss=1"))
                            .contradictedBy(VIOLATED)
                            .unless(NO_SYN_AGAIN, "synRetries=0"),
                    Check.main("thirdConnection")
                            .asks(STALE, REUSE.with("clientOpens=3"))
                            .contradictedBy(VIOLATED)
                            .unless(FOUR_MSL, "timeWait=4"),
                    Check.aside("an ISN by the clock is not enough", "isnByClock")
                            .asks(STALE, REUSE.with("clientOpens=3", "serverIsn=clock"))
                            .contradictedBy(VIOLATED)
                            .unless("the numbers never overlap", "serverIsn=fresh"),
                    Check.aside(
                                    "it need not be the waiting side that opens again: the SYN of"
                                            + " the other one is challenged until the wait is over"
                                            + " (with one connection more or an out-of-order queue"
                                            + " it falls too)",
                                    "otherSideReopens")
                            .asks(STALE, REUSE.with(OTHER_SIDE_REOPENS))
                            .supportedBy(HOLDS)
                            .unless("there is no wait", "timeWait=0")));

    private static final Claim TWAIT_08 = new Claim(
            "TWAIT-08",
            "2 MSL are enough to clear both directions.",
            List.of("003:43"),
            "QUANT",
            "Enough for two connections if the last ACK arrives and no SYN was sent twice: the"
                    + " ACK may take one MSL,"
                    + " and what the other side repeats just before lives for another. One tick"
                    + " less is too little. If that ACK may be lost, what is repeated comes later;"
                    + " a SYN that was sent again leaves a ghost that no wait clears; and a reset"
                    + " that TIME-WAIT's own ACK draws takes a third MSL, which matters to a third"
                    + " connection (all three: TWAIT-07). (synproof threshold gives the least safe"
                    + " wait for each MSL and RTO: docs/threshold.md.)",
            List.of(
                    Check.under(
                                    "the last ACK arrives, no SYN is sent twice, and there are two"
                                            + " connections",
                                    "exact")
                            .asks(STALE, REUSE.with(OUT_OF_ORDER_QUEUE, "synRetries=0"))
                            .supportedBy(HOLDS)
                            .unless("the wait is one tick shorter", "timeWait=1"),
                    Check.main("ackLost")
                            .asks(STALE, REUSE.with("drop=1", "dropOnly=ack"))
                            .contradictedBy(VIOLATED)
                            .unless("no ACK is lost", "drop=0"),
                    Check.main("synAgain")
                            .asks(STALE, REUSE.with(OUT_OF_ORDER_QUEUE))
                            .contradictedBy(VIOLATED)
                            .unless(NO_SYN_AGAIN, "synRetries=0"),
                    Check.main("thirdConnection")
                            .asks(STALE, REUSE.with("clientOpens=3"))
                            .contradictedBy(VIOLATED)
                            .unless(FOUR_MSL, "timeWait=4")));

    /**
     * A close whose wait is 2 MSL and of which one ACK may be lost; MSL and RTO are one tick. No
     * SYN is sent twice.
     */
    private static final ConfiguredScenario WAITING = Scenarios.LAST_ACK_LOST.with(
            "timeWait=2", "rto=1", "giveUp=no", "synRetries=0", "synAckRetries=0");

    private static final Claim TWAIT_09 = new Claim(
            "TWAIT-09",
            "Any segment seen after TIME-WAIT certainly belongs to the new connection.",
            List.of("003:43"),
            "INV",
            "2 MSL cover the last ACK and what the other side has sent until it arrives. If it is"
                    + " lost, the FIN comes again when the other side's RTO says so, of which MSL"
                    + " knows nothing: with an RTO beyond 2 MSL it comes after the wait. With an"
                    + " RTO within MSL one loss does no harm where the repeated FIN begins the wait"
                    + " anew, as by the letter it does not (TWAIT-12), and where no octet is before"
                    + " it: the acknowledgment of an octet starts the RTO again, so that the FIN"
                    + " comes later than one RTO after it was sent. Without any loss there are two"
                    + " more ways: an old ACK is answered from TIME-WAIT, the other side is CLOSED"
                    + " by then, and its reset takes a third MSL; and a late copy of the SYN"
                    + " half-opens the server again, whose SYN,ACKs no wait of the client's can"
                    + " outlast.",
            List.of(
                    Check.under(
                                    "the last ACK arrives, no SYN is sent twice, and resets do not"
                                            + " count",
                                    "ackArrives")
                            .asks("onlyResetsAfterWait", WAITING.with("drop=0"))
                            .supportedBy(HOLDS)
                            .unless("the wait is one tick shorter", "timeWait=1"),
                    Check.under(
                                    "one loss, no SYN sent twice, RTO within MSL, the wait begins"
                                            + " anew, and the server sends its FIN alone",
                                    "oneLoss")
                            .asks("onlyResetsAfterWait", WAITING.with(BEGINS_ANEW))
                            .supportedBy(HOLDS)
                            .unless("the wait is not begun anew", "timeWaitRestart=finInWindow"),
                    Check.main("longRto")
                            .asks("onlyResetsAfterWait", WAITING.with("rto=4"))
                            .contradictedBy(VIOLATED)
                            .unless("the last ACK arrives", "drop=0"),
                    Check.main("octetBefore")
                            .asks("onlyResetsAfterWait", WAITING.with(BEGINS_ANEW, "serverSends=1"))
                            .contradictedBy(VIOLATED)
                            .unless("no octet is before the FIN", "serverSends=0"),
                    Check.main("reset")
                            .asks("nothingOldAfterWait", WAITING.with("drop=0"))
                            .contradictedBy(VIOLATED)
                            .unless("the wait is 3 MSL", "timeWait=3"),
                    Check.main("oldSyn")
                            .asks(
                                    "onlyResetsAfterWait",
                                    WAITING.with("drop=0", "synRetries=3", "synAckRetries=3"))
                            .contradictedBy(VIOLATED)
                            .unless(NO_SYN_AGAIN, "synRetries=0")));

    static final List<Claim> ALL = List.of(TWAIT_07, TWAIT_08, TWAIT_09);
}
