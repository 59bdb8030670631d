package io.synproof.properties.figures;

/** The two ends of a figure: TCP Peer A on the left, TCP Peer B on the right. */
public enum Peer {
    /** TCP Peer A. */
    A,
    /** TCP Peer B. */
    B;

    /** The other end. */
    public Peer other() {
        return switch (this) {
            case A -> B;
            case B -> A;
        };
    }
}
