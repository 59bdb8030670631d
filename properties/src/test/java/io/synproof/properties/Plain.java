package io.synproof.properties;

import io.synproof.checker.model.Model;
import io.synproof.checker.model.Projection;
import io.synproof.model.world.Action;
import io.synproof.model.world.World;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What a TCP model says of worlds, and nothing that it says of their parts. */
record Plain(TcpModel model) implements Model<World, Action> {

    @Override
    public List<World> initialStates() {
        return model.initialStates();
    }

    @Override
    public List<Action> actions(World world) {
        return model.actions(world);
    }

    @Override
    public World next(World world, Action action) {
        return model.next(world, action);
    }

    @Override
    public Optional<Predicate<World>> cut() {
        return model.cut();
    }

    @Override
    public boolean isProperEnd(World world) {
        return model.isProperEnd(world);
    }

    @Override
    public int faults(Action action) {
        return model.faults(action);
    }

    @Override
    public List<Action> overflowing(World world) {
        return model.overflowing(world);
    }

    @Override
    public Optional<Projection<World, Set<String>>> limits() {
        return model.limits();
    }

    @Override
    public String kind(Action action) {
        return model.kind(action);
    }

    @Override
    public Set<String> kinds() {
        return model.kinds();
    }
}
