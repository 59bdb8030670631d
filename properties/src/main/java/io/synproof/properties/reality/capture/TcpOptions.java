package io.synproof.properties.reality.capture;

import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * The options of a TCP header (RFC 9293, section 3.1). Of an option that stands there twice, the
 * last counts.
 *
 * @param mss the maximum segment size in octets, or {@link #UNSAID}
 * @param windowScale the shift count as it stands there, 0 to 255, or {@link #UNSAID}
 * @param sackPermitted may SACK be sent (RFC 2018, section 2)?
 * @param sacks the SACK blocks, in their order
 * @param timestamps the timestamps
 * @param others the others, in their order
 * @param reading the state of the list
 */
public record TcpOptions(
        int mss,
        int windowScale,
        boolean sackPermitted,
        List<SackBlock> sacks,
        Option<Timestamps> timestamps,
        List<OtherOption> others,
        Reading reading) {
    /** No such option. */
    public static final int UNSAID = -1;

    /** No options. */
    public static final TcpOptions NONE = new TcpOptions(
            UNSAID, UNSAID, false, List.empty(), Option.none(), List.empty(), Reading.WHOLE);

    /** The part of a list of options that could be read. */
    public enum Reading {
        /** All of it. */
        WHOLE,
        /** All but options whose length is illegal; behind one that runs on too far, nothing. */
        MALFORMED,
        /** All before the place where the capture cuts the packet off. */
        CUT
    }

    /** Does the captured part of the packet end within the options? */
    public boolean isCut() {
        return reading == Reading.CUT;
    }
}
