package io.synproof.checker.search;

import io.synproof.checker.CheckpointException;
import io.synproof.checker.Model;
import io.synproof.checker.Property;
import io.synproof.checker.trace.ValueText;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What a checkpoint keeps of the model that it was made of, to refuse to go on with another.
 *
 * @param text of the model; empty if it says nothing
 * @param states how many were kept
 * @param sums what some of them lead to, and what is said of them: two for each
 */
record KeptModel(String text, long states, List<Long> sums) {

    /** Of the model of a search that keeps so many states; gives numbers to what they lead to. */
    static <S, A> KeptModel of(
            Model<S, A> model, List<Property<S, A>> properties, Reached<S, A> reached, long count) {
        long[] sums = new Likeness<>(model, properties, reached).sums(Likeness.numbers(count));
        return new KeptModel(ModelText.of(model), count, list(sums));
    }

    void write(ObjectOutputStream out) throws IOException {
        out.writeObject(text);
        out.writeLong(states);
        out.writeObject(sums.stream().mapToLong(sum -> sum).toArray());
    }

    static KeptModel read(ObjectInputStream in) throws IOException, ClassNotFoundException {
        return new KeptModel(
                (String) in.readObject(), in.readLong(), list((long[]) in.readObject()));
    }

    private static List<Long> list(long[] numbers) {
        return LongStream.of(numbers).boxed().toList();
    }

    /**
     * Nothing, if this model has the same text.
     *
     * @throws CheckpointException if not
     */
    void requireText(Path path, Model<?, ?> model) {
        String now = ModelText.of(model);
        if (!ModelText.isLike(text, now)) {
            throw ofAnother(path, "it was of " + text + ", and this is " + now);
        }
    }

    /**
     * Nothing, if this model has the same initial states, does the same in the states that were
     * looked at, and the same is said of them.
     *
     * @param initial the end of the initial states
     * @throws CheckpointException if not
     */
    <S, A> void requireLike(
            Path path,
            Model<S, A> model,
            List<Property<S, A>> properties,
            Reached<S, A> reached,
            long initial) {
        States<S, A> found = new States<>(reached);
        Set<S> before =
                LongStream.range(0, initial).mapToObj(found::state).collect(Collectors.toSet());
        Set<S> now = initialStates(model, reached);
        if (!before.equals(now)) {
            now.removeAll(before);
            throw ofAnother(
                    path,
                    now.isEmpty()
                            ? "an initial state of then is none now"
                            : "an initial state of now was none then: "
                                    + ValueText.of(now.iterator().next()));
        }
        requireSums(path, new Likeness<>(model, properties, reached), found);
    }

    private static <S, A> Set<S> initialStates(Model<S, A> model, Reached<S, A> reached) {
        return model.initialStates().stream()
                .filter(model::withinConstraint)
                .filter(state -> !model.isCut(state))
                .map(state -> reached.representation()
                        .orbits()
                        .map(all -> all.representative(state))
                        .orElse(state))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private <S, A> void requireSums(Path path, Likeness<S, A> likeness, States<S, A> found) {
        long[] numbers = Likeness.numbers(states).toArray();
        long[] now = likeness.sums(LongStream.of(numbers));
        for (int i = 0; i < sums.size(); i++) {
            if (sums.get(i) != now[i]) {
                String state = ValueText.of(found.state(numbers[i / 2]));
                throw ofAnother(
                        path,
                        i % 2 == 0
                                ? "other steps lead from " + state
                                : "something else is said of " + state + ", or of a step from it");
            }
        }
    }

    private static CheckpointException ofAnother(Path path, String what) {
        return new CheckpointException(path
                + " is of another model or property, or of one that was changed since: " + what
                + "; begin anew without it");
    }
}
