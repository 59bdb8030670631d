package io.synproof.gallery;

import io.synproof.checker.Checker;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Question;
import io.synproof.checker.temporal.Fairness;
import io.synproof.checker.temporal.Temporal;
import io.synproof.checker.verdict.Verdict;
import java.util.List;
import java.util.function.Predicate;

/**
 * A question about a model of the gallery, to which the answer is yes unless a mistake was made.
 *
 * @param <S> what a state is
 * @param <A> what an action is
 */
public sealed interface GalleryQuestion<S, A> {

    /** The answer that is yes, as a sentence. */
    String sentence();

    /** What the checker is asked; its name is in lower case, with hyphens. */
    Question question();

    /** The checker's verdict. */
    Verdict<S, A> ask(Checker<S, A> checker);

    /** The name by which the question is asked for. */
    default String name() {
        return question().name();
    }

    /** No state satisfies the predicate. */
    static <S, A> GalleryQuestion<S, A> never(
            String name, String sentence, Predicate<? super S> predicate) {
        return new OfStates<>(sentence, Property.never(name, predicate));
    }

    /** Every state satisfies the predicate. */
    static <S, A> GalleryQuestion<S, A> always(
            String name, String sentence, Predicate<? super S> predicate) {
        return new OfStates<>(sentence, Property.always(name, predicate));
    }

    /** Some state satisfies the predicate. */
    static <S, A> GalleryQuestion<S, A> reachable(
            String name, String sentence, Predicate<? super S> predicate) {
        return new OfStates<>(sentence, Property.reachable(name, predicate));
    }

    /** Every run ends, if it does, where it may. */
    static <S, A> GalleryQuestion<S, A> noDeadlock(String sentence) {
        return new OfStates<>(sentence, new Property.NoDeadlock<>("no-deadlock"));
    }

    /** A question about whole runs. */
    static <S, A> GalleryQuestion<S, A> runs(
            String sentence, Temporal<S> temporal, List<Fairness<A>> assumed) {
        return new OfRuns<>(sentence, temporal, assumed);
    }

    /** A question that is decided by a state, a step or a deadlock. */
    record OfStates<S, A>(String sentence, Property<S, A> question)
            implements GalleryQuestion<S, A> {

        @Override
        public Verdict<S, A> ask(Checker<S, A> checker) {
            return checker.check(question);
        }
    }

    /**
     * A question about whole runs that are fair.
     *
     * @param assumed the assumptions
     */
    record OfRuns<S, A>(String sentence, Temporal<S> question, List<Fairness<A>> assumed)
            implements GalleryQuestion<S, A> {

        /** A question, whose assumptions are copied. */
        public OfRuns {
            assumed = List.copyOf(assumed);
        }

        @Override
        public Verdict<S, A> ask(Checker<S, A> checker) {
            return checker.check(question, assumed);
        }
    }
}
