package io.synproof.properties.questions;

import io.synproof.checker.Monitor;
import io.synproof.model.endpoint.State;
import io.synproof.model.segment.Control;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;

/** Remembers whether TIME-WAIT has acknowledged a FIN that came again. */
record RepeatedFin() implements Monitor<Label, Boolean> {

    @Override
    public Boolean initial() {
        return false;
    }

    @Override
    public Boolean next(Boolean memory, Label label) {
        return memory || label.events().exists(RepeatedFin::isAnswered);
    }

    private static boolean isAnswered(Event event) {
        return event.before().state() == State.TIME_WAIT
                && event.consumed().exists(flying -> flying.segment().control() == Control.FIN_ACK)
                && !event.sent().isEmpty();
    }
}
