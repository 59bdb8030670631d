package io.synproof.properties.reality.kernel.converse;

/**
 * The options that both ends of a conversation offer.
 *
 * @param kernel those of the kernel's SYN, and of its SYN,ACK if the peer offers them too or the
 *     SYNs cross
 * @param peer those of the peer's SYNs
 */
record Offers(Offer kernel, Offer peer) {
    /** Neither offers any. */
    static final Offers NONE = new Offers(Offer.NONE, Offer.NONE);

    @Override
    public String toString() {
        return "the kernel offers " + kernel + ", the peer " + peer;
    }
}
