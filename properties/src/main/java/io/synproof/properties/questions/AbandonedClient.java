package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;

/**
 * The progress of a client whose server has given up: its octets find no connection, and a reset
 * tells it.
 */
enum AbandonedClient {
    NOT_YET,
    ALONE,
    ANSWERED,
    TOLD;

    /** The monitor of this progress. */
    record Watch() implements Monitor<Label, AbandonedClient> {

        @Override
        public AbandonedClient initial() {
            return NOT_YET;
        }

        @Override
        public AbandonedClient next(AbandonedClient memory, Label label) {
            return label.events()
                    .foldLeft(memory, (seen, event) -> watch(seen, label.action(), event));
        }

        private static AbandonedClient watch(AbandonedClient memory, Action action, Event event) {
            return switch (memory) {
                case NOT_YET -> givesUp(action, event) ? ALONE : NOT_YET;
                case ALONE -> answersDataWithReset(event) ? ANSWERED : ALONE;
                case ANSWERED -> isReset(event) ? TOLD : ANSWERED;
                case TOLD -> TOLD;
            };
        }

        private static boolean givesUp(Action action, Event event) {
            return event.side() == HostSide.SERVER && WorldFacts.isGivenUp(action, event);
        }

        private static boolean answersDataWithReset(Event event) {
            return event.side() == HostSide.SERVER
                    && event.before().state() == State.LISTEN
                    && WorldFacts.arrived(event)
                            .exists(segment -> !segment.text().isEmpty())
                    && event.sent().exists(segment -> segment.control().rst());
        }

        private static boolean isReset(Event event) {
            return event.side() == HostSide.CLIENT
                    && event.before().state() == State.ESTABLISHED
                    && event.after().state() == State.CLOSED
                    && WorldFacts.arrived(event)
                            .exists(segment -> segment.control().rst());
        }
    }
}
