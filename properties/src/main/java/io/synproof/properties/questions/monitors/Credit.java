package io.synproof.properties.questions.monitors;

import io.synproof.checker.model.Monitor;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.network.HostSide;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import java.io.Serializable;

/**
 * A monitor of whether everything that a side takes for acknowledged was: SND.UNA must not exceed
 * the acknowledgment numbers that arrive.
 */
public record Credit() implements Monitor<Label, Credit.Account> {

    /**
     * The ends that took too much for acknowledged, and whether octets were never acknowledged.
     *
     * @param unfounded the ends whose SND.UNA is beyond what has arrived for them
     * @param lost whether a synchronized connection of the client has ended before all octets that
     *     it sent were acknowledged
     */
    public record Account(SortedSet<End> unfounded, boolean lost) implements Serializable {
        private Account founded(End end) {
            return new Account(unfounded.remove(end), lost);
        }

        private Account unfounded(End end) {
            return new Account(unfounded.add(end), lost);
        }

        private Account forgetting(HostSide side) {
            return new Account(unfounded.filter(end -> end.side() != side), lost);
        }

        private Account over(End end, boolean lostNow) {
            return new Account(unfounded.remove(end), lost || lostNow);
        }

        /** Whether an end of {@code side} has taken too much for acknowledged. */
        public boolean isUnfounded(HostSide side) {
            return unfounded.exists(end -> end.side() == side);
        }

        /** Whether something that the connection sent is unacknowledged after an event. */
        public boolean isUnacknowledged(Event event) {
            return event.before() instanceof Connection before
                    && (before.snd().isOutstanding() || unfounded.contains(End.of(event)))
                    && !Facts.hearsAckOf(event, before.snd().nxt());
        }

        private boolean losesOctets(Event event) {
            return event.side() == HostSide.CLIENT
                    && event.before() instanceof Connection before
                    && before.state().isSynchronized()
                    && isUnacknowledged(event)
                    && (Facts.octetsOutstanding(before) > 0 || unfounded.contains(End.of(event)));
        }
    }

    @Override
    public Account initial() {
        return new Account(TreeSet.empty(), false);
    }

    @Override
    public Account next(Account memory, Label label) {
        return label.action() instanceof Action.Crash(var side)
                ? memory.forgetting(side)
                : label.events().foldLeft(memory, Credit::watch);
    }

    private static Account watch(Account memory, Event event) {
        End end = End.of(event);
        if (Facts.ends(event)) {
            return memory.over(end, memory.losesOctets(event));
        }
        return event.after() instanceof Connection after
                ? credited(memory, end, event, after)
                : memory;
    }

    private static Account credited(Account memory, End end, Event event, Connection after) {
        SequenceNumber una = after.snd().una();
        boolean advances = !una.equals(unacknowledged(event.before(), after));
        if (Facts.hearsAckOf(event, advances ? una : after.snd().nxt())) {
            return memory.founded(end);
        }
        return advances ? memory.unfounded(end) : memory;
    }

    private static SequenceNumber unacknowledged(Endpoint before, Connection after) {
        return switch (before) {
            case Endpoint.Closed _, Endpoint.Listen _ -> after.snd().iss();
            case Endpoint.SynSent(var snd, var _) -> snd.una();
            case Connection connection -> connection.snd().una();
        };
    }
}
