package io.synproof.model.world;

import static io.synproof.model.network.HostSide.CLIENT;
import static io.synproof.model.network.HostSide.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Deadline;
import io.synproof.model.endpoint.State;
import io.synproof.model.endpoint.SynOptions;
import io.synproof.model.host.AcceptOverflow;
import io.synproof.model.host.AcceptPolicy;
import io.synproof.model.host.AdmissionRules;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.host.Host;
import io.synproof.model.host.ListenerConfig;
import io.synproof.model.host.SynCookies;
import io.synproof.model.network.HostSide;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.rules.Recycle;
import io.synproof.model.rules.Rule;
import io.synproof.model.rules.Rules;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Timestamp;
import io.synproof.model.sequence.SequenceSpace;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** What a listener remembers of an address, and whose SYNs it drops then (RFC 1323, B.2). */
class RecyclingTest {
    private static final int LAST = 2;
    private static final ListenerConfig LINUX = new ListenerConfig(
            AdmissionRules.V6_14,
            4,
            4096,
            256,
            true,
            SynCookies.OFF,
            0,
            AcceptOverflow.IGNORED,
            AcceptPolicy.AT_ONCE,
            false);

    private static Lab lab(Recycle rule, int behind) {
        return new Lab()
                .rules(Rules.STANDARD.with(Rule.RECYCLE, rule))
                .timeWait(Deadline.Untimed.NEVER)
                .ports(2)
                .client(Lab.may(2, 0, 0))
                .client(Lab.opening(new SynOptions(0, true, false, false, behind)))
                .server(Lab.may(0, 0, 1))
                .server(Lab.opening(new SynOptions(0, true, false, false)));
    }

    private static Ports connected(Lab lab) {
        return new Ports(lab.start())
                .opens(0)
                .delivers(SERVER, 0, "<SEQ=0><CTL=SYN><TS=1>")
                .delivers(CLIENT, 0, "<SEQ=0><ACK=1><CTL=SYN,ACK><TS=1>")
                .delivers(SERVER, 0, "<SEQ=1><ACK=1><CTL=ACK><TS=1>");
    }

    private static Ports closes(Ports before, HostSide side) {
        return closes(before, side, 0);
    }

    private static Ports closes(Ports before, HostSide side, int port) {
        return before.does(new Action.Call(side, ConnectionSlot.Id.of(port), UserCall.Plain.CLOSE));
    }

    /** The server has closed first and waits; it has heard {@link #LAST}. */
    private static Ports waiting(Lab lab) {
        Ports closing = closes(connected(lab), SERVER)
                .delivers(CLIENT, 0, "<SEQ=1><ACK=1><CTL=FIN,ACK><TS=2>")
                .delivers(SERVER, 0, "<SEQ=1><ACK=2><CTL=ACK><TS=1>");
        Ports waiting =
                closes(closing, CLIENT).delivers(SERVER, 0, "<SEQ=1><ACK=2><CTL=FIN,ACK><TS=2>");
        assertThat(waiting.state(SERVER, 0)).isEqualTo(State.TIME_WAIT);
        return waiting;
    }

    private static Ports waiting(Recycle rule, int behind) {
        return waiting(lab(rule, behind));
    }

    @Test
    void whatAConnectionHasHeardIsRememberedAsItEntersTimeWait() {
        assertThat(waiting(Recycle.PER_HOST, 0).server().counters().heard())
                .containsExactly(new Timestamp(LAST));
        assertThat(waiting(Recycle.OFF, 0).server().counters().heard()).isEmpty();
    }

    @Test
    void nothingIsRememberedBefore() {
        assertThat(connected(lab(Recycle.PER_HOST, 0)).server().counters().heard())
                .isEmpty();
    }

    @Test
    void ofTwoHostsBehindOneAddressTheNewerTimestampIsRemembered_whoeverWaitsLast() {
        Ports fast = waiting(bothConnected(), 0);
        Ports slow = waiting(bothConnected(), 1);

        assertThat(heard(fast)).containsExactly(new Timestamp(3));
        assertThat(heard(waiting(fast, 1))).containsExactly(new Timestamp(3));
        assertThat(heard(slow)).containsExactly(new Timestamp(0));
        assertThat(heard(waiting(slow, 0))).containsExactly(new Timestamp(4));
    }

    private static Option<Timestamp> heard(Ports run) {
        return run.server().counters().heard();
    }

    /** Clients on two ports are connected; the clock of the second is 3 behind. */
    private static Ports bothConnected() {
        Ports before = new Ports(lab(Recycle.PER_HOST, 3).start());
        return arrivals(
                arrivals(before.opens(0), 0, SERVER, CLIENT, SERVER).opens(1),
                1,
                SERVER,
                CLIENT,
                SERVER);
    }

    /** The server closes first on a port, and then waits there. */
    private static Ports waiting(Ports connected, int port) {
        Ports halfClosed = arrivals(closes(connected, SERVER, port), port, CLIENT, SERVER);
        Ports waiting = arrivals(closes(halfClosed, CLIENT, port), port, SERVER);
        assertThat(waiting.state(SERVER, port)).isEqualTo(State.TIME_WAIT);
        return waiting;
    }

    /** What is on its way arrives on a port: one segment at each of these sides, in turn. */
    private static Ports arrivals(Ports before, int port, HostSide... sides) {
        Ports run = before;
        for (HostSide side : sides) {
            run = run.does(run.run()
                    .deliveries()
                    .filter(flying ->
                            flying.segment().to() == side && flying.segment().port() == port)
                    .single());
        }
        return run;
    }

    @Test
    void aSynOfASlowerClockIsDropped_fromWhateverPort() {
        Ports dropped =
                waiting(Recycle.PER_HOST, 2).opens(1).delivers(SERVER, 1, "<SEQ=0><CTL=SYN><TS=1>");

        assertThat(dropped.clauses()).containsExactly(Clause.RECYCLED);
        assertThat(dropped.sent()).isEmpty();
        assertThat(dropped.server().slotsOf(1)).isEmpty();
    }

    @Test
    void soItIsByAListenerOfLinux() {
        Ports dropped = waiting(lab(Recycle.PER_HOST, 2).listening(LINUX))
                .opens(1)
                .delivers(SERVER, 1, "<SEQ=0><CTL=SYN><TS=1>");

        assertThat(dropped.clauses()).containsExactly(Clause.RECYCLED);
    }

    @Test
    void aSynThatIsNoOlderOpens() {
        Ports opened =
                waiting(Recycle.PER_HOST, 1).opens(1).delivers(SERVER, 1, "<SEQ=0><CTL=SYN><TS=2>");

        assertThat(opened.sent()).containsExactly("<SEQ=0><ACK=1><CTL=SYN,ACK><TS=3>");
    }

    @Test
    void withoutTheRuleEverySynOpens() {
        Ports opened =
                waiting(Recycle.OFF, 2).opens(1).delivers(SERVER, 1, "<SEQ=0><CTL=SYN><TS=1>");

        assertThat(opened.sent()).hasSize(1);
    }

    @Test
    void whileNobodyHasWaitedEverySynOpens() {
        Ports opened = connected(lab(Recycle.PER_HOST, 2))
                .opens(1)
                .delivers(SERVER, 1, "<SEQ=0><CTL=SYN><TS=0>");

        assertThat(opened.sent()).hasSize(1);
    }

    @Test
    void aSynWithoutATimestampOpens() {
        Scenario scenario = lab(Recycle.PER_HOST, 2).scenario();
        Host server = waiting(Recycle.PER_HOST, 2).server();

        assertThat(Recycling.drops(scenario, server, syn(Option.none()))).isFalse();
        assertThat(Recycling.drops(scenario, server, syn(Option.some(new Timestamp(1)))))
                .isTrue();
    }

    private static PacketInFlight syn(Option<Timestamp> stamp) {
        Segment bare = Segment.parse(new SequenceSpace(4), "<SEQ=0><CTL=SYN>");
        return new PacketInFlight(SERVER, 1, bare.with(bare.options().with(stamp)), 0);
    }

    @Test
    void aCrashForgets() {
        Ports down = waiting(Recycle.PER_HOST, 0);

        assertThat(down.run().crashes(SERVER).world().server().counters().heard())
                .isEmpty();
    }
}
