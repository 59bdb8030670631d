package io.synproof.checker.engine.expand;

import io.synproof.checker.composition.Composition;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.MediumRoom;
import io.synproof.checker.engine.encode.BitLayout;
import io.synproof.checker.engine.encode.ComposedEncoding;
import io.synproof.checker.engine.encode.Encoding;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.StatePart;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The representation of compositions as packed parts, with a monitor or without. */
public final class ComposedRepresentation<S, A, L, P, M, E> implements Representation<S, A> {
    private final Model<S, A> facade;
    private final ComposedEncoding<S, A, L, P, M, E> encoding;
    private final LocalStepCache<A, L, P, M, E> steps;
    private final RunMonitor<L> monitor;
    private final PartFields parts;
    private final boolean constrained;

    ComposedRepresentation(
            Model<S, A> facade, Composition<?, A, L, P, M, E> composition, RunMonitor<L> monitor) {
        requireCapacity(composition.medium());
        this.facade = facade;
        this.encoding = new ComposedEncoding<>(composition, monitor.isThere());
        this.monitor = monitor;
        this.parts = PartFields.of(encoding);
        this.steps = new LocalStepCache<>(encoding);
        this.constrained = MediumRoom.isExceeded(composition.constraint(), composition, true)
                || MediumRoom.isExceeded(composition.cut(), composition, false);
    }

    private static void requireCapacity(Medium medium) {
        if (medium.isBoundless() && medium.order() != Medium.Order.SET) {
            throw new IllegalArgumentException("the medium has room for any number of messages, so"
                    + " that there is no end of states: ask Checker.unbounded(), or give the medium"
                    + " a capacity");
        }
    }

    @Override
    public Encoding<S> encoding() {
        return encoding;
    }

    @Override
    public Expander<S, A> expander(BitLayout layout, Set<String> wantedKinds) {
        return new ComposedExpander<>(
                facade,
                encoding,
                steps,
                monitor.steps(encoding, layout, parts),
                layout,
                constrained);
    }

    @Override
    public boolean hasLabels() {
        return !encoding.model.hasGeneralSteps();
    }

    @Override
    public int @Nullable [] fieldsOf(List<StatePart> some, BitLayout layout) {
        return parts.of(some, layout);
    }
}
