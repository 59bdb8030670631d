package io.synproof.checker.exactness;

import java.util.Comparator;
import java.util.List;

/**
 * A message of a random protocol.
 *
 * @param to whom it goes to
 * @param copyTo who can take it in the other's place; the same if nobody
 * @param collides whether all letters have one hash code
 */
record Letter(int to, int copyTo, int kind, int age, boolean collides)
        implements Comparable<Letter> {
    private static final Comparator<Letter> ORDER = Comparator.comparingInt(Letter::kind)
            .thenComparing(Comparator.comparingInt(Letter::to).reversed())
            .thenComparingInt(Letter::copyTo)
            .thenComparingInt(Letter::age);

    List<Integer> recipients() {
        return to == copyTo ? List.of(to) : List.of(to, copyTo);
    }

    Letter older() {
        return new Letter(to, copyTo, kind, Math.min(1, age + 1), collides);
    }

    /** Different for different letters. */
    int number() {
        return ((to * 3 + copyTo) * 5 + kind) * 2 + age;
    }

    @Override
    public int compareTo(Letter other) {
        return ORDER.compare(this, other);
    }

    @Override
    public int hashCode() {
        return collides ? 0 : number();
    }

    @Override
    public String toString() {
        return "letter " + kind + " of age " + age + " to " + recipients();
    }
}
