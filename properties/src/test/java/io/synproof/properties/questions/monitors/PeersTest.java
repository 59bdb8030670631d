package io.synproof.properties.questions.monitors;

import static io.synproof.properties.questions.Handmade.after;
import static io.synproof.properties.questions.Handmade.arrives;
import static io.synproof.properties.questions.Handmade.bare;
import static io.synproof.properties.questions.Handmade.connection;
import static io.synproof.properties.questions.Handmade.datagram;
import static io.synproof.properties.questions.Handmade.delivery;
import static io.synproof.properties.questions.Handmade.handing;
import static io.synproof.properties.questions.Handmade.request;
import static io.synproof.properties.questions.Handmade.segment;
import static io.synproof.properties.questions.Handmade.telling;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.datagram.Datagram;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.world.Label;
import org.junit.jupiter.api.Test;

class PeersTest {
    private static final Datagram ONE = new Datagram(0, 1);
    private static final Connection OPEN = connection(State.ESTABLISHED, 1, 1, 21);
    private static final Label SYN = delivery(
            arrives(HostSide.SERVER, Endpoint.Listen.LISTEN, bare(Control.SYN, 20), request()));
    private static final Label OCTET = delivery(telling(
            arrives(HostSide.SERVER, OPEN, segment(Control.ACK, 21, 1, 1), OPEN), handing(1)));

    @Test
    void aUdpSocketHearsManyWhenDatagramsComeFromTwoPorts() {
        assertThat(after(new Peers(), datagram(0, ONE), datagram(0, ONE)).many())
                .isFalse();
        assertThat(after(new Peers(), datagram(0, ONE), datagram(1, ONE)).many())
                .isTrue();
    }

    @Test
    void octetsBehindASynWereIntroduced() {
        assertThat(after(new Peers(), SYN, OCTET).unasked()).isFalse();
    }

    @Test
    void octetsAndDatagramsWithoutASynWereNot() {
        assertThat(after(new Peers(), OCTET).unasked()).isTrue();
        assertThat(after(new Peers(), datagram(0, ONE)).unasked()).isTrue();
        assertThat(after(new Peers(), SYN, datagram(1, ONE)).unasked()).isTrue();
    }
}
