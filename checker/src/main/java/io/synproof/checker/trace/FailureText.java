package io.synproof.checker.trace;

import io.synproof.checker.Model;
import io.synproof.checker.ModelException;
import io.synproof.checker.Trace;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a model or a property threw, and where, in words. */
public final class FailureText {
    private FailureText() {}

    /**
     * The exception that says what was thrown, in which state and at which action, and how to get
     * there.
     *
     * @param action null if it happened before an action was tried
     * @param trace to the state; empty if the model does not go there again
     */
    public static <S, A> ModelException exception(
            Model<S, A> model,
            Throwable thrown,
            S state,
            @Nullable Object action,
            Optional<Trace<S, A>> trace) {
        String text = Stream.of(
                        Stream.of("the model, or a property of it, threw " + thrown),
                        Stream.of("in state:  " + state),
                        Stream.ofNullable(action).map(name -> "at action: " + name),
                        trace.stream().map(TraceText::of),
                        trace.stream().map(run -> VerdictText.replay(Choices.of(model, run))))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
        return new ModelException(text, trace, thrown);
    }
}
