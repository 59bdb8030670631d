package io.synproof.properties.reality.kernel;

import io.synproof.model.endpoint.State;

/** The states of the kernel's sockets, in the order of its numbers, which begin with 1. */
public enum KernelState {
    /** TCP_ESTABLISHED. */
    ESTABLISHED(State.ESTABLISHED),
    /** TCP_SYN_SENT. */
    SYN_SENT(State.SYN_SENT),
    /** TCP_SYN_RECV. */
    SYN_RECV(State.SYN_RECEIVED),
    /** TCP_FIN_WAIT1. */
    FIN_WAIT1(State.FIN_WAIT_1),
    /** TCP_FIN_WAIT2. */
    FIN_WAIT2(State.FIN_WAIT_2),
    /** TCP_TIME_WAIT, which a socket with a descriptor never shows. */
    TIME_WAIT(State.TIME_WAIT),
    /** TCP_CLOSE: closed, or the socket's connection has gone into TIME-WAIT without it. */
    CLOSE(State.CLOSED),
    /** TCP_CLOSE_WAIT. */
    CLOSE_WAIT(State.CLOSE_WAIT),
    /** TCP_LAST_ACK. */
    LAST_ACK(State.LAST_ACK),
    /** TCP_LISTEN. */
    LISTEN(State.LISTEN),
    /** TCP_CLOSING. */
    CLOSING(State.CLOSING);

    private final State state;

    KernelState(State state) {
        this.state = state;
    }

    /** The state with the kernel's number. */
    static KernelState of(int number) {
        return values()[number - 1];
    }

    /** The state of RFC 9293. */
    public State state() {
        return state;
    }
}
