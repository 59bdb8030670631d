package io.synproof.properties.words;

import io.synproof.model.endpoint.State;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.host.Host;
import io.synproof.model.host.Listener;
import io.synproof.words.Member;
import io.synproof.words.ValueType;
import io.synproof.words.ValueType.Basic;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The words for hosts. */
final class HostWords {
    static final ValueType.Structure HOST = new ValueType.Structure(
            "Host",
            "a host; state, iss, snd, rcv and the like are its last connection's",
            HostWords::members);

    private static final ValueType CONNECTIONS = new ValueType.ListOf(ConnectionWords.CONNECTION);

    private HostWords() {}

    private static List<Member> members() {
        Stream<Member> ofLast = ConnectionWords.CONNECTION.members().stream()
                .filter(member -> !member.name().equals("state"))
                .map(HostWords::ofLast);
        return Stream.of(
                        connections().stream(),
                        queues().stream(),
                        users().stream(),
                        script().stream(),
                        ofLast)
                .flatMap(members -> members)
                .toList();
    }

    private static List<Member> connections() {
        return List.of(
                host(
                        "state",
                        ConnectionWords.STATE,
                        "the state of its last connection; LISTEN or CLOSED if it has none",
                        HostWords::state),
                host(
                        "connection",
                        ConnectionWords.CONNECTION,
                        "its last connection; absent if it has none",
                        HostWords::last),
                host(
                        "connections",
                        CONNECTIONS,
                        "its connections, in the order of ports and of their beginning",
                        host -> viewed(host.slots())),
                host(
                        "states",
                        new ValueType.ListOf(ConnectionWords.STATE),
                        "the states of its connections, in the same order",
                        host -> host.slots().map(slot -> slot.endpoint().state())),
                host("up", Basic.TRUTH, "whether it runs, and has not crashed", Host::up),
                host("listening", Basic.TRUTH, "whether a user listens", Host::listening));
    }

    private static List<Member> queues() {
        return List.of(
                host(
                        "synQueue",
                        CONNECTIONS,
                        "connections that began at the listener and are not complete",
                        host -> viewed(host.requests())),
                host(
                        "young",
                        Basic.INTEGER,
                        "how many of those have sent their SYN,ACK only once",
                        host -> host.load().young()),
                host(
                        "acceptQueue",
                        Basic.INTEGER,
                        "how many connections are complete and wait to be accepted",
                        host -> host.listener().queue().size()),
                host(
                        "waiting",
                        CONNECTIONS,
                        "those of them that have not ended meanwhile",
                        HostWords::waiting));
    }

    private static List<Member> users() {
        return List.of(host(
                        "opened",
                        Basic.INTEGER,
                        "how many connections it has had; evidence, which no host reads",
                        Host::incarnations)
                .asEvidence());
    }

    /** What its users, and chance, may still do to it. */
    private static List<Member> script() {
        return List.of(
                host(
                        "opensLeft",
                        Basic.INTEGER,
                        "active OPENs that its users may still make",
                        host -> host.script().opens()),
                host(
                        "abortsLeft",
                        Basic.INTEGER,
                        "ABORTs that its users may still make",
                        host -> host.script().aborts()),
                host(
                        "datagramsLeft",
                        Basic.INTEGER,
                        "datagrams that its users may still send",
                        host -> host.script().datagrams()),
                host(
                        "crashesLeft",
                        Basic.INTEGER,
                        "crashes that it may still suffer",
                        host -> host.script().crashes()));
    }

    /** A member of the last connection, as one of the host; absent if there is none. */
    private static Member ofLast(Member member) {
        Member ofHost = host(
                member.name(),
                member.type(),
                member.meaning(),
                host -> last(host).map(connection -> member.read().apply(connection)));
        return member.isEvidence() ? ofHost.asEvidence() : ofHost;
    }

    private static State state(Host host) {
        return host.slots()
                .lastOption()
                .map(slot -> slot.endpoint().state())
                .getOrElse(() -> host.unconnected().state());
    }

    private static Optional<ConnectionWords.Viewed> last(Host host) {
        return host.slots().lastOption().map(HostWords::viewed).toJavaOptional();
    }

    private static List<ConnectionWords.Viewed> waiting(Host host) {
        return host.listener()
                .queue()
                .reject(Listener.Waiting::ended)
                .map(one -> new ConnectionWords.Viewed(one.id(), host.endpoint(one.id())))
                .toJavaList();
    }

    private static List<ConnectionWords.Viewed> viewed(
            io.vavr.collection.List<ConnectionSlot> slots) {
        return slots.map(HostWords::viewed).toJavaList();
    }

    private static ConnectionWords.Viewed viewed(ConnectionSlot slot) {
        return new ConnectionWords.Viewed(slot.id(), slot.endpoint());
    }

    private static Member host(
            String name, ValueType type, String meaning, Function<Host, ?> read) {
        return Member.of(name, type, meaning, Host.class, read);
    }
}
