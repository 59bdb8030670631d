package io.synproof.properties.questions.monitors;

import io.synproof.checker.model.Monitor;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.network.HostSide;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;

/** A monitor of the open connections that the server's user has accepted. */
public final class Accepted implements Monitor<Label, SortedSet<End>> {

    @Override
    public SortedSet<End> initial() {
        return TreeSet.empty();
    }

    @Override
    public SortedSet<End> next(SortedSet<End> memory, Label label) {
        return label.action() instanceof Action.Crash(var side) && side == HostSide.SERVER
                ? initial()
                : label.events()
                        .filter(event -> event.side() == HostSide.SERVER)
                        .foldLeft(memory, Accepted::watch);
    }

    private static SortedSet<End> watch(SortedSet<End> memory, Event event) {
        End end = End.of(event);
        if (!(event.after() instanceof Connection)) {
            return memory.remove(end);
        }
        return event.signals().contains(Signal.Notice.ACCEPTED) ? memory.add(end) : memory;
    }
}
