package io.synproof.properties.questions;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.REACHED;
import static io.synproof.checker.result.Outcome.UNREACHABLE;
import static io.synproof.checker.result.Outcome.VIOLATED;
import static io.synproof.properties.questions.Asking.ask;
import static io.synproof.properties.questions.Asking.outcome;
import static io.synproof.properties.questions.Handmade.after;
import static io.synproof.properties.questions.Handmade.arrives;
import static io.synproof.properties.questions.Handmade.bare;
import static io.synproof.properties.questions.Handmade.connection;
import static io.synproof.properties.questions.Handmade.delivery;
import static io.synproof.properties.questions.Handmade.happens;
import static io.synproof.properties.questions.Handmade.segment;
import static io.synproof.properties.questions.Handmade.timeout;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Label;
import io.synproof.properties.scenarios.Scenarios;
import org.junit.jupiter.api.Test;

class KeptAliveTest {
    private static final Connection IDLE = connection(State.ESTABLISHED, 2, 2, 22);
    private static final Segment PROBE = segment(Control.ACK, 1, 22, 0);
    private static final Label PROBES = timeout(happens(HostSide.CLIENT, IDLE, IDLE, PROBE));
    private static final Label RESET =
            delivery(arrives(HostSide.CLIENT, IDLE, bare(Control.RST, 22), Endpoint.Closed.CLOSED));

    @Test
    void deathIsNoticedByAProbe() {
        assertThat(after(Monitors.of(KeptAlive.DEAD_PEER_NOTICED), PROBES, RESET))
                .isEqualTo(KeptAlive.OVER);
        assertThat(after(Monitors.of(KeptAlive.DEAD_PEER_NOTICED), RESET))
                .isEqualTo(KeptAlive.NOT_PROBED);
    }

    @Test
    void aSegmentThatIsNextIsNoProbe() {
        Label update =
                timeout(happens(HostSide.CLIENT, IDLE, IDLE, segment(Control.ACK, 2, 22, 0)));

        assertThat(after(Monitors.of(KeptAlive.DEAD_PEER_NOTICED), update))
                .isEqualTo(KeptAlive.NOT_PROBED);
    }

    @Test
    void keepAlivesEndOnlyWhatTheOtherSideHasNoMore() {
        assertThat(outcome(Scenarios.IDLE.asIs(), "keepAliveEndsOnlyDead")).isEqualTo(HOLDS);
        assertThat(ask(Scenarios.IDLE.asIs(), "keepAliveEndsOnlyDead").vacuous())
                .isFalse();
        assertThat(outcome(Scenarios.IDLE.with("drop=1"), "keepAliveEndsOnlyDead"))
                .isEqualTo(VIOLATED);
    }

    @Test
    void whereNobodyProbesAResetOfAnotherCauseIsNoNotice() {
        assertThat(outcome(Scenarios.IDLE.asIs(), "deadPeerNoticed")).isEqualTo(REACHED);
        assertThat(outcome(Scenarios.IDLE.with("keepAlive=off"), "deadPeerNoticed"))
                .isEqualTo(UNREACHABLE);
    }
}
