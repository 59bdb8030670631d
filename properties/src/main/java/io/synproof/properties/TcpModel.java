package io.synproof.properties;

import io.synproof.checker.composition.Clock;
import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.Composition;
import io.synproof.checker.composition.LocalMove;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.MediumFault;
import io.synproof.checker.model.PastStep;
import io.synproof.checker.model.Projection;
import io.synproof.checker.model.StatePart;
import io.synproof.checker.model.Trace;
import io.synproof.checker.model.Transition;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.Listen;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.endpoint.SendSide;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.host.Host;
import io.synproof.model.network.DeliveryOrder;
import io.synproof.model.network.FaultBudget;
import io.synproof.model.network.HostSide;
import io.synproof.model.network.Network;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.world.Action;
import io.synproof.model.world.HostStep;
import io.synproof.model.world.Label;
import io.synproof.model.world.Scenario;
import io.synproof.model.world.ScenarioLimit;
import io.synproof.model.world.World;
import io.synproof.model.world.WorldStep;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The model of a scenario for the checker: two hosts that exchange segments.
 *
 * <p>As a composition it gives the steps of hosts, segments and clock separately; as a plain model,
 * the steps of worlds. Both use the same functions; {@code TcpModelProperties} compares them.
 */
public final class TcpModel
        implements Composition<World, Action, Label, Host, PacketInFlight, Environment>,
                ScenarioLaws {
    /** The hosts, as processes. */
    private static final List<HostSide> SIDES = List.of(HostSide.CLIENT, HostSide.SERVER);

    private final Scenario scenario;
    private final Set<ScenarioLimit> limits;
    private final Consumer<Function<Scenario, ?>> reader;

    /** The model of a scenario. */
    public TcpModel(Scenario scenario) {
        this(scenario, _ -> {});
    }

    private TcpModel(Scenario scenario, Consumer<Function<Scenario, ?>> reader) {
        this.scenario = scenario;
        this.limits = Set.copyOf(scenario.limits().asJava());
        this.reader = reader;
    }

    /**
     * The same model, reporting each law that is looked up in its scenario.
     *
     * @param other is given each law whenever it is looked up
     */
    public TcpModel readBy(Consumer<Function<Scenario, ?>> other) {
        return new TcpModel(scenario, other);
    }

    /** The scenario of these worlds: reading it counts as looking up all of its laws. */
    public Scenario scenario() {
        return law(Function.identity());
    }

    /**
     * One of the scenario's laws.
     *
     * @param law finds it in the scenario and nowhere else: the same function each time
     */
    @Override
    public <T> T law(Function<Scenario, T> law) {
        reader.accept(law);
        return law.apply(scenario);
    }

    @Override
    public List<World> initialStates() {
        return List.of(scenario.start());
    }

    @Override
    public List<PastStep<World, Label>> history() {
        return scenario.history()
                .zip(scenario.history().map(WorldStep::after).prepend(scenario.beginning()))
                .map(step -> new PastStep<>(step._2, step._1.label(), step._1.after()))
                .toJavaList();
    }

    @Override
    public List<Action> actions(World world) {
        return scenario.actions(world).toJavaList();
    }

    @Override
    public Transition<World, Label> step(World world, Action action) {
        WorldStep moved = scenario.step(world, action);
        return new Transition<>(moved.after(), moved.label());
    }

    @Override
    public CompositeState<Host, PacketInFlight, Environment> start() {
        return parts(scenario.start());
    }

    @Override
    public World assemble(CompositeState<Host, PacketInFlight, Environment> parts) {
        Environment around = parts.environment();
        return new World(
                parts.processes().get(0),
                parts.processes().get(1),
                new Network(io.vavr.collection.List.ofAll(parts.messages())),
                around.faults(),
                around.clock());
    }

    @Override
    public CompositeState<Host, PacketInFlight, Environment> parts(World world) {
        return new CompositeState<>(
                List.of(world.client(), world.server()),
                world.network().inFlight().toJavaList(),
                new Environment(world.faults(), world.clock()));
    }

    @Override
    public Medium medium() {
        var medium = scenario.medium();
        Medium.Overflow overflow = switch (medium.overflow()) {
            case CUT -> Medium.Overflow.CUT;
            case TAIL_DROP -> Medium.Overflow.DROP;
            case BLOCKING -> Medium.Overflow.BLOCK;
        };
        return switch (medium.discipline()) {
            case FIFO -> Medium.fifo(medium.capacity()).beyond(overflow);
            case OVERTAKING -> Medium.overtaking(medium.capacity()).beyond(overflow);
            case BAG -> Medium.bag(medium.capacity()).beyond(overflow);
            case PERSISTENT -> Medium.set(medium.capacity()).beyond(overflow);
            // Nothing is ever in flight: a rendezvous that leaves something is a cut.
            case RENDEZVOUS -> Medium.fifo(0);
        };
    }

    @Override
    public String nameOf(int self) {
        return SIDES.get(self).toString();
    }

    @Override
    public List<Integer> recipients(PacketInFlight segment) {
        return List.of(SIDES.indexOf(segment.to()));
    }

    @Override
    public Comparator<? super PacketInFlight> messageOrder() {
        return Comparator.<PacketInFlight>naturalOrder();
    }

    @Override
    public List<LocalMove<Action, Label, Host, PacketInFlight, Environment>> moves(
            int self, Host host, Environment around) {
        return hasGeneralSteps()
                ? List.of()
                : scenario.hostActions(SIDES.get(self), host, around.clock())
                        .map(entry -> move(host, entry._1, around, around).unlessInFlight(entry._2))
                        .appendAll(injections(self, host, around))
                        .toJavaList();
    }

    private io.vavr.collection.List<LocalMove<Action, Label, Host, PacketInFlight, Environment>>
            injections(int self, Host host, Environment around) {
        return scenario.injections(SIDES.get(self), host, around.faults())
                .map(action -> move(
                        host,
                        action,
                        around,
                        new Environment(around.faults().afterInjection(), around.clock())));
    }

    @Override
    public List<LocalMove<Action, Label, Host, PacketInFlight, Environment>> arrivals(
            int self, Host host, Environment around, PacketInFlight segment, int passed) {
        return scenario.arrivals(host, around.clock(), around.faults(), segment, passed)
                .map(action -> arrival(host, around, (Action.Deliver) action))
                .toJavaList();
    }

    private LocalMove<Action, Label, Host, PacketInFlight, Environment> arrival(
            Host host, Environment around, Action.Deliver action) {
        FaultBudget left = around.faults().after(action.keeping(), action.overtaking());
        Environment after = new Environment(left, around.clock());
        var move = move(host, action, around, after);
        return action.keeping() ? move.keepingMessage() : move;
    }

    private LocalMove<Action, Label, Host, PacketInFlight, Environment> move(
            Host host, Action action, Environment around, Environment after) {
        HostStep step = scenario.hostStep(host, around.clock(), action);
        return LocalMove.<Action, Label, Host, PacketInFlight, Environment>labelled(
                        action, new Label(action, step.events()), step.after(), after)
                .sending(step.sent().toJavaList());
    }

    @Override
    public List<MediumFault<Action, Label, Environment>> mishaps(
            PacketInFlight segment, int older, Environment around) {
        return scenario.loss(around.faults(), segment, older)
                .map(action -> new MediumFault<>(
                        action,
                        new Label(action, io.vavr.collection.List.empty()),
                        afterLoss(around),
                        false))
                .toJavaList();
    }

    private Environment afterLoss(Environment around) {
        FaultBudget left = scenario.medium().discipline() == DeliveryOrder.PERSISTENT
                ? around.faults()
                : around.faults().afterDrop();
        return new Environment(left, around.clock());
    }

    @Override
    public Optional<Clock<Action, Label, Host, PacketInFlight, Environment>> clock() {
        return scenario.timed() && !hasGeneralSteps()
                ? Optional.of(new TcpClock(scenario))
                : Optional.empty();
    }

    @Override
    public boolean hasGeneralSteps() {
        return scenario.medium().discipline() == DeliveryOrder.RENDEZVOUS;
    }

    @Override
    public List<Action> generalActions(World world) {
        return actions(world);
    }

    /**
     * Nothing is in flight and no one waits for an acknowledgment or for room in a window: all that
     * was begun has ended.
     */
    @Override
    public boolean isProperEnd(World world) {
        return world.network().inFlight().isEmpty()
                && !hasUnfinished(world.client())
                && !hasUnfinished(world.server());
    }

    private static boolean hasUnfinished(Host host) {
        return host.slots().map(ConnectionSlot::endpoint).exists(TcpModel::isUnfinished);
    }

    /** Whether something waits for its acknowledgment, or for room in the window. */
    private static boolean isUnfinished(Endpoint endpoint) {
        return switch (endpoint) {
            case Closed _, Listen _ -> false;
            case SynSent(SendSide snd, var _) -> snd.isOutstanding();
            case Connection connection ->
                connection.snd().isOutstanding() || connection.snd().isPending();
        };
    }

    @Override
    public int faults(Action action) {
        return action.faults();
    }

    @Override
    public boolean isTick(Action action) {
        return action instanceof Action.Tick;
    }

    @Override
    public boolean awaitsTime(World world) {
        return scenario.timed() && scenario.awaitsTime(world);
    }

    /** The states of both ends, and what is in flight. */
    @Override
    public String describe(World world) {
        return WorldText.of(world);
    }

    /** The run as a sequence diagram, as the command line draws it. */
    @Override
    public Optional<String> picture(Trace<World, Action> run) {
        return RunPicture.drawn(scenario, run);
    }

    @Override
    public String kind(Action action) {
        return ActionKind.of(action).words();
    }

    @Override
    public Set<String> kinds() {
        return Stream.of(ActionKind.values())
                .filter(kind -> kind.isPossibleIn(scenario))
                .map(ActionKind::words)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<Projection<World, Set<String>>> limits() {
        return Optional.of(
                Projection.of(this::limitsTouched, StatePart.PROCESSES, StatePart.ENVIRONMENT));
    }

    private Set<String> limitsTouched(World world) {
        return limits.stream()
                .filter(limit -> limit.leftIn(world) == 0)
                .map(ScenarioLimit::key)
                .collect(Collectors.toUnmodifiableSet());
    }
}
