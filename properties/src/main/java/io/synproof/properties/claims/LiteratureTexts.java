package io.synproof.properties.claims;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.REACHED;
import static io.synproof.checker.result.Outcome.UNREACHABLE;
import static io.synproof.checker.result.Outcome.VIOLATED;

import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.util.List;

/** Results of others: errors found in texts and in programs. */
final class LiteratureTexts {
    private LiteratureTexts() {}

    private static final String[] CLOSED_EARLY = {"clientCloses=early", "serverCloses=early"};
    private static final String[] CLOSED_LATER = {"clientCloses=anyTime", "serverCloses=anyTime"};

    private static final Claim SIMULTANEOUS = new Claim(
            "LIT-26",
            "By the text of RFC 793 a simultaneous open does not go as its figure shows.",
            List.of("Han and Billington 2002"),
            "QUANT",
            "It takes six segments and not four, for the reason that LIT-02 gives; it does come to"
                    + " an end, and even where nothing is sent again. RFC 793 has one fault more"
                    + " there (erratum 3301): an acknowledgment of nothing establishes.",
            List.of(Check.main("sixSegments")
                    .asks(
                            "segmentsToOpen",
                            Scenarios.SIMULTANEOUS_OPEN.with("network=fifo", "profile=RFC793"),
                            4)
                    .supportedBy(VIOLATED)
                    .unless("as the figure shows it", "profile=RFC9293_INTENT")));

    /** Nothing is lost, but segments overtake; text and FIN beyond a gap are held back. */
    private static final ConfiguredScenario RELEASE = Scenarios.HANDSHAKE.with(
            "oooQueue=on", "overflow=tailDrop", "giveUp=no", "suppressCopies=yes");

    private static final Claim RELEASE_EARLY = new Claim(
            "LIT-27",
            "TCP can deadlock if release begins before the connection is established.",
            List.of("Han and Billington 2007"),
            "NO_DEADLOCK",
            "On a network that keeps no order and where nothing is sent again: a server that closes"
                    + " in SYN-RECEIVED sends its FIN, the FIN overtakes the SYN,ACK and is dropped"
                    + " in SYN-SENT (3.10.7.3, fifth), and both wait for ever. It takes no"
                    + " simultaneous open, but that has it too. If the users wait until the"
                    + " connection is established there is none, and with repetition there is"
                    + " none either.",
            List.of(
                    Check.under("nothing is sent again", "early")
                            .asks("noDeadlock", RELEASE.with(CLOSED_EARLY))
                            .supportedBy(VIOLATED)
                            .unless("users close only what is established", CLOSED_LATER),
                    Check.under("nothing is sent again", "simultaneous")
                            .asks(
                                    "noDeadlock",
                                    Scenarios.SIMULTANEOUS_OPEN
                                            .with("retries=0", "oooQueue=on", "giveUp=no")
                                            .with(CLOSED_EARLY))
                            .supportedBy(VIOLATED)
                            .unless("users close only what is established", CLOSED_LATER),
                    Check.main("sentAgain")
                            .asks(
                                    "noDeadlock",
                                    RELEASE.with(CLOSED_EARLY)
                                            .with("retries=unlimited", "capacity=4"))
                            .contradictedBy(HOLDS)
                            .unless("nothing is sent again", "retries=0")));

    private static final ConfiguredScenario BOTH_CLOSE =
            Scenarios.SIMULTANEOUS_OPEN.with("retries=0", "giveUp=no").with(CLOSED_EARLY);

    private static final Claim STRAY_ACK = new Claim(
            "LIT-28",
            "If both sides open at once and both close in SYN-RECEIVED, an ACK arrives that"
                    + " nothing receives.",
            List.of("Bochmann 2015"),
            "REACH",
            "In the diagram of figure 5, which has no arrow for it. The text has an answer for"
                    + " every segment in every state: the SYN,ACK that meets FIN-WAIT-1 is not in"
                    + " the window, and the ACK it draws comes while the connection is there, if"
                    + " segments keep their order. If they overtake, and TIME-WAIT may end at any"
                    + " moment, an ACK does come where the connection is gone; it is answered with"
                    + " a reset.",
            List.of(
                    Check.main("happens")
                            .asks("bothCloseInSynReceived", BOTH_CLOSE.with("network=fifo"))
                            .supportedBy(REACHED)
                            .unless("users close only what is established", CLOSED_LATER),
                    Check.main("inOrder")
                            .asks("ackForNobodyAfterBothClose", BOTH_CLOSE.with("network=fifo"))
                            .contradictedBy(UNREACHABLE)
                            .unless("segments overtake", "network=bag"),
                    Check.under(
                                    "segments overtake, and TIME-WAIT ends before they are gone",
                                    "late")
                            .asks("ackForNobodyAfterBothClose", BOTH_CLOSE)
                            .supportedBy(REACHED)
                            .unless(
                                    "TIME-WAIT lasts until nothing is in flight",
                                    "timeWait=quiet")));

    private static final Claim QUEUE = new Claim(
            "LIT-29",
            "What the receiver's user gets of a one-directional TCP is what comes out of a FIFO"
                    + " queue.",
            List.of("Lockefeer, Williams and Fokkink 2014"),
            "REFINE",
            "Three networks: one that keeps no order, one that loses an ACK before a slow reader"
                    + " with a small window, one in order that loses anything. The model has no"
                    + " window scale, which was the authors' subject, and refinement here means"
                    + " that every observation is one of the queue, where they show branching"
                    + " bisimilarity: octets that never come out are not seen by it.",
            List.of(
                    likeQueue("reordered", Scenarios.REORDERED_TRANSFER.asIs()),
                    likeQueue("slowReader", Scenarios.SLOW_READER.asIs()),
                    likeQueue("lossy", Scenarios.LOSSY_TRANSFER.with("network=fifo"))));

    private static Check likeQueue(String name, ConfiguredScenario setup) {
        return Check.main(name)
                .asks("likeQueue", setup)
                .supportedBy(HOLDS)
                .unless("text is taken as it comes", "flaw=textAsItComes");
    }

    private static final Claim ZERO_WINDOW = new Claim(
            "LIT-30",
            "If a closed window is not probed, sender and receiver can wait for each other for"
                    + " ever.",
            List.of("Lockefeer, Williams and Fokkink 2014"),
            "NO_DEADLOCK",
            "The ACK that opens the window is lost, and an ACK is not sent again. The authors ask"
                    + " for a wording that leaves no doubt about the probes; RFC 9293 has them as a"
                    + " MUST (3.8.6.1, MUST-36).",
            List.of(Check.main("unprobed")
                    .asks("noDeadlock", Scenarios.SLOW_READER.with("flowControl=unprobed"))
                    .supportedBy(VIOLATED)
                    .unless("the window is probed", "flowControl=advertised")));

    private static final Claim RESET_WITHOUT_ACK = new Claim(
            "LIT-31",
            "A TCP that asks a reset in SYN-RECEIVED for an ACK keeps half-open connections that"
                    + " were reset.",
            List.of("Musuvathi and Engler 2004"),
            "LIVE",
            "Found in Linux 2.4.19, seeded here. The reset that answers a SYN,ACK has its number"
                    + " from SEG.ACK and no ACK bit (3.10.7.1), so the server stays in SYN-RECEIVED"
                    + " until it gives up, and here it does not.",
            List.of(Check.main("mutant")
                    .asks(
                            "synReceivedEnds",
                            Scenarios.HANDSHAKE.with(
                                    "clientAborts=1", "giveUp=no", "flaw=rstNeedsAck"))
                    .supportedBy(VIOLATED)
                    .unless("any reset in the window counts", "flaw=none")));

    private static final Claim SILENT_CLOSE = new Claim(
            "LIT-32",
            "A TCP that drops the connection without a word when its user closes in SYN-RECEIVED"
                    + " leaves the other side ESTABLISHED with nobody.",
            List.of("Musuvathi and Engler 2004"),
            "REACH",
            "Found in Linux 2.4.19, seeded here; it should send a FIN and enter "
                    + "FIN-WAIT-1 (3.10.4)."
                    + " Seen after a simultaneous open. The other side is freed as soon as"
                    + " something of it arrives and is reset, and not before.",
            List.of(Check.main("mutant")
                    .asks(
                            "oneAgainstNone",
                            Scenarios.SIMULTANEOUS_OPEN.with(
                                    "network=fifo",
                                    "clientCloses=early",
                                    "retries=0",
                                    "giveUp=no",
                                    "flaw=closeForgets"))
                    .supportedBy(REACHED)
                    .unless("a FIN is sent", "flaw=none")));

    private static final Claim CONGESTION = Claim.notCheckable(
            "LIT-33",
            "A TCP that counts every SYN,ACK opens its congestion window at a duplicate.",
            List.of("Musuvathi and Engler 2004"),
            "INV",
            "In the model no SYN,ACK opens the congestion window, and that mistake is not seeded.");

    private static final Claim TRANSACTIONS = Claim.notCheckable(
            "LIT-34",
            "T/TCP's accelerated open may deliver twice.",
            List.of("Smith 1997"),
            "INV",
            "It takes the connection counts of RFC 1644, an option that the model does not have."
                    + " (What Fast Open does with octets on a SYN, synproof check can ask; that"
                    + " two messages open a connection twice, LIT-09 shows.)");

    private static final Claim DIAGRAM = Claim.notCheckable(
            "LIT-40",
            "The diagram of figure 5, taken for a specification, deadlocks.",
            List.of("Markus Kuppe's TLA+ specification"),
            "NO_DEADLOCK",
            "The model is the text of 3.10, not the diagram, so it is no question about a scenario."
                    + " The checker answers it all the same with a model of the diagram: a deadlock"
                    + " in FIN-WAIT-1 after 15 states, and with queues of one message none. It"
                    + " is the benchmark model `tcp-fsm`, and its test is TcpFsmTest.");

    private static final Claim LOST_SYN_ACK = new Claim(
            "LIT-42",
            "A lost SYN,ACK is repaired by the server's timer alone: the client's SYN that comes"
                    + " again is of no use.",
            List.of("RFC 9293, 3.10.7.4 and 3.10.7.3"),
            "REACH",
            "By the letter. A SYN that meets SYN-RECEIVED once more is not in the window and"
                    + " draws a bare ACK, which SYN-SENT drops (3.10.7.3, fifth). Linux answers"
                    + " with the SYN,ACK again, and there the client's timer is enough.",
            List.of(
                    repaired("RFC793")
                            .supportedBy(UNREACHABLE)
                            .unless("the server has a timer", "synAckRetries=1"),
                    repaired("RFC9293")
                            .supportedBy(UNREACHABLE)
                            .unless("the server has a timer", "synAckRetries=1"),
                    repaired("LINUX")
                            .contradictedBy(REACHED)
                            .unless("the answer is a bare ACK", "repeatedSyn=ack")));

    private static Check.Asking repaired(String profile) {
        return Check.in(profile, "noTimer" + profile)
                .asks(
                        "establishedAfterLostSynAck",
                        Scenarios.LOST_SYN.with(
                                "synAckRetries=0", "drop=1", "giveUp=no", "profile=" + profile));
    }

    static final List<Claim> ALL = List.of(
            SIMULTANEOUS,
            RELEASE_EARLY,
            STRAY_ACK,
            QUEUE,
            ZERO_WINDOW,
            RESET_WITHOUT_ACK,
            SILENT_CLOSE,
            CONGESTION,
            TRANSACTIONS,
            DIAGRAM,
            LOST_SYN_ACK);
}
