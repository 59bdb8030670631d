package io.synproof.properties;

import io.synproof.checker.composition.Clock;
import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.Composition;
import io.synproof.checker.composition.LocalMove;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.MediumFault;
import io.synproof.checker.model.Transition;
import io.synproof.model.host.Host;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a TCP model says of its parts, and nothing that it says of worlds. */
record ByParts(TcpModel model)
        implements Composition<World, Action, Label, Host, PacketInFlight, Environment> {

    @Override
    public CompositeState<Host, PacketInFlight, Environment> start() {
        return model.start();
    }

    @Override
    public Medium medium() {
        return model.medium();
    }

    @Override
    public List<Integer> recipients(PacketInFlight segment) {
        return model.recipients(segment);
    }

    @Override
    public Comparator<? super PacketInFlight> messageOrder() {
        return model.messageOrder();
    }

    @Override
    public List<LocalMove<Action, Label, Host, PacketInFlight, Environment>> moves(
            int self, Host host, Environment around) {
        return model.moves(self, host, around);
    }

    @Override
    public List<LocalMove<Action, Label, Host, PacketInFlight, Environment>> arrivals(
            int self, Host host, Environment around, PacketInFlight segment, int passed) {
        return model.arrivals(self, host, around, segment, passed);
    }

    @Override
    public List<MediumFault<Action, Label, Environment>> mishaps(
            PacketInFlight segment, int older, Environment around) {
        return model.mishaps(segment, older, around);
    }

    @Override
    public Optional<Clock<Action, Label, Host, PacketInFlight, Environment>> clock() {
        return model.clock();
    }

    @Override
    public boolean hasGeneralSteps() {
        return model.hasGeneralSteps();
    }

    @Override
    public List<Action> generalActions(World world) {
        return model.generalActions(world);
    }

    @Override
    public Transition<World, Label> generalStep(World world, Action action) {
        return model.step(world, action);
    }

    @Override
    public World assemble(CompositeState<Host, PacketInFlight, Environment> parts) {
        return model.assemble(parts);
    }

    @Override
    public CompositeState<Host, PacketInFlight, Environment> parts(World world) {
        return model.parts(world);
    }
}
