package io.synproof.properties.reality.explain.pair;

import java.util.List;

/**
 * The passage of a packet from one place of capture to the other.
 *
 * @param sent the packet at its sender
 * @param arrivals the packets at the receiver that it became: none, itself, itself several times,
 *     or others with its octets
 * @param manner the manner of it
 * @param sure whether it is like no other that was sent, so that its first arrival is known
 */
record Passage(Passing sent, List<Passing> arrivals, Manner manner, boolean sure) {

    /** The manners of a passage. */
    enum Manner {
        /** It arrives as it was sent. */
        WHOLE,
        /** It arrives more than once. */
        DUPLICATED,
        /** Its octets arrive in other pieces, as hosts that leave segmentation to hardware see. */
        IN_PIECES,
        /** Some of its octets arrive, in other pieces. */
        PARTLY_LOST,
        /** It does not arrive. */
        LOST,
        /** It would arrive when the other file does not cover. */
        NOT_COVERED
    }

    boolean isLost() {
        return manner == Manner.LOST || manner == Manner.PARTLY_LOST;
    }

    /** Whether it arrives as it was sent, once or more. */
    boolean isWhole() {
        return manner == Manner.WHOLE || manner == Manner.DUPLICATED;
    }

    /** Whether its delay can be told. */
    boolean isTimed() {
        return sure && isWhole();
    }

    /** The time between both captures of it, by different clocks. */
    long difference() {
        return arrivals.getFirst().nanos() - sent.nanos();
    }
}
