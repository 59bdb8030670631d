package io.synproof.checker.model;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of a failure of a model or a property, with its place. */
public final class FailureText {
    private FailureText() {}

    /**
     * The exception that says what was thrown, in which state and at which action, and how to get
     * there.
     *
     * @param action empty if it happened before an action was tried
     * @param trace to the state; empty if the model does not go there again
     */
    public static <S, A> ModelException exception(
            Model<S, A> model,
            Throwable thrown,
            S state,
            Optional<Object> action,
            Optional<Trace<S, A>> trace) {
        String text = Stream.of(
                        Stream.of("the model, or a property of it, threw " + thrown),
                        Stream.of("in state:  " + ValueText.of(model, state)),
                        action.stream().map(name -> "at action: " + ValueText.of(name)),
                        trace.stream().map(FailureText::run),
                        trace.stream().map(run -> TraceText.replay(ChoiceCodec.of(model, run))))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
        return new ModelException(text, trace, thrown);
    }

    /**
     * The exception that says why a question is refused, and how to get to where it shows.
     *
     * @param trace to the place; empty if the model does not go there again
     */
    public static <S, A> ModelException refusal(
            Model<S, A> model, Throwable reason, Optional<Trace<S, A>> trace) {
        String text = Stream.of(
                        Stream.of(String.valueOf(reason.getMessage())),
                        trace.stream().map(FailureText::run),
                        trace.stream().map(run -> TraceText.replay(ChoiceCodec.of(model, run))))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
        return new ModelException(text, trace, reason);
    }

    /**
     * The exception that says how the model breaks its contract, in which state, and how to get
     * there.
     *
     * @param told what was found
     * @param state where, in words
     * @param trace to the state; empty if it is not known
     */
    public static <S, A> ContractException breach(
            Model<S, A> model, ContractException told, String state, Optional<Trace<S, A>> trace) {
        String text = Stream.of(
                        Stream.of(
                                "the model breaks its contract: " + told.kind().rule(),
                                "in state:  " + state,
                                told.detail(),
                                "contract:  " + told.kind().contract()),
                        trace.stream().map(FailureText::run),
                        trace.stream().flatMap(run -> replay(model, run)))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
        return new ContractException(told, text, trace);
    }

    /** The run in words, or why there are none: a failure may be one of {@code toString}. */
    public static String run(Trace<?, ?> run) {
        try {
            return TraceText.of(run);
        } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
            return "a run of " + Quantity.of(run.length(), "step")
                    + " that cannot be shown: a toString threw " + thrown;
        }
    }

    /** The choices of a run; nothing, if the model does not take them again. */
    private static <S, A> Stream<String> replay(Model<S, A> model, Trace<S, A> run) {
        try {
            return Stream.of(TraceText.replay(ChoiceCodec.of(model, run)));
        } catch (RuntimeException | AssertionError | StackOverflowError _) {
            return Stream.empty();
        }
    }

    /**
     * The choices of a trace that decided what has this name.
     *
     * @throws ModelException if the model does not take the trace again
     */
    public static <S, A> String choices(Model<S, A> model, String name, Trace<S, A> trace) {
        try {
            return ChoiceCodec.of(model, trace);
        } catch (ReplayException e) {
            throw new ModelException(notAgain(name), Optional.of(trace), e);
        }
    }

    /** What to say of a model that does not go again where it decided what has this name. */
    public static String notAgain(String name) {
        return "the model does not take again the steps to where \"" + name
                + "\" was decided; its selfCheck() may say why";
    }
}
