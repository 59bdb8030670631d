package io.synproof.checker.model;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A run of a model: an initial state and the steps from it.
 *
 * @param steps each begins in the state in which the one before it ends
 * @param format how it is shown; two runs with equal states and actions are equal whatever it is
 */
public record Trace<S, A>(S initial, List<Step<S, A>> steps, TraceFormat<S, A> format) {

    /**
     * A run.
     *
     * @throws IllegalArgumentException if a step does not begin where the run has come to
     */
    public Trace {
        Objects.requireNonNull(steps, "steps");
        Objects.requireNonNull(format, "format");
        List<Step<S, A>> chain = List.copyOf(steps);
        S start = initial;
        IntStream.range(0, chain.size()).forEach(i -> {
            S here = i == 0 ? start : chain.get(i - 1).after();
            if (!chain.get(i).before().equals(here)) {
                throw new IllegalArgumentException("step " + (i + 1) + " begins in "
                        + chain.get(i).before() + ", but the run has come to " + here);
            }
        });
        steps = chain;
    }

    /**
     * A run that is shown by the texts and the components of its states.
     *
     * @throws IllegalArgumentException if a step does not begin where the run has come to
     */
    public Trace(S initial, List<Step<S, A>> steps) {
        this(initial, steps, TraceFormat.plain());
    }

    /** This run, shown as a model shows its own. */
    public Trace<S, A> shownBy(TraceFormat<S, A> other) {
        return new Trace<>(initial, steps, other);
    }

    /** This run, its states shown by the values that an alias names, and nothing else. */
    public Trace<S, A> viewedAs(Function<? super S, StateView> alias) {
        return shownBy(TraceFormat.viewing(alias));
    }

    /** The number of steps; 0 for an initial state alone. */
    public int length() {
        return steps.size();
    }

    /** The state in which the run ends. */
    public S last() {
        return steps.isEmpty() ? initial : steps.getLast().after();
    }

    /** The actions taken, in order. */
    public List<A> actions() {
        return steps.stream().map(Step::action).toList();
    }

    /** The states passed through, the initial one first: one more than there are steps. */
    public List<S> states() {
        return Stream.concat(Stream.of(initial), steps.stream().map(Step::after))
                .toList();
    }

    /**
     * This run and then these steps.
     *
     * @throws IllegalArgumentException if a step does not begin where the run has come to
     */
    public Trace<S, A> followedBy(List<Step<S, A>> more) {
        return new Trace<>(initial, Stream.concat(steps.stream(), more.stream()).toList(), format);
    }

    /** The faults that the actions add up to. */
    public int faults(Model<S, A> model) {
        return steps.stream().mapToInt(step -> model.faults(step.action())).sum();
    }

    /**
     * This same run, taken again step by step.
     *
     * @throws ReplayException if it is not a run of the model: not an initial state, an action that
     *     is not enabled, or one that leads elsewhere
     */
    public Trace<S, A> replay(Model<S, A> model) {
        return TraceReplay.of(model, this);
    }

    /**
     * The run as the choices that it made: the index of its initial state, then of each action
     * among those enabled, such as {@code 0:3.0.2}, or {@code 0} for a run without steps.
     *
     * @throws ReplayException if it is not a run of the model
     */
    public String choices(Model<S, A> model) {
        return ChoiceCodec.of(model, this);
    }

    /**
     * The run that makes these choices: what {@link #choices} gave for the same model.
     *
     * @throws ReplayException if the text is not made of choices, or the model does not have one of
     *     them
     */
    public static <S, A> Trace<S, A> follow(Model<S, A> model, String choices) {
        return ChoiceCodec.follow(model, choices);
    }

    @Override
    @SuppressWarnings("exports") // Annotations are needed by the compiler alone.
    public boolean equals(@Nullable Object other) {
        return other instanceof Trace<?, ?> run
                && initial.equals(run.initial)
                && steps.equals(run.steps);
    }

    @Override
    public int hashCode() {
        return Objects.hash(initial, steps);
    }

    /**
     * The run as its format shows it: by default each state with its number, or what changed in it,
     * and between them the actions.
     */
    @Override
    public String toString() {
        return TraceText.of(this);
    }
}
