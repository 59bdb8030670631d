package io.synproof.checker.engine.explore;

import io.synproof.checker.model.Model;
import io.synproof.checker.model.StateFilter;
import io.synproof.checker.model.ValueText;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.CheckpointException;
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
 * The fingerprint of a model in a checkpoint, by which a search refuses to continue with another
 * model.
 *
 * @param text of the model; empty if it says nothing
 * @param states how many were kept
 * @param sums what some of them lead to, and what is said of them: two for each
 */
record ModelFingerprint(String text, long states, List<Long> sums) {

    /**
     * The fingerprint of the model of a search that keeps this many states; numbers the parts of
     * their successors.
     */
    static <S, A> ModelFingerprint of(
            Model<S, A> model,
            List<Property<S, A>> properties,
            ReachedStates<S, A> reached,
            long count) {
        long[] sums = new StepFingerprints<>(model, properties, reached)
                .sums(StepFingerprints.numbers(count));
        return new ModelFingerprint(ModelText.of(model), count, list(sums));
    }

    void write(ObjectOutputStream out) throws IOException {
        out.writeObject(text);
        out.writeLong(states);
        out.writeObject(sums.stream().mapToLong(sum -> sum).toArray());
    }

    static ModelFingerprint read(ObjectInputStream in) throws IOException, ClassNotFoundException {
        return new ModelFingerprint(
                (String) in.readObject(), in.readLong(), list((long[]) in.readObject()));
    }

    private static List<Long> list(long[] numbers) {
        return LongStream.of(numbers).boxed().toList();
    }

    /**
     * Returns if this model has the same text.
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
     * Returns if this model has the same initial states, and the same steps and answers in the
     * sampled states.
     *
     * @param initial the end of the initial states
     * @throws CheckpointException if not
     */
    <S, A> void requireLike(
            Path path,
            Model<S, A> model,
            List<Property<S, A>> properties,
            ReachedStates<S, A> reached,
            long initial) {
        StateDecoder<S, A> found = new StateDecoder<>(reached);
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
        requireSums(path, new StepFingerprints<>(model, properties, reached), found);
    }

    private static <S, A> Set<S> initialStates(Model<S, A> model, ReachedStates<S, A> reached) {
        return model.initialStates().stream()
                .filter(StateFilter.of(model)::isKept)
                .map(state -> reached.representation()
                        .orbits()
                        .map(all -> all.representative(state))
                        .orElse(state))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private <S, A> void requireSums(
            Path path, StepFingerprints<S, A> likeness, StateDecoder<S, A> found) {
        long[] numbers = StepFingerprints.numbers(states).toArray();
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
