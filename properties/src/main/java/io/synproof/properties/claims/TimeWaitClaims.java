package io.synproof.properties.claims;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.REACHED;
import static io.synproof.checker.result.Outcome.UNREACHABLE;
import static io.synproof.checker.result.Outcome.VIOLATED;

import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.util.List;

/** Group TWAIT: the wait of the side that closes first. */
final class TimeWaitClaims {
    private TimeWaitClaims() {}

    private static final String VANISHES = "synVanishes";

    /** Two hosts behind one address, a server that remembers addresses, and nothing overtaken. */
    private static final ConfiguredScenario RECYCLING = Scenarios.CLOSE.with(
            "ports=2",
            "clientOpens=2",
            "timestamps=on",
            "clocksBehind=8",
            "recycle=perHost",
            "network=fifo");

    private static final String STALE = "noStaleOctetAccepted";

    /**
     * The client closes first and nobody aborts, so only the client waits, and for as long as
     * necessary.
     */
    private static final ConfiguredScenario PASSIVE_CLOSER = Scenarios.OLD_DUPLICATE_SYN.with(
            "clientAborts=0", "clientSends=1", "timeWait=quiet", "giveUp=no", "serverIsn=fixed");

    /** Two connections, and the server may close each as soon as it is established. */
    private static final ConfiguredScenario SERVER_CLOSES_FIRST = Scenarios.CLOSE.with(
            "ports=2",
            "clientOpens=2",
            "timeWait=never",
            "clientCloses=afterPeer",
            "serverCloses=anyTime");

    private static final String CLIENT_FIRST =
            "the client closes first (two settings: one for each side)";
    private static final String[] CLIENT_CLOSES_FIRST = {
        "clientCloses=anyTime", "serverCloses=afterPeer"
    };

    private static final String FIRST_IN_GOOD_ORDER =
            "one side closes first and in good order, and the other answers and closes too";

    /** Linux, a client whose process has left, and a server that never closes. */
    private static final ConfiguredScenario ORPHAN = Scenarios.CLOSE.with(
            "profile=LINUX", "clientEnds=close", "finWait2=anyMoment", "serverCloses=never");

    private static final Claim TWAIT_01 = new Claim(
            "TWAIT-01",
            "Whoever closes actively enters TIME-WAIT.",
            List.of("002:51", "003:43"),
            "INV",
            "MUST-13 of RFC 9293 (3.6.1), for one side that closes first and in good order, with"
                    + " another that answers and closes too. When both close at once both wait."
                    + " When a reset ends the connection nobody does, nor when the closer gives up"
                    + " repeating its FIN; and Linux frees a FIN-WAIT-2 that no process holds"
                    + " without a wait.",
            List.of(
                    Check.under(FIRST_IN_GOOD_ORDER, "closerWaits")
                            .asks("closerPassesTimeWait", Scenarios.CLOSE.asIs())
                            .supportedBy(HOLDS)
                            .unless("the server aborts", "serverAborts=1"),
                    Check.under(FIRST_IN_GOOD_ORDER, "onlyOneWaits")
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
                            .unless("the server closes second", "serverCloses=afterPeer"),
                    Check.main("givesUp")
                            .asks(
                                    "closerPassesTimeWait",
                                    Scenarios.CLOSE.with(
                                            "drop=1",
                                            "dropOnly=ack",
                                            "network=fifo",
                                            "capacity=8",
                                            "suppressCopies=yes",
                                            "retries=1",
                                            "giveUp=yes"))
                            .contradictedBy(VIOLATED)
                            .unless("nothing is given up", "giveUp=no"),
                    Check.main("orphan")
                            .asks("closerPassesTimeWait", ORPHAN)
                            .contradictedBy(VIOLATED)
                            .unless("the process only shuts down sending", "clientEnds=shutdown")));

    /** A close of which one ACK may be lost, with the wait of the notes: 2 MSL. RTO is MSL. */
    private static final ConfiguredScenario TWO_MSL =
            Scenarios.LAST_ACK_LOST.with("timeWait=2", "rto=1");

    /** The same with an RTO of 2 MSL: no FIN comes again before the first is answered. */
    private static final ConfiguredScenario SLOWER = TWO_MSL.with("rto=2");

    private static final String BEGINS_ANEW = "timeWaitRestart=repeatedFin";
    private static final String NOT_ANEW = "timeWaitRestart=finInWindow";

    private static final String IN_TIME =
            "one loss, RTO at most MSL, and the wait begins anew with a repeated FIN";

    private static final Claim TWAIT_02 = new Claim(
            "TWAIT-02",
            "TIME-WAIT lets the closer answer a repeated FIN when its last ACK was lost.",
            List.of("001:72", "002:51", "003:43"),
            "LIVE",
            "While it waits, the FIN that comes again is acknowledged, and the other side leaves"
                    + " LAST-ACK as it should. Without the wait the FIN meets nothing and is"
                    + " answered with a reset. The wait of 2 MSL that the notes give it is long"
                    + " enough for the first repetition if RTO is at most MSL. A second one, sent"
                    + " before the answer to the first arrives, finds the wait over and draws a"
                    + " reset that may overtake that answer, unless the wait begins anew with each:"
                    + " as RFC 9293 evidently means it and Linux does it, not by the letter"
                    + " (TWAIT-12).",
            List.of(
                    Check.under(IN_TIME, "endsByAck")
                            .asks("lastAckEndsByAck", TWO_MSL.with(BEGINS_ANEW))
                            .supportedBy(HOLDS)
                            .unless("the wait is not begun anew", NOT_ANEW),
                    Check.under(IN_TIME, "atLast")
                            .asks("finAcknowledgedAtLast", TWO_MSL.with(BEGINS_ANEW))
                            .supportedBy(HOLDS)
                            .unless("TIME-WAIT has no length", "timeWait=0"),
                    Check.main("answeredAgain")
                            .asks("repeatedFinAnswered", SLOWER)
                            .supportedBy(REACHED)
                            .unless("TIME-WAIT has no length", "timeWait=0"),
                    Check.main("letter")
                            .asks("lastAckEndsByAck", TWO_MSL)
                            .contradictedBy(VIOLATED)
                            .unless("the wait begins anew with a repeated FIN", BEGINS_ANEW),
                    Check.main("slowTimer")
                            .asks("firstRepeatedFinMeetsWait", TWO_MSL.with("rto=4"))
                            .contradictedBy(VIOLATED)
                            .unless("RTO is MSL", "rto=1")));

    /** A close by a clock whose tick is 15 s; the wait is 2 MSL unless it is set. */
    private static final ConfiguredScenario BY_THE_CLOCK = Scenarios.HANDSHAKE.with(
            "clientCloses=anyTime", "serverCloses=afterPeer", "giveUp=no", "network=fifo");

    private static final Claim TWAIT_10 = new Claim(
            "TWAIT-10",
            "2 MSL is 60 s.",
            List.of("003:45"),
            "QUANT",
            "It must be said whose. Linux waits 60 s (TCP_TIMEWAIT_LEN), fixed in the source,"
                    + " computed from no MSL and not to be changed by tcp_fin_timeout. RFC 9293"
                    + " (3.4.2) takes MSL to be 2 minutes, so 2 MSL are 240 s. (A tick is 15 s"
                    + " here: 60 s are 4, and an MSL of 2 minutes is 8.)",
            List.of(
                    Check.in("LINUX", "sixty")
                            .asks(
                                    "timeWaitLastsFourTicks",
                                    BY_THE_CLOCK.with("profile=LINUX", "msl=2", "timeWait=4"))
                            .supportedBy(REACHED)
                            .unless("it waits a tick longer", "timeWait=5"),
                    Check.in("RFC9293", "fourMinutes")
                            .asks("timeWaitLastsFourTicks", BY_THE_CLOCK.with("msl=8"))
                            .contradictedBy(UNREACHABLE)
                            .unless("MSL is 30 s", "msl=2")));

    private static final Claim TWAIT_12 = new Claim(
            "TWAIT-12",
            "The waiting client sends the ACK again.",
            List.of("001:72"),
            "INV",
            "It does under all rules. Whether its wait begins anew then is another question, of"
                    + " which the note says nothing, and a matter of reading. RFC 9293 says so in"
                    + " the fifth and eighth steps of 3.10.7.4, but a FIN that comes again lies"
                    + " before RCV.NXT and does not pass the first step: by the letter it is"
                    + " acknowledged and dropped. As it is evidently meant, and in Linux, the wait"
                    + " begins anew; in Linux at any old segment with an ACK.",
            List.of(
                    Check.main("answeredAgain")
                            .asks("repeatedFinAnswered", SLOWER)
                            .supportedBy(REACHED)
                            .unless("TIME-WAIT has no length", "timeWait=0"),
                    restarts("by the letter of RFC 9293 the wait goes on", "RFC9293", "letter")
                            .contradictedBy(UNREACHABLE)
                            .unless("the wait begins anew with a repeated FIN", BEGINS_ANEW),
                    restarts(
                                    "as RFC 9293 means it the wait begins anew",
                                    "RFC9293_INTENT",
                                    "intent")
                            .supportedBy(REACHED)
                            .unless("as by the letter", NOT_ANEW),
                    restarts("in Linux the wait begins anew", "LINUX", "linux")
                            .supportedBy(REACHED)
                            .unless("as by the letter", NOT_ANEW)));

    private static Check.Asking restarts(String about, String profile, String name) {
        return Check.aside(about, name)
                .asks("repeatedFinRestartsWait", TWO_MSL.with("profile=" + profile, "capacity=8"));
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
                    + " came from (the connection is CLOSED; the LISTEN that is drawn is its"
                    + " listener's). It needs no copy either: an ACK that is late is answered from"
                    + " TIME-WAIT as well. RFC 1337 cures all of it by ignoring resets in"
                    + " TIME-WAIT.",
            List.of(
                    Check.main("assassination")
                            .asks("timeWaitRunsItsCourse", Scenarios.ASSASSINATION.asIs())
                            .contradictedBy(VIOLATED)
                            .unless("resets are ignored in TIME-WAIT", "rstInTimeWait=ignored"),
                    Check.main("withoutCopy")
                            .asks(
                                    "timeWaitRunsItsCourse",
                                    Scenarios.ASSASSINATION.with("duplicate=0"))
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
                    + " octets open a connection there. A fresh ISN of its own keeps them out, as"
                    + " long as its host does not crash and forget which numbers are used up (RFC"
                    + " 9293, 3.4.3: it should keep quiet for an MSL then).",
            List.of(
                    Check.main("abort")
                            .asks(STALE, Scenarios.REINCARNATION.with("clientAborts=1"))
                            .contradictedBy(VIOLATED)
                            .unless("nobody aborts", "clientAborts=0"),
                    Check.main("passiveCloser")
                            .asks(STALE, PASSIVE_CLOSER)
                            .contradictedBy(VIOLATED)
                            .unless("the server's ISN is fresh", "serverIsn=fresh"),
                    Check.main("crash")
                            .asks(STALE, PASSIVE_CLOSER.with("serverIsn=fresh", "serverCrashes=1"))
                            .contradictedBy(VIOLATED)
                            .unless("the server's host does not crash", "serverCrashes=0"),
                    Check.main("twoMessages")
                            .asks(
                                    "ghostWhileClientWaits",
                                    PASSIVE_CLOSER.with("handshake=two", "serverIsn=fresh"))
                            .contradictedBy(REACHED)
                            .unless("three messages", "handshake=three")));

    private static final Claim TWAIT_14 = new Claim(
            "TWAIT-14",
            "With many connections in TIME-WAIT at clients, tcp_tw_recycle makes SYNs get lost.",
            List.of("003:18"),
            "INV",
            "The observation is right, the cause another, and Linux 4.12 took the option out. It"
                    + " made the server keep the last timestamp of each host, not of each"
                    + " four-tuple, from its own connections in TIME-WAIT, and drop SYNs with an"
                    + " older one. A client that waits loses none. Behind one NAT many hosts share"
                    + " an address and no clock, so once the server has waited the SYNs of the"
                    + " slower clocks vanish; and so does one of a single host that the network has"
                    + " let others overtake.",
            List.of(
                    Check.main("clientWaits")
                            .asks(VANISHES, RECYCLING)
                            .contradictedBy(UNREACHABLE)
                            .unless(
                                    "the server closes first, and so waits itself",
                                    "serverCloses=anyTime"),
                    Check.under("hosts with clocks of their own share an address", "sharedAddress")
                            .asks(VANISHES, RECYCLING.with("serverCloses=anyTime"))
                            .supportedBy(REACHED)
                            .unless("each has an address of its own: one clock", "clocksBehind=0"),
                    Check.under("Linux is older than 4.12", "old")
                            .asks(VANISHES, RECYCLING.with("serverCloses=anyTime"))
                            .supportedBy(REACHED)
                            .unless("tcp_tw_recycle is off, or gone", "recycle=off"),
                    Check.under("the network does not keep the order", "overtaken")
                            .asks(
                                    VANISHES,
                                    RECYCLING.with(
                                            "serverCloses=anyTime",
                                            "clocksBehind=0",
                                            "network=bag"))
                            .supportedBy(REACHED)
                            .unless("it keeps the order", "network=fifo")));

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
                                    "the server closes first (two settings: one for each side)",
                                    "clientCloses=afterPeer",
                                    "serverCloses=anyTime")));

    private static final Claim TWAIT_18 = new Claim(
            "TWAIT-18",
            "When its 2 MSL are over the client is CLOSED too.",
            List.of("000:49", "001:70", "003:45", "003:106-107", "004:28"),
            "LIVE",
            "The timer of TIME-WAIT deletes the TCB (RFC 9293, 3.10.8), and nothing else need"
                    + " happen for that. Where each FIN that comes again begins the wait anew, it"
                    + " ends 2 MSL after the last of them.",
            List.of(
                    Check.main("ends")
                            .asks("timeWaitEnds", TWO_MSL)
                            .supportedBy(HOLDS)
                            .unless("the wait has no end", "timeWait=never"),
                    Check.main("twoMsl")
                            .asks("timeWaitLastsFourTicks", BY_THE_CLOCK.with("msl=2"))
                            .supportedBy(REACHED)
                            .unless("the wait is 3 MSL", "timeWait=6"),
                    Check.main("begunAnew")
                            .asks("timeWaitEnds", TWO_MSL.with(BEGINS_ANEW))
                            .supportedBy(HOLDS)
                            .unless("the wait has no end", "timeWait=never")));

    private static final Claim TWAIT_19 = new Claim(
            "TWAIT-19",
            "A host in TIME-WAIT has the four messages behind it, and still cannot let go of what"
                    + " it holds.",
            List.of("002:51"),
            "INV",
            "It has received the other's FIN and the acknowledgment of its own, and has sent the"
                    + " last message (that it arrived is another matter: FW-21). What it holds is"
                    + " the pair of sockets with its numbers (RFC 9293, 3.6.1): until the wait is"
                    + " over no other connection can have it (or until a reset cuts the wait short:"
                    + " TWAIT-13).",
            List.of(
                    Check.main("bothFins")
                            .asks(
                                    "waitsOnlyWithBothFinsDone",
                                    Scenarios.CLOSE.with("clientSends=1", "serverCloses=anyTime"))
                            .supportedBy(HOLDS)
                            .unless("acknowledgment numbers are not read", "flaw=ackCoversAll"),
                    Check.main("pairIsKept")
                            .asks(
                                    "pairUsedAgain",
                                    Scenarios.CLOSE.with(
                                            "clientOpens=2",
                                            "timeWait=never",
                                            "rstInTimeWait=ignored"))
                            .supportedBy(UNREACHABLE)
                            .unless("the wait may end", "timeWait=anyMoment")));

    static final List<Claim> ALL = List.of(
            TWAIT_01, TWAIT_02, TWAIT_10, TWAIT_12, TWAIT_13, TWAIT_14, TWAIT_16, TWAIT_17,
            TWAIT_18, TWAIT_19);
}
