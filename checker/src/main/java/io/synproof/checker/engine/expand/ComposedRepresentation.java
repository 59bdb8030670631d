package io.synproof.checker.engine.expand;

import io.synproof.checker.composition.Composition;
import io.synproof.checker.composition.MediumRoom;
import io.synproof.checker.engine.encode.BitLayout;
import io.synproof.checker.engine.encode.ComposedEncoding;
import io.synproof.checker.engine.encode.Encoding;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.StatePart;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The representation of compositions as packed parts, with a monitor or without. */
public final class ComposedRepresentation<S, A, L, P, M, E> implements Representation<S, A> {
    private final Model<S, A> facade;
    private final ComposedEncoding<S, A, L, P, M, E> encoding;
    private final LocalStepCache<A, L, P, M, E> steps;
    private final boolean constrained;

    ComposedRepresentation(
            Model<S, A> facade,
            Composition<?, A, L, P, M, E> composition,
            @Nullable Monitor<? super L, Object> monitor) {
        this.facade = facade;
        this.encoding = new ComposedEncoding<>(composition, monitor);
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
        return new ComposedExpander<>(facade, encoding, steps, layout, constrained);
    }

    @Override
    public boolean hasLabels() {
        return !encoding.model.hasGeneralSteps();
    }

    @Override
    public int @Nullable [] fieldsOf(List<StatePart> parts, BitLayout layout) {
        return parts.stream()
                .flatMapToInt(part -> fieldsOf(part, layout))
                .distinct()
                .toArray();
    }

    private IntStream fieldsOf(StatePart part, BitLayout layout) {
        return switch (part) {
            case StatePart.OneProcess(int index) ->
                IntStream.of(Objects.checkIndex(index, encoding.environmentField));
            case StatePart.Kind.PROCESSES -> IntStream.range(0, encoding.environmentField);
            case StatePart.Kind.ENVIRONMENT -> IntStream.of(encoding.environmentField);
            case StatePart.Kind.MEMORY -> IntStream.of(encoding.memoryField);
            case StatePart.Kind.MEDIUM -> IntStream.range(encoding.contentsField, layout.fields());
        };
    }
}
