package io.synproof.properties.claims;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.REACHED;
import static io.synproof.checker.result.Outcome.UNREACHABLE;
import static io.synproof.checker.result.Outcome.VIOLATED;

import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.util.List;

/**
 * Results of others: the effects of old segments after a connection, and the defences against them.
 */
final class LiteratureClosing {
    private LiteratureClosing() {}

    private static final String STALE = "noStaleOctetAccepted";
    private static final String NOT_RESET = "establishedIsNotReset";
    private static final String OBEYED = "rstInTimeWait=obeyed";
    private static final String IGNORED = "rstInTimeWait=ignored";

    /** A segment lives for one tick, and the wait is twice as long. */
    private static final ConfiguredScenario AGAIN =
            Scenarios.REINCARNATION.with("msl=1", "timeWait=2");

    private static final Claim DELTA_T_OPENS = new Claim(
            "LIT-17",
            "No old packet opens a connection (O1), and none is accepted in one (O2).",
            List.of("Watson 1981"),
            "INV",
            "Watson's Delta-t reaches both by timers alone; what is checked is whether TCP does. O1"
                    + " is the work of the third message and of a fresh number, O2 that of"
                    + " TIME-WAIT, as long as it runs its course and the last ACK arrives.",
            List.of(
                    Check.main("o1")
                            .asks(
                                    "connectionCountsAgree",
                                    Scenarios.OLD_DUPLICATE_SYN.with("duplicate=1"))
                            .supportedBy(HOLDS)
                            .unless("the server's number never changes", "serverIsn=fixed"),
                    Check.main("o2")
                            .asks(STALE, AGAIN)
                            .supportedBy(HOLDS)
                            .unless("there is no wait", "timeWait=0")));

    private static final ConfiguredScenario LOST =
            Scenarios.CLOSE.with("drop=2", "retries=0", "giveUp=no");

    private static final Claim DELTA_T_CLOSES = new Claim(
            "LIT-18",
            "A side closes only when the last repetition that may come can have been answered"
                    + " (C1), and when all that it sent is acknowledged (C2).",
            List.of("Watson 1981"),
            "INV/LIVE",
            "C1 is TIME-WAIT, with one ACK that may be lost. C2 holds of TCP as long as nobody"
                    + " gives up: R2 ends a connection whose FIN was never acknowledged (RFC 9293,"
                    + " 3.8.3), and then the sender cannot know what has arrived.",
            List.of(
                    Check.main("c1")
                            .asks("finAcknowledgedAtLast", Scenarios.LAST_ACK_LOST.asIs())
                            .supportedBy(HOLDS)
                            .unless("there is no wait", "timeWait=0"),
                    Check.under("no connection is given up", "c2")
                            .asks("endsAcknowledged", LOST)
                            .supportedBy(HOLDS)
                            .unless("connections are given up", "giveUp=yes"),
                    Check.main("givenUp")
                            .asks("endsAcknowledged", LOST.with("giveUp=yes"))
                            .contradictedBy(VIOLATED)
                            .unless("no connection is given up", "giveUp=no")));

    private static final Claim HAZARD_1 = new Claim(
            "LIT-20",
            "An old segment can end TIME-WAIT by the reset that it draws, and then old data is"
                    + " accepted in the next connection (H1).",
            List.of("RFC 1337"),
            "REACH",
            "TIME-WAIT answers the old segment with an ACK; the other side is gone and resets; the"
                    + " reset is exactly at RCV.NXT and is obeyed. A tick or none later the same"
                    + " pair of sockets is used again.",
            List.of(
                    Check.main("assassination")
                            .asks("timeWaitRunsItsCourse", Scenarios.ASSASSINATION.asIs())
                            .supportedBy(VIOLATED)
                            .unless("resets are ignored in TIME-WAIT", IGNORED),
                    Check.main("oldData")
                            .asks(STALE, AGAIN.with(OBEYED))
                            .supportedBy(VIOLATED)
                            .unless("resets are ignored in TIME-WAIT", IGNORED)));

    private static final Claim HAZARD_2 = new Claim(
            "LIT-21",
            "Old data in the next connection can set both sides answering each other without end"
                    + " (H2).",
            List.of("RFC 1337"),
            "LIVE",
            "One side has taken an old octet and acknowledges what the other never sent. The other"
                    + " answers with an ACK (3.10.7.4, fifth), which is behind the window here and"
                    + " is answered in turn (first): a cycle of three steps, under fair delivery"
                    + " and with time passing.",
            List.of(Check.main("endless")
                    .asks("segmentsDieOut", AGAIN.with(OBEYED))
                    .supportedBy(VIOLATED)
                    .unless("resets are ignored in TIME-WAIT", IGNORED)));

    private static final Claim HAZARD_3 = new Claim(
            "LIT-22",
            "An old segment can kill the next connection (H3).",
            List.of("RFC 1337"),
            "REACH",
            "The reset that an old segment drew is late, the next connection has come round to"
                    + " the same numbers, and it is ESTABLISHED when the reset arrives. It is"
                    + " enough that nobody waits.",
            List.of(Check.main("killed")
                    .asks(NOT_RESET, AGAIN.with("timeWait=0"))
                    .supportedBy(VIOLATED)
                    .unless("a wait of 4 MSL", "timeWait=4")));

    private static final Claim FIX = new Claim(
            "LIT-23",
            "To ignore resets in TIME-WAIT removes the three hazards.",
            List.of("RFC 1337"),
            "INV",
            "It removes the assassination, H1 and H2. Two things it leaves. If the last ACK is"
                    + " lost, the FIN comes again when the wait is over, and old data gets in. And"
                    + " H3 needs no assassination: a FIN sent again, the ACK that TIME-WAIT gives"
                    + " it and the reset which that ACK draws are under way for longer than"
                    + " the wait. The run says for how long: 2 and 3 MSL are too short, 4 MSL are"
                    + " enough. (Where resets in TIME-WAIT are obeyed no wait helps.)",
            List.of(
                    Check.under("the last ACK arrives, and H3 is left aside", "h1")
                            .asks(STALE, AGAIN)
                            .supportedBy(HOLDS)
                            .unless("resets are obeyed", OBEYED),
                    Check.under("the last ACK arrives, and H3 is left aside", "h2")
                            .asks("segmentsDieOut", AGAIN)
                            .supportedBy(HOLDS)
                            .unless("resets are obeyed", OBEYED),
                    Check.main("lastAckLost")
                            .asks(STALE, AGAIN.with("drop=1"))
                            .contradictedBy(VIOLATED)
                            .unless("nothing is lost", "drop=0"),
                    Check.main("h3TwoMsl")
                            .asks(NOT_RESET, AGAIN)
                            .contradictedBy(VIOLATED)
                            .unless("the wait is 4 MSL", "timeWait=4"),
                    Check.under("the wait is 4 MSL, and only H3 is asked", "h3FourMsl")
                            .asks(NOT_RESET, AGAIN.with("timeWait=4"))
                            .supportedBy(HOLDS)
                            .unless("the wait is 3 MSL", "timeWait=3")));

    /** The server waits, and the client that sent to it opens again. */
    private static final ConfiguredScenario SERVER_WAITS = Scenarios.REINCARNATION.with(
            "clientCloses=afterPeer",
            "serverCloses=anyTime",
            "serverSends=0",
            "serverIsn=fresh",
            "msl=1",
            "timeWait=2");

    /** Initial numbers are the clock's, so that some are beyond those used and some are not. */
    private static final ConfiguredScenario BY_NUMBER = SERVER_WAITS.with(
            "clientIsn=clock", "bits=5", "window=2", "capacity=2", "clientSends=1", "reopen=isn");

    private static final String BEYOND = "the number is beyond those used";

    private static final Claim REOPENING = new Claim(
            "LIT-24",
            "A SYN may reopen a connection in TIME-WAIT if its number is beyond those used, or its"
                    + " timestamp newer, and if the connection returns to TIME-WAIT should it turn"
                    + " out to be old.",
            List.of("RFC 9293, 3.6.1 (MAY-2)", "RFC 6191"),
            "INV",
            "By its number it may: old octets lie below the window. A newer timestamp is not"
                    + " enough where numbers overlap: what the old connection sent in the same tick"
                    + " of its clock is as new as the SYN, and passes PAWS, which refuses only what"
                    + " is older. The clock has to tick in between. That a connection returns to"
                    + " TIME-WAIT if the SYN was old, the model does not have: it goes to the"
                    + " listener.",
            List.of(
                    Check.main("timestamp")
                            .asks(
                                    STALE,
                                    SERVER_WAITS.with(
                                            "clientIsn=successive",
                                            "clientSends=2",
                                            "timestamps=on",
                                            "reopen=ts"))
                            .contradictedBy(VIOLATED)
                            .unless(
                                    "nothing is sent twice, so nothing is left behind",
                                    "retries=0"),
                    Check.under(BEYOND, "number")
                            .asks(STALE, BY_NUMBER)
                            .supportedBy(HOLDS)
                            .unless("any SYN reopens it", "reopen=any"),
                    Check.under(BEYOND, "opens")
                            .asks("timeWaitReopened", BY_NUMBER)
                            .supportedBy(REACHED)
                            .unless("the wait takes its course", "reopen=none")));

    private static final Claim NO_WAIT = new Claim(
            "LIT-25",
            "A connection that ends by a reset or by giving up has no TIME-WAIT, so that old"
                    + " segments enter the next one.",
            List.of("Heavens 1995", "Schieferdecker 1996"),
            "REACH",
            "The wait is for those who close first and in good order, and for nobody else.",
            List.of(
                    Check.main("aborted")
                            .asks(STALE, AGAIN.with("clientAborts=1"))
                            .supportedBy(VIOLATED)
                            .unless("nobody aborts", "clientAborts=0"),
                    Check.main("givenUp")
                            .asks(STALE, AGAIN.with("giveUp=yes"))
                            .supportedBy(VIOLATED)
                            .unless("nobody gives up", "giveUp=no")));

    private static final Claim RESTART_IS_DEAD = new Claim(
            "LIT-41",
            "By the letter no repetition of the FIN restarts the 2 MSL wait, though two places of"
                    + " the text say so.",
            List.of("RFC 9293, 3.10.7.4 against itself"),
            "REACH",
            "A FIN that comes again begins before RCV.NXT, so the first check acknowledges and"
                    + " drops it; the restarts of the fifth and the eighth step stand behind that"
                    + " check.",
            List.of(
                    Check.main("dead")
                            .asks("repeatedFinRestartsWait", Scenarios.LAST_ACK_LOST.asIs())
                            .supportedBy(UNREACHABLE)
                            .unless("as the text means it", "profile=RFC9293_INTENT"),
                    Check.main("comesAgain")
                            .asks("repeatedFinAnswered", Scenarios.LAST_ACK_LOST.asIs())
                            .supportedBy(REACHED)
                            .unless("there is no wait", "timeWait=0")));

    static final List<Claim> ALL = List.of(
            DELTA_T_OPENS,
            DELTA_T_CLOSES,
            HAZARD_1,
            HAZARD_2,
            HAZARD_3,
            FIX,
            REOPENING,
            NO_WAIT,
            RESTART_IS_DEAD);
}
