package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.property.Property;
import io.synproof.model.network.HostSide;
import io.synproof.model.network.Packet;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import java.util.List;

/** A monitor of the client's ports at which datagrams of the server have arrived. */
final class Audience implements Monitor<Label, SortedSet<Integer>> {

    static final Question<SortedSet<Integer>> MANY = new Question<>(
            "oneSocketTellsMany",
            "datagrams of a host that has no connection arrive at two ports of the other",
            Question.Kind.REACHABLE,
            Subject.itself(),
            false,
            new Audience(),
            _ -> Property.reachable(
                    "oneSocketTellsMany",
                    state -> state.state().server().slots().isEmpty()
                            && state.memory().size() > 1),
            state -> List.of("ports that were told: " + state.memory().mkString(", ")),
            (_, _) -> "One socket has told two others.");

    @Override
    public SortedSet<Integer> initial() {
        return TreeSet.empty();
    }

    @Override
    public SortedSet<Integer> next(SortedSet<Integer> memory, Label label) {
        return label.action() instanceof Action.Deliver deliver
                        && deliver.segment().to() == HostSide.CLIENT
                        && deliver.segment().packet() instanceof Packet.Udp
                        && WorldFacts.delivers(label)
                ? memory.add(deliver.segment().port())
                : memory;
    }
}
