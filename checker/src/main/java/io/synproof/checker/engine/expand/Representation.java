package io.synproof.checker.engine.expand;

import io.synproof.checker.composition.Composition;
import io.synproof.checker.engine.encode.BitLayout;
import io.synproof.checker.engine.encode.Encoding;
import io.synproof.checker.engine.encode.ShapeEncoding;
import io.synproof.checker.engine.encode.StateShape;
import io.synproof.checker.engine.symmetry.Orbits;
import io.synproof.checker.model.LabelledModel;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.MonitoredModel;
import io.synproof.checker.model.StateMonitor;
import io.synproof.checker.model.StateMonitoredModel;
import io.synproof.checker.model.StatePart;
import io.synproof.checker.symmetry.Symmetry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The representation of a model for a search: its states as numbers, and an expander. A composition
 * has a fast one; any other model is asked.
 */
public interface Representation<S, A> {

    /** The encoding of states. */
    Encoding<S> encoding();

    /**
     * Takes steps, for one thread.
     *
     * @param wantedKinds the kinds of action that coverage asks for
     */
    Expander<S, A> expander(BitLayout layout, Set<String> wantedKinds);

    /** Whether expanders know the label of every step without the states that it joins. */
    default boolean hasLabels() {
        return false;
    }

    /** The fields that these parts are in; null if it is not known which. */
    int @Nullable [] fieldsOf(List<StatePart> parts, BitLayout layout);

    /** The classes of symmetric states; empty without a symmetry. */
    default Optional<Orbits<S>> orbits() {
        return Optional.empty();
    }

    /** The fastest representation of a model. */
    static <S, A> Representation<S, A> of(Model<S, A> model) {
        if (model instanceof Composition<?, ?, ?, ?, ?, ?> composition) {
            return composed(model, composition, new RunMonitor.None<>());
        }
        if (model instanceof MonitoredModel<?, ?, ?, ?> monitored
                && monitored.model() instanceof Composition<?, ?, ?, ?, ?, ?> composition) {
            return composed(model, composition, ofLabels(monitored.monitor()));
        }
        if (model instanceof StateMonitoredModel<?, ?, ?, ?> monitored
                && monitored.model() instanceof Composition<?, ?, ?, ?, ?, ?> composition) {
            return composed(model, composition, ofStates(monitored.monitor()));
        }
        return new PlainRepresentation<>(
                model,
                model.initialStates().stream()
                        .findFirst()
                        .map(StateShape::of)
                        .orElseGet(StateShape::whole));
    }

    /** This representation, with one state for each orbit of a symmetry. */
    default Representation<S, A> upTo(Optional<Symmetry<S>> symmetry, Model<S, A> model) {
        return symmetry.<Representation<S, A>>map(
                        given -> new SymmetricRepresentation<>(model, this, new Orbits<>(given)))
                .orElse(this);
    }

    /** The representation that makes no assumption about states. */
    static <S, A> Representation<S, A> plain(Model<S, A> model) {
        return new PlainRepresentation<>(model, StateShape.whole());
    }

    /** The type arguments of the three fit together: the monitored models see to that. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <S, A> Representation<S, A> composed(
            Model<S, A> model, LabelledModel<?, ?, ?> composition, RunMonitor<?> monitor) {
        return new ComposedRepresentation(model, (Composition) composition, monitor);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static RunMonitor<?> ofLabels(Monitor<?, ?> monitor) {
        return new RunMonitor.OfLabels<>((Monitor) monitor);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static RunMonitor<?> ofStates(StateMonitor<?, ?, ?> monitor) {
        return new RunMonitor.OfStates<>((StateMonitor) monitor);
    }

    /** See {@link #plain}. */
    record PlainRepresentation<S, A>(Model<S, A> model, Encoding<S> encoding)
            implements Representation<S, A> {

        PlainRepresentation(Model<S, A> model, StateShape shape) {
            this(model, new ShapeEncoding<>(shape));
        }

        @Override
        public Expander<S, A> expander(BitLayout layout, Set<String> wantedKinds) {
            return new ModelExpander<>(
                    model, encoding.coder(), layout, state -> state, wantedKinds);
        }

        @Override
        public int @Nullable [] fieldsOf(List<StatePart> parts, BitLayout layout) {
            return null;
        }
    }
}
