package io.synproof.properties.reality.kernel.converse;

import io.synproof.model.sequence.SequenceNumber;

/** The place of an injected segment's SEG.SEQ among the numbers of the connection that it meets. */
enum SeqPlace {
    /** 100,000 before RCV.NXT. */
    FAR_BEFORE("far before", Region.BEFORE),
    /** IRS, the number of the peer's SYN. */
    IRS("IRS", Region.BEFORE),
    /** So that the segment ends at RCV.NXT; RCV.NXT-1 if it occupies no numbers. */
    COVERED("covered", Region.BEFORE),
    /** RCV.NXT-1. */
    BEFORE("RCV.NXT-1", Region.BEFORE),
    /** RCV.NXT. */
    NEXT("RCV.NXT", Region.NEXT),
    /** RCV.NXT+1. */
    AHEAD("RCV.NXT+1", Region.WITHIN),
    /** RCV.NXT+1,000. */
    FURTHER("RCV.NXT+1000", Region.WITHIN),
    /** Behind all that is held back; where nothing is, one beyond RCV.NXT. */
    BEHIND_HELD("behind what is held back", Region.WITHIN),
    /** The last number of the window. */
    LAST("last in the window", Region.WITHIN),
    /** The first number beyond the window. */
    EDGE("first beyond the window", Region.OUTSIDE),
    /** 100,000 beyond the window. */
    FAR("far beyond", Region.OUTSIDE);

    /** The regions of the numbers that coverage counts. */
    enum Region {
        /** Before RCV.NXT. */
        BEFORE("before"),
        /** RCV.NXT. */
        NEXT("next"),
        /** In the window, not at RCV.NXT. */
        WITHIN("within"),
        /** Beyond the window. */
        OUTSIDE("beyond");

        private final String words;

        Region(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    private static final int DISTANCE = 100_000;
    private static final int STEP = 1_000;

    private final String words;
    private final Region region;

    SeqPlace(String words, Region region) {
        this.words = words;
        this.region = region;
    }

    /** The region that it is in. */
    Region region() {
        return region;
    }

    /**
     * The number.
     *
     * @param length how many numbers the segment occupies
     */
    SequenceNumber in(Numbers numbers, int length) {
        SequenceNumber next = numbers.rcvNxt();
        return switch (this) {
            case FAR_BEFORE -> next.plus(-DISTANCE);
            case IRS -> numbers.irs();
            case COVERED -> next.plus(-Math.max(1, length));
            case BEFORE -> next.plus(-1);
            case NEXT -> next;
            case AHEAD -> next.plus(1);
            case FURTHER -> next.plus(STEP);
            case BEHIND_HELD -> numbers.held().isBefore(next.next()) ? next.next() : numbers.held();
            case LAST -> next.plus(numbers.window() - 1L);
            case EDGE -> next.plus(numbers.window());
            case FAR -> next.plus((long) numbers.window() + DISTANCE);
        };
    }

    @Override
    public String toString() {
        return words;
    }
}
