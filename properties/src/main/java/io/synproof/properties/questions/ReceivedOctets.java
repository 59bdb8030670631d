package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import java.io.Serializable;

/** A monitor that counts the octets that each end of a connection has accepted. */
final class ReceivedOctets implements Monitor<Label, ReceivedOctets.Counts> {

    /**
     * The number of octets that the ends of open connections have accepted.
     *
     * @param octets 0 or more of each that has heard the other's SYN
     */
    record Counts(SortedMap<End, Integer> octets) implements Serializable {

        /** The number of octets that an end has accepted, 0 or more. */
        int of(End end) {
            return octets.get(end).getOrElse(0);
        }

        private Counts after(Event event) {
            End end = End.of(event);
            if (!(event.after() instanceof Connection)) {
                return new Counts(octets.remove(end));
            }
            int before = event.before() instanceof Connection ? of(end) : 0;
            int more = WorldFacts.accepted(event)
                    .map(delivery -> delivery.text().length())
                    .sum()
                    .intValue();
            return new Counts(octets.put(end, before + more));
        }
    }

    @Override
    public Counts initial() {
        return new Counts(TreeMap.empty());
    }

    @Override
    public Counts next(Counts memory, Label label) {
        return label.action() instanceof Action.Crash(var side)
                ? new Counts(memory.octets().filterKeys(end -> end.side() != side))
                : label.events().foldLeft(memory, Counts::after);
    }
}
