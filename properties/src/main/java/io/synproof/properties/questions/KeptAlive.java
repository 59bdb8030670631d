package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.Unit;
import io.synproof.checker.property.Property;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.State;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import java.util.List;

/** The progress of a side in finding out, by keep-alives, that the other one is gone. */
enum KeptAlive {
    /** Nobody has probed. */
    NOT_PROBED,
    /** An idle side has probed. */
    PROBED,
    /** An idle side has lost its connection after a probe. */
    OVER;

    static final Question<KeptAlive> DEAD_PEER_NOTICED = new Question<>(
            "deadPeerNoticed",
            "an idle side probes, an idle side then loses its connection by a reset or by its"
                    + " timer of keep-alives, and in the end neither side has one",
            Question.Kind.REACHABLE,
            Subject.itself(),
            false,
            new Watch(),
            _ -> Property.reachable(
                    "deadPeerNoticed",
                    state -> state.memory() == OVER
                            && state.state().client().slots().isEmpty()
                            && state.state().server().slots().isEmpty()),
            _ -> List.of(),
            (_, _) -> "An idle side has probed and lost its connection, and neither side has one.");

    /** The monitor of this progress. */
    private record Watch() implements Monitor<Label, KeptAlive> {
        @Override
        public KeptAlive initial() {
            return NOT_PROBED;
        }

        @Override
        public KeptAlive next(KeptAlive memory, Label label) {
            return label.events().foldLeft(memory, (known, event) -> watch(known, label, event));
        }

        private static KeptAlive watch(KeptAlive memory, Label label, Event event) {
            return switch (memory) {
                case NOT_PROBED -> isProbe(label, event) ? PROBED : NOT_PROBED;
                case PROBED -> isOver(label, event) ? OVER : PROBED;
                case OVER -> OVER;
            };
        }
    }

    /** Whether an idle connection whose timer has fired sends {@code <SEQ=SND.NXT-1>}. */
    private static boolean isProbe(Label label, Event event) {
        return isIdle(event.before())
                && Facts.isTimeout(label, event)
                && event.before() instanceof Connection before
                && event.sent()
                        .exists(segment ->
                                segment.end().next().equals(before.snd().nxt()));
    }

    private static boolean isOver(Label label, Event event) {
        return isGivenUp(label, event)
                || (isIdle(event.before()) && Facts.ends(event) && Facts.hearsReset(event));
    }

    /** Whether nothing is to be sent and nothing to be acknowledged. */
    private static boolean isIdle(Endpoint endpoint) {
        return endpoint instanceof Connection connection
                && (connection.state() == State.ESTABLISHED
                        || connection.state() == State.FIN_WAIT_2
                        || connection.state() == State.CLOSE_WAIT)
                && !connection.snd().isOutstanding()
                && !connection.snd().isPending();
    }

    static final Question<Unit> ONLY_DEAD_GIVEN_UP = Asked.everyStep(
            "keepAliveEndsOnlyDead",
            "keep-alives end a connection only if the other side no longer has it",
            Subject.inLabels(
                    "keep-alives end a connection",
                    label -> label.events().exists(event -> isGivenUp(label, event))),
            (world, label) -> label.events()
                    .filter(event -> isGivenUp(label, event))
                    .forAll(event -> isGone(world, event)),
            "Keep-alives have ended a connection that the other side still has.");

    /** Whether a connection is given up; in FIN-WAIT-2 without a user there are no keep-alives. */
    private static boolean isGivenUp(Label label, Event event) {
        return isIdle(event.before())
                && !(event.before() instanceof Connection before && before.left())
                && Facts.ends(event)
                && Facts.isTimeout(label, event);
    }

    /** Whether the other side has no connection with these initial sequence numbers. */
    private static boolean isGone(World world, Event event) {
        return event.before() instanceof Connection before
                && !Facts.connections(world, event.side().other())
                        .exists(other -> other.snd().iss().equals(before.rcv().irs())
                                && other.rcv().irs().equals(before.snd().iss()));
    }
}
