package io.synproof.model.endpoint;

import java.io.Serializable;

/**
 * A timer of a connection (RFC 9293, section 3.10.8); of each {@link Role} at most one runs at a
 * time.
 */
public sealed interface Timer extends Serializable {

    /** The purpose of a timer. */
    enum Role {
        /** The connection itself, which waits for its remote. */
        CONNECTION,
        /** A delayed acknowledgment. */
        ACKNOWLEDGMENT,
        /** The user timeout. */
        USER,
        /** The pause between challenge ACKs. */
        CHALLENGE
    }

    /** The absence of a timer. */
    enum Off implements Timer {
        /** The only value. */
        OFF;

        @Override
        public Deadline due() {
            return Deadline.Untimed.NEVER;
        }
    }

    /**
     * The retransmission timer: something sent is not acknowledged.
     *
     * @param due when it is sent again, or given up
     * @param triesLeft how often it will be sent again, {@link TcpParameters#UNLIMITED} for ever;
     *     with none left, the timer gives the connection up (R2 of section 3.8.3)
     * @param repeats how often it has been sent again, as far as the schedule asks; 0 for ever
     *     where all repetitions are alike
     */
    record Retransmission(Deadline due, int triesLeft, int repeats) implements Timer {
        /** A timer whose repetitions are all alike. */
        public Retransmission(Deadline due, int triesLeft) {
            this(due, triesLeft, 0);
        }
    }

    /**
     * The persist timer: the window is closed, something is to be sent, and everything sent, except
     * for a probe, is acknowledged (RFC 9293, section 3.8.6.1).
     *
     * @param due when the window is probed, or the connection given up
     * @param triesLeft how often it will be probed without an answer; see {@link Retransmission}
     * @param repeats how often it has been probed, as far as the schedule asks; an answer does not
     *     begin it anew
     */
    record Persist(Deadline due, int triesLeft, int repeats) implements Timer {}

    /**
     * The keep-alive timer: nothing has been heard for a while, and nothing is to be sent (RFC
     * 9293, section 3.8.4).
     *
     * @param due when the remote is probed, or the connection given up
     * @param probesLeft how many more probes may go without an answer
     */
    record KeepAlive(Deadline due, int probesLeft) implements Timer {}

    /**
     * The FIN-WAIT-2 timer of Linux: a connection that its user has left waits for the remote's
     * FIN.
     *
     * @param due when it no longer waits
     */
    record FinWait2(Deadline due) implements Timer {}

    /**
     * The TIME-WAIT timer, of 2 MSL.
     *
     * @param due when it ends
     */
    record TimeWait(Deadline due) implements Timer {}

    /**
     * The delayed acknowledgment timer: an acknowledgment is owed (RFC 9293, section 3.8.6.3).
     *
     * @param due when it is sent at the latest
     */
    record DelayedAck(Deadline due) implements Timer {}

    /**
     * The user timeout (RFC 9293, sections 3.9.1.1 and 3.10.8).
     *
     * @param due when it expires
     */
    record User(Deadline due) implements Timer {}

    /**
     * The rate limit of challenge ACKs: one was sent, and the next has to wait (RFC 5961, section
     * 7).
     *
     * @param due when the next may
     */
    record Challenge(Deadline due) implements Timer {}

    /** Whether a timer is set. */
    default boolean isSet() {
        return this != Off.OFF;
    }

    /** Its purpose; {@link Off} counts as the connection's timer. */
    default Role role() {
        return switch (this) {
            case Off _, Retransmission _, Persist _, KeepAlive _, FinWait2 _, TimeWait _ ->
                Role.CONNECTION;
            case DelayedAck _ -> Role.ACKNOWLEDGMENT;
            case User _ -> Role.USER;
            case Challenge _ -> Role.CHALLENGE;
        };
    }

    /** The time at which it fires; never if there is none. */
    Deadline due();

    /** Whether the clock moves it. */
    default boolean runs() {
        return due().runs();
    }

    /** Whether the clock may not move on before it has fired. */
    default boolean isOver() {
        return due().isOver();
    }

    /** The same timer one tick later. */
    default Timer afterTick() {
        return switch (this) {
            case Off off -> off;
            case Retransmission(Deadline due, int tries, int repeats) ->
                new Retransmission(due.afterTick(), tries, repeats);
            case Persist(Deadline due, int tries, int repeats) ->
                new Persist(due.afterTick(), tries, repeats);
            case TimeWait(Deadline due) -> new TimeWait(due.afterTick());
            case KeepAlive(Deadline due, int probes) -> new KeepAlive(due.afterTick(), probes);
            case FinWait2(Deadline due) -> new FinWait2(due.afterTick());
            case DelayedAck(Deadline due) -> new DelayedAck(due.afterTick());
            case User(Deadline due) -> new User(due.afterTick());
            case Challenge(Deadline due) -> new Challenge(due.afterTick());
        };
    }
}
