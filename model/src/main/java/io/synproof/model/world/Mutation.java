package io.synproof.model.world;

import io.synproof.model.endpoint.Effect;

/**
 * A change to what connections do, such as a mistake of which one wants to know which property
 * finds it.
 *
 * <p>It is a pure function of what a connection does when its user calls, a timer of it goes off,
 * or a segment arrives, and gives what the connection does instead: the event's own effect where it
 * changes nothing. Searches rely on equal events having equal effects.
 */
@FunctionalInterface
public interface Mutation {
    /** No change. */
    Mutation NONE = None.NONE;

    /** What a connection does instead of {@link Event#effect}. */
    Effect effect(Event event);

    /** The mutation that changes nothing. */
    enum None implements Mutation {
        /** The only value. */
        NONE;

        @Override
        public Effect effect(Event event) {
            return event.effect();
        }
    }
}
