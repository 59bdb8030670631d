package io.synproof.model.endpoint;

/**
 * The step of RFC 9293 that decided the outcome of an event: every drop, answer and transition of
 * the model names one.
 */
public enum Clause {
    /** OPEN, passive. */
    OPEN_PASSIVE("3.10.1", "passive OPEN: wait for a SYN"),
    /** OPEN, active. */
    OPEN_ACTIVE("3.10.1", "active OPEN: send a SYN"),
    /** SEND where the octets can leave. */
    SEND("3.10.2", "SEND: the octets are sent as far as the window allows"),
    /** SEND before the connection is established. */
    SEND_QUEUED("3.10.2", "SEND: queued until the connection is established"),
    /** RECEIVE. */
    RECEIVE("3.10.3", "RECEIVE: the user takes what has arrived"),
    /** CLOSE where nothing is sent yet. */
    CLOSE_DELETES("3.10.4", "CLOSE: no connection yet, the TCB is deleted"),
    /** CLOSE with octets not sent yet. */
    CLOSE_QUEUED("3.10.4", "CLOSE: queued until all octets are sent"),
    /** CLOSE where the FIN can leave. */
    CLOSE("3.10.4", "CLOSE: a FIN follows the octets"),
    /** ABORT where the remote knows of the connection. */
    ABORT_RESETS("3.10.5", "ABORT: a reset is sent and the TCB deleted"),
    /** ABORT where it does not, or no longer. */
    ABORT_DELETES("3.10.5", "ABORT: the TCB is deleted"),
    /** A call that cannot be served. */
    CALL_REFUSED("3.10.1-6", "the call is answered with an error"),
    /** CLOSED and a reset. */
    CLOSED_RST("3.10.7.1", "CLOSED: a reset is dropped"),
    /** CLOSED and anything else. */
    CLOSED_OTHER("3.10.7.1", "CLOSED: no such connection, answered with a reset"),
    /** LISTEN, first. */
    LISTEN_RST("3.10.7.2 first", "LISTEN: a reset is dropped"),
    /** LISTEN, second. */
    LISTEN_ACK("3.10.7.2 second", "LISTEN: an acknowledgment is bad here, answered with a reset"),
    /** LISTEN, third. */
    LISTEN_SYN("3.10.7.2 third", "LISTEN: a SYN begins a connection"),
    /** Text on a SYN. */
    SYN_TEXT_WAITS("3.10.7.2 third", "text on the SYN waits until the connection is established"),
    /** Text on a SYN under Fast Open. */
    FAST_OPEN("RFC 7413, 4.2", "Fast Open: text on the SYN is taken at once"),
    /** LISTEN, third, as Linux has it. */
    LISTEN_SYN_FIN("Linux", "LISTEN: a SYN with a FIN is dropped"),
    /** LISTEN, fourth. */
    LISTEN_OTHER("3.10.7.2 fourth", "LISTEN: neither RST, ACK nor SYN: dropped"),
    /** SYN-SENT, first. */
    SYN_SENT_BAD_ACK(
            "3.10.7.3 first", "SYN-SENT: acknowledges what was not sent, answered with a reset"),
    /** SYN-SENT, first, with a reset. */
    SYN_SENT_BAD_ACK_RST("3.10.7.3 first", "SYN-SENT: a reset for something not sent is dropped"),
    /** SYN-SENT, second, believed. */
    SYN_SENT_RST("3.10.7.3 second", "SYN-SENT: a reset for our SYN ends the connection"),
    /** SYN-SENT, second, not believed. */
    SYN_SENT_BARE_RST("3.10.7.3 second", "SYN-SENT: a reset without acknowledgment is dropped"),
    /** SYN-SENT, fourth, our SYN acknowledged. */
    SYN_SENT_SYN_ACK("3.10.7.3 fourth", "SYN-SENT: our SYN is acknowledged, established"),
    /** SYN-SENT, fourth, our SYN not acknowledged. */
    SYN_SENT_SYN("3.10.7.3 fourth", "SYN-SENT: the SYNs crossed, a simultaneous open"),
    /** SYN-SENT, fifth. */
    SYN_SENT_OTHER("3.10.7.3 fifth", "SYN-SENT: a segment without SYN is dropped"),
    /** SYN-SENT in a handshake of four messages. */
    SYN_SENT_EARLY_ACK(
            "four-message rule", "SYN-SENT: the acknowledgment is remembered, the SYN awaited"),
    /** First. */
    NOT_IN_WINDOW("3.10.7.4 first", "not in the window: dropped with an acknowledgment"),
    /** TIME-WAIT, where a rule has the wait begin anew. */
    TIME_WAIT_RESTARTED("3.10.7.4, TIME-WAIT", "the wait of TIME-WAIT begins anew"),
    /** TIME-WAIT, where a rule lets a SYN reopen the connection. */
    TIME_WAIT_REOPENED("3.6.1, MAY-2", "TIME-WAIT ends: the SYN goes to the listener"),
    /** Before the first, where timestamps were agreed. */
    PAWS("RFC 7323, 5.3 R1", "older than what was received: dropped with an acknowledgment"),
    /** The same at a listener, by what is remembered of the address. */
    RECYCLED("RFC 1323, B.2", "a SYN older than the last that its host was known by is dropped"),
    /** The same as PAWS, without a timestamp. */
    NO_TIMESTAMP("RFC 7323, 3.2", "timestamps were agreed and it has none: dropped"),
    /** First, with a reset. */
    RST_NOT_IN_WINDOW("3.10.7.4 first", "a reset that is not in the window is dropped"),
    /** A repeated SYN in a handshake of two messages. */
    SYN_REPEATED("two-message rule", "the opening SYN again: its answer is repeated"),
    /** First, a simultaneous open as figure 7 has it. */
    SYN_TRIMMED("figure 7", "the SYN was heard before and is trimmed off: its ACK counts"),
    /** First, SYN-RECEIVED from LISTEN, as Linux has it. */
    SYN_ANSWERED_AGAIN("Linux", "SYN-RECEIVED: the opening SYN again, the SYN,ACK is repeated"),
    /** Second, exact. */
    RST("3.10.7.4 second", "a valid reset ends the connection"),
    /** Second, SYN-RECEIVED from LISTEN. */
    RST_TO_LISTEN("3.10.7.4 second", "a valid reset returns the connection to LISTEN"),
    /** Second, in the window. */
    RST_CHALLENGED(
            "3.10.7.4 second", "a reset in the window but not exact is challenged (RFC 5961)"),
    /** Second, in TIME-WAIT under RFC 1337. */
    RST_IGNORED("RFC 1337", "TIME-WAIT ignores resets"),
    /** Fourth, SYN-RECEIVED from LISTEN. */
    SYN_TO_LISTEN("3.10.7.4 fourth", "a new SYN returns the connection to LISTEN"),
    /** Fourth, challenged. */
    SYN_CHALLENGED("3.10.7.4 fourth", "a SYN in a connection is challenged (RFC 5961)"),
    /** Fourth, as in RFC 793. */
    SYN_RESETS("3.10.7.4 fourth", "a SYN in the window resets the connection (RFC 793)"),
    /** Fourth, SYN-RECEIVED from LISTEN, as Linux has it. */
    SYN_RESETS_REMOTE("Linux", "SYN-RECEIVED: a new SYN is reset, and the entry is gone"),
    /** A challenge so soon after another. */
    CHALLENGE_SPENT("RFC 5961, 7", "so soon after another acknowledgment of its kind: none"),
    /** The challenge timer. */
    CHALLENGE_AGAIN("RFC 5961, 7", "a challenge may be sent again"),
    /** Fifth, without the bit. */
    ACK_BIT_OFF("3.10.7.4 fifth", "does not acknowledge: dropped"),
    /** Fifth, out of range. */
    ACK_OUT_OF_RANGE(
            "3.10.7.4 fifth", "acknowledges what was not sent, or too old: answered with an ACK"),
    /** First, last paragraph: in the window, beyond a gap. */
    BEHIND_A_GAP("3.10.7.4 first", "begins behind a gap, and nothing is held back: dropped"),
    /** First, last paragraph: in the window, beyond a gap, where text is held back. */
    HELD_BACK("3.10.7.4 first", "begins behind a gap: held back until the gap has closed"),
    /** The gap before what was held back has closed. */
    GAP_CLOSED("3.10.7.4 first", "the gap has closed: what was held back is next"),
    /** Fifth, SYN-RECEIVED, acceptable. */
    SYN_RECEIVED_ACK("3.10.7.4 fifth", "our SYN is acknowledged, established"),
    /** Fifth, SYN-RECEIVED, not acceptable. */
    SYN_RECEIVED_BAD_ACK(
            "3.10.7.4 fifth", "SYN-RECEIVED: acknowledges something else, answered with a reset"),
    /** Fifth, acknowledging something new. */
    ACK_NEWS("3.10.7.4 fifth", "what was sent is acknowledged"),
    /** Fifth, nothing new. */
    ACK_OLD("3.10.7.4 fifth", "acknowledges nothing new"),
    /** Fifth, the duplicate ACK that triggers fast retransmit. */
    FAST_RETRANSMIT("RFC 5681, 3.2", "so many duplicate ACKs: the oldest segment is sent again"),
    /** A presumed loss. */
    WINDOW_CUT("RFC 5681, 3.1", "something seems to be lost: the congestion window is cut"),
    /** The remote's window is open, but the congestion window is full. */
    CONGESTED("RFC 5681, 3.1", "the congestion window is used up: octets wait"),
    /** Fifth, FIN-WAIT-1. */
    FIN_ACKED("3.10.7.4 fifth", "our FIN is acknowledged: FIN-WAIT-2"),
    /** Fifth, CLOSING. */
    CLOSING_ACKED("3.10.7.4 fifth", "our FIN is acknowledged: TIME-WAIT"),
    /** Fifth, CLOSING, ignored. */
    CLOSING_OTHER("3.10.7.4 fifth", "CLOSING waits for the acknowledgment of its FIN"),
    /** Fifth, LAST-ACK. */
    LAST_ACK_ACKED("3.10.7.4 fifth", "our FIN is acknowledged: CLOSED"),
    /** Fifth, LAST-ACK, ignored. */
    LAST_ACK_OTHER("3.10.7.4 fifth", "LAST-ACK waits for the acknowledgment of its FIN"),
    /** Fifth, TIME-WAIT, a FIN. */
    TIME_WAIT_FIN("3.10.7.4 fifth", "the FIN again: acknowledged, the wait begins anew"),
    /** Fifth, TIME-WAIT, anything else. */
    TIME_WAIT_OTHER("3.10.7.4 fifth", "TIME-WAIT answers nothing but the remote's FIN"),
    /** Fifth, TIME-WAIT, as Linux has it. */
    TIME_WAIT_ANSWERED("Linux", "TIME-WAIT: whatever is not the next ACK is acknowledged"),
    /** Seventh. */
    TEXT("3.10.7.4 seventh", "octets in order: accepted and acknowledged"),
    /** Seventh, after the remote's FIN. */
    TEXT_IGNORED("3.10.7.4 seventh", "octets after the FIN are ignored"),
    /** Seventh, after the remote's FIN, as Linux has it. */
    TEXT_ACROSS_FIN("Linux", "octets that go on behind the FIN: the connection is reset"),
    /** Seventh and eighth, as Linux has it. */
    RECEIVED_BEFORE("Linux", "ends at RCV.NXT: its acknowledgment counted, and it is answered"),
    /** Eighth. */
    FIN("3.10.7.4 eighth", "the remote has closed: its FIN is acknowledged"),
    /** Eighth, in a state that has seen it. */
    FIN_AGAIN("3.10.7.4 eighth", "a second FIN changes nothing"),
    /** The retransmission timeout. */
    RETRANSMISSION("3.10.8", "retransmission timeout: the oldest segment is sent again"),
    /** The retransmission timeout after which the user is told. */
    DELIVERY_PROBLEM("3.8.3", "retransmission timeout: R1 is reached, the user is told"),
    /** The retransmission timeout without tries left. */
    GIVE_UP("3.8.3", "retransmission timeout: R2 is reached, the connection is given up"),
    /** The persist timeout. */
    ZERO_WINDOW_PROBE("3.8.6.1", "the window is closed: one octet, or the FIN, probes it"),
    /** RECEIVE opens a window that was closed. */
    WINDOW_UPDATE("3.8.6.2.2", "the window was closed and is open again: an ACK says so"),
    /** The keep-alive timeout. */
    KEEP_ALIVE("3.8.4", "nothing heard for a while: the remote is probed"),
    /** The keep-alive timeout without probes left. */
    KEEP_ALIVE_OVER("3.8.4", "no probe was answered: the connection is given up"),
    /** The user timeout. */
    USER_TIMEOUT("3.10.8", "user timeout: the connection is aborted and the user told"),
    /** The FIN-WAIT-2 timeout. */
    FIN_WAIT_2_OVER("Linux tcp_fin_timeout", "FIN-WAIT-2, left by its user: waits no longer"),
    /** CLOSE of both directions with octets that the user has not received. */
    CLOSE_UNREAD("3.6, MAY-1", "close(): octets are unread, so the connection is reset"),
    /** Text for a user who has left. */
    TEXT_AFTER_CLOSE("3.6, SHLD-3", "octets for a user who has left: answered with a reset"),
    /** Shutdown of the receiving direction. */
    SHUTDOWN_READ("POSIX shutdown", "shutdown(SHUT_RD): nothing is sent, reads no longer wait"),
    /** RECEIVE after the last octet. */
    END_OF_STREAM("POSIX read", "RECEIVE: all octets are received, and the remote has closed"),
    /** SEND of urgent octets. */
    URGENT_REFUSED("3.10.2", "SEND: urgent octets are refused"),
    /** The delayed acknowledgment's timeout. */
    DELAYED_ACK("3.8.6.3", "the acknowledgment that is owed has waited long enough"),
    /** The time-wait timeout. */
    TIME_WAIT_OVER("3.10.8", "time-wait timeout: the TCB is deleted"),
    /** A segment for a host that is down. */
    HOST_DOWN("crash", "the host is down: the segment is lost"),
    /** A fragment of a packet that is not complete. */
    FRAGMENT_WAITS("RFC 791, 3.2", "a fragment: IP waits for the rest of its packet"),
    /** A user datagram. */
    DATAGRAM("RFC 768", "UDP: the datagram is handed over as it is"),
    /** The host's user takes a connection. */
    ACCEPT("accept(2)", "accept() returns the connection that has been complete the longest"),
    /** The host's first rule of admission. */
    SYN_QUEUE_FULL("Linux, SYN queue", "the SYN queue is full: the SYN is dropped"),
    /** The host's second rule of admission. */
    ACCEPT_QUEUE_FULL("Linux, accept queue", "the accept queue is full: the SYN is dropped"),
    /** The host's third rule of admission. */
    SYN_QUEUE_RESERVED(
            "Linux, SYN queue", "the rest of the SYN queue is kept for known peers: dropped"),
    /** A handshake that the host cannot complete. */
    ACCEPT_OVERFLOW(
            "Linux, accept queue",
            "the accept queue is full: the ACK is ignored, the request stays"),
    /** The same under {@code tcp_abort_on_overflow}. */
    ACCEPT_OVERFLOW_RST(
            "Linux, accept queue", "the accept queue is full: the request ends with a reset"),
    /** A SYN that the host does not remember. */
    COOKIE_SENT("RFC 4987, 3.6", "the SYN is answered with a cookie and not remembered"),
    /** A segment that an attacker sends. */
    FORGED("attack", "an attacker sends this in another's name"),
    /** A cookie that comes back. */
    COOKIE_VALID("RFC 4987, 3.6", "the acknowledgment carries a cookie: the request is made of it");

    private final String section;
    private final String meaning;

    Clause(String section, String meaning) {
        this.section = section;
        this.meaning = meaning;
    }

    /**
     * The section that states it, such as {@code 3.10.7.4 first}; of RFC 9293 unless another
     * document is named.
     */
    public String section() {
        return section;
    }

    /** The meaning, in a few words. */
    public String meaning() {
        return meaning;
    }
}
