package io.synproof.model.host;

import io.synproof.model.segment.Timestamp;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.control.Option;
import java.io.Serializable;

/**
 * The values of a host that outlive its connections.
 *
 * @param isn what it remembers for its next initial sequence number
 * @param incarnations how many connections it has had; 0 for ever where no check asks
 * @param stamps the clock of its timestamps; none where it offers none
 * @param heard the last timestamp that its peer is known by; none for ever where no rule asks
 */
public record HostCounters(
        SequenceNumber isn,
        int incarnations,
        Option<TimestampClock> stamps,
        Option<Timestamp> heard)
        implements Serializable {
    /** These with another number for the next connection. */
    HostCounters withIsn(SequenceNumber next) {
        return new HostCounters(next, incarnations, stamps, heard);
    }

    /** These with one more connection counted. */
    HostCounters afterOpening() {
        return new HostCounters(isn, incarnations + 1, stamps, heard);
    }

    /** These with another clock for timestamps. */
    HostCounters with(Option<TimestampClock> next) {
        return new HostCounters(isn, incarnations, next, heard);
    }

    /** These having heard a timestamp of the peer. */
    HostCounters hearing(Timestamp stamp) {
        return new HostCounters(isn, incarnations, stamps, Option.some(stamp));
    }

    /** These after a crash: the number and the peer are forgotten, the clock goes on. */
    HostCounters crashed() {
        return new HostCounters(isn.space().zero(), incarnations, stamps, Option.none());
    }

    /** These with the evidence of incarnations erased. */
    HostCounters erased() {
        return new HostCounters(isn, 0, stamps, heard);
    }
}
