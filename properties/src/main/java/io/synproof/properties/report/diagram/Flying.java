package io.synproof.properties.report.diagram;

import io.synproof.model.network.InFlight;
import io.synproof.model.network.Side;
import io.synproof.model.segment.Segment;

/**
 * A segment in flight, with where it comes from.
 *
 * @param to the host it goes to
 * @param port its pair of sockets
 * @param segment the segment
 * @param step the step that sent it
 * @param tick when that was
 * @param text what it says, in relative numbers
 * @param copyOf the step in which the network delivered it once already; 0 if it has not
 */
record Flying(Side to, int port, Segment segment, int step, int tick, String text, int copyOf) {

    /** Whether this is the segment that the network handles at tick {@code now}. */
    boolean is(InFlight other, int now, boolean timed) {
        return to == other.to()
                && port == other.port()
                && segment.equals(other.segment())
                && (!timed || now - tick == other.age());
    }

    /** The copy that stays in flight when this is delivered in {@code step}. */
    Flying keptIn(int deliveredIn) {
        return new Flying(to, port, segment, step, tick, text, copyOf == 0 ? deliveredIn : copyOf);
    }
}
