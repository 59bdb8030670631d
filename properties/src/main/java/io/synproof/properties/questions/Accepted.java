package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.property.Property;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.network.HostSide;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import java.util.List;

/** A monitor of the open connections that the server's user has accepted. */
final class Accepted implements Monitor<Label, SortedSet<End>> {

    static final Question<SortedSet<End>> TWO_WHILE_LISTENING = new Question<>(
            "twoAcceptedWhileListening",
            "the server's user has accepted two connections, both are open, and its listener"
                    + " listens on",
            Question.Kind.REACHABLE,
            Subject.itself(),
            false,
            new Accepted(),
            _ -> Property.reachable(
                    "twoAcceptedWhileListening",
                    state -> state.memory().size() > 1
                            && state.state().server().listener().open()),
            state -> List.of("accepted and open: " + state.memory().size()),
            (_, _) -> "Two connections are accepted and open, and the listener listens on.");

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
