package io.synproof.properties.questions.monitors;

import io.synproof.checker.model.Monitor;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import java.io.Serializable;

/** A monitor of octets that arrive for a user who was told of the end of the stream. */
public final class EndOfStream implements Monitor<Label, EndOfStream.Told> {

    /**
     * The ends whose users were told of the end of the stream, and whether more came.
     *
     * @param ends the ends of open connections whose users were told of the end of the stream
     * @param more whether octets have come for one of them since
     */
    public record Told(SortedSet<End> ends, boolean more) implements Serializable {}

    @Override
    public Told initial() {
        return new Told(TreeSet.empty(), false);
    }

    @Override
    public Told next(Told memory, Label label) {
        return label.action() instanceof Action.Crash(var side)
                ? new Told(memory.ends().filter(end -> end.side() != side), memory.more())
                : label.events().foldLeft(memory, EndOfStream::watch);
    }

    private static Told watch(Told memory, Event event) {
        End end = End.of(event);
        boolean more =
                memory.ends().contains(end) && !WorldFacts.accepted(event).isEmpty();
        boolean told = event.signals().contains(Signal.Notice.END_OF_STREAM);
        SortedSet<End> ends = event.after() instanceof Connection
                ? told ? memory.ends().add(end) : memory.ends()
                : memory.ends().remove(end);
        return new Told(ends, memory.more() || more);
    }
}
