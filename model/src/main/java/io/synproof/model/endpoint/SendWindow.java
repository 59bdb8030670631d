package io.synproof.model.endpoint;

import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;
import java.io.Serializable;

/**
 * What the remote has said of its window (RFC 9293, section 3.3.1).
 *
 * @param wnd SND.WND, in octets from SND.UNA on
 * @param wl1 SND.WL1, SEG.SEQ of the segment that said so
 * @param wl2 SND.WL2, SEG.ACK of the segment that said so
 */
public record SendWindow(int wnd, SequenceNumber wl1, SequenceNumber wl2) implements Serializable {

    /** What {@code segment} says. */
    static SendWindow of(Segment segment) {
        return new SendWindow(segment.window(), segment.seq(), segment.ack());
    }

    /** What {@code segment} says, unless it is older than the segment that said this. */
    SendWindow updatedBy(Segment segment) {
        boolean newer = wl1.isBefore(segment.seq())
                || (wl1.equals(segment.seq()) && !segment.ack().isBefore(wl2));
        return newer ? of(segment) : this;
    }
}
