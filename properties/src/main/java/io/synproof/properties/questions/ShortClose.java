package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.property.Property;
import io.synproof.model.endpoint.State;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import java.io.Serializable;
import java.util.List;

/**
 * A monitor that counts the segments of an orderly close, from the first FIN to the last
 * acknowledgment.
 */
final class ShortClose implements Monitor<Label, ShortClose.Seen> {
    private static final int SIDES = 2;
    private static final int MOST = 4;

    static final Question<Seen> IN_THREE = new Question<>(
            "closedInThreeSegments",
            "a close in good order takes three segments, from the first FIN to the last ACK",
            Question.Kind.REACHABLE,
            Subject.itself(),
            false,
            new ShortClose(),
            _ -> Property.reachable(
                    "closedInThreeSegments", state -> state.memory().isShort()),
            state -> List.of(state.memory().segments() + " segments since the first FIN"),
            (_, _) -> "The connection is closed with three segments: one carries ACK and FIN.");

    /**
     * The progress of the close.
     *
     * @param segments segments sent since the first FIN, itself included; 4 stands for more than 3
     * @param done how many sides have completed it in order
     */
    record Seen(int segments, int done) implements Serializable {
        boolean isShort() {
            return done == SIDES && segments < MOST;
        }
    }

    @Override
    public Seen initial() {
        return new Seen(0, 0);
    }

    @Override
    public Seen next(Seen memory, Label label) {
        return label.events().foldLeft(memory, ShortClose::watch);
    }

    private static Seen watch(Seen memory, Event event) {
        boolean closing = memory.segments > 0
                || event.sent().exists(segment -> segment.control().fin());
        int segments = closing ? memory.segments + event.sent().size() : 0;
        return new Seen(
                Math.min(segments, MOST), Math.min(memory.done + (ends(event) ? 1 : 0), SIDES));
    }

    private static boolean ends(Event event) {
        boolean waits = event.after().state() == State.TIME_WAIT
                && event.before().state() != State.TIME_WAIT;
        return waits || WorldFacts.isLastAck(event);
    }
}
