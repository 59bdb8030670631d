package io.synproof.words;

import dev.cel.common.ast.CelExpr;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A predicate that says something of what satisfies a condition.
 *
 * @param condition the condition
 * @param conclusions what it says: that one of these is true
 */
record Implication(CelExpr condition, List<CelExpr> conclusions) {
    private static final String OR = "_||_";

    /** Of {@code p.implies(q)} and {@code !p || q || r} the predicates. */
    static Optional<Implication> of(CelExpr part) {
        if (isCall(part, "implies")) {
            List<CelExpr> arguments = TermCompiler.arguments(part.call());
            return Optional.of(new Implication(arguments.get(0), List.of(arguments.get(1))));
        }
        List<CelExpr> alternatives = alternatives(part).toList();
        return alternatives.size() > 1 && isCall(alternatives.getFirst(), "!_")
                ? Optional.of(new Implication(
                        alternatives.getFirst().call().args().getFirst(),
                        alternatives.subList(1, alternatives.size())))
                : Optional.empty();
    }

    private static Stream<CelExpr> alternatives(CelExpr part) {
        return isCall(part, OR)
                ? part.call().args().stream().flatMap(Implication::alternatives)
                : Stream.of(part);
    }

    private static boolean isCall(CelExpr part, String function) {
        return part.getKind() == CelExpr.ExprKind.Kind.CALL
                && part.call().function().equals(function);
    }
}
