package io.synproof.model.endpoint;

import java.io.Serializable;

/** The time at which a set timer fires. */
public sealed interface Deadline extends Serializable {

    /**
     * A number of ticks from now; at zero the timer must fire before the next tick.
     *
     * @param ticks ticks left, 0 or more
     */
    record In(int ticks) implements Deadline {
        /**
         * A time to come.
         *
         * @throws IllegalArgumentException if {@code ticks} is negative
         */
        public In {
            if (ticks < 0) {
                throw new IllegalArgumentException("a timer with " + ticks + " ticks left");
            }
        }

        @Override
        public String toString() {
            return Integer.toString(ticks);
        }
    }

    /** A timer without a clock. */
    enum Untimed implements Deadline {
        /** It may fire at any moment, and never has to. */
        ANY_MOMENT("anyMoment"),
        /** It may fire when no segment of its pair of sockets is in flight. */
        QUIET("quiet"),
        /** It does not fire. */
        NEVER("never");

        private final String key;

        Untimed(String key) {
            this.key = key;
        }

        /** The name under which a user chooses it. */
        public String key() {
            return key;
        }

        @Override
        public String toString() {
            return key;
        }
    }

    /** Whether the clock moves it. */
    default boolean runs() {
        return this instanceof In;
    }

    /** Whether the clock may not move on before it has fired. */
    default boolean isOver() {
        return this instanceof In(int ticks) && ticks == 0;
    }

    /**
     * The same timer one tick later.
     *
     * @throws IllegalArgumentException if it is over
     */
    default Deadline afterTick() {
        return switch (this) {
            case In(int ticks) -> new In(ticks - 1);
            case Untimed untimed -> untimed;
        };
    }
}
