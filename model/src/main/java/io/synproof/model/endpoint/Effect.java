package io.synproof.model.endpoint;

import io.synproof.model.segment.Segment;
import io.vavr.collection.List;
import java.util.function.Function;

/**
 * The result of an event at an endpoint.
 *
 * @param after the endpoint afterwards
 * @param sent the segments it sent, in order
 * @param signals what its user was told, in order
 * @param clauses the steps of RFC 9293 that decided it, in order
 */
public record Effect(
        Endpoint after, List<Segment> sent, List<Signal> signals, List<Clause> clauses) {

    /** The effect of one clause that leaves {@code after} behind. */
    public static Effect of(Clause clause, Endpoint after) {
        return new Effect(after, List.empty(), List.empty(), List.of(clause));
    }

    /** The effect of a step that finds nothing to do. */
    static Effect unchanged(Endpoint endpoint) {
        return new Effect(endpoint, List.empty(), List.empty(), List.empty());
    }

    /** This effect with one more segment. */
    public Effect sending(Segment segment) {
        return new Effect(after, sent.append(segment), signals, clauses);
    }

    /** This effect with one more signal. */
    public Effect signalling(Signal signal) {
        return new Effect(after, sent, signals.append(signal), clauses);
    }

    /** This effect with these segments in place of those it sent. */
    public Effect having(List<Segment> segments) {
        return new Effect(after, segments, signals, clauses);
    }

    /** This effect with one more clause. */
    public Effect citing(Clause clause) {
        return new Effect(after, sent, signals, clauses.append(clause));
    }

    /** This effect with another endpoint afterwards. */
    public Effect leaving(Endpoint next) {
        return new Effect(next, sent, signals, clauses);
    }

    /** This effect, and then what {@code next} does to the connection, if there still is one. */
    public Effect then(Function<Endpoint.Connection, Effect> next) {
        return switch (after) {
            case Endpoint.Connection connection -> followedBy(next.apply(connection));
            case Endpoint.Closed _, Endpoint.Listen _, Endpoint.SynSent _ -> this;
        };
    }

    private Effect followedBy(Effect next) {
        return new Effect(
                next.after,
                sent.appendAll(next.sent),
                signals.appendAll(next.signals),
                clauses.appendAll(next.clauses));
    }
}
