package io.synproof.model.world;

import static io.synproof.model.network.HostSide.CLIENT;
import static io.synproof.model.network.HostSide.SERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.ReceivedText;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.host.Reassembly;
import io.synproof.model.network.DeliveryOrder;
import io.synproof.model.network.Fragment;
import io.synproof.model.network.HostSide;
import io.synproof.model.network.NetworkConfig;
import io.synproof.model.network.Overflow;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Text;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** A segment with text that IP cuts into packets (RFC 791, section 3.2). */
class FragmentsTest {
    private static final String TEXT = "<SEQ=1><ACK=1><CTL=ACK><DATA=2>";
    private static final Signal TWO_OCTETS =
            new Signal.Delivered(new ReceivedText(0, Text.of(0, 2)));

    /** Two octets are on their way in two packets, one of which may be lost. */
    private static Run sent() {
        return new Lab()
                .cutting(2)
                .tries(1)
                .faults(1, 1, 0)
                .client(Lab.sends(2))
                .start()
                .opens(CLIENT, 0)
                .delivers(SERVER, "<SEQ=0><CTL=SYN>")
                .delivers(CLIENT, "<SEQ=0><ACK=1><CTL=SYN,ACK>")
                .delivers(SERVER, "<SEQ=1><ACK=1><CTL=ACK>")
                .calls(CLIENT, new UserCall.Send(2));
    }

    private static PacketInFlight piece(Run run, HostSide to, int packet, int index) {
        return run.world()
                .network()
                .inFlight()
                .find(flying -> flying.to() == to
                        && flying.fragment().equals(new Fragment(packet, index, 2)))
                .get();
    }

    private static Run delivers(Run run, int packet, int index) {
        PacketInFlight piece = piece(run, SERVER, packet, index);
        return run.does(new Action.Deliver(piece, false, 0, Option.none()));
    }

    @Test
    void aSegmentWithTextTravelsInPieces() {
        assertThat(sent().world().network().inFlight().map(PacketInFlight::fragment))
                .containsExactly(new Fragment(0, 0, 2), new Fragment(0, 1, 2));
    }

    @Test
    void aSegmentWithoutTextTravelsWhole() {
        Run opened = new Lab().cutting(2).start().opens(CLIENT, 0);
        assertThat(opened.world().network().inFlight().map(PacketInFlight::fragment))
                .containsExactly(Fragment.WHOLE);
    }

    @Test
    void tcpHearsNothingOfTheFirstPiece() {
        delivers(sent(), 0, 0).sending().telling().by(Clause.FRAGMENT_WAITS);
    }

    @Test
    void itArrivesWithItsLastPieceInWhateverOrder() {
        delivers(delivers(sent(), 0, 1), 0, 0)
                .telling(TWO_OCTETS)
                .sending("<SEQ=1><ACK=3><CTL=ACK>")
                .by(Clause.ACK_OLD, Clause.TEXT);
    }

    @Test
    void theSamePieceTwiceIsStillOnePiece() {
        Run run = sent();
        PacketInFlight first = piece(run, SERVER, 0, 0);
        Run twice = run.does(new Action.Deliver(first, true, 0, Option.none()))
                .does(new Action.Deliver(first, false, 0, Option.none()));
        twice.telling().by(Clause.FRAGMENT_WAITS);
        assertThat(twice.world().server().reassembly().pieces()).hasSize(1);
    }

    @Test
    void whenOneIsLostAllAreSentAgain() {
        Run run = sent();
        Run again = run.does(new Action.Lose(piece(run, SERVER, 0, 1), 0)).fires(CLIENT);
        again.sending(TEXT);
        assertThat(again.world().network().inFlight().map(PacketInFlight::fragment))
                .containsExactly(
                        new Fragment(0, 0, 2), new Fragment(1, 0, 2), new Fragment(1, 1, 2));
    }

    @Test
    void piecesOfARepetitionDoNotCompleteTheFirst() {
        Run run = sent();
        Run again = run.does(new Action.Lose(piece(run, SERVER, 0, 1), 0)).fires(CLIENT);
        delivers(delivers(again, 0, 0), 1, 1).telling().by(Clause.FRAGMENT_WAITS);
    }

    @Test
    void aPacketThatIsCompleteIsForgotten() {
        Run arrived = delivers(delivers(sent(), 0, 0), 0, 1);
        assertThat(arrived.world().server().reassembly()).isEqualTo(Reassembly.NONE);
    }

    @Test
    void aCrashForgetsThePieces() {
        Reassembly some = Reassembly.NONE.holding(piece(sent(), SERVER, 0, 0));
        assertThat(some.pieces()).hasSize(1);
        assertThat(some.crashed().pieces()).isEmpty();
    }

    @Test
    void nothingIsCutIntoLessThanOnePiece() {
        assertThatThrownBy(() -> new NetworkConfig(DeliveryOrder.BAG, 1, Overflow.CUT, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("capacity 1, fragments 0");
    }

    @Test
    void aPieceThatWaitsIsConsumedByItsConnection() {
        Run run = sent();
        PacketInFlight first = piece(run, SERVER, 0, 0);
        Event event = delivers(run, 0, 0).events().head();
        assertThat(event.before()).isEqualTo(run.world().server().endpoint(Run.ONLY));
        assertThat(event.consumed()).containsExactly(first);
    }

    @Test
    void whereNothingIsCutTextTravelsWholeAndTakesNoIdentification() {
        Run whole = new Lab()
                .client(Lab.sends(2))
                .start()
                .opens(CLIENT, 0)
                .delivers(SERVER, "<SEQ=0><CTL=SYN>")
                .delivers(CLIENT, "<SEQ=0><ACK=1><CTL=SYN,ACK>")
                .delivers(SERVER, "<SEQ=1><ACK=1><CTL=ACK>")
                .calls(CLIENT, new UserCall.Send(2));
        assertThat(whole.world().network().inFlight().map(PacketInFlight::fragment))
                .containsExactly(Fragment.WHOLE);
        assertThat(whole.world().client().reassembly()).isEqualTo(Reassembly.NONE);
    }

    @Test
    void anyoneMayAskHowSegmentsOfAHostTravel() {
        Run run = sent();
        List<Segment> text = run.events().flatMap(Event::sent);
        assertThat(run.scenario().packets(CLIENT, new Lab().start().world().client(), 0, text))
                .isEqualTo(run.world().network().inFlight());
    }
}
