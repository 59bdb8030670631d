package io.synproof.properties.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Outcome;
import io.synproof.model.network.Overflow;
import io.synproof.properties.questions.Questions;
import io.synproof.properties.report.FullNetworkText;
import io.synproof.properties.report.diagram.EvidenceText;
import io.synproof.properties.report.diagram.Style;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A verdict that a full network may have brought about says so, and others do not. */
class FullNetworkTest {
    private static final String WAITING = "The network is full: the client's timer and the client's"
            + " answer wait for room, and nothing else can happen.";

    private static Answer ask(ConfiguredScenario setup, String question) {
        return new Experiment(setup, Questions.named(question))
                .ask(ExperimentOptions.within(Bounds.none()));
    }

    /** A reader behind a small network: each answer to an octet lets two more go. */
    private static ConfiguredScenario narrow(String... settings) {
        return Scenarios.SLOW_READER
                .with("drop=0", "mss=1", "giveUp=no", "capacity=1", "overflow=blocking")
                .with(settings);
    }

    /** A reader behind a network that repetitions fill. */
    private static ConfiguredScenario crowded(String... settings) {
        return Scenarios.SLOW_READER
                .with("drop=0", "retries=unlimited", "suppressCopies=no", "clientSends=3")
                .with("overflow=blocking", "capacity=4")
                .with(settings);
    }

    @Test
    void noDeadlock_inAFullNetwork_namesWhoWaits() {
        Answer answer = ask(narrow(), "noDeadlock");
        assertThat(answer.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(answer.story().orElseThrow().explanation()).isEqualTo(WAITING);
        assertThat(answer.fullNetwork())
                .contains(new FullNetwork(
                        Overflow.BLOCKING,
                        1,
                        new TreeMap<>(
                                Map.of("RECEIVE", 7L, "SEND", 5L, "deliver", 1L, "timeout", 16L)),
                        Optional.of(WAITING),
                        true));
    }

    @Test
    void noDeadlock_withRoom_holds() {
        Answer answer = ask(narrow("capacity=8"), "noDeadlock");
        assertThat(answer.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(answer.fullNetwork()).isEmpty();
    }

    /** Nothing waits at its end: that some steps waited elsewhere is no excuse. */
    @Test
    void noDeadlock_thatNothingWaitsAt_doesNotRestOnAFullNetwork() {
        Answer answer = ask(
                Scenarios.CLOSE.with(
                        "overflow=blocking", "capacity=2", "clientSends=2", "serverSends=2"),
                "noDeadlock");
        assertThat(answer.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(answer.story().orElseThrow().explanation())
                .isEqualTo("Nothing more can happen, and something is still in flight, unsent or"
                        + " unacknowledged.");
        assertThat(answer.fullNetwork().map(FullNetworkText::of))
                .contains("full network: 343 CLOSE, 314 SEND waited for room (capacity=2,"
                        + " overflow=blocking); the outcome does not rest on it");
    }

    @Test
    void aReaderThatFairUsersNeedNotBe_isKeptFromReadingByAFullNetwork() {
        Answer answer = ask(crowded("fairUsers=all"), "sentIsAcknowledged");
        assertThat(answer.outcome()).isEqualTo(Outcome.VIOLATED);
        FullNetwork full = answer.fullNetwork().orElseThrow();
        assertThat(full.decisive()).isTrue();
        assertThat(full.shown().orElseThrow())
                .startsWith("While this repeats the network is full again and again, and makes"
                        + " wait: ")
                .contains("the server's RECEIVE (in 1 of ");
        assertThat(EvidenceText.render(answer.evidence().orElseThrow(), Style.PLAIN)
                        .replaceAll("\\s+", " "))
                .endsWith(full.shown().orElseThrow() + " ");
    }

    @Test
    void aReaderWhoseUsersAreStronglyFair_reads() {
        Answer answer = ask(crowded("fairUsers=strong"), "sentIsAcknowledged");
        assertThat(answer.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(answer.fullNetwork().map(FullNetwork::decisive)).contains(true);
        assertThat(answer.coverage().withoutTime())
                .isEqualTo(ask(crowded("fairUsers=all"), "sentIsAcknowledged")
                        .coverage()
                        .withoutTime());
    }

    @Test
    void aReaderWhoseUsersAreNotFair_needNotRead() {
        assertThat(ask(crowded("fairUsers=no"), "sentIsAcknowledged").outcome())
                .isEqualTo(Outcome.VIOLATED);
    }

    @Test
    void aRunThatLosesWhatFindsNoRoom_saysWhere() {
        Answer answer = ask(
                Scenarios.LOSSY_TRANSFER.with(
                        "overflow=tailDrop", "capacity=2", "drop=0", "giveUp=no"),
                "noDeadlock");
        FullNetwork full = answer.fullNetwork().orElseThrow();
        assertThat(full.shown())
                .contains("The network is full, and loses what is sent, in steps 5, 6 and 8.");
        assertThat(FullNetworkText.of(full))
                .isEqualTo("full network: 47 SEND, 66 timeout lost what they sent (capacity=2,"
                        + " overflow=tailDrop); with more room the outcome might be another");
    }

    /** A state that is cut is no verdict's excuse: it makes the answer undecided. */
    @Test
    void aNetworkThatCuts_isNeverFull() {
        Answer answer = ask(Scenarios.LOSSY_TRANSFER.with("capacity=2"), "noDeadlock");
        assertThat(answer.coverage().cut()).isPositive();
        assertThat(answer.fullNetwork()).isEmpty();
    }
}
