package io.synproof.properties.cli;

import static io.synproof.properties.cli.Asked.asks;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What becomes of packets below TCP and beside it, asked as a user would ask: each answer beside
 * the control that turns it round, with the size of its search.
 */
class PacketChecksTest {

    @ParameterizedTest(name = "{0} {4}: {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            selfConnect | connectedToItself | REACHED | 5 | ''
            selfConnect | connectedToItself | REACHED | 4 | profile=LINUX
            selfConnect | connectedToItself | UNREACHABLE | 4 | clientOpensTo=otherHost
            selfConnect | deliversPrefixOnceInOrder | HOLDS | 33 | ''
            """)
    void aSocketThatOpensToItselfIsConnectedToItself(
            String scenario, String property, String verdict, int states, String settings) {
        asks(scenario, property, verdict, states, settings);
    }

    @ParameterizedTest(name = "{0} {4}: {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            fragmentedTransfer | deliveredAfterLoss | REACHED | 104 | ''
            fragmentedTransfer | lossRepeatsAll | HOLDS | 112 | ''
            fragmentedTransfer | lossRepeatsAll | VIOLATED | 296 | fragments=1 mss=1
            fragmentedTransfer | onlyLostSentAgain | VIOLATED | 92 | ''
            fragmentedTransfer | onlyLostSentAgain | HOLDS | 329 | fragments=1 mss=1
            fragmentedTransfer | onlyLostSentAgain | VIOLATED | 276 | fragments=1 mss=1 resend=all
            fragmentedTransfer | onlyLostSentAgain | VIOLATED | 344 | fragments=1 mss=1 oooQueue=off
            fragmentedTransfer | onlyLostSentAgain | HOLDS | 55 | fragments=1
            fragmentedTransfer | deliversPrefixOnceInOrder | HOLDS | 907 | duplicate=1
            """)
    void aLostFragmentCostsTheWholeSegmentAndALostSegmentOnlyItself(
            String scenario, String property, String verdict, int states, String settings) {
        asks(scenario, property, verdict, states, settings);
    }

    @ParameterizedTest(name = "{0} {4}: {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            datagrams | datagramsArrive | REACHED | 10 | ''
            datagrams | datagramsWhole | HOLDS | 10 | ''
            datagrams | datagramsWhole | HOLDS | 169 | drop=1 duplicate=1 overtake=1
            datagrams | datagramsInOrder | HOLDS | 10 | ''
            datagrams | datagramsInOrder | VIOLATED | 12 | overtake=1
            datagrams | datagramsInOrder | HOLDS | 24 | drop=1
            datagrams | datagramsOnce | HOLDS | 10 | ''
            datagrams | datagramsOnce | VIOLATED | 9 | duplicate=1
            datagrams | datagramsNoneLost | HOLDS | 10 | ''
            datagrams | datagramsNoneLost | VIOLATED | 5 | drop=1
            datagrams | datagramsNoneLost | HOLDS | 76 | duplicate=1 overtake=1
            datagrams | datagramsNoneLost | VIOLATED | 15 | fragments=2 drop=1
            """)
    void datagramsAreWholeAndEachFaultShows(
            String scenario, String property, String verdict, int states, String settings) {
        asks(scenario, property, verdict, states, settings);
    }

    @ParameterizedTest(name = "{0} {4}: {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            datagrams | firstPacketDelivers | HOLDS | 10 | ''
            datagrams | oneSocketHearsMany | REACHED | 33 | ports=2
            datagrams | oneSocketHearsMany | UNREACHABLE | 10 | ''
            lossyTransfer | firstPacketDelivers | VIOLATED | 4 | ''
            """)
    void withoutConnectionsTheFirstPacketDeliversAndOneSocketHearsMany(
            String scenario, String property, String verdict, int states, String settings) {
        asks(scenario, property, verdict, states, settings);
    }

    @ParameterizedTest(name = "{0} {4}: {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            datagrams | sendingNeverWaits | HOLDS | 10 | ''
            datagrams | sendingNeverWaits | HOLDS | 26 | drop=3
            datagrams | sendingNeverWaits | VIOLATED | 2 | overflow=blocking capacity=1
            lossyTransfer | sendingNeverWaits | HOLDS | 50133 | drop=0
            lossyTransfer | sendingNeverWaits | VIOLATED | 44 | window=1
            """)
    void lossesDoNotSlowDatagramsDownWhileTcpWaitsForAcknowledgments(
            String scenario, String property, String verdict, int states, String settings) {
        asks(scenario, property, verdict, states, settings);
    }

    @Test
    void whatIsNeverInFlightIsNotCut() {
        Shell shell = Shell.run(
                "check",
                "--scenario",
                "fragmentedTransfer",
                "--property",
                "lossRepeatsAll",
                "--set",
                "network=rendezvous");
        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err())
                .contains("fragments=2 does not go with network=rendezvous")
                .contains("set fragments=1");
    }
}
