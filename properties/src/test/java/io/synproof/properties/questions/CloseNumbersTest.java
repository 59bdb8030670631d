package io.synproof.properties.questions;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.VIOLATED;
import static io.synproof.properties.questions.Asking.outcome;
import static io.synproof.properties.questions.Handmade.after;
import static io.synproof.properties.questions.Handmade.arrives;
import static io.synproof.properties.questions.Handmade.connection;
import static io.synproof.properties.questions.Handmade.delivery;
import static io.synproof.properties.questions.Handmade.number;
import static io.synproof.properties.questions.Handmade.segment;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Label;
import io.synproof.properties.scenarios.Scenarios;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class CloseNumbersTest {
    private static final Segment FIN = segment(Control.FIN_ACK, 21, 1, 0);

    @Test
    void aFinIsAnsweredByTheNumberBehindIt() {
        assertThat(outcome(Scenarios.CLOSE.asIs(), "finAnsweredByNext")).isEqualTo(HOLDS);
        assertThat(outcome(Scenarios.CLOSE.with("flaw=finUncounted"), "finAnsweredByNext"))
                .isEqualTo(VIOLATED);
    }

    @Test
    void theAnswerIsKnownByTheStateThatTheFinLeadsTo() {
        assertThat(after(Monitors.of(CloseNumbers.AS_WRITTEN), answers(State.CLOSE_WAIT))
                        .v())
                .isEqualTo(Option.some(number(1)));
        assertThat(after(Monitors.of(CloseNumbers.AS_WRITTEN), answers(State.ESTABLISHED))
                        .v())
                .isEqualTo(Option.none());
    }

    @Test
    void theLastAckIsNumberedByTheFinOnlyWhereBothSidesHaveSentEquallyMuch() {
        assertThat(outcome(Scenarios.CLOSE.with("serverSends=1"), "lastAckNumberedByFin"))
                .isEqualTo(VIOLATED);
        assertThat(outcome(Scenarios.CLOSE.asIs(), "lastAckNumberedByFin")).isEqualTo(HOLDS);
    }

    private static Label answers(State next) {
        return delivery(arrives(
                HostSide.SERVER,
                connection(State.ESTABLISHED, 1, 1, 21),
                FIN,
                connection(next, 1, 1, 22),
                segment(Control.ACK, 1, 22, 0)));
    }
}
