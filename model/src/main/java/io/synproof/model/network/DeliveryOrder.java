package io.synproof.model.network;

/** In which order a network delivers what it holds. */
public enum DeliveryOrder {
    /** In each direction the oldest first. */
    FIFO("fifo", "in each direction the oldest first"),
    /** As FIFO, but delivering another than the oldest costs one of a budget. */
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

    /** What it means, in a few words. */
    public String meaning() {
        return meaning;
    }
}
