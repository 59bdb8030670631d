package io.synproof.model.network;

/** The treatment of a segment for which the network has no room. */
public enum Overflow {
    /** The state is cut: the search does not follow it, and says so. */
    CUT("cut", "the state is cut and the verdict undecided"),
    /** The segment is lost, without spending a budget. */
    TAIL_DROP("tailDrop", "the segment is lost"),
    /** The step that would send it cannot happen yet. */
    BLOCKING("blocking", "the step that sends it has to wait");

    private final String key;
    private final String meaning;

    Overflow(String key, String meaning) {
        this.key = key;
        this.meaning = meaning;
    }

    /** The name under which a user chooses it. */
    public String key() {
        return key;
    }

    /** The meaning, in a few words. */
    public String meaning() {
        return meaning;
    }
}
