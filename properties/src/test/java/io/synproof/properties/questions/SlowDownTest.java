package io.synproof.properties.questions;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.VIOLATED;
import static io.synproof.properties.questions.Handmade.after;
import static io.synproof.properties.questions.Handmade.arrives;
import static io.synproof.properties.questions.Handmade.connection;
import static io.synproof.properties.questions.Handmade.delivery;
import static io.synproof.properties.questions.Handmade.happens;
import static io.synproof.properties.questions.Handmade.segment;
import static io.synproof.properties.questions.Handmade.timeout;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Deadline;
import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.State;
import io.synproof.model.endpoint.Timer;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import io.synproof.properties.questions.monitors.End;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import io.vavr.collection.List;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import org.junit.jupiter.api.Test;

class SlowDownTest {
    private static final SlowDown MONITOR = new SlowDown();
    private static final String SLOW = "slowsDownAfterLoss";
    private static final String FIRST = "firstFlightIsOneSegment";
    private static final Timer RETRANSMISSION = new Timer.Retransmission(new Deadline.In(3), 1);
    private static final Timer PROBES = new Timer.Persist(new Deadline.In(3), 1, 0);

    private static final Segment OCTET = text(1, 1);

    /** An octet is in flight. */
    private static Connection waiting(Timer timer) {
        return connection(State.ESTABLISHED, 1, 2, 21).with(timer);
    }

    private static Segment text(long seq, int octets) {
        return segment(Control.ACK, seq, 21, octets);
    }

    private static Label fires(Timer timer, Segment... sent) {
        return timeout(happens(HostSide.CLIENT, waiting(timer), waiting(timer), sent));
    }

    private static Label again() {
        return fires(RETRANSMISSION, OCTET);
    }

    /** New octets leave in a step of another kind. */
    private static Label sends(Segment... sent) {
        return timeout(
                happens(HostSide.CLIENT, waiting(RETRANSMISSION), waiting(RETRANSMISSION), sent),
                Timer.Role.ACKNOWLEDGMENT);
    }

    private static Label hears(Control control, long ack, Segment... sent) {
        return delivery(arrives(
                HostSide.CLIENT,
                waiting(RETRANSMISSION),
                segment(control, 21, ack, 0),
                waiting(RETRANSMISSION),
                sent));
    }

    private static SortedMap<End, Integer> sent(Label... steps) {
        return after(MONITOR, steps).sent();
    }

    private static SortedMap<End, Integer> client(int octets) {
        return TreeMap.of(new End(HostSide.CLIENT, ConnectionSlot.Id.of(0)), octets);
    }

    @Test
    void newOctetsAreCountedOnceATimerHasSentSomeAgain() {
        assertThat(sent(sends(text(2, 3)))).isEmpty();
        assertThat(sent(again())).isEqualTo(client(0));
        assertThat(sent(again(), sends(text(2, 3), text(5, 1)))).isEqualTo(client(4));
    }

    @Test
    void anotherTimeoutForgetsNothing() {
        assertThat(sent(again(), sends(text(2, 3)), again())).isEqualTo(client(3));
    }

    @Test
    void whatIsSentOnceMoreIsNotNew() {
        assertThat(sent(again(), sends(OCTET))).isEqualTo(client(0));
    }

    @Test
    void anAcknowledgmentOfSomethingNewEndsIt() {
        assertThat(sent(again(), hears(Control.ACK, 2, text(2, 3)))).isEmpty();
        assertThat(sent(again(), hears(Control.ACK, 1, text(2, 3)))).isEqualTo(client(3));
        assertThat(sent(again(), hears(Control.RST_ACK, 2))).isEqualTo(client(0));
    }

    @Test
    void theEndOfTheConnectionAndACrashEndIt() {
        Label ends = timeout(happens(HostSide.CLIENT, waiting(RETRANSMISSION), Closed.CLOSED));

        assertThat(sent(again(), ends)).isEmpty();
        assertThat(sent(again(), crash(HostSide.CLIENT))).isEmpty();
        assertThat(sent(again(), crash(HostSide.SERVER))).isEqualTo(client(0));
    }

    private static Label crash(HostSide side) {
        return new Label(new Action.Crash(side), List.empty());
    }

    @Test
    void onlyOctetsThatARetransmissionTimerSendsAgainTellOfALoss() {
        assertThat(sent(fires(PROBES, OCTET))).isEmpty();
        assertThat(sent(fires(RETRANSMISSION, text(2, 1)))).isEmpty();
        assertThat(sent(fires(RETRANSMISSION, segment(Control.FIN_ACK, 1, 21, 0))))
                .isEmpty();
        assertThat(sent(fires(RETRANSMISSION, segment(Control.SYN_ACK, 0, 21, 1))))
                .isEmpty();
        assertThat(sent(sends(OCTET))).isEmpty();
    }

    private static final ConfiguredScenario LOSSY =
            Scenarios.LOSSY_TRANSFER.with("network=fifo", "drop=1", "dropOnly=text");

    @Test
    void aSenderWithACongestionWindowGivesWay() {
        ConfiguredScenario sending = LOSSY.with("clientSends=3", "congestion=3");

        assertThat(Asking.ask(sending, SLOW).outcome()).isEqualTo(HOLDS);
        assertThat(Asking.ask(sending, SLOW).vacuous()).isFalse();
        assertThat(Asking.outcome(sending.with("congestion=off"), SLOW)).isEqualTo(VIOLATED);
    }

    @Test
    void oneNewSegmentIsNotTooMuch() {
        ConfiguredScenario two = LOSSY.with("clientSends=2");

        assertThat(Asking.outcome(two, SLOW)).isEqualTo(HOLDS);
        assertThat(Asking.ask(two, SLOW).vacuous()).isTrue();
        assertThat(Asking.outcome(two.with("clientSends=4", "mss=2"), SLOW)).isEqualTo(HOLDS);
    }

    @Test
    void aFirstFlightOfTwoSegmentsIsNotOne() {
        ConfiguredScenario two = Scenarios.HANDSHAKE.with("clientSends=2");

        assertThat(Asking.outcome(two.with("congestion=1"), FIRST)).isEqualTo(HOLDS);
        assertThat(Asking.ask(two.with("congestion=1"), FIRST).vacuous()).isFalse();
        assertThat(Asking.outcome(two.with("congestion=2"), FIRST)).isEqualTo(VIOLATED);
        assertThat(Asking.outcome(two, FIRST)).isEqualTo(VIOLATED);
        assertThat(Asking.outcome(two.with("mss=2"), FIRST)).isEqualTo(HOLDS);
    }

    @Test
    void aServersFirstFlightIsJudgedToo() {
        assertThat(Asking.outcome(Scenarios.HANDSHAKE.with("serverSends=2"), FIRST))
                .isEqualTo(VIOLATED);
    }

    @Test
    void theSecondFlightMayBeTwo() {
        ConfiguredScenario three = Scenarios.HANDSHAKE.with("clientSends=3", "congestion=1");

        assertThat(Asking.outcome(three, FIRST)).isEqualTo(HOLDS);
    }
}
