package io.synproof.properties;

import io.synproof.checker.LabelledModel;
import io.synproof.checker.Transition;
import io.synproof.model.endpoint.Timer;
import io.synproof.model.host.Host;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import io.synproof.model.world.Limit;
import io.synproof.model.world.Moved;
import io.synproof.model.world.Scenario;
import io.synproof.model.world.World;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The worlds of a scenario, as the checker wants them. */
public final class TcpModel implements LabelledModel<World, Action, Label> {
    private final Scenario scenario;
    private final Set<Limit> limits;

    /** The model of a scenario. */
    public TcpModel(Scenario scenario) {
        this.scenario = scenario;
        this.limits = Set.copyOf(scenario.limits().asJava());
    }

    @Override
    public List<World> initialStates() {
        return List.of(scenario.start());
    }

    @Override
    public List<Action> actions(World world) {
        return scenario.actions(world).asJava();
    }

    @Override
    public Transition<World, Label> step(World world, Action action) {
        Moved moved = scenario.step(world, action);
        return new Transition<>(moved.after(), moved.label());
    }

    @Override
    public boolean isCut(World world) {
        return scenario.isCut(world);
    }

    /**
     * Nothing is in flight and no one waits for an acknowledgment: all that was begun has ended.
     */
    @Override
    public boolean isProperEnd(World world) {
        return world.network().inFlight().isEmpty()
                && !awaitsAcknowledgment(world.client())
                && !awaitsAcknowledgment(world.server());
    }

    private static boolean awaitsAcknowledgment(Host host) {
        return host.slots().exists(slot -> slot.endpoint().timer() instanceof Timer.Retransmission);
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
    public Set<String> limitsTouched(World world) {
        return limits.stream()
                .filter(limit -> limit.leftIn(world) == 0)
                .map(Limit::key)
                .collect(Collectors.toUnmodifiableSet());
    }
}
