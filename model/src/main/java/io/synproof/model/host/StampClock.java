package io.synproof.model.host;

import io.synproof.model.segment.Timestamp;
import java.io.Serializable;

/**
 * The clock from which a host takes its timestamps (RFC 7323, section 5.4). It outlives a crash.
 *
 * <p>Where there is time it moves with every tick. Where there is none it moves with every sequence
 * number that the host uses, which is faster than the RFC asks for and adds no states: how many
 * numbers were used the connections know.
 *
 * @param now what it shows
 * @param ticking whether there is time
 * @param behind how far what it shows to each further port is behind, 0 or more: 0 unless the ports
 *     stand for hosts that share an address, each with a clock of its own
 */
public record StampClock(Timestamp now, boolean ticking, int behind) implements Serializable {
    /** What it shows to a port, numbered from 0. */
    public Timestamp at(int port) {
        return now.minus(port * behind);
    }

    /** This clock one tick later. */
    public StampClock afterTick() {
        return ticking ? new StampClock(now.plus(1), true, behind) : this;
    }

    /** This clock once so many sequence numbers more have been used. */
    public StampClock afterUse(int numbers) {
        return ticking ? this : new StampClock(now.plus(numbers), false, behind);
    }
}
