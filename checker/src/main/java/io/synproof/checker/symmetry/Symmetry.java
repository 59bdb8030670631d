package io.synproof.checker.symmetry;

import io.synproof.checker.model.ModelException;
import io.synproof.checker.model.MonitoredState;
import java.util.Comparator;
import java.util.function.BiFunction;

/**
 * The interchangeable members of a model, such as processes of the same kind, whose names make no
 * difference to what can happen.
 *
 * <p>That is a promise about the model: if a step leads from one state to another, then one of the
 * same kind and with the same faults leads from the first, permuted, to the second, permuted; and
 * the constraint, cuts, proper ends and limits are those of the permuted state. {@link
 * io.synproof.checker.Checker#selfCheck()} of a checker {@linkplain
 * io.synproof.checker.Checker#upTo up to} the symmetry looks for states that break it. The initial
 * states need not be symmetric.
 *
 * @param <S> what a state is
 */
public interface Symmetry<S> {

    /** The order by texts, which {@link #stateOrder} is if it is not another. */
    Comparator<Object> BY_TEXT = Comparator.comparing(Object::toString);

    /** The number of members, which are numbered from 0. */
    int members();

    /**
     * The state in which each member has the place that a permutation gives it: what was true of
     * member {@code i} is true of member {@code permutation.of(i)}.
     *
     * <p>Everything that names a member takes part: processes, messages, budgets, and what a
     * monitor remembers. What has an order of its own, such as a sorted list of names, is brought
     * into it again. The identity changes nothing, and two permutations one after the other do what
     * {@link Permutation#then} of them does.
     */
    S permuted(S state, Permutation permutation);

    /**
     * An order of the members of a state by what is true of them there, and not by their number:
     * the order moves with the members.
     *
     * <p>A search sorts them by it. Ties are settled exactly, by trying the arrangements of tied
     * members, so that a finer order saves time, and a coarser one is just as correct. Of a {@link
     * ProcessSymmetry} with the usual {@link #stateOrder} a search finds an order by itself.
     */
    default Comparator<Integer> memberOrder(S state) {
        return (_, _) -> 0;
    }

    /**
     * An order of symmetric states by content, asked for ties only: two that compare as 0 must be
     * equal, else a search ends with a {@link ModelException}.
     *
     * <p>By default that of their texts. It has to be another where the texts of equal states may
     * differ, such as where a state has a part without {@code toString}, or a hash set.
     */
    default Comparator<? super S> stateOrder() {
        return BY_TEXT;
    }

    /**
     * The symmetry of this model with a monitor.
     *
     * @param memory what the monitor remembers, permuted
     */
    default <M> Symmetry<MonitoredState<S, M>> monitored(BiFunction<M, Permutation, M> memory) {
        return new MonitoredSymmetry<>(this, memory);
    }
}
