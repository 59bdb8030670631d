package io.synproof.model.world;

import static io.synproof.model.network.HostSide.CLIENT;
import static io.synproof.model.network.HostSide.SERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.model.datagram.Datagram;
import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.ReceivedText;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.host.Reassembly;
import io.synproof.model.host.UserBudget;
import io.synproof.model.network.DeliveryOrder;
import io.synproof.model.network.Fragment;
import io.synproof.model.network.Packet;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Text;
import io.synproof.model.sequence.SequenceSpace;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** User datagrams on the network that carries segments (RFC 768). */
class DatagramsTest {
    private static final int OCTETS = 10;
    private static final Signal DELIVERED =
            new Signal.Delivered(new ReceivedText(0, Text.of(0, OCTETS)));

    private static Lab lab() {
        return new Lab()
                .network(DeliveryOrder.OVERTAKING)
                .client(users -> new UserScript(
                        false, new UserBudget(0, 0, 0, 2), 0, users.closes(), users.isn()))
                .server(Lab.listens(false));
    }

    private static Run sends(Run run, int number) {
        return run.calls(CLIENT, new UserCall.SendDatagram(new Datagram(number, OCTETS)));
    }

    private static PacketInFlight flying(int number) {
        Datagram datagram = new Datagram(number, OCTETS);
        return new PacketInFlight(SERVER, 0, new Packet.Udp(datagram), 0, Fragment.WHOLE);
    }

    private static Action.Deliver delivery(int number, boolean keeping, int passed) {
        return new Action.Deliver(flying(number), keeping, passed, Option.none());
    }

    @Test
    void aDatagramLeavesAtOnce() {
        Run sent = sends(lab().start(), 0);
        assertThat(sent.world().network().inFlight()).containsExactly(flying(0));
    }

    @Test
    void itArrivesAsOneUnitAndNothingIsAnswered() {
        Run arrived = sends(lab().start(), 0).does(delivery(0, false, 0));
        arrived.telling(DELIVERED).by(Clause.DATAGRAM).sending();
        assertThat(arrived.world().network().inFlight()).isEmpty();
        assertThat(arrived.world().server().slots()).isEmpty();
    }

    @Test
    void aCopyArrivesAsTheFirstDid() {
        sends(lab().faults(0, 1, 0).start(), 0)
                .does(delivery(0, true, 0))
                .telling(DELIVERED)
                .does(delivery(0, false, 0))
                .telling(DELIVERED);
    }

    @Test
    void aLaterOneMayOvertake() {
        sends(sends(lab().faults(0, 0, 1).start(), 0), 1)
                .does(delivery(1, false, 1))
                .telling(DELIVERED)
                .does(delivery(0, false, 0))
                .telling(DELIVERED);
    }

    @Test
    void whatIsLostIsNotSentAgain() {
        Run lost = sends(sends(lab().faults(1, 0, 0).start(), 0), 1)
                .does(new Action.Lose(flying(0), 0))
                .does(delivery(1, false, 0));
        assertThat(lost.actions()).isEmpty();
    }

    @Test
    void aHostThatIsDownHearsNone() {
        UserScript crashing = new UserScript(
                false,
                new UserBudget(0, 0, 1),
                0,
                UserScript.Closing.NEVER,
                new Lab().scenario().client().isn());
        sends(lab().server(_ -> crashing).start(), 0)
                .crashes(SERVER)
                .does(delivery(0, false, 0))
                .telling()
                .by(Clause.HOST_DOWN);
    }

    @Test
    void aDatagramIsCutAndPutTogetherAsASegmentIs() {
        Run sent = sends(lab().cutting(2).start(), 0);
        List<PacketInFlight> pieces = sent.world().network().inFlight();
        assertThat(pieces).hasSize(2);
        sent.does(new Action.Deliver(pieces.get(0), false, 0, Option.none()))
                .telling()
                .by(Clause.FRAGMENT_WAITS)
                .does(new Action.Deliver(pieces.get(1), false, 0, Option.none()))
                .telling(DELIVERED)
                .by(Clause.DATAGRAM);
    }

    @Test
    void segmentsAndDatagramsAreDifferentPackets() {
        Segment syn = Segment.bare(Control.SYN, new SequenceSpace(4).zero(), 0);
        PacketInFlight segment = new PacketInFlight(SERVER, 0, syn, 0);
        assertThat(List.of(flying(1), flying(0), segment).sorted())
                .containsExactly(segment, flying(0), flying(1));
        assertThat(flying(0).tcp()).isEmpty();
        assertThat(flying(0)).hasToString("<UDP 0><DATA=10> to server");
        assertThatThrownBy(() -> flying(0).segment())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("<UDP 0><DATA=10> is no segment");
    }

    @Test
    void anEmptyDatagramDoesNotExist() {
        assertThatThrownBy(() -> new Datagram(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneOctetMakesADatagram() {
        assertThat(new Datagram(0, 1)).hasToString("<UDP 0><DATA=1>");
        assertThatThrownBy(() -> new Datagram(-1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("datagram -1 of 1 octets");
    }

    @Test
    void onlyWhatIsCutTakesAnIdentification() {
        Run whole = sends(lab().start(), 0);
        assertThat(whole.world().client().reassembly()).isEqualTo(Reassembly.NONE);
        Run cut = sends(lab().cutting(2).start(), 0);
        assertThat(cut.world().client().reassembly()).isEqualTo(new Reassembly(1, List.empty()));
        assertThat(sends(cut, 1).world().network().inFlight().map(PacketInFlight::fragment))
                .containsExactly(
                        new Fragment(0, 0, 2),
                        new Fragment(0, 1, 2),
                        new Fragment(1, 0, 2),
                        new Fragment(1, 1, 2));
    }

    @Test
    void aPieceThatWaitsHappensToNoConnection() {
        Run sent = sends(lab().cutting(2).server(Lab.listens(true)).start(), 0);
        PacketInFlight piece = sent.world().network().inFlight().head();
        Event event = sent.does(new Action.Deliver(piece, false, 0, Option.none()))
                .events()
                .head();
        assertThat(event.before()).isEqualTo(Endpoint.Closed.CLOSED);
        assertThat(event.consumed()).isEmpty();
    }
}
