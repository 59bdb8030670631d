package io.synproof.properties.questions;

import static io.synproof.properties.questions.Handmade.bare;
import static io.synproof.properties.questions.Handmade.happens;
import static io.synproof.properties.questions.Handmade.request;
import static io.synproof.properties.questions.Handmade.timeout;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Timer;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Label;
import org.junit.jupiter.api.Test;

class SilentRequestTest {

    @Test
    void aRequestThatATimerEndsIsGoneInSilence() {
        assertThat(isGoneInSilence(ends())).isTrue();
    }

    @Test
    void notIfSomethingIsSent() {
        assertThat(isGoneInSilence(ends(bare(Control.RST, 1)))).isFalse();
    }

    @Test
    void notIfItsUserWasImpatient() {
        assertThat(isGoneInSilence(timeout(
                        happens(HostSide.SERVER, request(), Endpoint.Closed.CLOSED),
                        Timer.Role.USER)))
                .isFalse();
    }

    @Test
    void notIfItWaitsOn() {
        assertThat(isGoneInSilence(timeout(happens(HostSide.SERVER, request(), request()))))
                .isFalse();
    }

    private static Label ends(Segment... sent) {
        return timeout(happens(HostSide.SERVER, request(), Endpoint.Closed.CLOSED, sent));
    }

    private static boolean isGoneInSilence(Label step) {
        return SentenceOn.decides("requestGoneInSilence", step);
    }
}
