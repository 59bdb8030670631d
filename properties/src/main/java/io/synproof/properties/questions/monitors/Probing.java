package io.synproof.properties.questions.monitors;

import io.synproof.checker.model.Monitor;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.vavr.collection.List;
import java.io.Serializable;

/**
 * A monitor of the ends that have probed a window of 0, and of whether one has then learnt that it
 * is open.
 */
public final class Probing implements Monitor<Label, Probing.Seen> {

    /**
     * The ends that have probed.
     *
     * @param probed the ends that have probed the window and have not heard since that it is open,
     *     in order
     * @param open whether one has heard it
     */
    public record Seen(List<End> probed, boolean open) implements Serializable {

        private Seen after(Action action, Event event) {
            End end = End.of(event);
            boolean hears = probed.contains(end) && isOpened(event);
            List<End> others = probed.remove(end);
            boolean waits = (probed.contains(end) || probes(action, event))
                    && !hears
                    && event.after() instanceof Connection;
            return new Seen(waits ? others.append(end).sorted() : others, open || hears);
        }
    }

    @Override
    public Seen initial() {
        return new Seen(List.empty(), false);
    }

    @Override
    public Seen next(Seen memory, Label label) {
        return label.action() instanceof Action.Crash(var side)
                ? new Seen(memory.probed().reject(end -> end.side() == side), memory.open())
                : label.events()
                        .foldLeft(memory, (seen, event) -> seen.after(label.action(), event));
    }

    private static boolean probes(Action action, Event event) {
        return action instanceof Action.Timeout
                && WorldFacts.sender(event.before())
                        .flatMap(snd -> snd.window())
                        .exists(window -> window.wnd() == 0)
                && event.sent().exists(segment -> segment.length() > 0);
    }

    private static boolean isOpened(Event event) {
        return WorldFacts.arrived(event).exists(segment -> segment.window() > 0);
    }
}
