package io.synproof.properties.cli;

import static io.synproof.properties.cli.Asked.asks;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a listener's queues do, asked as a user would ask: each answer beside the control that turns
 * it round, with the size of its search.
 */
class QueueChecksTest {

    @ParameterizedTest(name = "kernel {0}, backlog {1}: {2}")
    @CsvSource({
        "6.14, 1, REACHED,     1675",
        "6.14, 0, UNREACHABLE, 313",
        "4.10, 1, UNREACHABLE, 565",
        "4.10, 0, UNREACHABLE, 79",
        "4.9,  1, REACHED,     673",
        "none, 1, UNREACHABLE, 1963",
    })
    void aClientIsEstablishedAloneBesideAFullAcceptQueue(
            String kernel, int backlog, String verdict, int states) {
        asks(
                "fullAcceptQueue",
                "establishedBeforeFullQueue",
                verdict,
                states,
                "kernel=" + kernel + " backlog=" + backlog);
    }

    @Test
    void ofTwoMessagesWhatWasNeverHalfOpenIsAcceptedInOrderToo() {
        asks(
                "fullAcceptQueue",
                "acceptedInOrderOfCompletion",
                "HOLDS",
                2020,
                "accepts=called handshake=two");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "acceptOverflow=reset,  UNREACHABLE, 1819",
        "accepts=atOnce,        UNREACHABLE, 1411",
    })
    void whereAckIsAnsweredOrTheQueueIsEmptiedNobodyIsLeftAlone(
            String setting, String verdict, int states) {
        asks("fullAcceptQueue", "establishedBeforeFullQueue", verdict, states, setting);
    }

    @ParameterizedTest(name = "backlog {0}: {1} is {2}")
    @CsvSource({
        "1, acceptQueueFull,    REACHED, 811",
        "1, queuesWithinLimits, HOLDS,   1675",
        "0, acceptQueueFull,    REACHED, 79",
        "0, queuesWithinLimits, HOLDS,   313",
    })
    void theAcceptQueueHoldsBacklogPlusOneAndNeverMore(
            int backlog, String property, String verdict, int states) {
        asks("fullAcceptQueue", property, verdict, states, "backlog=" + backlog);
    }

    @ParameterizedTest(name = "cookies {0}: {1} is {2}")
    @CsvSource({
        "0, synQueueFull,          REACHED,     37",
        "0, clientNotTurnedAway,   VIOLATED,    124",
        "0, establishedByCookie,   UNREACHABLE, 481",
        "0, strangerAccepted,      HOLDS,       481",
        "0, queuesWithinLimits,    HOLDS,       481",
        "0, connectionsInOneQueue, HOLDS,       481",
        "1, synQueueFull,          REACHED,     37",
        "1, clientNotTurnedAway,   HOLDS,       511",
        "1, establishedByCookie,   REACHED,     328",
        "1, strangerAccepted,      HOLDS,       511",
        "2, synQueueFull,          UNREACHABLE, 70",
        "2, clientNotTurnedAway,   HOLDS,       70",
        "2, establishedByCookie,   REACHED,     27",
    })
    void aFloodFillsTheSynQueueAndCookiesServeTheClientAllTheSame(
            int cookies, String property, String verdict, int states) {
        asks("synFlood", property, verdict, states, "cookies=" + cookies);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "inject=0,           synQueueFull,       UNREACHABLE, 15",
        "maxSynBacklog=1,    synQueueFull,       REACHED,     37",
        "backlog=9 maxSynBacklog=1 inject=3, synQueueFull, REACHED, 42",
        "backlog=9 maxSynBacklog=1 inject=3, queuesWithinLimits, HOLDS, 2640",
        "backlog=9 maxSynBacklog=1 inject=3, clientNotTurnedAway, VIOLATED, 182",
        "backlog=9 maxSynBacklog=1 inject=3 knownPeers=yes, clientNotTurnedAway, HOLDS, 2875",
    })
    void theLastQuarterOfTheSynQueueIsForKnownPeers(
            String settings, String property, String verdict, int states) {
        asks("synFlood", property, verdict, states, settings);
    }

    /** SEC-02: it takes handshakes that are complete to fill the accept queue. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"clientOpens=0, UNREACHABLE, 16", "clientOpens=2 ports=2 inject=0, REACHED, 673"})
    void aFloodDoesNotFillTheAcceptQueue(String settings, String verdict, int states) {
        asks("synFlood", "acceptQueueFull", verdict, states, settings);
    }

    /** SEC-07: nobody sends a cookie again. SEC-08: an old ACK redeems it once more. */
    @ParameterizedTest(name = "cookies {0}: {1} is {3}")
    @CsvSource({
        "0, clientLeftConnected, drop=1 giveUp=no retries=1,  UNREACHABLE, 72",
        "2, clientLeftConnected, drop=1 giveUp=no retries=1,  REACHED,     13",
        "0, initialNumbersAgree, duplicate=1 clientAborts=1,  HOLDS,       315",
        "2, initialNumbersAgree, duplicate=1 clientAborts=1,  VIOLATED,    91",
    })
    void whatACookieCosts(
            int cookies, String property, String settings, String verdict, int states) {
        asks("synFlood", property, verdict, states, "inject=0 cookies=" + cookies + " " + settings);
    }

    /** SEC-01: a host at the made-up address resets the request; nobody there, and it stays. */
    @ParameterizedTest(name = "strangersAnswer={0}: {1}")
    @CsvSource({"no, VIOLATED, 8", "yes, HOLDS, 29"})
    void aRequestOfNobodyStaysForEverAndThatOfAHostIsReset(
            String answer, String verdict, int states) {
        asks(
                "synFlood",
                "noDeadlock",
                verdict,
                states,
                "clientOpens=0 giveUp=no strangersAnswer=" + answer);
    }

    @Test
    void tooFewNumbersForCookiesAreWrongUse() {
        Shell shell = Shell.run(
                "check",
                "--scenario",
                "fullAcceptQueue",
                "--property",
                "acceptQueueFull",
                "--set",
                "cookies=1",
                "--set",
                "bits=6");
        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err())
                .contains("2^6 sequence numbers are too few to tell cookies apart")
                .contains("16 is enough");
    }

    @Test
    void aKernelThatIsNotKnownIsWrongUse() {
        Shell shell = Shell.run(
                "check",
                "--scenario",
                "fullAcceptQueue",
                "--property",
                "acceptQueueFull",
                "--set",
                "kernel=6.13");
        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err())
                .contains("kernel cannot be '6.13'")
                .contains("none, 4.9, 4.10, 6.5, 6.14");
    }
}
