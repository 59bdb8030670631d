package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;

/**
 * The progress of a close in which an ACK to the server is lost after a side has entered TIME-WAIT:
 * a FIN is answered there, and LAST-ACK at the server ends.
 */
enum RepeatedFin {
    NOT_YET,
    WAITING,
    LOST,
    ANSWERED,
    CLOSED;

    /** The monitor of this progress. */
    record Watch() implements Monitor<Label, RepeatedFin> {

        @Override
        public RepeatedFin initial() {
            return NOT_YET;
        }

        @Override
        public RepeatedFin next(RepeatedFin memory, Label label) {
            RepeatedFin known = memory == WAITING && losesLastAck(label) ? LOST : memory;
            return label.events().foldLeft(known, Watch::watch);
        }

        private static boolean losesLastAck(Label label) {
            return label.action() instanceof Action.Lose(var flying, var _)
                    && flying.to() == HostSide.SERVER
                    && flying.tcp().exists(segment -> segment.control() == Control.ACK);
        }

        private static RepeatedFin watch(RepeatedFin memory, Event event) {
            return switch (memory) {
                case NOT_YET -> event.after().state() == State.TIME_WAIT ? WAITING : NOT_YET;
                case WAITING -> WAITING;
                case LOST -> answersFin(event) ? ANSWERED : LOST;
                case ANSWERED ->
                    event.side() == HostSide.SERVER && WorldFacts.isLastAck(event)
                            ? CLOSED
                            : ANSWERED;
                case CLOSED -> CLOSED;
            };
        }

        private static boolean answersFin(Event event) {
            return event.before().state() == State.TIME_WAIT
                    && WorldFacts.arrived(event)
                            .filter(segment -> segment.control().fin())
                            .exists(fin -> event.sent()
                                    .exists(segment -> segment.control().ack()
                                            && segment.ack().equals(fin.end())));
        }
    }
}
