package io.synproof.properties.mutation;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Notes what the model does: which methods it runs, which clauses it cites, and how much.
 *
 * <p>{@link Probes} writes calls of it into the model. Each {@link Sandbox} has a meter of its own,
 * and one thread.
 */
public final class Meter {
    /** More than there are. */
    private static final int MOST = 1 << 14;

    private static final boolean[] PLACES = new boolean[MOST];
    private static long left = Long.MAX_VALUE;

    private Meter() {}

    /** The model does more than it may: perhaps without end. */
    static final class Overrun extends Error {
        private static final long serialVersionUID = 1L;

        Overrun() {
            super("the model runs on and on", null, false, false);
        }
    }

    /** Begins anew, for a model that may do so many {@link #pass passes}. */
    static void restart(long passes) {
        Arrays.fill(PLACES, false);
        left = passes;
    }

    /** How many passes are left; negative if the model was stopped. */
    static long left() {
        return left;
    }

    /** The numbers of the places that the model has come to. */
    static BitSet places() {
        BitSet places = new BitSet();
        for (int i = 0; i < PLACES.length; i++) {
            places.set(i, PLACES[i]);
        }
        return places;
    }

    /** A method of the model begins. */
    public static void enter(int method) {
        reach(method);
        pass();
    }

    /** A method of the model begins, or goes back to where it was. */
    public static void pass() {
        left--;
        if (left < 0) {
            throw new Overrun();
        }
    }

    /** The model comes to a place. */
    public static void reach(int place) {
        PLACES[place] = true;
    }
}
