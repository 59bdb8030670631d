package io.synproof.checker.engine.symmetry;

import io.synproof.checker.model.ModelException;
import io.synproof.checker.property.Property;
import io.synproof.checker.symmetry.Permutation;
import io.synproof.checker.symmetry.ProcessSymmetry;
import io.synproof.checker.symmetry.Symmetry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The classes of symmetric states, and the representative of each.
 *
 * <p>The representative is the state whose members are sorted, and of the arrangements of members
 * that compare as equal, the least by content. Two states have the same representative exactly if
 * they are symmetric, and it is independent of numbering, hash codes and thread scheduling. Shared
 * by all threads.
 */
public final class Orbits<S> {
    /**
     * The most states of a class in which a property is evaluated to see whether it agrees on them.
     */
    private static final int ALL = 720;

    /** So many representatives are kept, each until another state of its place comes. */
    private static final int KEPT = 1 << 12;

    private final Symmetry<S> symmetry;
    private final int members;
    private final Comparator<? super S> stateOrder;
    private final Optional<MemberColours<S, ?, ?, ?>> colours;

    /**
     * Threads write what they have found without a lock: an entry never changes, and one that is
     * lost is found again.
     */
    private final @Nullable Known<S>[] kept;

    /** A state and its representative. */
    private record Known<S>(S state, S representative) {}

    @SuppressWarnings({"unchecked", "rawtypes"})
    public Orbits(Symmetry<S> symmetry) {
        this.symmetry = symmetry;
        this.members = symmetry.members();
        this.stateOrder = symmetry.stateOrder();
        this.kept = new Known[KEPT];
        this.colours = Symmetry.BY_TEXT.equals(stateOrder)
                        && symmetry instanceof ProcessSymmetry<S, ?, ?, ?> processes
                ? Optional.of(new MemberColours<>(processes))
                : Optional.empty();
    }

    /** The representative of the states symmetric to this one. */
    public S representative(S state) {
        int hash = state.hashCode() * 0x9e3779b9;
        int place = hash >>> (Integer.SIZE - Integer.numberOfTrailingZeros(KEPT));
        Known<S> known = kept[place];
        if (known != null && known.state.equals(state)) {
            return known.representative;
        }
        S representative = sorted(state, symmetry.memberOrder(state));
        kept[place] = new Known<>(state, representative);
        return representative;
    }

    /** By this order; by a finer one, if that leaves a choice. */
    private S sorted(S state, Comparator<Integer> order) {
        Arranged<S> coarse = arranged(state, order);
        if (coarse.arrangements.areAtMost(1)) {
            return coarse.state;
        }
        Arranged<S> arranged = colours.map(
                        finer -> arranged(state, order.thenComparing(finer.order(state))))
                .orElse(coarse);
        if (arranged.arrangements.areAtMost(1)) {
            return arranged.state;
        }
        Least least = new Least(arranged.state);
        arranged.arrangements.forEach(least::of);
        return least.state;
    }

    /** A state with its members in order, and what that order leaves open. */
    private record Arranged<S>(S state, MemberArrangements arrangements) {}

    private Arranged<S> arranged(S state, Comparator<Integer> order) {
        List<Integer> sorted = IntStream.range(0, members).boxed().sorted(order).toList();
        int[] groups = new int[members];
        for (int place = 1; place < members; place++) {
            boolean tied = order.compare(sorted.get(place - 1), sorted.get(place)) == 0;
            groups[place] = tied ? groups[place - 1] : place;
        }
        S arranged = symmetry.permuted(state, new Permutation(sorted).inverse());
        return new Arranged<>(arranged, arrangements(arranged, groups));
    }

    private MemberArrangements arrangements(S state, int[] groups) {
        int[] likes = new int[members];
        for (int member = 0; member < members; member++) {
            likes[member] = likeOf(member, groups[member], state, likes);
        }
        return new MemberArrangements(groups, likes);
    }

    /** To be like another is transitive, so each is compared with the first of its like alone. */
    private int likeOf(int member, int group, S state, int[] likes) {
        for (int other = group; other < member; other++) {
            if (likes[other] == other && exchanged(state, other, member).equals(state)) {
                return other;
            }
        }
        return member;
    }

    private S exchanged(S state, int one, int other) {
        return symmetry.permuted(state, Permutation.exchange(members, one, other));
    }

    /** The least arrangement met so far. */
    private final class Least {
        private final S arranged;
        private S state;
        private String text;

        Least(S arranged) {
            this.arranged = arranged;
            this.state = arranged;
            this.text = text(arranged);
        }

        /** Its text, if that is what it is compared by, made once. */
        private String text(S one) {
            return Symmetry.BY_TEXT.equals(stateOrder) ? one.toString() : "";
        }

        void of(Permutation permutation) {
            S other = symmetry.permuted(arranged, permutation);
            String others = text(other);
            int comparison = Symmetry.BY_TEXT.equals(stateOrder)
                    ? others.compareTo(text)
                    : stateOrder.compare(other, state);
            if (comparison == 0 && !other.equals(state)) {
                throw new ModelException("the symmetry's stateOrder does not tell apart " + other
                        + " and " + state + "; give it one that does");
            }
            if (comparison < 0) {
                state = other;
                text = others;
            }
        }
    }

    /**
     * Asks a property about a state and states symmetric to it; see {@link
     * io.synproof.checker.Checker#upTo} for which.
     *
     * @throws AsymmetricPropertyException if it does not say the same of them
     */
    public void ask(Property<S, ?> property, S state) {
        boolean decided = property.isDecidedByState(state);
        for (Permutation permutation : permutations(state)) {
            S other = symmetry.permuted(state, permutation);
            if (property.isDecidedByState(other) != decided) {
                throw new AsymmetricPropertyException(
                        property, decided ? state : other, decided ? other : state);
            }
        }
    }

    private List<Permutation> permutations(S state) {
        List<Permutation> all = new ArrayList<>();
        MemberArrangements arrangements = arrangements(state, new int[members]);
        if (arrangements.areAtMost(ALL)) {
            arrangements.forEach(all::add);
            return all;
        }
        for (int one = 0; one < members; one++) {
            all.add(Permutation.rotation(members, one));
            for (int other = one + 1; other < members; other++) {
                all.add(Permutation.exchange(members, one, other));
            }
        }
        return all;
    }
}
