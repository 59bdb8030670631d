package io.synproof.checker.engine.control;

import io.synproof.checker.model.ConstrainedModel;
import io.synproof.checker.model.Model;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Checkpoints;
import io.synproof.checker.result.Progress;
import io.synproof.checker.symmetry.Symmetry;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The model, the properties and the options of a search.
 *
 * @param threads at least 1
 * @param listener told about progress, on the calling thread
 * @param cancelled asked by all threads whether to stop
 * @param extent how far to search when all properties are decided
 * @param checkpoints where to keep what is found, if anywhere
 * @param symmetry up to which states are the same; not used by walks
 * @param counted properties that are counted in addition and decide nothing; not used by walks
 */
public record SearchOptions<S, A>(
        Model<S, A> model,
        Bounds bounds,
        int threads,
        Consumer<Progress> listener,
        BooleanSupplier cancelled,
        JvmInstruments gauges,
        Extent extent,
        Optional<Checkpoints> checkpoints,
        Optional<Symmetry<S>> symmetry,
        List<Property<S, A>> counted) {

    /**
     * Options of a search.
     *
     * @throws IllegalArgumentException if there is no thread to do it
     */
    public SearchOptions {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(bounds, "bounds");
        Objects.requireNonNull(cancelled, "cancelled");
        if (threads < 1) {
            throw new IllegalArgumentException("a search needs at least 1 thread, not " + threads);
        }
        counted = List.copyOf(counted);
    }

    /** What is counted of a model whoever asks: where an action constraint leaves a step out. */
    private static <S, A> List<Property<S, A>> leftOut(Model<S, A> model) {
        return model instanceof ConstrainedModel<S, A> constrained
                ? List.of(Property.reachable(constrained.leftOut(), constrained::isConstrainedIn))
                : List.of();
    }

    /** Without bounds, on one thread, silent. */
    public static <S, A> SearchOptions<S, A> of(Model<S, A> model) {
        return new SearchOptions<>(
                model,
                Bounds.none(),
                1,
                _ -> {},
                () -> false,
                JvmInstruments.ofThisJvm(),
                Extent.DECIDED,
                Optional.empty(),
                Optional.empty(),
                leftOut(model));
    }

    /** The same options for another model, without checkpoints and symmetry. */
    public <T> SearchOptions<T, A> forModel(Model<T, A> other) {
        return new SearchOptions<>(
                other,
                bounds,
                threads,
                listener,
                cancelled,
                gauges,
                Extent.DECIDED,
                Optional.empty(),
                Optional.empty(),
                leftOut(other));
    }

    /** These settings, with these bounds. */
    public SearchOptions<S, A> withBounds(Bounds other) {
        return new SearchOptions<>(
                model,
                other,
                threads,
                listener,
                cancelled,
                gauges,
                extent,
                checkpoints,
                symmetry,
                counted);
    }

    /** These settings, with this many threads. */
    public SearchOptions<S, A> withThreads(int other) {
        return new SearchOptions<>(
                model,
                bounds,
                other,
                listener,
                cancelled,
                gauges,
                extent,
                checkpoints,
                symmetry,
                counted);
    }

    /** These settings, with this listener. */
    public SearchOptions<S, A> withListener(Consumer<Progress> other) {
        return new SearchOptions<>(
                model,
                bounds,
                threads,
                other,
                cancelled,
                gauges,
                extent,
                checkpoints,
                symmetry,
                counted);
    }

    /** These settings, cancelled by this supplier. */
    public SearchOptions<S, A> withCancelled(BooleanSupplier other) {
        return new SearchOptions<>(
                model,
                bounds,
                threads,
                listener,
                other,
                gauges,
                extent,
                checkpoints,
                symmetry,
                counted);
    }

    /** These settings, reading this clock and this meter. */
    public SearchOptions<S, A> withGauges(JvmInstruments other) {
        return new SearchOptions<>(
                model,
                bounds,
                threads,
                listener,
                cancelled,
                other,
                extent,
                checkpoints,
                symmetry,
                counted);
    }

    /** The point at which a search stops when all properties are decided. */
    public enum Extent {
        /** No further: a shortest trace is wanted. */
        DECIDED,
        /** To the end: complete counts are wanted. */
        ALL,
        /** To the end: the trace with the fewest faults is wanted. */
        FEWEST_FAULTS
    }

    /** Whether to search to the end when all properties are decided. */
    public boolean isExhaustive() {
        return extent != Extent.DECIDED;
    }

    /** These settings, for traces with the fewest faults. */
    public SearchOptions<S, A> withFewestFaults() {
        return withExtent(Extent.FEWEST_FAULTS);
    }

    /** These settings, for a search to the end. */
    public SearchOptions<S, A> exhaustive() {
        return withExtent(Extent.ALL);
    }

    private SearchOptions<S, A> withExtent(Extent other) {
        return new SearchOptions<>(
                model,
                bounds,
                threads,
                listener,
                cancelled,
                gauges,
                other,
                checkpoints,
                symmetry,
                counted);
    }

    /** These settings, with these checkpoints. */
    public SearchOptions<S, A> withCheckpoints(Checkpoints other) {
        return new SearchOptions<>(
                model,
                bounds,
                threads,
                listener,
                cancelled,
                gauges,
                extent,
                Optional.of(other),
                symmetry,
                counted);
    }

    /** These settings, with states the same up to this symmetry. */
    public SearchOptions<S, A> upTo(Symmetry<S> other) {
        return withSymmetry(Optional.of(Objects.requireNonNull(other, "symmetry")));
    }

    /** These settings, with states the same up to this symmetry, if there is one. */
    public SearchOptions<S, A> withSymmetry(Optional<Symmetry<S>> other) {
        return new SearchOptions<>(
                model,
                bounds,
                threads,
                listener,
                cancelled,
                gauges,
                extent,
                checkpoints,
                other,
                counted);
    }

    /** These settings, counting this beside what they count. */
    public SearchOptions<S, A> countingToo(List<Property<S, A>> more) {
        return countingAll(Stream.concat(counted.stream(), more.stream()).toList());
    }

    /** These settings, counting this too. */
    public SearchOptions<S, A> withCounted(List<Property<S, A>> other) {
        return countingAll(
                Stream.concat(leftOut(model).stream(), other.stream()).toList());
    }

    private SearchOptions<S, A> countingAll(List<Property<S, A>> all) {
        return new SearchOptions<>(
                model,
                bounds,
                threads,
                listener,
                cancelled,
                gauges,
                extent,
                checkpoints,
                symmetry,
                all);
    }
}
