package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.model.Unit;
import io.synproof.checker.property.Property;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** Questions about the number of segments that something takes. */
final class SegmentCostQuestions {
    private SegmentCostQuestions() {}

    static final Question<Unit> TO_OPEN = least(
            "segmentsToOpen",
            "the fewest segments sent until both sides are ESTABLISHED",
            Monitor.none(),
            state -> bothEstablished(state.state()),
            SegmentCostQuestions::sent,
            "Both sides are ESTABLISHED.");

    static final Question<Boolean> TO_OPEN_AFTER_LOSS = least(
            "segmentsToOpenAfterLoss",
            "the fewest segments sent until both sides are ESTABLISHED, a SYN,ACK being lost",
            new SynAckLost(),
            state -> state.memory() && bothEstablished(state.state()),
            SegmentCostQuestions::sent,
            "A SYN,ACK was lost, and both sides are ESTABLISHED.");

    static final Question<Unit> TO_CLOSE = least(
            "segmentsToClose",
            "the fewest segments that sides send once they have closed or received a FIN, until the"
                    + " client is in TIME-WAIT and the server has no connection",
            Monitor.none(),
            state -> WorldFacts.has(state.state().client(), State.TIME_WAIT)
                    && state.state().server().slots().isEmpty(),
            SegmentCostQuestions::sentInClosing,
            "The client is in TIME-WAIT and the server has no connection.");

    static final Question<Unit> TO_CLOSE_CROSSING = least(
            "segmentsToCloseCrossing",
            "the fewest segments that sides send once they have closed or received a FIN, until"
                    + " both are in TIME-WAIT",
            Monitor.none(),
            state -> WorldFacts.has(state.state().client(), State.TIME_WAIT)
                    && WorldFacts.has(state.state().server(), State.TIME_WAIT),
            SegmentCostQuestions::sentInClosing,
            "Both sides are in TIME-WAIT.");

    /** All of them, in the order of a listing. */
    static final List<Question<?>> ALL =
            List.of(TO_OPEN, TO_OPEN_AFTER_LOSS, TO_CLOSE, TO_CLOSE_CROSSING);

    /** A monitor of whether a SYN,ACK was lost. */
    private record SynAckLost() implements Monitor<Label, Boolean> {
        @Override
        public Boolean initial() {
            return false;
        }

        @Override
        public Boolean next(Boolean memory, Label label) {
            return memory
                    || (label.action() instanceof Action.Lose lose
                            && lose.segment().to() == HostSide.CLIENT
                            && lose.segment()
                                    .tcp()
                                    .exists(one -> one.control() == Control.SYN_ACK));
        }
    }

    private static boolean bothEstablished(World world) {
        return WorldFacts.has(world.client(), State.ESTABLISHED)
                && WorldFacts.has(world.server(), State.ESTABLISHED);
    }

    static long sent(Label label) {
        return label.events().map(event -> event.sent().size()).sum().longValue();
    }

    private static long sentInClosing(Label label) {
        return label.events()
                .filter(SegmentCostQuestions::isClosing)
                .map(event -> event.sent().size())
                .sum()
                .longValue();
    }

    /** Whether one of the directions is closed before the event or after it. */
    private static boolean isClosing(Event event) {
        return isClosing(event.before().state()) || isClosing(event.after().state());
    }

    private static boolean isClosing(State state) {
        return switch (state) {
            case FIN_WAIT_1, FIN_WAIT_2, CLOSE_WAIT, CLOSING, LAST_ACK, TIME_WAIT -> true;
            case CLOSED, LISTEN, SYN_SENT, SYN_RECEIVED, ESTABLISHED -> false;
        };
    }

    private static <M> Question<M> least(
            String name,
            String summary,
            Monitor<Label, M> monitor,
            Predicate<MonitoredState<World, M>> goal,
            ToLongFunction<Label> cost,
            String explanation) {
        return new Question<>(
                name,
                summary,
                Question.Kind.CHEAPEST,
                Subject.itself(),
                false,
                monitor,
                new DecisionProcedure.Counted<>(
                        _ -> Property.reachable(name, goal), "segments", _ -> cost),
                _ -> List.of(),
                (_, _) -> explanation);
    }
}
