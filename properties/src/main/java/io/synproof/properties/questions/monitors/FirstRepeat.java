package io.synproof.properties.questions.monitors;

import io.synproof.checker.model.Monitor;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.vavr.control.Option;
import java.io.Serializable;

/**
 * The fate of the first repeated FIN after the client's last ACK was lost.
 *
 * @param stage the progress so far
 * @param next the number that the last ACK acknowledges, once the client is in TIME-WAIT
 */
public record FirstRepeat(Stage stage, Option<SequenceNumber> next) implements Serializable {

    /** The progress towards the repeated FIN. */
    public enum Stage {
        /** The client has not been in TIME-WAIT. */
        OPEN,
        /** It is in TIME-WAIT. */
        WAITING,
        /** It is, and its ACK is lost. */
        LOST,
        /** The wait has run out after the ACK was lost. */
        OVER,
        /** Then the FIN has come again. */
        MISSED,
        /** The FIN has come again during the wait, or the wait has ended otherwise. */
        SETTLED
    }

    private FirstRepeat at(Stage now) {
        return new FirstRepeat(now, next);
    }

    /** The monitor of this progress. */
    public record Watch() implements Monitor<Label, FirstRepeat> {
        @Override
        public FirstRepeat initial() {
            return new FirstRepeat(Stage.OPEN, Option.none());
        }

        @Override
        public FirstRepeat next(FirstRepeat memory, Label label) {
            FirstRepeat known = memory.stage == Stage.WAITING && losesAck(memory, label)
                    ? memory.at(Stage.LOST)
                    : memory;
            return label.events()
                    .filter(event -> event.side() == HostSide.CLIENT)
                    .foldLeft(known, (seen, event) -> watch(seen, label, event));
        }

        private static boolean losesAck(FirstRepeat memory, Label label) {
            return label.action() instanceof Action.Lose(var flying, var _)
                    && flying.to() == HostSide.SERVER
                    && flying.tcp()
                            .exists(segment -> segment.control() == Control.ACK
                                    && memory.next.contains(segment.ack()));
        }

        private static FirstRepeat watch(FirstRepeat memory, Label label, Event event) {
            return switch (memory.stage) {
                case OPEN -> begins(memory, event);
                case WAITING, LOST -> waits(memory, label, event);
                case OVER -> hearsFin(event) ? memory.at(Stage.MISSED) : memory;
                case MISSED, SETTLED -> memory;
            };
        }

        private static FirstRepeat begins(FirstRepeat memory, Event event) {
            return event.after() instanceof Connection after && after.state() == State.TIME_WAIT
                    ? new FirstRepeat(Stage.WAITING, Option.some(after.rcv().nxt()))
                    : memory;
        }

        private static FirstRepeat waits(FirstRepeat memory, Label label, Event event) {
            if (event.before().state() != State.TIME_WAIT) {
                return memory;
            }
            if (hearsFin(event)) {
                return memory.at(Stage.SETTLED);
            }
            return event.after().state() == State.TIME_WAIT ? memory : ends(memory, label, event);
        }

        private static FirstRepeat ends(FirstRepeat memory, Label label, Event event) {
            return memory.at(
                    memory.stage == Stage.LOST && Facts.isTimeout(label, event)
                            ? Stage.OVER
                            : Stage.SETTLED);
        }

        private static boolean hearsFin(Event event) {
            return Facts.heard(event).exists(segment -> segment.control().fin());
        }
    }
}
