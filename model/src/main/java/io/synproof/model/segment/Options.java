package io.synproof.model.segment;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.Serializable;
import java.util.Comparator;

/**
 * The options of a segment, as far as the model has them (RFC 9293, section 3.2; RFC 7323, sections
 * 2 and 3; RFC 2018).
 *
 * @param mss the MSS option, in octets, which a SYN alone carries; {@link #UNSAID} without it
 * @param windowScale the shift count of the window scale option, which a SYN alone carries, from 0
 *     to 255 as it is said; {@link #UNSCALED} without it
 * @param sackPermitted whether there is the SACK-permitted option, which a SYN alone carries
 * @param sack the blocks of the SACK option, in their order; empty without it
 * @param stamp TSval of the timestamps option, if there is one
 * @param echo TSecr of the same option; none where nobody measures round trips, so that a search
 *     does not tell apart what differs in it alone
 */
public record Options(
        int mss,
        int windowScale,
        boolean sackPermitted,
        List<SackBlock> sack,
        Option<Timestamp> stamp,
        Option<Timestamp> echo)
        implements Comparable<Options>, Serializable {
    /** The MSS of a segment that does not say it. */
    public static final int UNSAID = 0;

    /** The window scale of a segment that does not say it. */
    public static final int UNSCALED = -1;

    /** The greatest shift count that is used, whatever is said (RFC 7323, section 2.3). */
    public static final int MOST_SHIFTED = 14;

    private static final int LARGEST_SHIFT = 255;

    /** No options. */
    public static final Options NONE = new Options(UNSAID, Option.none());

    private static final Comparator<Options> BY_CONTENT = Comparator.comparingInt(Options::mss)
            .thenComparingLong(options -> value(options.stamp))
            .thenComparingInt(Options::windowScale)
            .thenComparing(Options::sackPermitted)
            .thenComparing(Options::sack, Options::compareBlocks)
            .thenComparingLong(options -> value(options.echo));

    /**
     * Options.
     *
     * @throws IllegalArgumentException if the shift count is out of range
     */
    public Options {
        if (windowScale < UNSCALED || windowScale > LARGEST_SHIFT) {
            throw new IllegalArgumentException("window scale " + windowScale);
        }
    }

    /** An MSS and a timestamp that echoes nothing, of which either may be missing. */
    public Options(int mss, Option<Timestamp> stamp) {
        this(mss, UNSCALED, false, List.empty(), stamp, Option.none());
    }

    /** These options with another MSS. */
    public Options with(int nextMss) {
        return nextMss == mss
                ? this
                : new Options(nextMss, windowScale, sackPermitted, sack, stamp, echo);
    }

    /** These options with another timestamp, or none. */
    public Options with(Option<Timestamp> next) {
        return new Options(mss, windowScale, sackPermitted, sack, next, echo);
    }

    /** These options with another shift count, or {@link #UNSCALED}. */
    public Options scaling(int shift) {
        return shift == windowScale
                ? this
                : new Options(mss, shift, sackPermitted, sack, stamp, echo);
    }

    /** These options with SACK permitted, or not. */
    public Options permittingSack(boolean permitted) {
        return permitted == sackPermitted
                ? this
                : new Options(mss, windowScale, permitted, sack, stamp, echo);
    }

    /** These options with other SACK blocks, or none. */
    public Options with(List<SackBlock> blocks) {
        return new Options(mss, windowScale, sackPermitted, blocks, stamp, echo);
    }

    /** These options with another TSecr, or none. */
    public Options echoing(Option<Timestamp> next) {
        return new Options(mss, windowScale, sackPermitted, sack, stamp, next);
    }

    private static long value(Option<Timestamp> stamp) {
        return stamp.map(Timestamp::value).getOrElse(-1L);
    }

    private static int compareBlocks(List<SackBlock> some, List<SackBlock> others) {
        return some.zip(others)
                .map(pair -> pair._1.compareTo(pair._2))
                .find(order -> order != 0)
                .getOrElse(() -> Integer.compare(some.size(), others.size()));
    }

    /** Of what most segments differ in; a search asks for it at every step. */
    @Override
    public int hashCode() {
        return 31 * (31 * (31 * mss + stamp.hashCode()) + sack.hashCode()) + echo.hashCode();
    }

    @Override
    public int compareTo(Options other) {
        return BY_CONTENT.compare(this, other);
    }

    /** In the manner of the RFC's notation, such as {@code <MSS=2><WS=7><SACK-OK><TS=7>}. */
    @Override
    public String toString() {
        return (mss == UNSAID ? "" : "<MSS=" + mss + ">")
                + (windowScale == UNSCALED ? "" : "<WS=" + windowScale + ">")
                + (sackPermitted ? "<SACK-OK>" : "")
                + (sack.isEmpty() ? "" : sack.mkString("<SACK=", ",", ">"))
                + stamp.map(value -> "<TS=" + value + ">").getOrElse("")
                + echo.map(value -> "<ECHO=" + value + ">").getOrElse("");
    }
}
