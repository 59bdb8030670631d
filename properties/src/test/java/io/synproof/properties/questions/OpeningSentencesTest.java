package io.synproof.properties.questions;

import static io.synproof.properties.questions.Handmade.arrives;
import static io.synproof.properties.questions.Handmade.bare;
import static io.synproof.properties.questions.Handmade.delivery;
import static io.synproof.properties.questions.Handmade.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.world.Label;
import org.junit.jupiter.api.Test;

class OpeningSentencesTest {
    private static final Label SYN = at(Endpoint.Listen.LISTEN, request());

    @Test
    void aSynThatFindsAListenerAndNoRoomOpensNothing() {
        assertThat(SentenceOn.decides("everySynOpens", SYN)).isFalse();
        assertThat(SentenceOn.decides(
                        "everySynOpens", at(Endpoint.Listen.LISTEN, Endpoint.Listen.LISTEN)))
                .isTrue();
    }

    @Test
    void everySynAtTheServerIsAskedAbout() {
        assertThat(SentenceOn.isAbout("everySynOpens", SYN)).isTrue();
        assertThat(SentenceOn.isAbout("everySynOpens", at(request(), request())))
                .isTrue();
        assertThat(SentenceOn.isAbout(
                        "everySynOpens",
                        delivery(arrives(
                                HostSide.SERVER, request(), bare(Control.RST, 21), request()))))
                .isFalse();
    }

    private static Label at(Endpoint before, Endpoint after) {
        return delivery(arrives(HostSide.SERVER, before, bare(Control.SYN, 20), after));
    }
}
