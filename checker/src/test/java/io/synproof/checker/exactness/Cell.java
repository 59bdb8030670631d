package io.synproof.checker.exactness;

/**
 * What a part of a random protocol is.
 *
 * @param collides whether all cells have one hash code
 */
record Cell(int value, boolean collides) {
    @Override
    public int hashCode() {
        return collides ? 0 : value;
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
