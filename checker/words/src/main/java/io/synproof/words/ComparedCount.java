package io.synproof.words;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import java.util.List;
import java.util.Optional;

/**
 * A count of the past that is compared with a number: beyond that it need not be told from others.
 *
 * @param operator what counts
 * @param count the count
 * @param number the number
 * @param isFirst whether the count stands before the number
 */
record ComparedCount(PastOperator operator, CelCall count, CelExpr number, boolean isFirst) {
    private static final List<String> COMPARISONS =
            List.of("_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_");

    /** The comparison that a call is, if it is one. */
    static Optional<ComparedCount> of(CelCall call) {
        if (!COMPARISONS.contains(call.function())) {
            return Optional.empty();
        }
        CelExpr one = call.args().get(0);
        CelExpr other = call.args().get(1);
        return of(one, other, true).or(() -> of(other, one, false));
    }

    private static Optional<ComparedCount> of(CelExpr count, CelExpr number, boolean isFirst) {
        return isNumber(number) && count.getKind() == CelExpr.ExprKind.Kind.CALL
                ? PastOperator.named(count.call().function())
                        .filter(PastOperator::isCount)
                        .map(operator -> new ComparedCount(operator, count.call(), number, isFirst))
                : Optional.empty();
    }

    private static boolean isNumber(CelExpr part) {
        return part.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && part.constant().getKind() == CelConstant.Kind.INT64_VALUE
                && part.constant().int64Value() < PastTerm.MOST;
    }

    /** The greatest count that must be told from smaller ones. */
    long most() {
        return Math.clamp(number.constant().int64Value() + 1, 1, PastTerm.MOST);
    }
}
