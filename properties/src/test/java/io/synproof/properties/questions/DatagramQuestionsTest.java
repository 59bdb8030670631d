package io.synproof.properties.questions;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.datagram.Datagram;
import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Effect;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.ReceivedText;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.network.Fragment;
import io.synproof.model.network.HostSide;
import io.synproof.model.network.Packet;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.segment.Text;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.model.world.UserCall;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class DatagramQuestionsTest {
    private static final Datagram TWO = new Datagram(0, 2);
    private static final Label SENT = new Label(
            new Action.Call(
                    HostSide.CLIENT, ConnectionSlot.Id.of(0), new UserCall.SendDatagram(TWO)),
            List.empty());

    @Test
    void aDatagramThatIsHandedOverHasArrived() {
        DatagramQuestions.Seen seen = Handmade.after(new DatagramQuestions(), SENT, handsOver(2));

        assertThat(seen.arrived()).isEqualTo(seen.sent());
    }

    @Test
    void halfOfOneIsNotTheDatagramThatWasSent() {
        DatagramQuestions.Seen seen = Handmade.after(new DatagramQuestions(), SENT, handsOver(1));

        assertThat(seen.arrived())
                .containsExactly(new DatagramQuestions.Unit(0, new Datagram(0, 1)));
        assertThat(seen.sent().containsAll(seen.arrived())).isFalse();
    }

    @Test
    void oneThatIsHandedOverTwiceHasArrivedTwice() {
        assertThat(Handmade.after(new DatagramQuestions(), SENT, handsOver(2, 2))
                        .arrived())
                .hasSize(2);
    }

    @Test
    void oneThatIsNotHandedOverHasNotArrived() {
        assertThat(Handmade.after(new DatagramQuestions(), SENT, handsOver()).arrived())
                .isEmpty();
    }

    /** A packet arrives, and its user is handed pieces of these lengths. */
    private static Label handsOver(Integer... octets) {
        PacketInFlight flying =
                new PacketInFlight(HostSide.SERVER, 0, new Packet.Udp(TWO), 0, Fragment.WHOLE);
        Effect effect = List.of(octets)
                .map(length -> new Signal.Delivered(new ReceivedText(0, Text.of(0, length))))
                .foldLeft(
                        Effect.of(Clause.URGENT_REFUSED, Endpoint.Closed.CLOSED),
                        Effect::signalling);
        Event event = new Event(
                HostSide.SERVER,
                ConnectionSlot.Id.of(0),
                Endpoint.Closed.CLOSED,
                Option.none(),
                effect);
        return new Label(new Action.Deliver(flying, false, 0, Option.none()), List.of(event));
    }
}
