package io.synproof.checker.engine.expand;

import io.synproof.checker.composition.Composition;
import io.synproof.checker.composition.MediumRoom;
import io.synproof.checker.engine.encode.BitLayout;
import io.synproof.checker.engine.encode.ComposedEncoding;
import io.synproof.checker.engine.encode.Encoding;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.StatePart;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
        this.facade = facade;
        this.encoding = new ComposedEncoding<>(composition, monitor.isThere());
        this.monitor = monitor;
        this.parts = PartFields.of(encoding);
        this.steps = new LocalStepCache<>(encoding);
        this.constrained = isOwn(composition.constraint(), composition, true)
                || isOwn(composition.cut(), composition, false);
    }

    /** Whether a constraint or a cut is more than what the medium says. */
    private static boolean isOwn(
            Optional<? extends Predicate<?>> facet,
            Composition<?, ?, ?, ?, ?, ?> composition,
            boolean enough) {
        return facet.isPresent()
                && !(facet.get() instanceof MediumRoom<?>(var of, var asked)
                        && asked == enough
                        && of.medium().equals(composition.medium()));
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
