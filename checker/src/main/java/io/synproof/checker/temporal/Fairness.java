package io.synproof.checker.temporal;

import io.synproof.checker.model.Model;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * An assumption about runs: choices of a model that are not put off for ever.
 *
 * <p>Actions with equal keys are one condition, each different key is one of its own: with the
 * segment as the key, each segment's delivery is. An action without a key is not meant. Keys are
 * values, with {@code equals}, {@code hashCode} and {@code toString} by content; all functions are
 * pure, and may be asked by several threads at once. An action that leads out of the constraint, or
 * to what the model cannot represent, counts as enabled. One for which a full medium has no room
 * does not, unless the assumption says so.
 *
 * @param <A> what an action is
 */
public sealed interface Fairness<A> {

    /** The name of the assumption in reports. */
    String name();

    /** The assumption in verdicts, such as {@code weak fairness of "delivery"}. */
    default String title() {
        return switch (this) {
            case Weak<A> _ -> "weak fairness of \"" + name() + "\"";
            case Strong<A> strong ->
                (strong.blockedToo() ? "strong fairness even when blocked" : "strong fairness")
                        + " of \"" + name() + "\"";
            case NotEveryCopyLost<A> _, TimePasses<A> _ -> name();
        };
    }

    /**
     * Whether the assumption speaks of an action of a model: as one that is taken, or as a loss.
     *
     * @param model says which actions are ticks
     */
    default boolean speaksOf(A action, Model<?, A> model) {
        return switch (this) {
            case Weak<A> weak -> weak.key().apply(action).isPresent();
            case Strong<A> strong -> strong.key().apply(action).isPresent();
            case NotEveryCopyLost<A> copies ->
                copies.lost().apply(action).isPresent()
                        || copies.delivered().apply(action).isPresent();
            case TimePasses<A> _ -> model.isTick(action);
        };
    }

    /**
     * Weak fairness: an action that is enabled for ever is taken again and again; one condition for
     * all such actions.
     */
    static <A> Fairness<A> weak(String name, Predicate<? super A> which) {
        return new Weak<>(name, one(which));
    }

    /** For each key: what is enabled for ever is taken again and again. */
    static <A> Fairness<A> weakForEach(
            String name, Function<? super A, ? extends Optional<?>> key) {
        return new Weak<>(name, key);
    }

    /**
     * Strong fairness: an action that is enabled again and again is taken again and again; one
     * condition for all such actions.
     */
    static <A> Fairness<A> strong(String name, Predicate<? super A> which) {
        return new Strong<>(name, one(which), false);
    }

    /** For each key: what is enabled again and again is taken again and again. */
    static <A> Fairness<A> strongForEach(
            String name, Function<? super A, ? extends Optional<?>> key) {
        return new Strong<>(name, key, false);
    }

    /**
     * For each key: what is enabled again and again, or would be but for a full medium that blocks
     * it, is taken again and again. Of a run that ends nothing is asked: there nothing can happen.
     */
    static <A> Fairness<A> strongForEachBlockedToo(
            String name, Function<? super A, ? extends Optional<?>> key) {
        return new Strong<>(name, key, true);
    }

    /**
     * For each key: what is lost again and again is delivered again and again.
     *
     * @param lost the key of an action that loses a copy
     * @param delivered the key of an action that delivers one
     */
    static <A> Fairness<A> notEveryCopyLost(
            String name,
            Function<? super A, ? extends Optional<?>> lost,
            Function<? super A, ? extends Optional<?>> delivered) {
        return new NotEveryCopyLost<>(name, lost, delivered);
    }

    /**
     * Time passes for ever, unless the run ends: of a model with time, {@link
     * io.synproof.checker.model.Model#isTick ticks} come again and again, or nothing can happen.
     * Of a model that takes steps but no tick it is refused.
     */
    static <A> Fairness<A> timePasses() {
        return new TimePasses<>("time passes");
    }

    private static <A> Function<A, Optional<?>> one(Predicate<? super A> which) {
        Objects.requireNonNull(which, "which");
        return action -> which.test(action) ? Optional.of("") : Optional.empty();
    }

    /** See {@link Fairness#weakForEach}. */
    record Weak<A>(String name, Function<? super A, ? extends Optional<?>> key)
            implements Fairness<A> {
        /** Of these, none of which is null. */
        public Weak {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(key, "key");
        }
    }

    /**
     * See {@link Fairness#strongForEach} and {@link Fairness#strongForEachBlockedToo}.
     *
     * @param blockedToo whether what a full medium blocks counts as enabled
     */
    record Strong<A>(
            String name, Function<? super A, ? extends Optional<?>> key, boolean blockedToo)
            implements Fairness<A> {
        /** Of these, none of which is null. */
        public Strong {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(key, "key");
        }
    }

    /** See {@link Fairness#notEveryCopyLost}. */
    record NotEveryCopyLost<A>(
            String name,
            Function<? super A, ? extends Optional<?>> lost,
            Function<? super A, ? extends Optional<?>> delivered)
            implements Fairness<A> {
        /** Of these, none of which is null. */
        public NotEveryCopyLost {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(lost, "lost");
            Objects.requireNonNull(delivered, "delivered");
        }
    }

    /** See {@link Fairness#timePasses}. */
    record TimePasses<A>(String name) implements Fairness<A> {
        /** Of these, none of which is null. */
        public TimePasses {
            Objects.requireNonNull(name, "name");
        }
    }
}
