package io.synproof.model.network;

/** The order in which a network delivers the segments in flight. */
public enum DeliveryOrder {
    /** In each direction the oldest segment first. */
    FIFO("fifo", "in each direction the oldest first"),
    /**
     * As FIFO, but delivering a segment other than the oldest spends one overtaking of the budget.
     */
    OVERTAKING("overtaking", "the oldest first, another for one of the overtakings"),
    /** Any segment at any time: a multiset, reordering is free. */
    BAG("bag", "any segment at any time"),
    /** As a bag, but delivery does not consume: unlimited duplication. */
    PERSISTENT("persistent", "any segment at any time, and it stays: unlimited duplicates"),
    /** Delivery is one step with sending: nothing is ever in flight. */
    RENDEZVOUS("rendezvous", "delivery is one step with sending");

    private final String key;
    private final String meaning;

    DeliveryOrder(String key, String meaning) {
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
