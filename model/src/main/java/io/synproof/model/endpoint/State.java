package io.synproof.model.endpoint;

/**
 * The eleven states of a connection (RFC 9293, section 3.3.2).
 *
 * <p>The ways between them, as in figure 5: before a stroke is the call or the segment that leads
 * there, behind it what is sent.
 *
 * <pre>{@code
 *             passive OPEN             active OPEN / SYN
 *           +--------------- CLOSED -------------------------+
 *           v                                                v
 *         LISTEN ----------- active OPEN / SYN --------> SYN-SENT
 *           |  ^                                          |    |
 *    SYN /  |  | RST, if passive                          |    | SYN,ACK /
 *   SYN,ACK |  |         +------- SYN / SYN,ACK ----------+    | ACK
 *           v  |         v                                     v
 *         SYN-RECEIVED <-+                               ESTABLISHED
 *           |   |                                         ^  |    |
 *   CLOSE / |   +------------- ACK of SYN ----------------+  |    | FIN /
 *      FIN  |                                                |    | ACK
 *           v                                                |    v
 *         FIN-WAIT-1 <----------- CLOSE / FIN ---------------+  CLOSE-WAIT
 *           |  |  |                                               |
 *    ACK of |  |  +----- FIN / ACK ----> CLOSING                  | CLOSE /
 *      FIN  |  |                            |                     | FIN
 *           |  |                            | ACK of FIN          v
 *           |  |                            v                   LAST-ACK
 *           |  +- FIN, ACK of FIN / ACK -> TIME-WAIT              |
 *           v                               ^  |                  | ACK of
 *         FIN-WAIT-2 ------ FIN / ACK ------+  | 2 MSL            | FIN
 *                                              |                  v
 *                                              +--------------> CLOSED
 * }</pre>
 *
 * <p>Not drawn are the short ways back to CLOSED: CLOSE in LISTEN and SYN-SENT, ABORT, a valid
 * reset, and the end of all tries.
 */
public enum State {
    /** No connection state at all. */
    CLOSED("CLOSED", false, false, false),
    /** Waiting for a connection request from any remote TCP. */
    LISTEN("LISTEN", false, false, false),
    /** Waiting for a matching connection request after having sent one. */
    SYN_SENT("SYN-SENT", false, false, false),
    /** Waiting for the acknowledgment of the request after having both received and sent one. */
    SYN_RECEIVED("SYN-RECEIVED", true, false, false),
    /** An open connection. */
    ESTABLISHED("ESTABLISHED", true, true, false),
    /** Waiting for the remote's FIN, or an acknowledgment of the FIN sent. */
    FIN_WAIT_1("FIN-WAIT-1", true, true, false),
    /** Waiting for the remote's FIN. */
    FIN_WAIT_2("FIN-WAIT-2", true, true, false),
    /** Waiting for the local user to close. */
    CLOSE_WAIT("CLOSE-WAIT", true, true, true),
    /** Waiting for the acknowledgment of the FIN sent, after the remote's FIN. */
    CLOSING("CLOSING", true, true, true),
    /** Waiting for the acknowledgment of the FIN sent, the remote's having been acknowledged. */
    LAST_ACK("LAST-ACK", true, true, true),
    /** Waiting for enough time that the remote has the acknowledgment of its FIN. */
    TIME_WAIT("TIME-WAIT", true, true, true);

    private final String words;
    private final boolean seenSyn;
    private final boolean isSynchronized;
    private final boolean seenFin;

    State(String words, boolean seenSyn, boolean isSynchronized, boolean seenFin) {
        this.words = words;
        this.seenSyn = seenSyn;
        this.isSynchronized = isSynchronized;
        this.seenFin = seenFin;
    }

    /** Whether the remote's SYN has been received, so that there is a whole TCB. */
    boolean hasSeenSyn() {
        return seenSyn;
    }

    /** Whether both initial sequence numbers are agreed (RFC 9293, section 3.5.2, group 3). */
    public boolean isSynchronized() {
        return isSynchronized;
    }

    /** Whether the remote's FIN has been received. */
    public boolean hasSeenFin() {
        return seenFin;
    }

    /** The state as RFC 9293 writes it, such as {@code FIN-WAIT-1}. */
    @Override
    public String toString() {
        return words;
    }
}
