package io.synproof.checker.engine.contract;

import io.synproof.checker.composition.NullChecks;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The actions of a composition's local steps, of which those that more than one occasion has are
 * shared: only these can occur twice in one state, so a search need look at no others there.
 *
 * <p>An occasion gives at most one list of steps in a state: a process on its own, a process and a
 * message, a fault of a message, the clock. Shared by all threads.
 */
public final class SharedActions<A> {

    /**
     * A source of actions: a process, a process and a message, a fault of a message, or the clock.
     */
    public record Occasion(int self, int message, int place) {
        private static final int NONE = -1;

        /** Time passes. */
        public static final Occasion TICK = new Occasion(NONE, NONE, NONE);

        /** A step that concerns the state as a whole. */
        public static final Occasion GENERAL = new Occasion(NONE - 1, NONE, NONE);

        /** A process moves on its own. */
        public static Occasion own(int self) {
            return new Occasion(self, NONE, NONE);
        }

        /** A message arrives. */
        public static Occasion arrival(int self, int message, int passed) {
            return new Occasion(self, message, passed);
        }

        /** The medium does something to a message. */
        public static Occasion fault(int message, int older) {
            return new Occasion(NONE, message, older);
        }
    }

    /** An action. */
    public static final class Use<A> {
        private final A action;
        private final Occasion first;

        // From 1 on if it is shared.
        private volatile int number;

        private Use(A action, Occasion first) {
            this.action = action;
            this.first = first;
        }

        /** The action, as it came first: one object for all that are equal. */
        public A action() {
            return action;
        }

        /** Whether more than one occasion has it, or one has it twice. */
        public boolean isShared() {
            return number != 0;
        }

        /** If it is shared, its number among those that are, from 1 on. */
        int number() {
            return number;
        }
    }

    private final ConcurrentHashMap<A, Use<A>> uses = new ConcurrentHashMap<>();
    private volatile int count;

    /** The number of shared actions so far. */
    public int count() {
        return count;
    }

    /** An action that an occasion has. */
    public Use<A> use(A action, Occasion occasion) {
        Use<A> use = uses.computeIfAbsent(
                NullChecks.requireAction(action), one -> new Use<>(one, occasion));
        if (!use.isShared() && !use.first.equals(occasion)) {
            share(use);
        }
        return use;
    }

    /** Looks for actions that one list has twice. */
    public void look(List<A> actions, Occasion occasion) {
        Set<A> seen = HashSet.newHashSet(actions.size());
        for (A action : actions) {
            Use<A> use = use(action, occasion);
            if (!seen.add(action)) {
                share(use);
            }
        }
    }

    private synchronized void share(Use<A> use) {
        if (!use.isShared()) {
            count++;
            use.number = count;
        }
    }
}
