package io.synproof.properties.figures;

import io.synproof.model.endpoint.Signal;
import io.synproof.model.endpoint.State;

/** A step of a figure: an event, or a statement of the figure. */
sealed interface Step {

    /** The peer whose step it is. */
    Peer peer();

    /** An event without parameters. */
    enum Event {
        /** OPEN, passive. */
        OPEN_PASSIVE,
        /** CLOSE. */
        CLOSE,
        /** The host loses all its memory, and is up again. */
        REBOOT,
        /** The timer that runs goes off. */
        TIMEOUT
    }

    /**
     * An event of one end.
     *
     * @param peer which end
     * @param event the event
     */
    record Happens(Peer peer, Event event) implements Step {}

    /**
     * OPEN, active.
     *
     * @param peer whose user
     * @param iss the initial send sequence number
     */
    record Opens(Peer peer, long iss) implements Step {}

    /**
     * SEND.
     *
     * @param peer whose user
     * @param octets how many octets
     */
    record Sends(Peer peer, int octets) implements Step {}

    /**
     * A segment departs: it must be what the model sends next.
     *
     * @param peer who sends it
     * @param arrow the segment
     */
    record Departs(Peer peer, FigureSegment arrow) implements Step {}

    /**
     * A segment arrives: it must have departed before.
     *
     * @param peer who receives it
     * @param arrow the segment
     * @param iss the initial send sequence number, should it begin a connection
     */
    record Arrives(Peer peer, FigureSegment arrow, long iss) implements Step {}

    /**
     * The figure shows a state.
     *
     * @param peer whose
     * @param state the state
     */
    record IsIn(Peer peer, State state) implements Step {}

    /**
     * The figure says what the user is told, such as "(ABORT!!)".
     *
     * @param peer whose user
     * @param signal what it is told
     */
    record Tells(Peer peer, Signal signal) implements Step {}
}
