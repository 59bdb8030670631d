package io.synproof.model.segment;

import io.vavr.control.Option;
import java.io.Serializable;
import java.util.Comparator;

/**
 * The options of a segment, as far as the model has them (RFC 9293, section 3.2; RFC 7323, 3).
 *
 * @param mss the MSS option, in octets, which a SYN alone carries; {@link #UNSAID} without it
 * @param stamp TSval of the timestamps option, if there is one. TSecr serves to measure round
 *     trips, which nothing here does, so there is none.
 */
public record Options(int mss, Option<Timestamp> stamp)
        implements Comparable<Options>, Serializable {
    /** The MSS of a segment that does not say it. */
    public static final int UNSAID = 0;

    /** No options. */
    public static final Options NONE = new Options(UNSAID, Option.none());

    private static final Comparator<Options> BY_CONTENT = Comparator.comparingInt(Options::mss)
            .thenComparingInt(options -> options.stamp.map(Timestamp::value).getOrElse(-1));

    /** These options with another MSS. */
    public Options with(int nextMss) {
        return new Options(nextMss, stamp);
    }

    /** These options with another timestamp, or none. */
    public Options with(Option<Timestamp> next) {
        return new Options(mss, next);
    }

    @Override
    public int compareTo(Options other) {
        return BY_CONTENT.compare(this, other);
    }

    /** In the manner of the RFC's notation, such as {@code <MSS=2><TS=7>}. */
    @Override
    public String toString() {
        return (mss == UNSAID ? "" : "<MSS=" + mss + ">")
                + stamp.map(value -> "<TS=" + value + ">").getOrElse("");
    }
}
