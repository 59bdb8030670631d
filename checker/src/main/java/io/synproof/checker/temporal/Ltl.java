package io.synproof.checker.temporal;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A formula of linear temporal logic, true or false of an endless run from some moment on.
 *
 * <p>A run that ends stutters: in a terminal state, the next state is the same one. An atom is
 * evaluated once for each state and formula, so a fact that a formula names several times is best
 * one object.
 *
 * <pre>{@code
 * Ltl<Room> waits = Ltl.holds("waits", Room::someoneWaits);
 * Ltl<Room> enters = Ltl.holds("enters", Room::someoneEnters);
 * Temporal.formula(waits.implies(waits.until(enters)).always());  // [](waits -> waits U enters)
 * }</pre>
 *
 * @param <S> what a state is
 */
public sealed interface Ltl<S> {

    /** The operators that stand before a formula. */
    enum Prefix {
        /** It is not so. */
        NOT("!"),
        /** It is so one step later. */
        NEXT("X "),
        /** It is so now or later. */
        EVENTUALLY("<>"),
        /** It is so now and ever after. */
        ALWAYS("[]");

        private final String sign;

        Prefix(String sign) {
            this.sign = sign;
        }

        /** The operator as it is written before a formula. */
        public String sign() {
            return sign;
        }
    }

    /** The operators that stand between two formulas. */
    enum Infix {
        /** Both are so. */
        AND("&&"),
        /** One of them is so, or both. */
        OR("||"),
        /** If the left one is so, the right one is. */
        IMPLIES("->"),
        /** The right one is so now or later, and until then the left one is. */
        UNTIL("U"),
        /** The left one is so until the right one is, or for ever. */
        WEAK_UNTIL("W"),
        /** The right one is so until the left one is too, or for ever. */
        RELEASE("R");

        private final String sign;

        Infix(String sign) {
            this.sign = sign;
        }

        /** The operator as it is written between formulas. */
        public String sign() {
            return sign;
        }
    }

    /** The formula that a fact holds in the present state. */
    static <S> Ltl<S> holds(String name, Fact<S> fact) {
        return new Atom<>(name, fact);
    }

    /** The formula that the present state satisfies a predicate. */
    static <S> Ltl<S> holds(String name, Predicate<? super S> predicate) {
        return new Atom<>(name, Fact.of(predicate));
    }

    /** The formula that this one is false. */
    default Ltl<S> negated() {
        return new Prefixed<>(Prefix.NOT, this);
    }

    /** The formula that this one is true one step later. */
    default Ltl<S> next() {
        return new Prefixed<>(Prefix.NEXT, this);
    }

    /** The formula that this one is true now or later. */
    default Ltl<S> eventually() {
        return new Prefixed<>(Prefix.EVENTUALLY, this);
    }

    /** The formula that this one is true now and ever after. */
    default Ltl<S> always() {
        return new Prefixed<>(Prefix.ALWAYS, this);
    }

    /** The formula that both are true. */
    default Ltl<S> and(Ltl<S> other) {
        return new Joined<>(this, Infix.AND, other);
    }

    /** The formula that one of them is true, or both. */
    default Ltl<S> or(Ltl<S> other) {
        return new Joined<>(this, Infix.OR, other);
    }

    /** The formula that the other is true if this one is. */
    default Ltl<S> implies(Ltl<S> other) {
        return new Joined<>(this, Infix.IMPLIES, other);
    }

    /** The formula that the other becomes true, now or later, and this one is true until then. */
    default Ltl<S> until(Ltl<S> other) {
        return new Joined<>(this, Infix.UNTIL, other);
    }

    /** The formula that this one is true until the other is, or for ever. */
    default Ltl<S> weakUntil(Ltl<S> other) {
        return new Joined<>(this, Infix.WEAK_UNTIL, other);
    }

    /** The formula that the other is true up to where this one is true too, or for ever. */
    default Ltl<S> releases(Ltl<S> other) {
        return new Joined<>(this, Infix.RELEASE, other);
    }

    /** The different atoms, in the order in which they stand in the formula. */
    default List<Atom<S>> atoms() {
        return parts().flatMap(Ltl::ifAtom).distinct().toList();
    }

    private static <S> Stream<Atom<S>> ifAtom(Ltl<S> part) {
        return part instanceof Atom<S> atom ? Stream.of(atom) : Stream.empty();
    }

    /** The formula and all formulas in it, each as often as it stands there. */
    private Stream<Ltl<S>> parts() {
        return switch (this) {
            case Atom<S> atom -> Stream.of(atom);
            case Prefixed<S>(var _, var inner) -> Stream.concat(Stream.of(this), inner.parts());
            case Joined<S>(var left, var _, var right) ->
                Stream.of(Stream.of(this), left.parts(), right.parts()).flatMap(part -> part);
        };
    }

    /**
     * A fact about the present state.
     *
     * @param name what formulas call it
     */
    record Atom<S>(String name, Fact<S> fact) implements Ltl<S> {
        /** Of these, none of which is null. */
        public Atom {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(fact, "fact");
        }

        /** Its name, in quotation marks unless it is a word. */
        @Override
        public String toString() {
            return LtlText.of(this);
        }
    }

    /** A formula with an operator before it. */
    record Prefixed<S>(Prefix operator, Ltl<S> inner) implements Ltl<S> {
        /** Of these, none of which is null. */
        public Prefixed {
            Objects.requireNonNull(operator, "operator");
            Objects.requireNonNull(inner, "inner");
        }

        /** Such as {@code []<>p}. */
        @Override
        public String toString() {
            return LtlText.of(this);
        }
    }

    /** Two formulas with an operator between them. */
    record Joined<S>(Ltl<S> left, Infix operator, Ltl<S> right) implements Ltl<S> {
        /** Of these, none of which is null. */
        public Joined {
            Objects.requireNonNull(left, "left");
            Objects.requireNonNull(operator, "operator");
            Objects.requireNonNull(right, "right");
        }

        /** Such as {@code p -> <>q}. */
        @Override
        public String toString() {
            return LtlText.of(this);
        }
    }
}
