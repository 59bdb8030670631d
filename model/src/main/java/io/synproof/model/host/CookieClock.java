package io.synproof.model.host;

import java.io.Serializable;

/**
 * The coarse clock that dates cookies (in Linux it ticks once a minute).
 *
 * @param slot the number of ticks so far; a cookie carries the slot in which it was made
 * @param left the number of ticks left in this run
 */
public record CookieClock(int slot, int left) implements Serializable {

    /**
     * The number of slots for which a cookie is valid: the one in which it was made, and the next.
     */
    static final int LIFE = 2;

    /** This clock after one tick. */
    public CookieClock afterTick() {
        return new CookieClock(slot + 1, left - 1);
    }

    /** This clock after a crash: the secret is new, so every cookie made before is invalid. */
    public CookieClock afterCrash() {
        return new CookieClock(slot + LIFE, left);
    }
}
