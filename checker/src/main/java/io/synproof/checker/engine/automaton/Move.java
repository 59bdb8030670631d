package io.synproof.checker.engine.automaton;

import io.synproof.checker.engine.automaton.NormalForm.And;
import io.synproof.checker.engine.automaton.NormalForm.Constant;
import io.synproof.checker.engine.automaton.NormalForm.Release;
import io.synproof.checker.engine.automaton.NormalForm.Until;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One way to satisfy some formulas in the present state.
 *
 * @param next the formulas that then have to be true of the rest of the run
 * @param promised the untils among the formulas whose right side is put off
 */
record Move(Set<NormalForm> next, Set<NormalForm> promised) {
    /** The way that asks for nothing more. */
    static final Move NOTHING = new Move(Set.of(), Set.of());

    /** The way that puts a formula off to the next state. */
    static Move next(NormalForm formula) {
        return new Move(
                conjuncts(formula).collect(Collectors.toCollection(LinkedHashSet::new)), Set.of());
    }

    /** The way that puts the right side of an until off to the next state. */
    static Move promise(Until until) {
        return new Move(Set.of(until), Set.of(until));
    }

    /** The formulas that a formula is the conjunction of. */
    static Stream<NormalForm> conjuncts(NormalForm formula) {
        return switch (formula) {
            case And(NormalForm left, NormalForm right) ->
                Stream.concat(conjuncts(left), conjuncts(right));
            case Constant(boolean value) -> value ? Stream.empty() : Stream.of(formula);
            case NormalForm.Literal _, NormalForm.Or _, NormalForm.Next _, Until _, Release _ ->
                Stream.of(formula);
        };
    }

    /** The way that is both of two ways. */
    Move and(Move other) {
        return new Move(union(next, other.next), union(promised, other.promised));
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        Set<T> union = new LinkedHashSet<>(one);
        union.addAll(other);
        return union;
    }

    /** Whether the rest of a run that goes the other way can go this way as well. */
    boolean isAtLeast(Move other) {
        return other.next.containsAll(next) && other.promised.containsAll(promised);
    }

    /** This way, without formulas that others among the next ones contain. */
    Move reduced() {
        return new Move(
                next.stream()
                        .filter(formula ->
                                next.stream().noneMatch(other -> contains(other, formula)))
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                promised);
    }

    /** Whether to satisfy one formula is, in every state, to satisfy another on the way. */
    private static boolean contains(NormalForm whole, NormalForm part) {
        return (whole instanceof Release release
                        && conjuncts(release.right()).anyMatch(part::equals))
                || (part instanceof Until until && until.right().equals(whole));
    }
}
