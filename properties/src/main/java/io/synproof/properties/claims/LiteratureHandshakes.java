package io.synproof.properties.claims;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.VIOLATED;

import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.util.List;

/**
 * Results of others: the number of messages that open a connection safely, and the memory that this
 * needs.
 */
final class LiteratureHandshakes {
    private LiteratureHandshakes() {}

    private static final String COUNTS = "connectionCountsAgree";
    private static final String BOUND_TO_FRESH = "every connection has a number of its own";

    private static final ConfiguredScenario OLD = Scenarios.OLD_DUPLICATE_SYN.with("duplicate=1");

    /** No closes: connections end by resets, and old SYNs open new ones at the server. */
    private static final ConfiguredScenario NEVER_CLOSED =
            OLD.with("clientCloses=never", "serverCloses=never", "giveUp=no");

    /** The server's numbers wrap: each connection has the next one of 4 or 8. */
    private static ConfiguredScenario wrapping(int bits, int duplicates) {
        return NEVER_CLOSED.with(
                "serverIsn=successive",
                "bits=" + bits,
                "duplicate=" + duplicates,
                "window=1",
                "wrap=allowed",
                "overflow=blocking",
                "capacity=3");
    }

    private static final Claim TWO_OR_THREE = new Claim(
            "LIT-09",
            "An old SYN opens a connection where two messages do; where it takes three it does"
                    + " not.",
            List.of("Tomlinson 1975", "Sunshine and Dalal 1978", "RFC 9293, 3.4.1 and 3.5"),
            "INV",
            "The third message tells the server that its own number has arrived, so that the"
                    + " client's SYN was no old one; with two it never learns that.",
            List.of(
                    Check.main("two")
                            .asks(COUNTS, OLD.with("handshake=two"))
                            .supportedBy(VIOLATED)
                            .unless("three messages", "handshake=three"),
                    Check.main("three")
                            .asks(COUNTS, OLD)
                            .supportedBy(HOLDS)
                            .unless("two messages", "handshake=two"),
                    Check.main("whatTheThirdTells")
                            .asks("serverKnowsClientHasItsIsn", Scenarios.LOSSY_HANDSHAKE.asIs())
                            .supportedBy(HOLDS)
                            .unless("two messages", "handshake=two")));

    private static final Claim WRAP = new Claim(
            "LIT-10",
            "Three messages are safe as long as sequence numbers do not come round within the"
                    + " lifetime of a segment.",
            List.of("Tomlinson 1975", "Sunshine and Dalal 1978", "RFC 9293, 3.4.1"),
            "INV",
            "The server takes one number after another. With four of them a copy of an old ACK"
                    + " still fits when the fifth connection has the first one's number, and opens"
                    + " a connection with nobody: 17 steps. With eight numbers as many copies do no"
                    + " harm. The benchmark model `handshake` shows the same with a quiet time of"
                    + " none.",
            List.of(
                    Check.under(BOUND_TO_FRESH, "eight")
                            .asks(COUNTS, wrapping(3, 5))
                            .supportedBy(HOLDS)
                            .unless("there are four numbers", "bits=2"),
                    Check.main("four")
                            .asks(COUNTS, wrapping(2, 5))
                            .contradictedBy(VIOLATED)
                            .unless("there are eight numbers", "bits=3")));

    private static final Claim CRASH = new Claim(
            "LIT-11",
            "Where a crash takes all memory, no number of messages is enough.",
            List.of("Belsnes 1976", "Lampson, Lynch and Sogaard-Andersen 1993"),
            "INV",
            "Checked for two, three and four messages. A server that has forgotten its numbers"
                    + " takes the old one again, and old segments fit once more. RFC 9293, 3.4.3,"
                    + " answers with a quiet time after a crash, which this model does not have.",
            List.of(crash("two"), crash("three"), crash("four")));

    private static Check crash(String messages) {
        return Check.main(messages)
                .asks(
                        COUNTS,
                        NEVER_CLOSED.with(
                                "clientAborts=0", "serverCrashes=1", "handshake=" + messages))
                .supportedBy(VIOLATED)
                .unless("nobody crashes", "serverCrashes=0");
    }

    private static final Claim FIVE = Claim.notCheckable(
            "LIT-12",
            "Delivering a single message at most once, over a network that loses and duplicates,"
                    + " takes five packets.",
            List.of("Belsnes 1976"),
            "QUANT",
            "It is about protocols of 2, 3, 4 and 5 packets that open, deliver one message and"
                    + " forget everything. The model is TCP, which opens before it delivers and"
                    + " closes after: those protocols are not among its rules.");

    private static final Claim NOTHING_KEPT = new Claim(
            "LIT-13",
            "A server that keeps nothing of connections that are over needs three messages, and"
                    + " three are enough.",
            List.of("Attiya and Rappoport 1997"),
            "INV",
            "What is kept beside connections is one counter of numbers, which never comes round"
                    + " here. The client says that the number is the one it has just been told.",
            List.of(
                    Check.main("threeSuffice")
                            .asks("initialNumbersAgree", OLD)
                            .supportedBy(HOLDS)
                            .unless("two messages", "handshake=two"),
                    Check.main("twoDoNot")
                            .asks(COUNTS, NEVER_CLOSED.with("handshake=two"))
                            .supportedBy(VIOLATED)
                            .unless("three messages", "handshake=three")));

    private static final Claim BOUNDED = new Claim(
            "LIT-14",
            "With bounded memory no handshake is safe, however large the bound.",
            List.of("Attiya and Rappoport 1997"),
            "INV",
            "Nothing bounds the lifetime of a copy here. The space of eight numbers falls as that"
                    + " of four does, only later: to 9 copies, and that of four to 5. That it is so"
                    + " for every bound a search of two cannot say.",
            List.of(
                    Check.main("four")
                            .asks(COUNTS, wrapping(2, 5))
                            .supportedBy(VIOLATED)
                            .unless("one copy less", "duplicate=4"),
                    Check.main("eight")
                            .asks(COUNTS, wrapping(3, 9))
                            .supportedBy(VIOLATED)
                            .unless("one copy less", "duplicate=8")));

    private static final Claim UNBOUNDED = Claim.notCheckable(
            "LIT-15",
            "With unbounded memory two messages are enough.",
            List.of("Attiya and Rappoport 1997"),
            "INV",
            "It takes a server that remembers every SYN it has ever answered, or the greatest, and"
                    + " turns old ones away. No TCP of this model does: what it remembers of a"
                    + " connection is over with TIME-WAIT.");

    /** The server closes first, so it waits, and resets do not cut the wait short. */
    private static final ConfiguredScenario SERVER_WAITS = OLD.with(
            "handshake=two",
            "msl=2",
            "timeWait=2",
            "clientAborts=0",
            "clientCloses=afterPeer",
            "serverCloses=anyTime",
            "giveUp=no",
            "rstInTimeWait=ignored");

    private static final Claim LIFETIME = new Claim(
            "LIT-16",
            "Where the lifetime of a segment is known, two messages are enough if the server waits"
                    + " for that long.",
            List.of("Attiya and Rappoport 1997", "Kleinberg, Attiya and Lynch 1995"),
            "INV",
            "The server closes first and waits; with an MSL of two ticks it takes two ticks exactly"
                    + " until no copy of the SYN is left. TCP's 2 MSL are for more: the other MSL"
                    + " is for what the last ACK may still draw. The wait must run its course: a"
                    + " reset ends it by the letter, and then an old SYN gets in after all.",
            List.of(
                    Check.main("noWait")
                            .asks(COUNTS, SERVER_WAITS.with("timeWait=0"))
                            .contradictedBy(VIOLATED)
                            .unless("the server waits for one MSL", "timeWait=2"),
                    Check.under("a wait of one MSL that runs its course", "oneMsl")
                            .asks(COUNTS, SERVER_WAITS)
                            .supportedBy(HOLDS)
                            .unless("it waits for a tick less", "timeWait=1"),
                    Check.main("resetObeyed")
                            .asks(COUNTS, SERVER_WAITS.with("rstInTimeWait=obeyed"))
                            .contradictedBy(VIOLATED)
                            .unless("resets are ignored in TIME-WAIT", "rstInTimeWait=ignored")));

    private static final Claim MODULUS = new Claim(
            "LIT-19",
            "There is a least space of sequence numbers for what arrives within a lifetime, and"
                    + " with it opening is safe.",
            List.of("Shankar and Lee 1995"),
            "QUANT",
            "The lifetime enters as the number of copies that are still to arrive. Four numbers"
                    + " stand four copies, and fall to five; eight stand eight and fall to "
                    + "nine: the"
                    + " least space has as many numbers as copies may come. The authors reckon"
                    + " with lifetimes and rates in time; the model's connections have no least"
                    + " duration, so a number of ticks does not bound how many fit into it.",
            List.of(
                    Check.main("fourStandFour")
                            .asks(COUNTS, wrapping(2, 4))
                            .supportedBy(HOLDS)
                            .unless("a fifth copy", "duplicate=5"),
                    Check.main("eightStandEight")
                            .asks(COUNTS, wrapping(3, 8))
                            .supportedBy(HOLDS)
                            .unless("a ninth copy", "duplicate=9")));

    static final List<Claim> ALL = List.of(
            TWO_OR_THREE, WRAP, CRASH, FIVE, NOTHING_KEPT, BOUNDED, UNBOUNDED, LIFETIME, MODULUS);
}
