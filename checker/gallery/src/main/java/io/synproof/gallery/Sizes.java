package io.synproof.gallery;

/**
 * The sizes that a model of the gallery can have.
 *
 * @param unit what is counted, such as {@code processes}
 * @param least the smallest size
 * @param standard the size unless another is asked for
 * @param greatest the largest size
 */
public record Sizes(String unit, int least, int standard, int greatest) {

    /**
     * The sizes.
     *
     * @throws IllegalArgumentException if the standard is not between the least and the greatest
     */
    public Sizes {
        if (standard < least || standard > greatest) {
            throw new IllegalArgumentException(
                    standard + " is not between " + least + " and " + greatest);
        }
    }

    /** Of one size alone. */
    static Sizes only(int size, String unit) {
        return new Sizes(unit, size, size, size);
    }

    /** Whether a model can have this size. */
    public boolean include(int size) {
        return size >= least && size <= greatest;
    }

    /** Such as {@code 2 to 5 processes}. */
    @Override
    public String toString() {
        return (least == greatest ? "" + least : least + " to " + greatest) + " " + unit;
    }
}
