package io.synproof.model.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.model.endpoint.Deadline;
import io.synproof.model.endpoint.Feature;
import io.synproof.model.endpoint.OptionalFeatures;
import io.synproof.model.endpoint.OutOfOrderPolicy;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.endpoint.SynOptions;
import io.synproof.model.endpoint.TcpParameters;
import io.synproof.model.host.AcceptOverflow;
import io.synproof.model.host.AcceptPolicy;
import io.synproof.model.host.AdmissionRules;
import io.synproof.model.host.Host;
import io.synproof.model.host.IsnPolicy;
import io.synproof.model.host.ListenerConfig;
import io.synproof.model.host.SynCookies;
import io.synproof.model.network.DeliveryOrder;
import io.synproof.model.network.HostSide;
import io.synproof.model.network.Network;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.vavr.collection.List;
import io.vavr.collection.Stream;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a host does alone, and what is evidence only, along walks through worlds of each kind. */
class HostAloneTest {
    private static final int WALKS = 6;
    private static final int STEPS = 40;

    /** Worlds that between them have everything that a host can do. */
    enum Kind {
        CRASHING(() -> busy().client(Lab.may(2, 1, 1)).server(Lab.may(1, 1, 1))),
        TIMED(() -> busy().clock(2, new Deadline.In(3), 4).features(features())),
        WAITING(() -> busy().clock(2, new Deadline.In(3), 4)
                .client(Lab.ends(UserScript.Ending.CLOSE))
                .server(Lab.sends(0))
                .server(Lab.closes(UserScript.Closing.NEVER))
                .features(waiting())),
        PERSISTENT(() -> busy().network(DeliveryOrder.PERSISTENT).clock(2, new Deadline.In(3), 4)),
        QUEUED(() -> busy().network(DeliveryOrder.OVERTAKING)
                .faults(2, 2, 3)
                .features(features())
                .suppressing()),
        CUT(() -> busy().cutting(2).features(features())),
        ATTACKED(() -> busy().bits(16).listening(cookies()).attacker(Attacker.FLOOD, 2));

        private final Supplier<Lab> lab;

        Kind(Supplier<Lab> lab) {
            this.lab = lab;
        }

        Scenario scenario() {
            return lab.get().scenario();
        }
    }

    private static Lab busy() {
        return new Lab()
                .bits(7)
                .mss(2)
                .tries(2)
                .faults(2, 2, 0)
                .receiving(TcpParameters.Receiving.CALLED)
                .client(Lab.may(2, 1, 0))
                .client(Lab.sends(6))
                .server(Lab.sends(2))
                .client(Lab.numbers(IsnPolicy.FRESH))
                .server(Lab.opening(new SynOptions(1, false, false, false)));
    }

    private static OptionalFeatures features() {
        return OptionalFeatures.NONE
                .with(Feature.OUT_OF_ORDER, OutOfOrderPolicy.HELD)
                .with(Feature.DELAYED_ACK, Deadline.Untimed.ANY_MOMENT);
    }

    private static OptionalFeatures waiting() {
        return OptionalFeatures.NONE
                .with(Feature.KEEP_ALIVE, new Deadline.In(2))
                .with(Feature.KEEP_ALIVE_PROBES, 1)
                .with(Feature.USER_TIMEOUT, new Deadline.In(7))
                .with(Feature.FIN_WAIT_2, new Deadline.In(3))
                .with(Feature.CHALLENGE_LIMIT, new Deadline.In(2))
                .with(Feature.DELAYED_ACK, new Deadline.In(1));
    }

    private static ListenerConfig cookies() {
        return new ListenerConfig(
                AdmissionRules.V6_14,
                0,
                4096,
                256,
                false,
                SynCookies.ON_OVERFLOW,
                1,
                AcceptOverflow.RESET,
                AcceptPolicy.CALLED,
                true);
    }

    /** The worlds of some walks: each takes every action in its turn, counted with another step. */
    private static List<World> worlds(Scenario scenario) {
        return List.range(1, WALKS + 1).flatMap(stride -> walk(scenario, stride));
    }

    private static List<World> walk(Scenario scenario, int stride) {
        return Stream.iterate(new Walk(scenario.start(), 0), walk -> walk.further(scenario, stride))
                .take(STEPS)
                .map(Walk::world)
                .toList();
    }

    private record Walk(World world, int steps) {
        Walk further(Scenario scenario, int stride) {
            List<Action> actions = scenario.actions(world);
            return actions.isEmpty()
                    ? this
                    : new Walk(
                            scenario.step(
                                            world,
                                            actions.get(
                                                    (steps * stride + stride / 2) % actions.size()))
                                    .after(),
                            steps + 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatHappensInAWorldIsWhatHappensToItsHostsItsSegmentsAndItsClock(Kind kind) {
        Scenario scenario = kind.scenario();
        for (World world : worlds(scenario)) {
            assertThat(ofParts(scenario, world))
                    .containsExactlyInAnyOrderElementsOf(
                            scenario.actions(world).reject(Action.Tick.class::isInstance));
        }
    }

    private static List<Action> ofParts(Scenario scenario, World world) {
        return List.of(HostSide.values())
                .flatMap(side -> ofHost(scenario, world, side))
                .appendAll(world.network()
                        .choices(scenario.medium())
                        .flatMap(queued -> scenario.arrivals(
                                        world.host(queued.segment().to()),
                                        world.clock(),
                                        world.faults(),
                                        queued.segment(),
                                        queued.older())
                                .appendAll(scenario.loss(
                                        world.faults(), queued.segment(), queued.older()))));
    }

    private static List<Action> ofHost(Scenario scenario, World world, HostSide side) {
        Host host = world.host(side);
        return scenario.hostActions(side, host, world.clock())
                .filter(entry -> !world.network().inFlight().exists(entry._2))
                .map(entry -> entry._1)
                .toList()
                .appendAll(scenario.injections(side, host, world.faults()));
    }

    @ParameterizedTest
    @EnumSource
    void whatAStepDoesToAHostDependsOnThatHostAlone(Kind kind) {
        Scenario scenario = kind.scenario();
        for (World world : worlds(scenario)) {
            for (Action action : scenario.actions(world).filter(HostAloneTest::concernsAHost)) {
                WorldStep moved = scenario.step(world, action);
                HostStep step = scenario.hostStep(world.host(host(action)), world.clock(), action);
                assertThat(step.after()).isEqualTo(moved.after().host(host(action)));
                assertThat(step.events()).isEqualTo(moved.label().events());
            }
        }
    }

    private static boolean concernsAHost(Action action) {
        return !(action instanceof Action.Lose || action instanceof Action.Tick);
    }

    private static HostSide host(Action action) {
        return switch (action) {
            case Action.Call call -> call.side();
            case Action.Deliver deliver -> deliver.segment().to();
            case Action.Timeout timeout -> timeout.side();
            case Action.Crash crash -> crash.side();
            case Action.Reboot reboot -> reboot.side();
            case Action.CookieTick tick -> tick.side();
            case Action.Inject inject -> inject.segment().to();
            case Action.Lose _, Action.Tick _ -> throw new IllegalArgumentException();
        };
    }

    @Test
    void theClockAndALossConcernNoHostAlone() {
        Scenario scenario = Kind.TIMED.scenario();
        Segment syn = Segment.bare(Control.SYN, scenario.space().zero(), 0);
        Action loss = new Action.Lose(new PacketInFlight(HostSide.SERVER, 0, syn, 0), 0);
        for (Action action : List.of(Action.Tick.TICK, loss)) {
            assertThatThrownBy(() -> scenario.hostStep(scenario.start().client(), 0, action))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(action + " concerns no host alone");
        }
    }

    /** A persistent network forgets of two segments that differ in evidence but one. */
    @ParameterizedTest
    @EnumSource(names = "PERSISTENT", mode = EnumSource.Mode.EXCLUDE)
    void withTheEvidenceErasedATaggedWorldIsThePlainOne(Kind kind) {
        Scenario plain = kind.scenario();
        Scenario tagged = plain.withEvidence();
        assertThat(worlds(tagged).exists(world -> !world.equals(bare(plain, world))))
                .isTrue();
        for (World world : worlds(tagged)) {
            World bare = bare(plain, world);
            for (Action action : tagged.actions(world)) {
                WorldStep moved = tagged.step(world, action);
                WorldStep expected = plain.step(bare, action.erased());
                assertThat(bare(plain, moved.after())).isEqualTo(expected.after());
                assertThat(told(moved).map(Signal::erased)).isEqualTo(told(expected));
            }
        }
    }

    private static World bare(Scenario plain, World world) {
        return world.erased(plain.medium());
    }

    private static List<Signal> told(WorldStep moved) {
        return moved.label().events().flatMap(Event::signals);
    }

    /** Without advertised windows nothing is to be probed. */
    @Test
    void theWalksMeetEveryTimerButThatOfProbes() {
        assertThat(List.of(Kind.values())
                        .map(Kind::scenario)
                        .flatMap(HostAloneTest::worlds)
                        .flatMap(world -> List.of(world.client(), world.server()))
                        .flatMap(Host::slots)
                        .flatMap(slot -> slot.endpoint().timers())
                        .map(timer -> timer.getClass().getSimpleName())
                        .distinct())
                .containsExactlyInAnyOrder(
                        "Retransmission",
                        "KeepAlive",
                        "FinWait2",
                        "TimeWait",
                        "DelayedAck",
                        "User",
                        "Challenge");
    }

    /** Nothing happens in silence: each walk gets somewhere. */
    @ParameterizedTest
    @EnumSource
    void theWalksConnectAndSend(Kind kind) {
        assertThat(worlds(kind.scenario()).map(World::network).distinct())
                .hasSizeGreaterThan(20)
                .contains(Network.EMPTY);
    }
}
