package io.synproof.model.endpoint;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.rules.Rule;
import io.synproof.model.rules.SeededFault;
import io.synproof.model.segment.Options;
import io.synproof.model.segment.Segment;

/**
 * The window scale option (RFC 7323, section 2): offered on the SYN, agreed if both SYNs have it,
 * and then applied to every window but those of SYNs.
 */
final class WindowScale {
    private static final int LARGEST_FIELD = 65_535;

    private WindowScale() {}

    /** Snd.Wind.Shift after a SYN, or {@link Options#UNSCALED} if nothing is agreed. */
    static int agreed(TcpParameters stack, Options syn) {
        return isOffered(stack) ? said(syn) : Options.UNSCALED;
    }

    /** The same where the SYNs cross: a rule may take the own offer to be enough. */
    static int agreedCrossing(TcpParameters stack, Options syn) {
        boolean alone = isOffered(stack) && said(syn) == Options.UNSCALED;
        return alone
                ? switch (stack.rule(Rule.CROSSED_OPTIONS)) {
                    case AGREED -> Options.UNSCALED;
                    case OWN -> 0;
                }
                : agreed(stack, syn);
    }

    private static boolean isOffered(TcpParameters stack) {
        return stack.opening().windowScale() != Options.UNSCALED;
    }

    /** Section 2.3: more than 14 is taken as 14. */
    private static int said(Options syn) {
        return Math.min(syn.windowScale(), Options.MOST_SHIFTED);
    }

    /** Rcv.Wind.Shift, or {@link Options#UNSCALED} if nothing is agreed. */
    static int own(TcpParameters stack, SendSide snd) {
        return snd.scale() == Options.UNSCALED
                ? Options.UNSCALED
                : stack.opening().windowScale();
    }

    /** A segment of the remote with its window in octets. */
    static Segment inOctets(SendSide snd, Segment segment) {
        return snd.scale() <= 0
                        || segment.window() == Segment.UNSAID
                        || segment.control().syn()
                ? segment
                : segment.saying(segment.window() << snd.scale());
    }

    /** The SYN that answers ours: its window is in octets, unless a seeded mistake shifts it. */
    static Segment ofSyn(TcpParameters stack, Segment syn) {
        int shift = agreed(stack, syn.options());
        return shift > 0
                        && syn.window() != Segment.UNSAID
                        && stack.rule(Rule.FLAW) == SeededFault.SYN_WINDOW_SCALED
                ? syn.saying(syn.window() << shift)
                : syn;
    }

    /** SEG.WND for a window of {@code octets}, in a segment that is no SYN. */
    static int field(TcpParameters stack, SendSide snd, int octets) {
        return unscaled(octets >> Math.max(0, own(stack, snd)));
    }

    /** SEG.WND for a window that is not scaled. */
    static int unscaled(int octets) {
        return Math.min(octets, LARGEST_FIELD);
    }

    /** The receive window as the remote reads it: rounded down to what can be said. */
    static int advertised(TcpParameters stack, Connection connection) {
        int octets = (int) connection.rcv().window(stack).size();
        return field(stack, connection.snd(), octets) << Math.max(0, own(stack, connection.snd()));
    }
}
