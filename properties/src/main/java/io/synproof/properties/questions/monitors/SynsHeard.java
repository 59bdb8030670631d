package io.synproof.properties.questions.monitors;

import io.synproof.checker.model.Monitor;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.network.HostSide;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import java.io.Serializable;
import java.util.Comparator;

/**
 * A monitor of whether a side becomes established before it has received a SYN of the other side,
 * or before its own has arrived there.
 */
public final class SynsHeard implements Monitor<Label, SynsHeard.Numbers> {

    /**
     * A SYN that has arrived.
     *
     * @param at where
     * @param number its sequence number
     */
    public record Syn(HostSide at, SequenceNumber number) implements Serializable, Comparable<Syn> {
        private static final Comparator<Syn> ORDER =
                Comparator.comparing(Syn::at).thenComparing(Syn::number);

        @Override
        public int compareTo(Syn other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * The SYNs that have arrived.
     *
     * @param heard which, and where
     * @param missing whether a side has become established while one of the two had not arrived
     */
    public record Numbers(SortedSet<Syn> heard, boolean missing) implements Serializable {
        private Numbers hearing(Syn syn) {
            return new Numbers(heard.add(syn), missing);
        }

        private Numbers established(HostSide side, Connection connection) {
            boolean both = heard.contains(new Syn(side, connection.rcv().irs()))
                    && heard.contains(new Syn(side.other(), connection.snd().iss()));
            return new Numbers(heard, missing || !both);
        }
    }

    @Override
    public Numbers initial() {
        return new Numbers(TreeSet.empty(), false);
    }

    @Override
    public Numbers next(Numbers memory, Label label) {
        return label.events().foldLeft(memory, SynsHeard::watch);
    }

    private static Numbers watch(Numbers memory, Event event) {
        Numbers heard = Facts.heard(event)
                .filter(segment -> segment.control().syn())
                .map(syn -> memory.hearing(new Syn(event.side(), syn.seq())))
                .getOrElse(memory);
        return WorldFacts.isEstablished(event) && event.after() instanceof Connection connection
                ? heard.established(event.side(), connection)
                : heard;
    }
}
