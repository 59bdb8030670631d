package io.synproof.properties.questions.monitors;

import io.synproof.checker.model.Monitor;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.vavr.control.Option;
import java.io.Serializable;

/** A monitor of the time that the client spends in TIME-WAIT. */
public final class WaitLength implements Monitor<Label, WaitLength.Wait> {

    /**
     * The times of a wait.
     *
     * @param now how long it has lasted, in ticks; none if nobody waits
     * @param over how long it had lasted when its timer ended it, if it did
     */
    public record Wait(Option<Integer> now, Option<Integer> over) implements Serializable {
        private static final Wait NONE = new Wait(Option.none(), Option.none());

        private Wait tick() {
            return new Wait(now.map(ticks -> ticks + 1), over);
        }
    }

    @Override
    public Wait initial() {
        return Wait.NONE;
    }

    @Override
    public Wait next(Wait memory, Label label) {
        return label.action() instanceof Action.Tick
                ? memory.tick()
                : label.events()
                        .filter(event -> event.side() == HostSide.CLIENT)
                        .foldLeft(memory, (wait, event) -> watch(wait, label, event));
    }

    private static Wait watch(Wait memory, Label label, Event event) {
        boolean waited = event.before().state() == State.TIME_WAIT;
        boolean waits = event.after().state() == State.TIME_WAIT;
        if (waits) {
            return waited ? memory : new Wait(Option.some(0), Option.none());
        }
        if (waited) {
            return Facts.isTimeout(label, event)
                    ? new Wait(Option.none(), memory.now())
                    : Wait.NONE;
        }
        return memory;
    }
}
