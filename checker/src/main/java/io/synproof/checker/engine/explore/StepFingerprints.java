package io.synproof.checker.engine.explore;

import io.synproof.checker.engine.encode.BitLayout;
import io.synproof.checker.engine.encode.FieldOverflowException;
import io.synproof.checker.engine.expand.Expander;
import io.synproof.checker.engine.expand.Successors;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.Step;
import io.synproof.checker.property.Property;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Checksums of the steps from sampled states, and of what the properties say of them, by which a
 * checkpoint of another model, or of a changed one, is recognised.
 *
 * <p>The sums are of the numbers of parts, which a checkpoint keeps. Asking may give numbers to
 * more parts, so it comes before those are written.
 */
final class StepFingerprints<S, A> {
    /** This many states from the first on, and as many more spread over all. */
    private static final int SOME = 1 << 10;

    /** The sum for a state of which nothing can be said, because something throws. */
    private static final long THROWS = -1;

    private final Model<S, A> model;
    private final List<Property<S, A>> properties;
    private final ReachedStates<S, A> reached;

    // These three belong together; wider ones replace them when there are more parts.
    private BitLayout layout;
    private Expander<S, A> expander;
    private Successors<S, A> successors;

    StepFingerprints(
            Model<S, A> model, List<Property<S, A>> properties, ReachedStates<S, A> reached) {
        this.model = model;
        this.properties = properties;
        this.reached = reached;
        this.layout = reached.layout();
        this.expander = expander();
        this.successors = new Successors<>(layout, true);
    }

    private Expander<S, A> expander() {
        return reached.representation().expander(layout, Set.of());
    }

    /** The numbers of the states that are asked about, of so many. */
    static LongStream numbers(long count) {
        return count <= 2L * SOME
                ? LongStream.range(0, count)
                : LongStream.concat(
                        LongStream.range(0, SOME),
                        LongStream.range(0, SOME).map(i -> i * (count / SOME)));
    }

    /** The sums for these states. */
    long[] sums(LongStream numbers) {
        return numbers.flatMap(number -> LongStream.of(sums(number))).toArray();
    }

    private long[] sums(long number) {
        while (true) {
            try {
                return new long[] {ofSteps(number), ofAnswers(number)};
            } catch (FieldOverflowException _) {
                layout = layout.widened(reached.representation().encoding().needed());
                expander = expander();
                successors = new Successors<>(layout, true);
            } catch (RuntimeException | AssertionError | StackOverflowError _) {
                return new long[] {THROWS, THROWS};
            }
        }
    }

    private long ofSteps(long number) {
        successors.clear();
        expander.expand(words(number), 0, successors);
        long sum = successors.steps + 31L * successors.cut.size();
        for (int i = 0; i < successors.batch.count; i++) {
            sum += ofFields(successors.batch.words, i * layout.words());
        }
        return sum;
    }

    private long[] words(long number) {
        long[] kept = new long[reached.layout().words()];
        reached.read(number, kept);
        int[] fields = new int[layout.fields()];
        reached.layout().unpack(kept, 0, fields);
        long[] words = new long[layout.words()];
        layout.pack(fields, words, 0);
        return words;
    }

    /** The same in every layout: fields that are not there yet are 0. */
    private long ofFields(long[] words, int at) {
        int[] fields = new int[layout.fields()];
        layout.unpack(words, at, fields);
        long sum = 0;
        for (int field = 0; field < fields.length; field++) {
            if (fields[field] != 0) {
                sum += mixed(field + 1, fields[field]);
            }
        }
        return mixed(sum, 1);
    }

    private static long mixed(long one, long other) {
        long bits = one * 0x9e3779b97f4a7c15L + other * 0xbf58476d1ce4e5b9L;
        return (bits ^ (bits >>> 31)) * 0x94d049bb133111ebL;
    }

    /** After the steps were taken, whose successors are still there. */
    private long ofAnswers(long number) {
        S state = expander.decode(words(number), 0);
        long sum = model.isProperEnd(state) ? 1 : 0;
        for (int i = 0; i < properties.size(); i++) {
            sum += properties.get(i).isDecidedByState(state) ? mixed(i + 2L, 0) : 0;
        }
        for (int k = 0; k < successors.batch.count; k++) {
            S after = expander.decode(successors.batch.words, k * layout.words());
            Step<S, A> step = new Step<>(state, successors.actions.get(k), after);
            for (int i = 0; i < properties.size(); i++) {
                sum += properties.get(i).isDecidedByStep(step) ? mixed(i + 2L, 1) : 0;
            }
        }
        return sum;
    }
}
