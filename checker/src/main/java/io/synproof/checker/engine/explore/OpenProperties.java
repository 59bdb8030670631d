package io.synproof.checker.engine.explore;

import io.synproof.checker.property.Property;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is still open at some moment of a search: the undecided properties, by what decides them, so
 * that nothing is asked or built for those that it cannot decide.
 *
 * @param count how many properties there are, decided ones included
 * @param kinds the kinds of action that no step has had yet
 */
record OpenProperties<S, A>(
        int count,
        List<Question<S, A>> ofStates,
        List<Question<S, A>> ofSteps,
        List<Question<S, A>> ofDeadlocks,
        Set<String> kinds) {

    /** One property, and its place among all. */
    record Question<S, A>(int index, Property<S, A> property) {}

    private enum Sight {
        STATE,
        STEP,
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
                decidedBy(Sight.STATE, questions),
                decidedBy(Sight.STEP, questions),
                decidedBy(Sight.DEADLOCK, questions),
                Set.copyOf(kinds));
    }

    /** The properties that are open. */
    List<Property<S, A>> properties() {
        return Stream.of(ofStates, ofSteps, ofDeadlocks)
                .flatMap(List::stream)
                .map(Question::property)
                .toList();
    }

    /** Whether each of the first so many properties is decided. */
    boolean hasNoneBefore(int index) {
        return Stream.of(ofStates, ofSteps, ofDeadlocks)
                .flatMap(List::stream)
                .allMatch(question -> question.index() >= index);
    }

    private static <S, A> List<Question<S, A>> decidedBy(
            Sight sight, List<Question<S, A>> questions) {
        return questions.stream()
                .filter(question -> sight(question.property()) == sight)
                .toList();
    }

    private static Sight sight(Property<?, ?> property) {
        return switch (property) {
            case Property.Always<?, ?> _, Property.Never<?, ?> _, Property.Reachable<?, ?> _ ->
                Sight.STATE;
            case Property.EveryStep<?, ?> _ -> Sight.STEP;
            case Property.NoDeadlock<?, ?> _ -> Sight.DEADLOCK;
        };
    }
}
