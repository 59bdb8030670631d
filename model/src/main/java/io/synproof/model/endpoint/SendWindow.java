package io.synproof.model.endpoint;

import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;
import java.io.Serializable;

/**
 * The window last advertised by the remote (RFC 9293, section 3.3.1).
 *
 * @param wnd SND.WND, in octets from SND.UNA on
 * @param wl1 SND.WL1, SEG.SEQ of the segment that advertised it
 * @param wl2 SND.WL2, SEG.ACK of the segment that advertised it
 */
public record SendWindow(int wnd, SequenceNumber wl1, SequenceNumber wl2) implements Serializable {

    /** The window that {@code segment} advertises. */
    static SendWindow of(Segment segment) {
        return new SendWindow(segment.window(), segment.seq(), segment.ack());
    }

    /** The window that {@code segment} advertises, or this one if the segment is older. */
    SendWindow updatedBy(Segment segment) {
        boolean newer = wl1.isBefore(segment.seq())
                || (wl1.equals(segment.seq()) && !segment.ack().isBefore(wl2));
        return newer ? of(segment) : this;
    }
}
