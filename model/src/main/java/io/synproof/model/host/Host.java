package io.synproof.model.host;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.Listen;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.segment.Timestamp;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.Serializable;

/**
 * A host: whether it runs, its listener, and a slot for each connection.
 *
 * @param up whether it runs; a host that is down hears nothing and has no slots
 * @param listener the listening socket and those who wait to be accepted
 * @param slots the connections, in the order of their names
 * @param counters the values that outlive its connections
 * @param script what its users may still do
 * @param reassembly the packets of which some fragments are missing
 */
public record Host(
        boolean up,
        Listener listener,
        List<ConnectionSlot> slots,
        HostCounters counters,
        UserBudget script,
        Reassembly reassembly)
        implements Serializable {

    /** The connection named {@code id}; if there is none, the listener or CLOSED. */
    public Endpoint endpoint(ConnectionSlot.Id id) {
        return slots.find(slot -> slot.id().equals(id))
                .map(ConnectionSlot::endpoint)
                .getOrElse(this::unconnected);
    }

    /** The number from which the host derives its next initial sequence number. */
    public SequenceNumber isn() {
        return counters.isn();
    }

    /** The number of connections it has had; always 0 where no check asks. */
    public int incarnations() {
        return counters.incarnations();
    }

    /** The clock of its timestamps; none where it offers none. */
    public Option<TimestampClock> stamps() {
        return counters.stamps();
    }

    /** Whether a user waits for connections. */
    public boolean listening() {
        return listener.open();
    }

    /** The SYN queue: the connections that began at the listener and are not complete. */
    public List<ConnectionSlot> requests() {
        return slots.filter(ConnectionSlot::isRequest);
    }

    /** The lengths of the listener's queues. */
    public Admission.Load load() {
        int requests = requests().size();
        return new Admission.Load(
                requests, requests - listener.old().size(), listener.queue().size());
    }

    /** The endpoint that receives a segment that belongs to no connection. */
    public Endpoint unconnected() {
        return listening() ? Listen.LISTEN : Closed.CLOSED;
    }

    /** The connections on a pair of sockets. */
    public List<ConnectionSlot> slotsOf(int port) {
        return slots.filter(slot -> slot.id().port() == port);
    }

    /** The name for one more connection on a pair of sockets. */
    public ConnectionSlot.Id nextId(int port) {
        return new ConnectionSlot.Id(
                port,
                slotsOf(port).lastOption().map(slot -> slot.id().copy() + 1).getOrElse(0));
    }

    /** This host with the connection {@code id} as it is now; CLOSED and LISTEN free its slot. */
    public Host with(ConnectionSlot.Id id, Endpoint endpoint) {
        Host known = with(listener.knowing(id, endpoint));
        return switch (endpoint) {
            case Closed _ -> known.without(id);
            case Listen _ -> known.without(id);
            case SynSent synSent -> known.holding(new ConnectionSlot(id, synSent));
            case Connection connection -> known.holding(new ConnectionSlot(id, connection));
        };
    }

    /** This host with another listener. */
    public Host with(Listener next) {
        return new Host(up, next, slots, counters, script, reassembly);
    }

    private Host without(ConnectionSlot.Id id) {
        return withSlots(slots.filter(slot -> !slot.id().equals(id)));
    }

    private Host holding(ConnectionSlot slot) {
        List<ConnectionSlot> before = slots.filter(other -> other.id().compareTo(slot.id()) < 0);
        List<ConnectionSlot> behind = slots.filter(other -> other.id().compareTo(slot.id()) > 0);
        return withSlots(before.append(slot).appendAll(behind));
    }

    private Host withSlots(List<ConnectionSlot> next) {
        return new Host(up, listener, next, counters, script, reassembly);
    }

    /** This host remembering another number for its next connection. */
    public Host withIsn(SequenceNumber next) {
        return new Host(up, listener, slots, counters.withIsn(next), script, reassembly);
    }

    /** This host with one more connection counted. */
    public Host afterOpening() {
        return new Host(up, listener, slots, counters.afterOpening(), script, reassembly);
    }

    /** This host with another script. */
    public Host with(UserBudget next) {
        return new Host(up, listener, slots, counters, next, reassembly);
    }

    /** This host with another clock for its timestamps. */
    public Host with(Option<TimestampClock> next) {
        return new Host(up, listener, slots, counters.with(next), script, reassembly);
    }

    /** This host having heard a timestamp of its peer. */
    public Host hearing(Timestamp stamp) {
        return new Host(up, listener, slots, counters.hearing(stamp), script, reassembly);
    }

    /** This host with another memory of fragments. */
    public Host with(Reassembly next) {
        return new Host(up, listener, slots, counters, script, next);
    }

    /** This host one tick later. */
    public Host afterTick() {
        Host later = slots.isEmpty()
                ? this
                : withSlots(slots.map(
                        slot -> new ConnectionSlot(slot.id(), slot.endpoint().afterTick())));
        return stamps().isEmpty() ? later : later.with(stamps().map(TimestampClock::afterTick));
    }

    /** This host down: its connections and its memory for initial sequence numbers are gone. */
    public Host crashed() {
        return new Host(
                false,
                listener.crashed(),
                List.empty(),
                counters.crashed(),
                script.afterCrash(),
                reassembly.crashed());
    }

    /** This host up again; its listener listens. */
    public Host rebooted() {
        return new Host(true, listener, slots, counters, script, reassembly);
    }

    /** This host with the evidence of incarnations erased. */
    public Host erased() {
        List<ConnectionSlot> bare =
                slots.map(slot -> new ConnectionSlot(slot.id(), slot.endpoint().erased()));
        return new Host(up, listener, bare, counters.erased(), script, reassembly.erased());
    }
}
