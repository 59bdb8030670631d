package io.synproof.checker.symmetry;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A rearrangement of some members, which are numbered from 0.
 *
 * @param images for each member, the member whose place it takes; each occurs once
 */
public record Permutation(List<Integer> images) {

    /**
     * A permutation.
     *
     * @throws IllegalArgumentException if not every member is taken to a place of its own
     */
    public Permutation {
        Objects.requireNonNull(images, "images");
        images = List.copyOf(images);
        if (!images.stream().sorted().toList().equals(range(images.size()))) {
            throw new IllegalArgumentException("not a permutation: " + images);
        }
    }

    private static List<Integer> range(int size) {
        return IntStream.range(0, size).boxed().toList();
    }

    /** The identity on this many members. */
    public static Permutation identity(int size) {
        return new Permutation(range(size));
    }

    /** The exchange of two of this many members. */
    public static Permutation exchange(int size, int one, int other) {
        return new Permutation(IntStream.range(0, size)
                .map(member -> member == one ? other : member == other ? one : member)
                .boxed()
                .toList());
    }

    /** The rotation of this many members by a number of places, the last ones to the front. */
    public static Permutation rotation(int size, int by) {
        return new Permutation(IntStream.range(0, size)
                .mapToObj(i -> Math.floorMod(i + by, size))
                .toList());
    }

    /** The number of members. */
    public int size() {
        return images.size();
    }

    /** The member whose place a member takes. */
    public int of(int member) {
        return images.get(member);
    }

    /** The inverse permutation. */
    public Permutation inverse() {
        Integer[] sources = new Integer[size()];
        for (int member = 0; member < sources.length; member++) {
            sources[of(member)] = member;
        }
        return new Permutation(Arrays.asList(sources));
    }

    /** This permutation, and then another one of as many members. */
    public Permutation then(Permutation next) {
        return new Permutation(images.stream().map(next::of).toList());
    }

    /**
     * A list with a value for each member, permuted with the members.
     *
     * @param values by member, at least as many as there are members; those that follow stay
     */
    @SuppressWarnings("unchecked")
    public <T> List<T> moved(List<T> values) {
        T[] moved = (T[]) values.toArray();
        for (int member = 0; member < size(); member++) {
            moved[of(member)] = values.get(member);
        }
        return Collections.unmodifiableList(Arrays.asList(moved));
    }
}
