package io.synproof.model.host;

import io.synproof.model.segment.Timestamp;
import java.io.Serializable;

/**
 * The clock from which a host takes its timestamps (RFC 7323, section 5.4). It outlives a crash.
 *
 * <p>In a timed scenario it moves with every tick. Without time it moves with every sequence number
 * that the host uses, which is faster than the RFC asks for and adds no states, since the
 * connections already know how many numbers were used.
 *
 * @param now what it shows
 * @param ticking whether there is time
 */
public record TimestampClock(Timestamp now, boolean ticking) implements Serializable {
    /** This clock one tick later. */
    public TimestampClock afterTick() {
        return ticking ? new TimestampClock(now.plus(1), true) : this;
    }

    /** This clock after {@code numbers} more sequence numbers have been used. */
    public TimestampClock afterUse(int numbers) {
        return ticking ? this : new TimestampClock(now.plus(numbers), false);
    }
}
