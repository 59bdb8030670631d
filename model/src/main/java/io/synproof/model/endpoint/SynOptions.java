package io.synproof.model.endpoint;

import io.synproof.model.segment.Options;

/**
 * The options and text that a host puts on its SYN, and agrees to on the remote's.
 *
 * @param mss what its MSS option announces (RFC 9293, section 3.7.1), in octets; {@link
 *     Options#UNSAID} if it sends none
 * @param timestamps whether it offers timestamps, and agrees to them (RFC 7323, section 3.2)
 * @param text whether its first octets go with its SYN, or SYN,ACK (RFC 9293, section 3.5)
 * @param fast whether it takes text on a SYN for valid at once (RFC 7413, with every cookie valid);
 *     elsewhere text waits until the connection is established
 * @param behind how far the timestamp clock of each further port is behind, in steps of the clock,
 *     0 or more: 0 unless the ports stand for hosts that share an address
 * @param windowScale the shift count of its window scale option, which it uses if the remote has
 *     one too (RFC 7323, section 2.2); {@link Options#UNSCALED} if it sends none
 * @param sack whether it permits SACK, and sends SACK where the remote permits it too (RFC 2018)
 */
public record SynOptions(
        int mss,
        boolean timestamps,
        boolean text,
        boolean fast,
        int behind,
        int windowScale,
        boolean sack) {
    /** A SYN without options or text. */
    public static final SynOptions PLAIN = new SynOptions(Options.UNSAID, false, false, false);

    /** The options of a host that knows neither window scale nor SACK. */
    public SynOptions(int mss, boolean timestamps, boolean text, boolean fast, int behind) {
        this(mss, timestamps, text, fast, behind, Options.UNSCALED, false);
    }

    /** The options of a single host, whose ports share a clock. */
    public SynOptions(int mss, boolean timestamps, boolean text, boolean fast) {
        this(mss, timestamps, text, fast, 0);
    }

    /**
     * The options of a SYN.
     *
     * @throws IllegalArgumentException if {@code mss} or {@code behind} is negative, or the shift
     *     count out of range
     */
    public SynOptions {
        if (windowScale < Options.UNSCALED || windowScale > Options.MOST_SHIFTED) {
            throw new IllegalArgumentException("window scale " + windowScale);
        }
        if (mss < 0 || behind < 0) {
            throw new IllegalArgumentException("MSS " + mss + ", clocks behind " + behind);
        }
    }

    /** These options with another shift count, or {@link Options#UNSCALED}. */
    public SynOptions scaling(int shift) {
        return new SynOptions(mss, timestamps, text, fast, behind, shift, sack);
    }

    /** These options with SACK permitted, or not. */
    public SynOptions permittingSack(boolean permitted) {
        return new SynOptions(mss, timestamps, text, fast, behind, windowScale, permitted);
    }

    /** The smaller of {@code most} and the announced MSS, if there is one. */
    static int least(int most, int announced) {
        return announced == Options.UNSAID ? most : Math.min(most, announced);
    }
}
