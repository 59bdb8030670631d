package io.synproof.properties.reality.judge;

import io.synproof.model.segment.Segment;
import io.synproof.properties.reality.capture.TcpOptions;
import io.synproof.properties.reality.capture.TcpPacket;
import io.vavr.control.Option;

/**
 * The agreement of two sides on the scale of their windows (RFC 7323, section 2.2): both offer one
 * with their SYNs, or none counts.
 *
 * @param near what the SYN of the near side offers, if it was seen
 * @param far what the SYN of the far side offers, if it was seen
 */
record WindowScales(Option<Integer> near, Option<Integer> far) {
    private static final int MOST = 14;

    /** No SYN was seen yet. */
    static final WindowScales UNKNOWN = new WindowScales(Option.none(), Option.none());

    /** The agreement after a packet. */
    WindowScales with(TcpPacket packet, boolean fromNear) {
        if (!packet.syn()) {
            return this;
        }
        int shift = packet.options().windowScale();
        boolean unknown = shift == TcpOptions.UNSAID && packet.options().isCut();
        Option<Integer> offer = unknown ? Option.none() : Option.some(shift);
        return fromNear ? new WindowScales(offer, far) : new WindowScales(near, offer);
    }

    /** SEG.WND of a packet in octets, or {@link Segment#UNSAID} where the scale is not known. */
    int octets(TcpPacket packet, boolean fromNear) {
        if (packet.syn()) {
            return packet.window();
        }
        if (near.isEmpty() || far.isEmpty()) {
            return Segment.UNSAID;
        }
        boolean agreed = near.get() != TcpOptions.UNSAID && far.get() != TcpOptions.UNSAID;
        int shift = agreed ? Math.min(MOST, (fromNear ? near : far).get()) : 0;
        return packet.window() << shift;
    }
}
