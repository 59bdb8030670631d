package io.synproof.model.segment;

import java.io.Serializable;

/**
 * The user's octets in a segment, known by their place in the sender's stream.
 *
 * <p>The content of an octet does not matter to TCP; where it came from matters to a check. No rule
 * of the protocol reads {@code first}.
 *
 * @param first the place of the first octet in what its incarnation sends, 0 for the first
 * @param length how many octets, 0 or more
 */
public record Text(int first, int length) implements Serializable {
    /** No octets. */
    public static final Text NONE = new Text(0, 0);

    /**
     * Some octets.
     *
     * @throws IllegalArgumentException if a number is negative, or nothing has a place
     */
    public Text {
        if (first < 0 || length < 0 || (length == 0 && first != 0)) {
            throw new IllegalArgumentException("text of " + length + " octets from " + first);
        }
    }

    /** The octets from place {@code first} on; nothing has no place. */
    public static Text of(int first, int length) {
        return length == 0 ? NONE : new Text(first, length);
    }

    /** Whether there are no octets. */
    public boolean isEmpty() {
        return length == 0;
    }

    /** These octets without the first {@code octets}, or nothing when there are no more. */
    public Text without(int octets) {
        return octets >= length ? NONE : new Text(first + octets, length - octets);
    }

    /** The first {@code octets} of these, or all when there are fewer. */
    public Text first(int octets) {
        return of(first, Math.min(length, octets));
    }

    /** These octets with their places forgotten. */
    public Text erased() {
        return of(0, length);
    }
}
