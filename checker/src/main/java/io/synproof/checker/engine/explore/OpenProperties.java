package io.synproof.checker.engine.explore;

import io.synproof.checker.property.Property;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The undecided properties of a running search, by what decides them, so that nothing is evaluated
 * or built for those that it cannot decide.
 *
 * @param count how many properties there are, decided ones included
 * @param ofStates those decided by a state
 * @param ofSteps those decided by a step, with the states before and after it
 * @param ofLabels those decided by the label of a step alone
 * @param ofDeadlocks those decided by a deadlock
 * @param kinds the kinds of action that no step has had yet
 */
record OpenProperties<S, A>(
        int count,
        List<Question<S, A>> ofStates,
        List<Question<S, A>> ofSteps,
        List<Question<S, A>> ofLabels,
        List<Question<S, A>> ofDeadlocks,
        Set<String> kinds) {

    /** One property, and its place among all. */
    record Question<S, A>(int index, Property<S, A> property) {}

    private enum Decider {
        STATE,
        STEP,
        LABEL,
        DEADLOCK
    }

    static <S, A> OpenProperties<S, A> of(
            List<Property<S, A>> properties, IntPredicate open, Set<String> kinds) {
        List<Question<S, A>> questions = IntStream.range(0, properties.size())
                .filter(open)
                .mapToObj(i -> new Question<>(i, properties.get(i)))
                .toList();
        return new OpenProperties<>(
                properties.size(),
                decidedBy(Decider.STATE, questions),
                decidedBy(Decider.STEP, questions),
                decidedBy(Decider.LABEL, questions),
                decidedBy(Decider.DEADLOCK, questions),
                Set.copyOf(kinds));
    }

    /**
     * The same for a search whose steps have no labels to be asked about: these properties are
     * decided by its steps.
     */
    OpenProperties<S, A> withoutLabels() {
        List<Question<S, A>> steps =
                Stream.concat(ofSteps.stream(), ofLabels.stream()).toList();
        return new OpenProperties<>(count, ofStates, steps, List.of(), ofDeadlocks, kinds);
    }

    /** The properties that are open. */
    List<Property<S, A>> properties() {
        return Stream.of(ofStates, ofSteps, ofLabels, ofDeadlocks)
                .flatMap(List::stream)
                .map(Question::property)
                .toList();
    }

    /** Whether each property before this index is decided. */
    boolean hasNoneBefore(int index) {
        return Stream.of(ofStates, ofSteps, ofLabels, ofDeadlocks)
                .flatMap(List::stream)
                .allMatch(question -> question.index() >= index);
    }

    private static <S, A> List<Question<S, A>> decidedBy(
            Decider decider, List<Question<S, A>> questions) {
        return questions.stream()
                .filter(question -> decider(question.property()) == decider)
                .toList();
    }

    private static Decider decider(Property<?, ?> property) {
        return switch (property) {
            case Property.Always<?, ?> _, Property.Never<?, ?> _, Property.Reachable<?, ?> _ ->
                Decider.STATE;
            case Property.EveryStep<?, ?> _ -> Decider.STEP;
            case Property.EveryLabel<?, ?, ?> _ -> Decider.LABEL;
            case Property.NoDeadlock<?, ?> _ -> Decider.DEADLOCK;
        };
    }
}
