package io.synproof.model.endpoint;

import java.io.Serializable;

/** The timer of a connection: at most one runs at a time (RFC 9293, section 3.10.8). */
public sealed interface Timer extends Serializable {

    /** No timer runs. */
    enum Off implements Timer {
        /** The only value. */
        OFF
    }

    /**
     * Something sent is not acknowledged.
     *
     * @param due when it is sent again, or given up
     * @param triesLeft how often it will be sent again, {@link Stack#UNLIMITED} for ever; with none
     *     left, the timer gives the connection up (R2 of section 3.8.3)
     * @param repeats how often it has been sent again, as far as the schedule asks; 0 for ever
     *     where all repetitions are alike
     */
    record Retransmission(Due due, int triesLeft, int repeats) implements Timer {
        /** A timer whose repetitions are all alike. */
        public Retransmission(Due due, int triesLeft) {
            this(due, triesLeft, 0);
        }
    }

    /**
     * The 2 MSL wait.
     *
     * @param due when it ends
     */
    record TimeWait(Due due) implements Timer {}

    /** Whether the clock moves it. */
    default boolean runs() {
        return switch (this) {
            case Off _ -> false;
            case Retransmission(Due due, int _, int _) -> due.runs();
            case TimeWait(Due due) -> due.runs();
        };
    }

    /** Whether the clock may not move on before it has fired. */
    default boolean isOver() {
        return switch (this) {
            case Off _ -> false;
            case Retransmission(Due due, int _, int _) -> due.isOver();
            case TimeWait(Due due) -> due.isOver();
        };
    }

    /** The same timer one tick later. */
    default Timer afterTick() {
        return switch (this) {
            case Off off -> off;
            case Retransmission(Due due, int tries, int repeats) ->
                new Retransmission(due.afterTick(), tries, repeats);
            case TimeWait(Due due) -> new TimeWait(due.afterTick());
        };
    }
}
