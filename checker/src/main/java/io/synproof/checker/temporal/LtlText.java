package io.synproof.checker.temporal;

import io.synproof.checker.temporal.Ltl.Infix;
import java.util.regex.Pattern;

/**
 * The text of a formula, in the signs of Spin: {@code [](waits -> <>served)}.
 *
 * <p>What is joined stands in parentheses inside another formula, but for an {@code and} inside an
 * {@code and}, and an {@code or} inside an {@code or}.
 */
final class LtlText {
    private static final Pattern WORD = Pattern.compile("(?![XUWR]$)[\\p{L}_][\\p{L}\\p{N}_]*");

    private LtlText() {}

    static String of(Ltl<?> formula) {
        return switch (formula) {
            case Ltl.Atom<?>(var name, var _) -> WORD.matcher(name).matches() ? name : quoted(name);
            case Ltl.Prefixed<?>(var operator, var inner) -> operator.sign() + enclosed(inner);
            case Ltl.Joined<?>(var left, var operator, var right) ->
                operand(left, operator) + " " + operator.sign() + " " + operand(right, operator);
        };
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }

    private static String enclosed(Ltl<?> formula) {
        return formula instanceof Ltl.Joined<?> ? "(" + of(formula) + ")" : of(formula);
    }

    private static String operand(Ltl<?> formula, Infix around) {
        boolean isChain = (around == Infix.AND || around == Infix.OR)
                && formula instanceof Ltl.Joined<?> joined
                && joined.operator() == around;
        return isChain ? of(formula) : enclosed(formula);
    }
}
