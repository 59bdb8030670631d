package io.synproof.checker.engine.knowledge;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** States in classes of those that look the same to an agent, all by number. */
final class Partition {
    private final int[] classes;
    private final int count;

    // Where the members of each class begin, and all members, class by class; made when needed.
    private int @Nullable [] starts;
    private int[] members = {};

    /**
     * A partition.
     *
     * @param classes of each state the class, from 0
     * @param count the number of classes
     */
    Partition(int[] classes, int count) {
        this.classes = classes;
        this.count = count;
    }

    int count() {
        return count;
    }

    int classOf(int state) {
        return classes[state];
    }

    /** For each class the least of its members' values. */
    int[] least(int[] values) {
        int[] least = new int[count];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int state = 0; state < values.length; state++) {
            least[classes[state]] = Math.min(least[classes[state]], values[state]);
        }
        return least;
    }

    /** The index in {@link #member} of the first member of a class. */
    int start(int number) {
        return starts()[number];
    }

    /** The index in {@link #member} behind the last member of a class. */
    int end(int number) {
        return starts()[number + 1];
    }

    /** The member in this place. */
    int member(int place) {
        return members[place];
    }

    private int[] starts() {
        if (starts == null) {
            starts = sort();
        }
        return starts;
    }

    /** Counting sort: ends become starts as the classes are filled from behind. */
    private int[] sort() {
        int[] ends = new int[count + 1];
        for (int number : classes) {
            ends[number]++;
        }
        Arrays.parallelPrefix(ends, Integer::sum);
        members = new int[classes.length];
        for (int state = classes.length - 1; state >= 0; state--) {
            members[--ends[classes[state]]] = state;
        }
        return ends;
    }
}
