package io.synproof.model.endpoint;

/** The eleven states of a connection (RFC 9293, section 3.3.2). */
public enum State {
    /** No connection state at all. */
    CLOSED("CLOSED"),
    /** Waiting for a connection request from any remote TCP. */
    LISTEN("LISTEN"),
    /** Waiting for a matching connection request after having sent one. */
    SYN_SENT("SYN-SENT"),
    /** Waiting for the acknowledgment of the request after having both received and sent one. */
    SYN_RECEIVED("SYN-RECEIVED"),
    /** An open connection. */
    ESTABLISHED("ESTABLISHED"),
    /** Waiting for the remote's FIN, or an acknowledgment of the FIN sent. */
    FIN_WAIT_1("FIN-WAIT-1"),
    /** Waiting for the remote's FIN. */
    FIN_WAIT_2("FIN-WAIT-2"),
    /** Waiting for the local user to close. */
    CLOSE_WAIT("CLOSE-WAIT"),
    /** Waiting for the acknowledgment of the FIN sent, after the remote's FIN. */
    CLOSING("CLOSING"),
    /** Waiting for the acknowledgment of the FIN sent, the remote's having been acknowledged. */
    LAST_ACK("LAST-ACK"),
    /** Waiting for enough time that the remote has the acknowledgment of its FIN. */
    TIME_WAIT("TIME-WAIT");

    private final String words;

    State(String words) {
        this.words = words;
    }

    /** Whether both initial sequence numbers are agreed (RFC 9293, section 3.5.2, group 3). */
    public boolean isSynchronized() {
        return compareTo(ESTABLISHED) >= 0;
    }

    /** Whether the remote's FIN has been received. */
    public boolean hasSeenFin() {
        return compareTo(CLOSE_WAIT) >= 0;
    }

    /** The state as RFC 9293 writes it, such as {@code FIN-WAIT-1}. */
    @Override
    public String toString() {
        return words;
    }
}
