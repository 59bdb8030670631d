package io.synproof.model.endpoint;

import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;

/** The reply to a segment for which there is no connection (RFC 9293, section 3.10.7.1). */
public final class Reset {
    private Reset() {}

    /**
     * The reset that the sender of {@code segment} will find acceptable: {@code <SEQ=SEG.ACK>} if
     * it acknowledges, {@code <SEQ=0><ACK=SEG.SEQ+SEG.LEN>} otherwise.
     *
     * <p>It belongs to no incarnation, so it carries the evidence of none.
     */
    public static Segment of(Segment segment) {
        return segment.control().ack()
                ? Segment.bare(Control.RST, segment.ack(), 0)
                : Segment.acknowledging(
                        Control.RST_ACK, segment.seq().space().zero(), segment.end(), 0);
    }
}
