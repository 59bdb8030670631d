package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.property.Property;
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
final class Peers implements Monitor<Label, Peers.Heard> {
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
    record Heard(
            SortedMap<String, Integer> ports,
            SortedSet<Integer> introduced,
            boolean many,
            boolean unasked)
            implements Serializable {

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

    static final Question<Heard> ONE = always(
            "socketHearsOnePort",
            "each socket of the server hears one port of the client and no other",
            state -> !state.many(),
            "A socket has heard two others.");

    static final Question<Heard> INTRODUCED = always(
            "octetsNeedHandshake",
            "the server's user receives octets from no port from which no SYN has come",
            state -> !state.unasked(),
            "The user has received octets from a port from which no SYN has come.");

    /** All of them, in the order of a listing. */
    static final java.util.List<Question<?>> ALL = java.util.List.of(ONE, INTRODUCED);

    private static Question<Heard> always(
            String name,
            String summary,
            java.util.function.Predicate<Heard> right,
            String explanation) {
        return new Question<>(
                name,
                summary,
                Question.Kind.ALWAYS,
                Subject.inStates(
                        "sockets of the server have heard two ports",
                        state -> state.memory().many() || isMany(state.memory())),
                false,
                new Peers(),
                _ -> Property.always(name, state -> right.test(state.memory())),
                _ -> java.util.List.of(),
                (_, _) -> explanation);
    }

    private static boolean isMany(Heard heard) {
        return heard.ports().values().distinct().size() > 1;
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
