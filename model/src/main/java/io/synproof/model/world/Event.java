package io.synproof.model.world;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Effect;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.network.HostSide;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.segment.Segment;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * The part of a step that concerns one connection.
 *
 * @param side whose connection
 * @param id its name
 * @param before its state before; LISTEN or CLOSED for one that begins
 * @param consumed the segment that arrived, if one did
 * @param effect the state after, the segments sent, the signals, the clauses of the RFC
 */
public record Event(
        HostSide side,
        ConnectionSlot.Id id,
        Endpoint before,
        Option<PacketInFlight> consumed,
        Effect effect) {

    /** The connection's state afterwards. */
    public Endpoint after() {
        return effect.after();
    }

    /** The segments it sent, in order. */
    public List<Segment> sent() {
        return effect.sent();
    }

    /** The signals to its user, in order. */
    public List<Signal> signals() {
        return effect.signals();
    }

    /** The steps of the RFC that decided it, in order. */
    public List<Clause> clauses() {
        return effect.clauses();
    }
}
