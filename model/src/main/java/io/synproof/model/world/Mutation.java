package io.synproof.model.world;

import io.synproof.model.endpoint.Effect;

/**
 * A change to the behaviour of connections, such as a seeded fault, to find out which properties
 * detect it.
 *
 * <p>It is a pure function of what a connection does when its user calls, a timer of it goes off,
 * or a segment arrives, and gives what the connection does instead: the event's own effect where it
 * changes nothing. Searches rely on equal events having equal effects.
 */
@FunctionalInterface
public interface Mutation {
    /** No change. */
    Mutation NONE = None.NONE;

    /** The effect that replaces {@link Event#effect}. */
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
