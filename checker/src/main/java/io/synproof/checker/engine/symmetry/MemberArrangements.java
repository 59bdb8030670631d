package io.synproof.checker.engine.symmetry;

import io.synproof.checker.symmetry.Permutation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The arrangements of members up to exchanges of equal ones: of all that differ in such an exchange
 * alone there is one.
 *
 * <p>Members may be tied in groups, each of neighbours, that keep their places.
 */
final class MemberArrangements {
    private final int[] groups;
    private final int[] likes;
    private final boolean[] used;
    private final List<Integer> chosen = new ArrayList<>();

    /**
     * Arrangements of as many members as there are numbers in each array.
     *
     * @param groups the first member of each one's group
     * @param likes the first member of its group that each one is like
     */
    MemberArrangements(int[] groups, int[] likes) {
        this.groups = groups.clone();
        this.likes = likes.clone();
        this.used = new boolean[groups.length];
    }

    /** Whether there are at most this many. */
    boolean areAtMost(long most) {
        int[] inGroup = new int[groups.length];
        int[] inLikes = new int[groups.length];
        long count = 1;
        for (int member = 0; member < groups.length && count <= most; member++) {
            count = count * ++inGroup[groups[member]] / ++inLikes[likes[member]];
        }
        return count <= most;
    }

    /** Gives each of them to a visitor, the one that changes nothing first. */
    void forEach(Consumer<Permutation> visitor) {
        int place = chosen.size();
        if (place == groups.length) {
            visitor.accept(new Permutation(chosen).inverse());
            return;
        }
        int group = groups[place];
        for (int member = group; member < groups.length && groups[member] == group; member++) {
            if (isNext(member)) {
                used[member] = true;
                chosen.addLast(member);
                forEach(visitor);
                chosen.removeLast();
                used[member] = false;
            }
        }
    }

    /** Whether a member is free, and no earlier one that it is like. */
    private boolean isNext(int member) {
        for (int other = likes[member]; other < member; other++) {
            if (!used[other] && likes[other] == likes[member]) {
                return false;
            }
        }
        return !used[member];
    }
}
