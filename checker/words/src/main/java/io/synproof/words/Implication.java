package io.synproof.words;

import dev.cel.common.ast.CelExpr;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An implication in a predicate.
 *
 * @param condition what it says something of
 * @param conclusion what it says
 */
record Implication(CelExpr condition, CelExpr conclusion) {

    /** Of {@code p.implies(q)} and {@code !p || q} the two predicates. */
    static Optional<Implication> of(CelExpr part) {
        if (part.getKind() != CelExpr.ExprKind.Kind.CALL) {
            return Optional.empty();
        }
        List<CelExpr> arguments = Stream.concat(
                        part.call().target().stream(), part.call().args().stream())
                .toList();
        return switch (part.call().function()) {
            case "implies" -> Optional.of(new Implication(arguments.get(0), arguments.get(1)));
            case "_||_" ->
                Optional.of(arguments.getFirst())
                        .filter(one -> one.getKind() == CelExpr.ExprKind.Kind.CALL
                                && one.call().function().equals("!_"))
                        .map(one ->
                                new Implication(one.call().args().getFirst(), arguments.get(1)));
            default -> Optional.empty();
        };
    }
}
