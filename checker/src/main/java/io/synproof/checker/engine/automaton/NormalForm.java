package io.synproof.checker.engine.automaton;

import io.synproof.checker.temporal.Ltl;
import io.synproof.checker.temporal.Ltl.Infix;
import io.synproof.checker.temporal.Ltl.Prefix;
import java.util.List;

/** A formula in negation normal form: only atoms are negated, and two operators look ahead. */
sealed interface NormalForm {
    NormalForm TRUE = new Constant(true);
    NormalForm FALSE = new Constant(false);

    /** A formula of a model's atoms; its negation, if it is wanted false. */
    static <S> NormalForm of(Ltl<S> formula, boolean wanted, List<Ltl.Atom<S>> atoms) {
        return switch (formula) {
            case Ltl.Atom<S> atom -> new Literal(atoms.indexOf(atom), wanted);
            case Ltl.Prefixed<S>(var operator, var inner) ->
                operator == Prefix.NOT
                        ? of(inner, !wanted, atoms)
                        : prefixed(operator, of(inner, wanted, atoms), wanted);
            case Ltl.Joined<S>(var left, var operator, var right) ->
                joined(
                        of(left, wanted != (operator == Infix.IMPLIES), atoms),
                        operator,
                        of(right, wanted, atoms),
                        wanted);
        };
    }

    private static NormalForm prefixed(Prefix operator, NormalForm inner, boolean wanted) {
        return switch (operator) {
            case NOT -> throw new IllegalArgumentException("not in normal form");
            case NEXT -> next(inner);
            case EVENTUALLY -> wanted ? until(TRUE, inner) : release(FALSE, inner);
            case ALWAYS -> wanted ? release(FALSE, inner) : until(TRUE, inner);
        };
    }

    /** Two formulas that are negated already, if they are not wanted. */
    private static NormalForm joined(
            NormalForm left, Infix operator, NormalForm right, boolean wanted) {
        return switch (operator) {
            case AND -> wanted ? and(left, right) : or(left, right);
            case OR, IMPLIES -> wanted ? or(left, right) : and(left, right);
            case UNTIL -> wanted ? until(left, right) : release(left, right);
            case RELEASE -> wanted ? release(left, right) : until(left, right);
            case WEAK_UNTIL ->
                wanted ? release(right, or(left, right)) : until(right, and(left, right));
        };
    }

    static NormalForm and(NormalForm left, NormalForm right) {
        if (left.equals(FALSE) || right.equals(TRUE) || left.equals(right)) {
            return left;
        }
        return left.equals(TRUE) || right.equals(FALSE) ? right : new And(left, right);
    }

    static NormalForm or(NormalForm left, NormalForm right) {
        if (left.equals(TRUE) || right.equals(FALSE) || left.equals(right)) {
            return left;
        }
        return left.equals(FALSE) || right.equals(TRUE) ? right : new Or(left, right);
    }

    static NormalForm next(NormalForm inner) {
        return inner instanceof Constant ? inner : new Next(inner);
    }

    /** An until, and what is the same in fewer operators. */
    static NormalForm until(NormalForm left, NormalForm right) {
        boolean isRight = right instanceof Constant
                || left.equals(right)
                || left.equals(FALSE)
                || isAlreadyEventually(left, right)
                || (right instanceof Until inner && inner.left().equals(left));
        return isRight ? right : new Until(left, right);
    }

    /** A release, and what is the same in fewer operators. */
    static NormalForm release(NormalForm left, NormalForm right) {
        boolean isRight = right instanceof Constant
                || left.equals(right)
                || left.equals(TRUE)
                || isAlreadyAlways(left, right)
                || (right instanceof Release inner && inner.left().equals(left));
        return isRight ? right : new Release(left, right);
    }

    /** Whether it is eventually so that again and again something is so, which it is at once. */
    private static boolean isAlreadyEventually(NormalForm left, NormalForm right) {
        return left.equals(TRUE)
                && right instanceof Release again
                && again.left().equals(FALSE)
                && again.right() instanceof Until soon
                && soon.left().equals(TRUE);
    }

    /** Whether it is always so that from some time on something is so, which it is at once. */
    private static boolean isAlreadyAlways(NormalForm left, NormalForm right) {
        return left.equals(FALSE)
                && right instanceof Until soon
                && soon.left().equals(TRUE)
                && soon.right() instanceof Release forEver
                && forEver.left().equals(FALSE);
    }

    /** True, or false. */
    record Constant(boolean value) implements NormalForm {}

    /** An atom, or its negation. */
    record Literal(int atom, boolean positive) implements NormalForm {}

    /** Both. */
    record And(NormalForm left, NormalForm right) implements NormalForm {}

    /** One of them, or both. */
    record Or(NormalForm left, NormalForm right) implements NormalForm {}

    /** One step later. */
    record Next(NormalForm inner) implements NormalForm {}

    /** The right one now or later, until then the left one. */
    record Until(NormalForm left, NormalForm right) implements NormalForm {}

    /** The right one, for ever or up to where the left one is too. */
    record Release(NormalForm left, NormalForm right) implements NormalForm {}
}
