package io.synproof.checker.engine.automaton;

import io.synproof.checker.engine.automaton.NormalForm.And;
import io.synproof.checker.engine.automaton.NormalForm.Constant;
import io.synproof.checker.engine.automaton.NormalForm.Literal;
import io.synproof.checker.engine.automaton.NormalForm.Next;
import io.synproof.checker.engine.automaton.NormalForm.Or;
import io.synproof.checker.engine.automaton.NormalForm.Release;
import io.synproof.checker.engine.automaton.NormalForm.Until;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The ways to satisfy formulas in a state with a certain valuation, by the expansion laws: {@code a
 * U b} is {@code b}, or {@code a} and {@code a U b} one step later.
 *
 * <p>A way is left out if another one asks for less and promises no more (J.-M. Couvreur,
 * "On-the-fly verification of linear temporal logic", 1999; P. Gastin and D. Oddoux, "Fast LTL to
 * Büchi automata translation", 2001).
 */
final class Expansion {
    private final boolean[] valuation;
    private final Map<NormalForm, List<Move>> known = new HashMap<>();

    /** The expansion in states in which atoms have these values. */
    Expansion(boolean[] valuation) {
        this.valuation = valuation.clone();
    }

    /** The ways to satisfy all of some formulas. */
    List<Move> of(Collection<NormalForm> formulas) {
        List<Move> moves = List.of(Move.NOTHING);
        for (NormalForm formula : formulas) {
            moves = both(moves, of(formula));
        }
        return best(moves.stream().map(Move::reduced));
    }

    private List<Move> of(NormalForm formula) {
        List<Move> moves = known.get(formula);
        if (moves == null) {
            moves = expand(formula);
            known.put(formula, moves);
        }
        return moves;
    }

    private List<Move> expand(NormalForm formula) {
        return switch (formula) {
            case Constant(boolean value) -> ifTrue(value);
            case Literal(int atom, boolean positive) -> ifTrue(valuation[atom] == positive);
            case And(NormalForm left, NormalForm right) -> both(of(left), of(right));
            case Or(NormalForm left, NormalForm right) -> either(of(left), of(right));
            case Next(NormalForm inner) -> List.of(Move.next(inner));
            case Until until ->
                either(of(until.right()), both(of(until.left()), List.of(Move.promise(until))));
            case Release release ->
                both(of(release.right()), either(of(release.left()), List.of(Move.next(release))));
        };
    }

    private static List<Move> ifTrue(boolean value) {
        return value ? List.of(Move.NOTHING) : List.of();
    }

    private static List<Move> both(List<Move> some, List<Move> others) {
        return best(some.stream().flatMap(one -> others.stream().map(one::and)));
    }

    private static List<Move> either(List<Move> some, List<Move> others) {
        return best(Stream.concat(some.stream(), others.stream()));
    }

    /** The ways that no other is as good as; of equals, the first. */
    private static List<Move> best(Stream<Move> moves) {
        List<Move> best = new ArrayList<>();
        moves.forEach(move -> {
            if (best.stream().noneMatch(other -> other.isAtLeast(move))) {
                best.removeIf(move::isAtLeast);
                best.add(move);
            }
        });
        return List.copyOf(best);
    }
}
