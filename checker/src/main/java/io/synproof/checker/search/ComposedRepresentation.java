package io.synproof.checker.search;

import io.synproof.checker.Composition;
import io.synproof.checker.Model;
import io.synproof.checker.Monitor;
import io.synproof.checker.Part;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The way of compositions, with a monitor beside them or without. */
final class ComposedRepresentation<S, A, L, P, M, E> implements Representation<S, A> {
    private final Model<S, A> facade;
    private final ComposedEncoding<S, A, L, P, M, E> encoding;
    private final LocalSteps<A, L, P, M, E> steps;
    private final boolean constrained;

    ComposedRepresentation(
            Model<S, A> facade,
            Composition<?, A, L, P, M, E> composition,
            @Nullable Monitor<? super L, Object> monitor) {
        this.facade = facade;
        this.encoding = new ComposedEncoding<>(composition, monitor);
        this.steps = new LocalSteps<>(encoding);
        this.constrained = says(composition, "withinConstraint") || says(composition, "isCut");
    }

    /** Whether a model has its own answer to what compositions leave to the medium. */
    private static boolean says(Composition<?, ?, ?, ?, ?, ?> composition, String question) {
        return Arrays.stream(composition.getClass().getMethods())
                .filter(method -> method.getName().equals(question))
                .filter(method -> method.getParameterCount() == 1)
                .map(Method::getDeclaringClass)
                .anyMatch(type -> type != Composition.class && type != Model.class);
    }

    @Override
    public Encoding<S> encoding() {
        return encoding;
    }

    @Override
    public Expander<S, A> expander(Layout layout, Set<String> wantedKinds) {
        return new ComposedExpander<>(facade, encoding, steps, layout, constrained);
    }

    @Override
    public int @Nullable [] fieldsOf(List<Part> parts, Layout layout) {
        return parts.stream()
                .flatMapToInt(part -> fieldsOf(part, layout))
                .distinct()
                .toArray();
    }

    private IntStream fieldsOf(Part part, Layout layout) {
        return switch (part) {
            case Part.OneProcess(int index) ->
                IntStream.of(Objects.checkIndex(index, encoding.environmentField));
            case Part.Whole.PROCESSES -> IntStream.range(0, encoding.environmentField);
            case Part.Whole.ENVIRONMENT -> IntStream.of(encoding.environmentField);
            case Part.Whole.MEMORY -> IntStream.of(encoding.memoryField);
            case Part.Whole.MEDIUM -> IntStream.range(encoding.contentsField, layout.fields());
        };
    }
}
