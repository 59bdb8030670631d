package io.synproof.checker.composition;

import io.synproof.checker.model.ContractException;

/**
 * The passing of time in a {@link Composition}: one synchronous step in which every part moves.
 *
 * <p>The step can be taken if no part blocks it and some part waits for it. All functions are pure.
 */
public interface Clock<A, L, P, M, E> {

    /** The step. */
    A action();

    /** The label of a tick, which monitors see. */
    L label();

    /** A process after a tick, and its readiness. */
    Aged<P> process(int self, P process);

    /** A message after a tick, and its readiness; it keeps its recipients. */
    Aged<M> message(M message);

    /** The environment after a tick, and its readiness. */
    Aged<E> environment(E environment);

    /**
     * A part after a tick, and its readiness for the tick.
     *
     * @param after the part afterwards
     * @param readiness whether it waits for time, is indifferent to it, or blocks it
     */
    record Aged<T>(T after, TimeReadiness readiness) {

        /**
         * A part after a tick.
         *
         * @throws ContractException if it is null
         */
        public Aged {
            NullChecks.requirePart("a part after a tick", after);
        }

        /** A part that neither waits for a tick nor blocks it. */
        public static <T> Aged<T> indifferent(T after) {
            return new Aged<>(after, TimeReadiness.INDIFFERENT);
        }

        /** A part that waits for time to pass. */
        public static <T> Aged<T> waiting(T after) {
            return new Aged<>(after, TimeReadiness.WAITING);
        }

        /** A part that has something to do before time may pass. */
        public static <T> Aged<T> blocking(T part) {
            return new Aged<>(part, TimeReadiness.BLOCKING);
        }
    }

    /** The readiness of a part for a tick. */
    enum TimeReadiness {
        /** It changes or not, and gives no reason for time to pass. */
        INDIFFERENT,
        /** It is a reason for time to pass. */
        WAITING,
        /** Time must not pass before it has moved. */
        BLOCKING
    }
}
