package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.model.Projection;
import io.synproof.checker.property.Property;
import io.synproof.model.network.HostSide;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import io.synproof.properties.question.Question;
import io.synproof.properties.question.Subject;
import io.synproof.properties.questions.monitors.WorldFacts;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import java.io.Serializable;
import java.util.List;

/**
 * The monitor of {@code connectionCountsAgree}: for each connection of one side, the other has
 * counted at most one.
 *
 * <p>When a side becomes established, the segment that made it so names the connection of the other
 * side to which it believes to be connected. The counts agree as long as no connection is named
 * twice. An old duplicate SYN that opens a second connection names the same connection again.
 */
final class ConnectionCounts implements Monitor<Label, ConnectionCounts.Tally> {

    static final Question<Tally> AGREE = new Question<>(
            "connectionCountsAgree",
            "for each connection of one side, the other has counted at most one as established",
            Question.Kind.ALWAYS,
            Subject.inStates(
                    "each side has counted a connection as established",
                    state -> !state.memory().byServer().isEmpty()
                            && !state.memory().byClient().isEmpty()),
            true,
            new ConnectionCounts(),
            _ -> Property.always(
                    "connectionCountsAgree", Projection.memory(), memory -> memory.agrees()),
            ConnectionCounts::counted,
            (_, end) -> explanation(end));

    /**
     * The number of times each connection was named by the other side.
     *
     * @param byServer connections of the client, with how often the server has established for them
     * @param byClient connections of the server, with how often the client has
     */
    record Tally(SortedMap<Integer, Integer> byServer, SortedMap<Integer, Integer> byClient)
            implements Serializable {
        boolean agrees() {
            return byServer.values().forAll(count -> count <= 1)
                    && byClient.values().forAll(count -> count <= 1);
        }

        private Tally established(HostSide side, int partner) {
            return switch (side) {
                case CLIENT -> new Tally(byServer, byClient.put(partner, 1, Integer::sum));
                case SERVER -> new Tally(byServer.put(partner, 1, Integer::sum), byClient);
            };
        }
    }

    @Override
    public Tally initial() {
        return new Tally(TreeMap.empty(), TreeMap.empty());
    }

    @Override
    public Tally next(Tally memory, Label label) {
        return label.events().foldLeft(memory, ConnectionCounts::watch);
    }

    /** A cookie, or a forged segment, names no connection. */
    private static Tally watch(Tally memory, Event event) {
        return WorldFacts.isEstablished(event)
                ? event.consumed()
                        .flatMap(PacketInFlight::tcp)
                        .filter(segment -> segment.incarnation() != 0)
                        .map(segment -> memory.established(event.side(), segment.incarnation()))
                        .getOrElse(memory)
                : memory;
    }

    private static List<String> counted(MonitoredState<World, Tally> state) {
        return List.of("client opened " + state.state().client().incarnations() + ", server counts "
                + total(state.memory().byServer()));
    }

    private static int total(SortedMap<Integer, Integer> counts) {
        return counts.values().sum().intValue();
    }

    private static String explanation(MonitoredState<World, Tally> end) {
        int opened = end.state().client().incarnations();
        int counted = total(end.memory().byServer());
        boolean atServer = !end.memory().byServer().values().forAll(count -> count <= 1);
        return atServer
                ? "The server has counted " + counted + " connections where the client opened "
                        + opened + ": one of the client's is counted more than once."
                : "The client has counted one connection of the server more than once.";
    }
}
