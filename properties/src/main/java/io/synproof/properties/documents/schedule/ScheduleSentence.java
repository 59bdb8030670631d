package io.synproof.properties.documents.schedule;

import io.synproof.model.endpoint.Signal;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.properties.markup.yaml.Place;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A sentence of a schedule: an event that happens, or a statement about what it led to. */
sealed interface ScheduleSentence {

    /** Its place. */
    Place place();

    /** An event. */
    sealed interface Event extends ScheduleSentence {}

    /** A statement about the event before it; it changes nothing. */
    sealed interface Statement extends ScheduleSentence {}

    /**
     * OPEN, active: <i>client opens iss=100</i>.
     *
     * @param side whose user
     * @param port the client's port, if it is said
     * @param iss the initial send sequence number; without it the host's policy chooses
     */
    record Opens(Place place, HostSide side, OptionalInt port, OptionalLong iss) implements Event {}

    /**
     * SEND: <i>client sends 2</i>.
     *
     * @param octets how many octets
     */
    record Sends(Place place, HostSide side, OptionalInt port, int octets) implements Event {}

    /**
     * Another call: <i>client closes</i>.
     *
     * @param call which
     */
    record Calls(Place place, HostSide side, OptionalInt port, Call call) implements Event {}

    /** A crash or a reboot: <i>server crashes</i>. */
    record Crashes(Place place, HostSide side, boolean reboots) implements Event {}

    /**
     * A timeout: <i>client retransmission timeout</i>.
     *
     * @param timer which timer goes off
     */
    record TimesOut(Place place, HostSide side, OptionalInt port, TimerName timer)
            implements Event {}

    /**
     * The passing of time: <i>3 ticks</i>.
     *
     * @param ticks how many, 1 or more
     */
    record Ticks(Place place, int ticks) implements Event {}

    /**
     * The arrival of a segment: <i>deliver the first SYN iss=300</i>.
     *
     * @param segment which segment
     * @param keeping whether a copy of it arrives, so that it stays in flight
     * @param before what it overtakes, if that is said
     * @param iss the initial send sequence number, should it begin a connection
     */
    record Delivers(
            Place place,
            SegmentReference segment,
            boolean keeping,
            Optional<SegmentReference> before,
            OptionalLong iss)
            implements Event {}

    /** The loss of a segment: <i>lose ACK</i>. */
    record Loses(Place place, SegmentReference segment) implements Event {}

    /** A segment is held back: what is said of its kind from now on is about others. */
    record Holds(Place place, SegmentReference segment) implements Event {}

    /**
     * An attacker sends a segment: <i>inject RST seq=rcv.nxt+1 to server</i>.
     *
     * @param victim whom it is sent to
     */
    record Injects(Place place, ForgedSegment segment, HostSide victim, OptionalInt port)
            implements Event {}

    /** The state of a connection: <i>server is SYN-RECEIVED</i>. */
    record IsIn(Place place, HostSide side, OptionalInt port, State state) implements Statement {}

    /**
     * The segment that a host has sent in the event before: <i>server sent SYN,ACK ack=101</i>.
     *
     * @param segment the segment; empty if nothing was sent
     */
    record Sent(Place place, HostSide side, Optional<SegmentReference> segment)
            implements Statement {}

    /** The signal that a user got in the event before: <i>client is told connection reset</i>. */
    record IsTold(Place place, HostSide side, Signal signal) implements Statement {}
}
