package io.synproof.model.host;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.Listen;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.Serializable;

/**
 * A listening socket. Its SYN queue is not here: the requests are the host's connections in
 * SYN-RECEIVED that came from LISTEN, so that none can be in both queues.
 *
 * @param open whether a user waits for connections
 * @param old requests whose SYN,ACK has been sent again; empty where nobody counts the young
 * @param queue connections that are complete and wait to be accepted, the first to complete first
 * @param clock the clock of its cookies; none where there are no cookies
 */
public record Listener(
        boolean open, List<ConnectionSlot.Id> old, List<Waiting> queue, Option<CookieClock> clock)
        implements Serializable {

    /**
     * A place in the accept queue.
     *
     * @param id the connection
     * @param ended whether it has ended meanwhile; it keeps its place, and accept() returns it
     */
    public record Waiting(ConnectionSlot.Id id, boolean ended) implements Serializable {}

    /** This listener once a user listens. */
    public Listener opened() {
        return new Listener(true, old, queue, clock);
    }

    /** This listener with one more connection that waits to be accepted. */
    public Listener queueing(ConnectionSlot.Id id) {
        return with(queue.append(new Waiting(id, false)));
    }

    /** This listener with a connection accepted: of equal ones, the first. */
    public Listener accepted(Waiting taken) {
        return with(queue.remove(taken));
    }

    /** Whether a connection waits to be accepted. */
    public boolean holds(ConnectionSlot.Id id) {
        return queue.contains(new Waiting(id, false));
    }

    /** This listener once the SYN,ACK of a request has been sent again. */
    public Listener repeated(ConnectionSlot.Id id) {
        return old.contains(id) ? this : with(old.append(id).sorted(), queue);
    }

    /** This listener informed of the new state of a connection. */
    Listener knowing(ConnectionSlot.Id id, Endpoint endpoint) {
        return switch (endpoint) {
            case Closed _ -> forgetting(id).ended(id);
            case Listen _ -> forgetting(id).ended(id);
            case SynSent _ -> this;
            case Connection connection -> connection.passive() ? this : forgetting(id);
        };
    }

    private Listener forgetting(ConnectionSlot.Id id) {
        return old.contains(id) ? with(old.remove(id), queue) : this;
    }

    private Listener ended(ConnectionSlot.Id id) {
        return holds(id)
                ? with(queue.replace(new Waiting(id, false), new Waiting(id, true)))
                : this;
    }

    /** This listener after its cookie clock has ticked. */
    public Listener afterCookieTick() {
        return new Listener(open, old, queue, clock.map(CookieClock::afterTick));
    }

    /** This listener with nothing in its queues, and all its cookies void. */
    Listener crashed() {
        return new Listener(open, List.empty(), List.empty(), clock.map(CookieClock::afterCrash));
    }

    private Listener with(List<Waiting> next) {
        return with(old, next);
    }

    private Listener with(List<ConnectionSlot.Id> nextOld, List<Waiting> next) {
        return new Listener(open, nextOld, next, clock);
    }
}
