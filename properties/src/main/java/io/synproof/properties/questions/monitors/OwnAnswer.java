package io.synproof.properties.questions.monitors;

import io.synproof.checker.model.Monitor;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.Listen;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.io.Serializable;

/**
 * A monitor of whether a client is established by a SYN,ACK of a connection that the server has
 * begun with a SYN of another connection.
 *
 * <p>It uses the evidence on segments and not their numbers, which are what the client checks.
 */
public final class OwnAnswer implements Monitor<Label, OwnAnswer.Begun> {

    /**
     * The client's connection whose SYN began each of the server's connections.
     *
     * @param by the client's connection for each of the server's
     * @param stranger whether a client has been established by the answer to the SYN of another
     *     connection
     */
    public record Begun(SortedMap<Integer, Integer> by, boolean stranger) implements Serializable {
        private Begun began(int server, int client) {
            return new Begun(by.put(server, client), stranger);
        }

        private Begun established(int client, int server) {
            boolean other = by.get(server).exists(asked -> asked != client);
            return new Begun(by, stranger || other);
        }
    }

    @Override
    public Begun initial() {
        return new Begun(TreeMap.empty(), false);
    }

    @Override
    public Begun next(Begun memory, Label label) {
        return label.events().foldLeft(memory, OwnAnswer::watch);
    }

    private static Begun watch(Begun memory, Event event) {
        Option<Segment> heard = Facts.heard(event).filter(segment -> segment.incarnation() != 0);
        return switch (event.side()) {
            case SERVER ->
                heard.filter(_ -> event.before() instanceof Listen)
                        .flatMap(syn -> event.after() instanceof Connection begun
                                ? Option.some(
                                        memory.began(begun.snd().incarnation(), syn.incarnation()))
                                : Option.none())
                        .getOrElse(memory);
            case CLIENT ->
                heard.filter(_ -> WorldFacts.isEstablished(event))
                        .flatMap(answer -> event.before() instanceof SynSent asked
                                ? Option.some(memory.established(
                                        asked.snd().incarnation(), answer.incarnation()))
                                : Option.none())
                        .getOrElse(memory);
        };
    }
}
