package io.synproof.properties.reality.explain.pair;

/**
 * A packet that arrives, and is not among those sent.
 *
 * @param arrival the packet
 * @param excuse what explains it
 * @param words what is wrong with it, as a sentence without its full stop
 */
record Stray(Passing arrival, Excuse excuse, String words) {

    /** The explanations of such a packet. */
    enum Excuse {
        /** None: nobody sent it. */
        NONE,
        /** Its checksum is wrong: it was damaged on the way. */
        DAMAGED,
        /** It was sent when the sender's file does not cover. */
        NOT_COVERED,
        /** The sender's file lacks packets there. */
        GAP
    }
}
