package io.synproof.checker.examples;

import static io.synproof.checker.verdict.Found.lasso;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.Protocol;
import io.synproof.checker.examples.Handshake.Action;
import io.synproof.checker.examples.Handshake.Budget;
import io.synproof.checker.examples.Handshake.Peer;
import io.synproof.checker.examples.Handshake.Phase;
import io.synproof.checker.examples.Handshake.Segment;
import io.synproof.checker.examples.PlainHandshake.State;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.temporal.Fact;
import io.synproof.checker.temporal.Fairness;
import io.synproof.checker.temporal.Temporal;
import io.synproof.checker.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Temporal questions about a composition, and about the same model without it. */
class HandshakeTemporalTest {
    private static final HandshakeParameters SMALL = HandshakeParameters.of("K=3 L=2");

    /** Whoever has begun to close is done with it at some time. */
    private static final Temporal<CompositeState<Peer, Segment, Budget>> CLOSES = Temporal.leadsTo(
            "closing ends",
            Fact.of(Protocol.processes(), HandshakeTemporalTest::isClosing),
            Fact.of(Protocol.processes(), (List<Peer> peers) -> !isClosing(peers)));

    private static final Temporal<State> PLAINLY_CLOSES = Temporal.leadsTo(
            "closing ends",
            state -> isClosing(List.of(state.client(), state.server())),
            (State state) -> !isClosing(List.of(state.client(), state.server())));

    /** Each action of each kind is one that is not put off for ever. */
    private static final List<Fairness<Action>> ALL =
            List.of(Fairness.strongForEach("progress", Optional::of));

    private static boolean isClosing(List<Peer> peers) {
        return peers.getFirst().phase() == Phase.FIN_WAIT_2;
    }

    @Test
    void aClosedSideMayWaitForEverForAFinThatItsPeerGaveUp() {
        Verdict<CompositeState<Peer, Segment, Budget>, Action> verdict =
                Checker.of(new Handshake(SMALL)).check(CLOSES, ALL);

        assertThat(verdict.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(lasso(verdict).orElseThrow().stutters()).isTrue();
        assertThat(lasso(verdict)
                        .orElseThrow()
                        .stem()
                        .last()
                        .processes()
                        .getFirst()
                        .phase())
                .isEqualTo(Phase.FIN_WAIT_2);
    }

    @Test
    void withOneLossForTwoTransmissionsClosingEnds() {
        assertThat(Checker.of(Handshake.with("K=3 L=1")).check(CLOSES, ALL).outcome())
                .isEqualTo(Outcome.HOLDS);
    }

    @Test
    void aCompositionAndTheSameModelWithoutItGiveTheSameOutcomeAndStem() {
        var composed = Checker.of(new Handshake(SMALL)).check(CLOSES, ALL);
        var plain = Checker.of(new PlainHandshake(SMALL)).check(PLAINLY_CLOSES, ALL);

        assertThat(plain.outcome()).isEqualTo(composed.outcome());
        assertThat(lasso(plain).orElseThrow().stem().length())
                .isEqualTo(lasso(composed).orElseThrow().stem().length());
        assertThat(lasso(plain).orElseThrow().once().faults(new PlainHandshake(SMALL)))
                .isEqualTo(lasso(composed).orElseThrow().once().faults(new Handshake(SMALL)));
    }

    @Test
    void twoSidesMayAcknowledgeEachOtherForEverWhileATimerIsSet() {
        var verdict = Checker.of(new Handshake(SMALL))
                .check(Handshake.empties(), List.of(Handshake.delivery()));

        assertThat(lasso(verdict).orElseThrow().cycle())
                .hasSize(2)
                .allMatch(step -> step.action() instanceof Action.Deliver deliver
                        && deliver.segment().kind() == Handshake.Kind.ACK);
    }

    @Test
    void ifTimersGoOnTheyDoSoOnlyInANetworkWithoutRoomForARetransmission() {
        var verdict = Checker.of(new Handshake(SMALL))
                .check(Handshake.empties(), List.of(Handshake.delivery(), Handshake.timers()));

        assertThat(lasso(verdict).orElseThrow().cycle())
                .allMatch(step -> step.before().messages().size() == SMALL.capacity());
    }

    @Test
    void theVerdictIsTheSameWhateverTheThreads() {
        for (Temporal<CompositeState<Peer, Segment, Budget>> question :
                List.of(CLOSES, Handshake.empties())) {
            var onOne = Checker.of(new Handshake(SMALL)).check(question, ALL).withoutTime();
            var onTwo = Checker.of(new Handshake(SMALL))
                    .threads(2)
                    .check(question, ALL)
                    .withoutTime();

            assertThat(onTwo).isEqualTo(onOne);
        }
    }
}
