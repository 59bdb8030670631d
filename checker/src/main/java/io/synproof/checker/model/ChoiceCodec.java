package io.synproof.checker.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;

/**
 * The text of a trace as its choices: the index of its initial state, then of each action among
 * those enabled, such as {@code 0:3.0.2}.
 *
 * <p>Short enough for a command line, and independent of how states and actions print.
 */
public final class ChoiceCodec {
    private static final Pattern GRAMMAR = Pattern.compile("\\d{1,9}(:\\d{1,9}(\\.\\d{1,9})*)?");
    private static final Pattern SEPARATOR = Pattern.compile("[:.]");

    private ChoiceCodec() {}

    /**
     * The choices that a trace makes.
     *
     * @throws ReplayException if it is not a run of the model
     */
    public static <S, A> String of(Model<S, A> model, Trace<S, A> trace) {
        TraceReplay.of(model, trace);
        String start = String.valueOf(model.initialStates().indexOf(trace.initial()));
        String steps = trace.steps().stream()
                .map(step -> model.actions(step.before()).indexOf(step.action()))
                .map(String::valueOf)
                .collect(Collectors.joining("."));
        return steps.isEmpty() ? start : start + ":" + steps;
    }

    /**
     * The trace that makes these choices.
     *
     * @throws ReplayException if the text is not made of choices, or the model does not have one of
     *     them
     */
    public static <S, A> Trace<S, A> follow(Model<S, A> model, String choices) {
        if (!GRAMMAR.matcher(choices).matches()) {
            throw new ReplayException("choices look like 0:3.0.2, not like \"" + choices + "\"");
        }
        List<Integer> indices =
                Arrays.stream(SEPARATOR.split(choices)).map(Integer::valueOf).toList();
        S initial = chosen("initial state", model.initialStates(), indices.getFirst());
        return new Trace<>(
                initial,
                indices.stream()
                        .skip(1)
                        .gather(Gatherers.scan(
                                () -> Place.<S, A>start(initial),
                                (place, index) -> place.step(model, index)))
                        .flatMap(place -> place.reachedBy().stream())
                        .toList(),
                model);
    }

    private static <T> T chosen(String what, List<T> among, int index) {
        if (index >= among.size()) {
            throw new ReplayException("there is no " + what + " " + index + " among " + among);
        }
        return among.get(index);
    }

    /** A state, and the step that led to it. */
    private record Place<S, A>(S state, Optional<Step<S, A>> reachedBy) {

        static <S, A> Place<S, A> start(S initial) {
            return new Place<>(initial, Optional.empty());
        }

        Place<S, A> step(Model<S, A> model, int index) {
            A action = chosen("action", model.actions(state), index);
            S after = model.next(state, action);
            return new Place<>(after, Optional.of(new Step<>(state, action, after)));
        }
    }
}
