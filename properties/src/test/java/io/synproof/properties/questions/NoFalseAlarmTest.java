package io.synproof.properties.questions;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Outcome;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentOptions;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import org.junit.jupiter.api.Test;

/** Worlds next to those of the claims in which a property once found fault where there was none. */
class NoFalseAlarmTest {
    private static final String A_DATAGRAM = "clientDatagrams=1";

    private static Outcome outcome(String property, ConfiguredScenario setup) {
        Answer answer = new Experiment(setup, Questions.named(property))
                .ask(ExperimentOptions.within(Bounds.states(60_000)));
        assertThat(answer.outcome()).isNotEqualTo(Outcome.UNDECIDED);
        return answer.outcome();
    }

    @Test
    void aDatagramIsNoOctetOfTheStreamBesideIt() {
        ConfiguredScenario stream = Scenarios.REORDERED_TRANSFER.with("clientSends=1", A_DATAGRAM);

        assertThat(outcome("likeQueue", stream)).isEqualTo(Outcome.HOLDS);
    }

    @Test
    void norIsItsLossTheLossOfOne() {
        ConfiguredScenario cut = Scenarios.FRAGMENTED_TRANSFER.with("retries=0", A_DATAGRAM);

        assertThat(outcome("deliveredAfterLoss", cut)).isEqualTo(Outcome.UNREACHABLE);
    }

    @Test
    void norDoesItEndTheConnectionOfItsPort() {
        ConfiguredScenario lossy = Scenarios.REORDERED_TRANSFER.with(
                "drop=1",
                "dropOnly=text",
                "clientSends=2",
                "retries=1",
                "suppressCopies=yes",
                "synRetries=0",
                "synAckRetries=0",
                A_DATAGRAM);
        ConfiguredScenario owing = Scenarios.LAST_ACK_LOST.with("delayedAck=1", A_DATAGRAM);

        assertThat(outcome("octetLostForGood", lossy)).isEqualTo(Outcome.HOLDS);
        assertThat(outcome("timersSendNoBareAck", owing)).isEqualTo(Outcome.HOLDS);
    }

    @Test
    void aFragmentThatWaitsForTheRestIsNotHeard() {
        ConfiguredScenario late = Scenarios.LATE_DATA.with(
                "clientSends=0", "fragments=2", "serverCloses=afterPeer", "serverEnds=shutdown");

        assertThat(outcome("lateTextIsReset", late)).isEqualTo(Outcome.HOLDS);
    }

    @Test
    void aFinThatWaitedBehindAGapIsReceivedWhenTheGapCloses() {
        ConfiguredScenario crossing =
                Scenarios.CLOSE.with("clientSends=1", "oooQueue=on", "serverCloses=anyTime");

        assertThat(outcome("waitsOnlyWithBothFinsDone", crossing)).isEqualTo(Outcome.HOLDS);
    }

    @Test
    void sendingAndDeliveryMayBeOneStep() {
        ConfiguredScenario octets = Scenarios.CLOSE.with(
                "network=rendezvous", "serverSends=2", "window=1", "delayedAck=anyMoment");
        ConfiguredScenario pieces = Scenarios.DATAGRAMS.with(
                "network=rendezvous", "clientOpens=1", "serverListens=yes", "receive=called");

        assertThat(outcome("finComesLast", octets)).isEqualTo(Outcome.HOLDS);
        assertThat(outcome("boundariesKept", pieces)).isEqualTo(Outcome.HOLDS);
    }

    @Test
    void twoRequestsAreNotOne() {
        ConfiguredScenario flood = Scenarios.SYN_FLOOD.with(
                "inject=2",
                "clientOpens=0",
                "msl=1",
                "rto=1",
                "rtoCap=8",
                "synAckRetries=2",
                "backOff=exponential",
                "timeWait=never");

        assertThat(outcome("synAckTimeoutDoubles", flood)).isEqualTo(Outcome.HOLDS);
    }
}
