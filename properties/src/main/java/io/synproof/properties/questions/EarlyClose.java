package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.property.Property;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import java.io.Serializable;
import java.util.List;

/**
 * A monitor of two users who both close in SYN-RECEIVED, as in Bochmann's scenario, and of the
 * acknowledgments still in flight.
 */
record EarlyClose() implements Monitor<Label, EarlyClose.Seen> {

    /**
     * The closes seen, and whether an acknowledgment found no connection.
     *
     * @param client whether the client's user has closed in SYN-RECEIVED
     * @param server whether the server's has
     * @param stray whether an acknowledgment has met no connection after that
     */
    record Seen(boolean client, boolean server, boolean stray) implements Serializable {
        private boolean both() {
            return client && server;
        }
    }

    static final Question<Seen> BOTH = question(
            "bothCloseInSynReceived",
            "both sides come from SYN-RECEIVED to FIN-WAIT-1, and then to no connection",
            false,
            "Both users have closed in SYN-RECEIVED, and nothing of the connection is left.");

    static final Question<Seen> STRAY = question(
            "ackForNobodyAfterBothClose",
            "both sides come from SYN-RECEIVED to FIN-WAIT-1, and then an acknowledgment arrives"
                    + " where there is no connection",
            true,
            "Both users have closed in SYN-RECEIVED, and an acknowledgment meets nobody.");

    /** All of them, in the order of a listing. */
    static final List<Question<?>> ALL = List.of(BOTH, STRAY);

    private static Question<Seen> question(
            String name, String summary, boolean stray, String explanation) {
        return new Question<>(
                name,
                summary,
                Question.Kind.REACHABLE,
                Subject.itself(),
                false,
                new EarlyClose(),
                _ -> Property.reachable(
                        name,
                        state -> stray
                                ? state.memory().stray()
                                : state.memory().both()
                                        && state.state().client().slots().isEmpty()
                                        && state.state().server().slots().isEmpty()),
                _ -> List.of(),
                (_, _) -> explanation);
    }

    @Override
    public Seen initial() {
        return new Seen(false, false, false);
    }

    @Override
    public Seen next(Seen memory, Label label) {
        return label.events().foldLeft(memory, EarlyClose::watch);
    }

    private static Seen watch(Seen memory, Event event) {
        boolean closes = event.before().state() == State.SYN_RECEIVED
                && event.after().state() == State.FIN_WAIT_1;
        boolean stray = memory.both() && Facts.isAckForNobody(event);
        return new Seen(
                memory.client || (closes && event.side() == HostSide.CLIENT),
                memory.server || (closes && event.side() == HostSide.SERVER),
                memory.stray || stray);
    }
}
