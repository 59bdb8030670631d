package io.synproof.properties.questions;

import io.synproof.checker.Monitor;
import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.Side;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;

/** Follows a client whose server has given up: it sends data, which is answered with a reset. */
enum LeftAlone {
    NOT_YET,
    ALONE,
    ANSWERED,
    TOLD;

    /** The monitor that follows it. */
    record Watch() implements Monitor<Label, LeftAlone> {

        @Override
        public LeftAlone initial() {
            return NOT_YET;
        }

        @Override
        public LeftAlone next(LeftAlone memory, Label label) {
            return label.events().foldLeft(memory, Watch::watch);
        }

        private static LeftAlone watch(LeftAlone memory, Event event) {
            return switch (memory) {
                case NOT_YET -> givesUp(event) ? ALONE : NOT_YET;
                case ALONE -> answersDataWithReset(event) ? ANSWERED : ALONE;
                case ANSWERED -> isReset(event) ? TOLD : ANSWERED;
                case TOLD -> TOLD;
            };
        }

        private static boolean givesUp(Event event) {
            return event.side() == Side.SERVER && event.clauses().contains(Clause.GIVE_UP);
        }

        private static boolean answersDataWithReset(Event event) {
            return event.side() == Side.SERVER
                    && event.clauses().contains(Clause.LISTEN_ACK)
                    && event.consumed()
                            .flatMap(flying -> flying.tcp())
                            .exists(segment -> !segment.text().isEmpty());
        }

        private static boolean isReset(Event event) {
            return event.side() == Side.CLIENT
                    && event.before().state() == State.ESTABLISHED
                    && event.clauses().contains(Clause.RST);
        }
    }
}
