package io.synproof.properties.report.diagram;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.Listen;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.network.HostSide;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Scenario;
import io.synproof.model.world.World;
import io.synproof.properties.experiment.AnnotatedTrace;
import io.synproof.properties.language.Texts;
import io.vavr.collection.List;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;

/**
 * The connections of a run: their names, and where their sequence numbers begin.
 *
 * @param own the initial sequence number of each, as it was first chosen
 * @param peers the initial sequence number of its remote, as each believes it
 * @param scenario its laws
 * @param ported whether there are several ports, so that a connection must be told by its port too
 */
public record ConnectionNames(
        SortedMap<ConnectionName, SequenceNumber> own,
        SortedMap<ConnectionName, SequenceNumber> peers,
        Scenario scenario,
        boolean ported) {
    private static final Texts TEXTS = Texts.beside(ConnectionNames.class);

    /** The connections of a run. */
    static ConnectionNames of(AnnotatedTrace story) {
        ConnectionNames none = new ConnectionNames(
                TreeMap.empty(),
                TreeMap.empty(),
                story.scenario(),
                story.scenario().ports() > 1);
        return List.ofAll(story.scenes())
                .flatMap(scene -> scene.label().events())
                .foldLeft(none, ConnectionNames::and);
    }

    private ConnectionNames and(Event event) {
        return ConnectionName.of(event.side(), event.after())
                .map(name -> new ConnectionNames(
                        own.computeIfAbsent(
                                        name,
                                        _ -> ConnectionName.send(event.after())
                                                .get()
                                                .iss())
                                ._2,
                        heard(name, event),
                        scenario,
                        ported))
                .getOrElse(this);
    }

    /**
     * Believed is the number of the SYN that was heard. If its sender has moved its number since it
     * began, the diagram counts from where it began.
     */
    private SortedMap<ConnectionName, SequenceNumber> heard(ConnectionName name, Event event) {
        return switch (event.after()) {
            case Closed _ -> peers;
            case Listen _ -> peers;
            case SynSent _ -> peers;
            case Connection connection ->
                peers.computeIfAbsent(
                                name,
                                _ -> sender(event)
                                        .flatMap(own::get)
                                        .getOrElse(connection.rcv().irs()))
                        ._2;
        };
    }

    private Option<ConnectionName> sender(Event event) {
        return event.consumed()
                .flatMap(flying ->
                        ConnectionName.sender(scenario.remote(event.side()), flying.segment()));
    }

    /** The packets that a connection, or an attacker in its name, sends in a step. */
    List<PacketInFlight> packets(Event event, Action action, World before) {
        return action instanceof Action.Inject(PacketInFlight forged)
                        && event.clauses().contains(Clause.FORGED)
                ? List.of(forged)
                : scenario.packets(
                        event.side(), before.host(event.side()), event.id().port(), event.sent());
    }

    /** Whether connections must be told apart by numbers. */
    boolean numbered() {
        return own.keySet().exists(name -> name.number() > 1);
    }

    /**
     * The mark beside a state or before a segment: {@code #2}, or nothing if there is only one
     * connection.
     */
    public String mark(ConnectionName name, int port) {
        return (numbered() ? "#" + name.number() : "") + (ported ? "p" + port : "");
    }

    /** The mark of an endpoint's connection. */
    public String mark(HostSide side, Endpoint endpoint, int port) {
        return ConnectionName.of(side, endpoint).map(name -> mark(name, port)).getOrElse("");
    }

    /** In a sentence: {@code the client's connection #2}. */
    String phrase(ConnectionName name) {
        return numbered()
                ? TEXTS.of(
                        "connection.numbered",
                        SideName.of(name.side()),
                        Integer.toString(name.number()))
                : TEXTS.of("connection", SideName.of(name.side()));
    }

    /** The initial numbers of a connection and of its remote. */
    SequenceBases bases(ConnectionName name) {
        return new SequenceBases(own.get(name), peers.get(name), wraps());
    }

    /** Whether a SYN, a FIN and the octets between them take half of the sequence space or more. */
    private boolean wraps() {
        long octets = Math.max(scenario.client().sends(), scenario.server().sends());
        return octets + 2 >= scenario.space().size() / 2;
    }
}
