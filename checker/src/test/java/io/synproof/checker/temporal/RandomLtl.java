package io.synproof.checker.temporal;

import io.synproof.checker.temporal.Ltl.Infix;
import io.synproof.checker.temporal.Ltl.Prefix;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Random formulas about the states of a {@link Digraph}. */
final class RandomLtl {
    private static final int DEPTH = 4;
    private static final int MOST_TEMPORAL = 6;
    private static final List<Prefix> PREFIXES = List.of(Prefix.values());
    private static final List<Infix> INFIXES = List.of(Infix.values());
    private static final Set<Infix> LOGICAL = Set.of(Infix.AND, Infix.OR, Infix.IMPLIES);

    private final SplittableRandom random;
    private final List<Ltl<Integer>> atoms;

    private RandomLtl(Digraph graph, SplittableRandom random) {
        int third = random.nextInt(256);
        this.random = random;
        this.atoms = List.of(
                Ltl.holds("p", state -> Digraph.has(graph.p(), state)),
                Ltl.holds("q", state -> Digraph.has(graph.q(), state)),
                Ltl.holds("r", state -> Digraph.has(third, state)));
    }

    /** A formula with at most four operators in each other, of which at most six look ahead. */
    static Ltl<Integer> about(Digraph graph, long seed) {
        RandomLtl some = new RandomLtl(graph, new SplittableRandom(seed));
        Ltl<Integer> formula = some.formula(DEPTH);
        while (temporalOperators(formula) > MOST_TEMPORAL) {
            formula = some.formula(DEPTH);
        }
        return formula;
    }

    private Ltl<Integer> formula(int depth) {
        if (depth == 0 || random.nextInt(8) == 0) {
            return one(atoms);
        }
        if (random.nextBoolean()) {
            return new Ltl.Prefixed<>(one(PREFIXES), formula(depth - 1));
        }
        return new Ltl.Joined<>(formula(depth - 1), one(INFIXES), formula(depth - 1));
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** Whether an operator looks ahead. */
    static boolean isTemporal(Infix operator) {
        return !LOGICAL.contains(operator);
    }

    private static int temporalOperators(Ltl<?> formula) {
        return switch (formula) {
            case Ltl.Atom<?> _ -> 0;
            case Ltl.Prefixed<?>(var operator, var inner) ->
                (operator == Prefix.NOT ? 0 : 1) + temporalOperators(inner);
            case Ltl.Joined<?>(var left, var operator, var right) ->
                (isTemporal(operator) ? 1 : 0) + temporalOperators(left) + temporalOperators(right);
        };
    }
}
