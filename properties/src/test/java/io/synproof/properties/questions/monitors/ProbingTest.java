package io.synproof.properties.questions.monitors;

import static io.synproof.properties.questions.Handmade.after;
import static io.synproof.properties.questions.Handmade.arrives;
import static io.synproof.properties.questions.Handmade.connection;
import static io.synproof.properties.questions.Handmade.delivery;
import static io.synproof.properties.questions.Handmade.happens;
import static io.synproof.properties.questions.Handmade.number;
import static io.synproof.properties.questions.Handmade.segment;
import static io.synproof.properties.questions.Handmade.timeout;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.SendSide;
import io.synproof.model.endpoint.SendSide.RemoteInfo;
import io.synproof.model.endpoint.SendWindow;
import io.synproof.model.endpoint.State;
import io.synproof.model.endpoint.Timer;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Options;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Label;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class ProbingTest {
    private static final Probing PROBING = new Probing();
    private static final Segment OCTET = segment(Control.ACK, 1, 21, 1);
    private static final Segment BARE = segment(Control.ACK, 1, 21, 0);

    @Test
    void aWindowOfZeroThatATimerProbesIsHeardToBeOpen() {
        assertThat(after(PROBING, fires(0, OCTET), hears(2)).open()).isTrue();
    }

    @Test
    void anAnswerThatItIsStillClosedIsNotEnough() {
        assertThat(after(PROBING, fires(0, OCTET), hears(0)).open()).isFalse();
    }

    @Test
    void aWindowThatIsOpenIsNotProbed() {
        assertThat(after(PROBING, fires(1, OCTET), hears(2)).open()).isFalse();
    }

    @Test
    void aTimerThatSendsNothingNumberedDoesNotProbe() {
        assertThat(after(PROBING, fires(0, BARE), hears(2)).open()).isFalse();
    }

    @Test
    void anUpdateWithoutAProbeIsNoAnswer() {
        assertThat(after(PROBING, hears(2)).open()).isFalse();
    }

    private static Label fires(int window, Segment sent) {
        return timeout(happens(HostSide.CLIENT, sender(window), sender(window), sent));
    }

    private static Label hears(int window) {
        return delivery(arrives(
                HostSide.CLIENT,
                sender(0),
                segment(Control.ACK, 21, 1, 0).saying(window),
                sender(window)));
    }

    private static Connection sender(int window) {
        RemoteInfo heard = new RemoteInfo(
                0, Option.some(new SendWindow(window, number(20), number(1))), Options.UNSAID);
        return connection(State.ESTABLISHED, 1, 1, 21)
                .with(new SendSide(
                        0,
                        number(0),
                        number(1),
                        number(1),
                        0,
                        1,
                        false,
                        heard,
                        Timer.Off.OFF,
                        Option.none()));
    }
}
