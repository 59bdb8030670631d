package io.synproof.properties.questions;

import static io.synproof.checker.result.Outcome.REACHED;
import static io.synproof.checker.result.Outcome.UNREACHABLE;
import static io.synproof.properties.questions.Asking.outcome;
import static io.synproof.properties.questions.Handmade.arrives;
import static io.synproof.properties.questions.Handmade.bare;
import static io.synproof.properties.questions.Handmade.connection;
import static io.synproof.properties.questions.Handmade.delivery;
import static io.synproof.properties.questions.Handmade.happens;
import static io.synproof.properties.questions.Handmade.timeout;
import static io.synproof.properties.questions.SentenceOn.decides;
import static io.synproof.properties.questions.SentenceOn.isAbout;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import org.junit.jupiter.api.Test;

class AfterTimeWaitSentencesTest {
    private static final Event ENDS =
            happens(HostSide.CLIENT, connection(State.TIME_WAIT, 2, 2, 22), Endpoint.Closed.CLOSED);
    private static final Segment RST = bare(Control.RST, 22);

    @Test
    void theWaitIsOverWhenItsTimerHasGoneOff() {
        assertThat(isAbout("nothingOldAfterWait", timeout(ENDS))).isTrue();
    }

    @Test
    void aResetIsNoEndOfTheWait() {
        Label reset = delivery(arrives(
                HostSide.CLIENT,
                connection(State.TIME_WAIT, 2, 2, 22),
                RST,
                Endpoint.Closed.CLOSED));

        assertThat(isAbout("nothingOldAfterWait", reset)).isFalse();
    }

    @Test
    void aResetBehindTheWaitIsOldAndNotCountedWhereResetsAreNot() {
        Label stray = delivery(
                arrives(HostSide.CLIENT, Endpoint.Closed.CLOSED, RST, Endpoint.Closed.CLOSED));

        assertThat(decides("nothingOldAfterWait", timeout(ENDS), stray)).isTrue();
        assertThat(decides("onlyResetsAfterWait", timeout(ENDS), stray)).isFalse();
    }

    @Test
    void aPairIsUsedAgainWhenTheWaitIsOverAndNotBefore() {
        ConfiguredScenario twice = Scenarios.CLOSE.with("clientOpens=2", "rstInTimeWait=ignored");

        assertThat(outcome(twice.with("timeWait=anyMoment"), "pairUsedAgain")).isEqualTo(REACHED);
        assertThat(outcome(twice.with("timeWait=never"), "pairUsedAgain")).isEqualTo(UNREACHABLE);
    }
}
