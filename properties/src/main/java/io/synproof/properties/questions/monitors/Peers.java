package io.synproof.properties.questions.monitors;

import io.synproof.checker.model.Monitor;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.network.HostSide;
import io.synproof.model.network.Packet;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.vavr.collection.SortedMap;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeMap;
import io.vavr.collection.TreeSet;
import java.io.Serializable;

/**
 * A monitor of the client's ports from which the server's sockets receive: one for each connection,
 * and one for all datagrams.
 */
public final class Peers implements Monitor<Label, Peers.Heard> {
    /** The socket that takes datagrams. */
    private static final String UDP = "UDP";

    /**
     * The ports heard by each socket.
     *
     * @param ports the port that each socket has heard first; a connection is forgotten at its end
     * @param introduced the ports from which a SYN has come
     * @param many whether a socket has heard another port than its first
     * @param unasked whether octets have come for a user from a port from which no SYN has
     */
    public record Heard(
            SortedMap<String, Integer> ports,
            SortedSet<Integer> introduced,
            boolean many,
            boolean unasked)
            implements Serializable {

        /** How many different ports they are. */
        public int different() {
            return ports.values().distinct().size();
        }

        private Heard hearing(String socket, int port) {
            return new Heard(
                    ports.containsKey(socket) ? ports : ports.put(socket, port),
                    introduced,
                    many || ports.get(socket).exists(first -> first != port),
                    unasked);
        }

        private Heard forgetting(String socket) {
            return new Heard(ports.remove(socket), introduced, many, unasked);
        }

        private Heard introducing(int port) {
            return new Heard(ports, introduced.add(port), many, unasked);
        }

        private Heard receiving(int port) {
            return new Heard(ports, introduced, many, unasked || !introduced.contains(port));
        }
    }

    @Override
    public Heard initial() {
        return new Heard(TreeMap.empty(), TreeSet.empty(), false, false);
    }

    @Override
    public Heard next(Heard memory, Label label) {
        Heard datagram = label.action() instanceof Action.Deliver deliver
                        && deliver.segment().to() == HostSide.SERVER
                        && deliver.segment().packet() instanceof Packet.Udp _
                        && WorldFacts.delivers(label)
                ? memory.hearing(UDP, deliver.segment().port())
                        .receiving(deliver.segment().port())
                : memory;
        return label.events()
                .filter(event -> event.side() == HostSide.SERVER)
                .foldLeft(datagram, Peers::watch);
    }

    private static Heard watch(Heard memory, Event event) {
        Heard heard = event.consumed()
                .map(flying -> hearing(memory, event, flying.port()))
                .getOrElse(memory);
        return event.after() instanceof Connection ? heard : heard.forgetting(socket(event));
    }

    private static Heard hearing(Heard memory, Event event, int port) {
        Heard introduced = Facts.hearsSyn(event) ? memory.introducing(port) : memory;
        Heard received =
                WorldFacts.accepted(event).isEmpty() ? introduced : introduced.receiving(port);
        return event.after() instanceof Connection
                ? received.hearing(socket(event), port)
                : received;
    }

    private static String socket(Event event) {
        return "connection " + event.id();
    }
}
