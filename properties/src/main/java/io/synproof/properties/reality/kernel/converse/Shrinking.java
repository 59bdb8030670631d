package io.synproof.properties.reality.kernel.converse;

/** The state of the search for a smaller conversation with the same difference. */
enum Shrinking {
    /** It was not looked for. */
    NOT_TRIED("as it was drawn"),
    /** The tries ran out. */
    CUT_SHORT("a smaller one may exist"),
    /** There is none that the shrinking would find. */
    DONE("");

    private final String words;

    Shrinking(String words) {
        this.words = words;
    }

    /** The state in a few words; none if the conversation is the smallest. */
    String words() {
        return words;
    }
}
