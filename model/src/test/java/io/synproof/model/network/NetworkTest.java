package io.synproof.model.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.model.datagram.Datagram;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Text;
import io.synproof.model.sequence.SequenceSpace;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The segments in flight, kept in order where order counts. */
class NetworkTest {
    private static final SequenceSpace SPACE = new SequenceSpace(4);

    private static PacketInFlight syn(int seq) {
        return new PacketInFlight(
                HostSide.SERVER, 0, Segment.bare(Control.SYN, SPACE.number(seq), 0), 0);
    }

    private static PacketInFlight toClient(PacketInFlight flying) {
        return new PacketInFlight(HostSide.CLIENT, flying.port(), flying.segment(), flying.age());
    }

    private static NetworkConfig medium(DeliveryOrder discipline) {
        return new NetworkConfig(discipline, 2, Overflow.CUT);
    }

    private static Network holding(NetworkConfig medium, PacketInFlight... segments) {
        return List.of(segments)
                .foldLeft(Network.EMPTY, (network, segment) -> network.adding(medium, segment));
    }

    @ParameterizedTest
    @EnumSource(names = {"FIFO", "OVERTAKING", "RENDEZVOUS"})
    void keepsTheOrderOfSending(DeliveryOrder ordered) {
        assertThat(holding(medium(ordered), syn(2), syn(1), syn(3)).inFlight())
                .containsExactly(syn(2), syn(1), syn(3));
    }

    @Test
    void aBagIsTheSameHoweverItWasFilled() {
        NetworkConfig bag = medium(DeliveryOrder.BAG);
        assertThat(holding(bag, syn(2), syn(1), syn(2)))
                .isEqualTo(holding(bag, syn(2), syn(2), syn(1)));
        assertThat(holding(bag, syn(2), syn(1), syn(2)).inFlight())
                .containsExactly(syn(1), syn(2), syn(2));
    }

    @Test
    void aPersistentNetworkHoldsEachSegmentOnce() {
        assertThat(holding(medium(DeliveryOrder.PERSISTENT), syn(2), syn(1), syn(2))
                        .inFlight())
                .containsExactly(syn(1), syn(2));
    }

    @Test
    void theTwoDirectionsOfAQueueAreInNoOrder() {
        NetworkConfig fifo = medium(DeliveryOrder.FIFO);
        assertThat(holding(fifo, syn(2), toClient(syn(3)), syn(1)))
                .isEqualTo(holding(fifo, toClient(syn(3)), syn(2), syn(1)));
    }

    @Test
    void takesOneCopyOutOfABag() {
        NetworkConfig bag = medium(DeliveryOrder.BAG);
        QueuedPacket copy = new QueuedPacket(syn(1), 0);
        Network two = holding(bag, syn(1), syn(1));
        assertThat(two.choices(bag)).containsExactly(copy);
        assertThat(two.without(bag, copy).inFlight()).containsExactly(syn(1));
        assertThat(two.without(bag, copy).without(bag, copy)).isEqualTo(Network.EMPTY);
    }

    @Test
    void copiesInAQueueAreTwoChoicesIfAnotherIsBetweenThem() {
        NetworkConfig fifo = medium(DeliveryOrder.FIFO);
        Network network = holding(fifo, syn(2), syn(1), syn(2));
        assertThat(network.choices(fifo))
                .containsExactly(
                        new QueuedPacket(syn(2), 0),
                        new QueuedPacket(syn(1), 1),
                        new QueuedPacket(syn(2), 2));
        assertThat(network.without(fifo, new QueuedPacket(syn(2), 0)).inFlight())
                .containsExactly(syn(1), syn(2));
        assertThat(network.without(fifo, new QueuedPacket(syn(2), 2)).inFlight())
                .containsExactly(syn(2), syn(1));
    }

    @Test
    void neighbouringCopiesInAQueueAreOneChoice() {
        NetworkConfig fifo = medium(DeliveryOrder.FIFO);
        assertThat(holding(fifo, syn(2), syn(2), syn(1)).choices(fifo))
                .containsExactly(new QueuedPacket(syn(2), 0), new QueuedPacket(syn(1), 2));
    }

    @Test
    void eachDirectionIsAQueueOfItsOwn() {
        NetworkConfig fifo = medium(DeliveryOrder.FIFO);
        Network network = holding(fifo, syn(2), syn(1), toClient(syn(3)));
        assertThat(network.choices(fifo))
                .containsExactly(
                        new QueuedPacket(toClient(syn(3)), 0),
                        new QueuedPacket(syn(2), 0),
                        new QueuedPacket(syn(1), 1));
    }

    @Test
    void beyondItsCapacityItExceedsTheMedium() {
        NetworkConfig bag = medium(DeliveryOrder.BAG);
        assertThat(holding(bag, syn(1), syn(2)).exceeds(bag)).isFalse();
        assertThat(holding(bag, syn(1), syn(2), syn(3)).exceeds(bag)).isTrue();
    }

    @Test
    void tailDropLosesWhatDoesNotFit() {
        NetworkConfig dropping = new NetworkConfig(DeliveryOrder.FIFO, 2, Overflow.TAIL_DROP);
        assertThat(holding(dropping, syn(3), syn(1), syn(2)).inFlight())
                .containsExactly(syn(3), syn(1));
    }

    @Test
    void growsOlderAndStaysInOrder() {
        NetworkConfig bag = medium(DeliveryOrder.BAG);
        Network once = holding(bag, syn(1)).older(bag).adding(bag, syn(1));
        assertThat(once.inFlight()).containsExactly(syn(1), syn(1).older());
        assertThat(once.older(bag).inFlight().map(PacketInFlight::age)).containsExactly(1, 2);
        assertThat(once.holdsAged(2)).isFalse();
        assertThat(once.older(bag).holdsAged(2)).isTrue();
    }

    @Test
    void holdsACopyWhateverItsAge() {
        NetworkConfig bag = medium(DeliveryOrder.BAG);
        Network aged = holding(bag, syn(1)).older(bag);
        assertThat(aged.holdsCopyOf(syn(1))).isTrue();
        assertThat(aged.holdsCopyOf(syn(2))).isFalse();
        assertThat(aged.holdsCopyOf(toClient(syn(1)))).isFalse();
    }

    @Test
    void knowsWhichPairOfSocketsIsQuiet() {
        Network network = holding(medium(DeliveryOrder.BAG), syn(1));
        assertThat(network.holdsAnyOf(0)).isTrue();
        assertThat(network.holdsAnyOf(1)).isFalse();
    }

    @Test
    void erasingTagsMakesCopiesEqual() {
        NetworkConfig persistent = medium(DeliveryOrder.PERSISTENT);
        Network tagged = holding(persistent, tagged(1), tagged(2));
        assertThat(tagged.inFlight()).hasSize(2);
        assertThat(tagged.erased(persistent).inFlight()).containsExactly(syn(1));
    }

    private static PacketInFlight tagged(int incarnation) {
        return new PacketInFlight(
                HostSide.SERVER, 0, Segment.bare(Control.SYN, SPACE.number(1), incarnation), 0);
    }

    @Test
    void mayLoseOneKindOnly() {
        Segment syn = Segment.bare(Control.SYN, SPACE.zero(), 0);
        Segment synAck = Segment.acknowledging(Control.SYN_ACK, SPACE.zero(), SPACE.zero(), 0);
        Segment ack = Segment.acknowledging(Control.ACK, SPACE.zero(), SPACE.zero(), 0);
        Segment text = new Segment(Control.ACK, SPACE.zero(), SPACE.zero(), Text.of(0, 1), 0);
        Segment fin = Segment.acknowledging(Control.FIN_ACK, SPACE.zero(), SPACE.zero(), 0);
        Segment rst = Segment.bare(Control.RST, SPACE.zero(), 0);
        List<Segment> all = List.of(syn, synAck, ack, text, fin, rst);
        assertThat(all.filter(LossFilter.ANY::includes)).isEqualTo(all);
        assertThat(all.filter(LossFilter.SYN::includes)).containsExactly(syn);
        assertThat(all.filter(LossFilter.SYN_ACK::includes)).containsExactly(synAck);
        assertThat(all.filter(LossFilter.ACK::includes)).containsExactly(ack);
        assertThat(all.filter(LossFilter.TEXT::includes)).containsExactly(text);
        assertThat(all.filter(LossFilter.FIN::includes)).containsExactly(fin);
        assertThat(all.filter(LossFilter.RST::includes)).containsExactly(rst);
    }

    @Test
    void refusesWhatIsOutOfRange() {
        assertThatThrownBy(() -> new NetworkConfig(DeliveryOrder.BAG, 0, Overflow.CUT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FaultBudget(0, -1, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(FaultBudget.NONE::afterDrop)
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatGoesTheOtherWayIsNotCountedAmongTheOlder() {
        NetworkConfig fifo = medium(DeliveryOrder.FIFO);
        Network both = holding(fifo, toClient(syn(3)), syn(2), syn(1));
        assertThat(both.without(fifo, new QueuedPacket(syn(1), 1)).inFlight())
                .containsExactly(toClient(syn(3)), syn(2));
        assertThat(both.without(fifo, new QueuedPacket(syn(2), 0)).inFlight())
                .containsExactly(toClient(syn(3)), syn(1));
    }

    @Test
    void fragmentsAreOrderedByPacketThenByPlaceThenByCount() {
        assertThat(List.of(
                                new Fragment(1, 0, 2),
                                new Fragment(0, 1, 3),
                                new Fragment(0, 1, 2),
                                Fragment.WHOLE)
                        .sorted())
                .containsExactly(
                        Fragment.WHOLE,
                        new Fragment(0, 1, 2),
                        new Fragment(0, 1, 3),
                        new Fragment(1, 0, 2));
        assertThat(new Fragment(0, 1, 2)).hasToString("fragment 2/2 of packet 0");
    }

    @Test
    void textIsWhatCarriesOctets() {
        Segment text = new Segment(Control.ACK, SPACE.number(1), SPACE.number(1), Text.of(0, 1), 0);
        Packet datagram = new Packet.Udp(new Datagram(0, 1));
        assertThat(new Packet.Tcp(text).hasText()).isTrue();
        assertThat(syn(1).packet().hasText()).isFalse();
        assertThat(datagram.hasText()).isTrue();
        assertThat(List.of(LossFilter.values()).filter(kind -> kind.includes(datagram)))
                .containsExactly(LossFilter.ANY, LossFilter.TEXT);
    }
}
