package io.synproof.model.host;

import java.io.Serializable;

/**
 * The coarse clock from which cookies take their age (in Linux it strikes once a minute).
 *
 * @param slot how often it has struck; a cookie carries the slot in which it was made
 * @param left how often it may still strike in this run
 */
public record CookieClock(int slot, int left) implements Serializable {

    /** How many slots a cookie is good for: the one in which it was made, and the next. */
    static final int LIFE = 2;

    /** This clock after it has struck. */
    public CookieClock afterTick() {
        return new CookieClock(slot + 1, left - 1);
    }

    /** This clock after a crash: the secret is a new one, so every cookie is as if too old. */
    public CookieClock afterCrash() {
        return new CookieClock(slot + LIFE, left);
    }
}
