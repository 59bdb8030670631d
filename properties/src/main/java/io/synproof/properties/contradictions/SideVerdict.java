package io.synproof.properties.contradictions;

import java.util.Locale;

/** The verdict of a verification run on one side of a contradiction. */
public enum SideVerdict {
    /** What it says holds. */
    RIGHT,
    /** What it says does not hold. */
    WRONG,
    /** Of what it says, some holds and some does not. */
    RIGHT_IN_PART,
    /** What it says holds under a condition, and fails without it. */
    RIGHT_UNDER_A_CONDITION,
    /** What it says holds of one implementation and fails of another. */
    RIGHT_OF_SOME_IMPLEMENTATIONS,
    /** A search was cut short, or one of its claims cannot be decided by a model. */
    NOT_DECIDED,
    /** No claim states what it says, nor the contrary. */
    NO_CLAIM;

    /** The verdict in words, such as {@code right in part}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
