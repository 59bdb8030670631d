package io.synproof.properties.reality.kernel.converse;

import io.synproof.model.segment.Options;
import io.vavr.control.Option;

/**
 * The window scale options (RFC 7323, section 2) of a conversation.
 *
 * @param kernel whether the kernel's SYN offers to scale
 * @param peer whether the peer's SYNs do
 */
record Scaling(boolean kernel, boolean peer) {
    /** Nobody offers. */
    static final Scaling NONE = new Scaling(false, false);

    /** The peer's shift count, and the one that stands for the kernel's, which it may choose. */
    static final int SHIFT = 7;

    private static final int MSS = 1_460;

    /** The options of the kernel's SYN, and of its SYN,ACK if the peer offers or the SYNs cross. */
    Options ofKernel() {
        return onSyn(kernel);
    }

    /** The options of the peer's SYNs. */
    Options ofPeer() {
        return onSyn(peer);
    }

    private static Options onSyn(boolean scales) {
        return new Options(MSS, Option.none()).scaling(scales ? SHIFT : Options.UNSCALED);
    }

    @Override
    public String toString() {
        return "window scale of "
                + (kernel ? peer ? "both" : "the kernel" : peer ? "the peer" : "none");
    }
}
