package io.synproof.properties.reality.judge;

import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.properties.reality.capture.TcpPacket;

/**
 * A segment that was seen at a vantage point.
 *
 * @param packet the packet that carried it
 * @param segment the segment in the terms of the model, its window in octets as far as the scale is
 *     known
 */
record Observation(TcpPacket packet, Segment segment) {
    /** The number of the packet in its file, from 1. */
    long number() {
        return packet.number();
    }

    /** When it was seen, in nanoseconds. */
    long nanos() {
        return packet.nanos();
    }

    Control control() {
        return segment.control();
    }

    SequenceNumber seq() {
        return segment.seq();
    }

    SequenceNumber ack() {
        return segment.ack();
    }

    /** The same with its text forgotten, but not how long that was. */
    Observation withoutText() {
        return new Observation(packet.withoutText(), segment);
    }

    /** The number of its octets. */
    int octets() {
        return segment.text().length();
    }

    /** Whether it occupies no sequence number. */
    boolean isEmpty() {
        return segment.length() == 0;
    }
}
