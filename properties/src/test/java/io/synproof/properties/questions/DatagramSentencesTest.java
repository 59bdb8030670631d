package io.synproof.properties.questions;

import static io.synproof.checker.result.Outcome.REACHED;
import static io.synproof.checker.result.Outcome.UNREACHABLE;
import static io.synproof.properties.questions.Asking.outcome;
import static io.synproof.properties.questions.Handmade.arrives;
import static io.synproof.properties.questions.Handmade.connection;
import static io.synproof.properties.questions.Handmade.datagram;
import static io.synproof.properties.questions.Handmade.delivery;
import static io.synproof.properties.questions.Handmade.handing;
import static io.synproof.properties.questions.Handmade.happens;
import static io.synproof.properties.questions.Handmade.segment;
import static io.synproof.properties.questions.Handmade.send;
import static io.synproof.properties.questions.Handmade.telling;
import static io.synproof.properties.questions.Handmade.timeout;
import static io.synproof.properties.questions.SentenceOn.decides;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.datagram.Datagram;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.endpoint.State;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.network.Fragment;
import io.synproof.model.network.HostSide;
import io.synproof.model.network.Packet;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.segment.Control;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.model.world.UserCall;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DatagramSentencesTest {
    private static final String WHOLE = "datagramsWhole";
    private static final String ONCE = "datagramsOnce";
    private static final String IN_ORDER = "datagramsInOrder";
    private static final String NONE_LOST = "datagramsNoneLost";
    private static final String MANY = "oneSocketTellsMany";
    private static final String PASSES = "otherStreamPasses";
    private static final String WAITS = "sameStreamWaits";
    private static final String KEPT = "boundariesKept";
    private static final String CUT = "callIsCut";
    private static final String SHARED = "twoCallsInSegment";

    private static final Connection OPEN = connection(State.ESTABLISHED, 1, 1, 21);
    private static final Datagram TWO = new Datagram(0, 2);
    private static final Label SENT = sent(TWO);
    private static final ConfiguredScenario TWO_PORTS = Scenarios.DATAGRAMS.with("ports=2");

    @Test
    void aDatagramThatIsHandedOverHasArrived() {
        assertThat(decides(NONE_LOST, SENT, handsOver(2))).isFalse();
        assertThat(decides(WHOLE, SENT, handsOver(2))).isFalse();
    }

    @Test
    void halfOfOneIsNotTheDatagramThatWasSent() {
        assertThat(decides(WHOLE, SENT, handsOver(1))).isTrue();
    }

    @Test
    void oneThatIsHandedOverTwiceHasArrivedTwice() {
        assertThat(decides(ONCE, SENT, handsOver(2, 2))).isTrue();
        assertThat(decides(ONCE, SENT, handsOver(2))).isFalse();
    }

    @Test
    void oneThatIsNotHandedOverHasNotArrived() {
        assertThat(decides(NONE_LOST, SENT, handsOver())).isTrue();
    }

    @Test
    void oneThatComesAfterALaterOneIsOutOfOrder() {
        assertThat(decides(IN_ORDER, arrived(1), arrived(0))).isTrue();
        assertThat(decides(IN_ORDER, arrived(0), arrived(0), arrived(1))).isFalse();
    }

    @Test
    void theServersSocketTellsTwoPorts() {
        assertThat(outcome(TWO_PORTS.with("serverDatagrams=2"), MANY)).isEqualTo(REACHED);
        assertThat(outcome(TWO_PORTS.with("serverDatagrams=1"), MANY)).isEqualTo(UNREACHABLE);
    }

    @Test
    void whatTheClientSaysItsPortsDoNotHear() {
        assertThat(outcome(TWO_PORTS, MANY)).isEqualTo(UNREACHABLE);
    }

    @Test
    void whatIsFirstInItsStreamPassesWhatIsMissingInTheOther() {
        assertThat(decides(PASSES, afterThree(1))).isTrue();
        assertThat(decides(WAITS, afterThree(1))).isFalse();
    }

    @Test
    void whatIsSecondInItsStreamWaitsForTheFirst() {
        assertThat(decides(WAITS, afterThree(2))).isTrue();
        assertThat(decides(PASSES, afterThree(2))).isFalse();
    }

    @Test
    void whereNothingIsMissingNothingWaitsOrPasses() {
        assertThat(decides(WAITS, afterThree(0, 1, 2))).isFalse();
        assertThat(decides(PASSES, afterThree(0, 1, 2))).isFalse();
    }

    @Test
    void aDatagramComesWithItsLastFragmentIfItIsCut() {
        assertThat(outcome(Scenarios.DATAGRAMS.with("fragments=2"), "datagramInFragments"))
                .isEqualTo(REACHED);
        assertThat(outcome(Scenarios.DATAGRAMS.asIs(), "datagramInFragments"))
                .isEqualTo(UNREACHABLE);
    }

    @Test
    void whatComesAsItWasSentKeepsItsBoundaries() {
        assertThat(decides(KEPT, send(HostSide.CLIENT, 1), hears(1))).isFalse();
    }

    @Test
    void whatTwoCallsHaveSentIsNoPieceOfOne() {
        assertThat(decides(KEPT, send(HostSide.CLIENT, 1), send(HostSide.CLIENT, 1), hears(2)))
                .isTrue();
    }

    @Test
    void aDatagramIsMeasuredByDatagramsAlone() {
        assertThat(decides(KEPT, send(HostSide.CLIENT, 1), datagram(0, new Datagram(0, 1))))
                .isTrue();
    }

    @Test
    void aSegmentThatIsOneCallIsNeitherCutNorShared() {
        Label[] whole = {send(HostSide.CLIENT, 2), sends(2)};

        assertThat(decides(CUT, whole)).isFalse();
        assertThat(decides(SHARED, whole)).isFalse();
    }

    @Test
    void aSegmentThatEndsInsideACallCutsIt() {
        assertThat(decides(CUT, send(HostSide.CLIENT, 2), sends(1))).isTrue();
    }

    @Test
    void aSegmentBeyondTheEndOfACallIsSharedByTwo() {
        Label[] two = {send(HostSide.CLIENT, 1), send(HostSide.CLIENT, 1), sends(2)};

        assertThat(decides(CUT, two)).isFalse();
        assertThat(decides(SHARED, two)).isTrue();
    }

    private static Label sent(Datagram datagram) {
        return new Label(
                new Action.Call(
                        HostSide.CLIENT,
                        ConnectionSlot.Id.of(0),
                        new UserCall.SendDatagram(datagram)),
                List.empty());
    }

    private static Label arrived(int number) {
        return datagram(0, new Datagram(number, 1));
    }

    /** Three datagrams are sent, and those of these numbers arrive. */
    private static Label[] afterThree(Integer... numbers) {
        return Stream.concat(
                        Stream.of(0, 1, 2).map(number -> sent(new Datagram(number, 1))),
                        Stream.of(numbers).map(DatagramSentencesTest::arrived))
                .toArray(Label[]::new);
    }

    /** A packet arrives, and its user is handed pieces of these lengths. */
    private static Label handsOver(Integer... octets) {
        PacketInFlight flying =
                new PacketInFlight(HostSide.SERVER, 0, new Packet.Udp(TWO), 0, Fragment.WHOLE);
        Event event = telling(
                happens(HostSide.SERVER, Endpoint.Closed.CLOSED, Endpoint.Closed.CLOSED),
                Stream.of(octets).map(Handmade::handing).toArray(Signal[]::new));
        return new Label(new Action.Deliver(flying, false, 0, Option.none()), List.of(event));
    }

    private static Label hears(int octets) {
        return delivery(telling(
                arrives(HostSide.SERVER, OPEN, segment(Control.ACK, 21, 1, octets), OPEN),
                handing(octets)));
    }

    /** The client sends the first octets of its stream. */
    private static Label sends(int octets) {
        return timeout(happens(HostSide.CLIENT, OPEN, OPEN, segment(Control.ACK, 1, 21, octets)));
    }
}
