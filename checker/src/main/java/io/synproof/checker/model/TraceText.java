package io.synproof.checker.model;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A trace in lines: its picture, or its states after their numbers, and the actions between them.
 *
 * <p>If each state fits a line of 80 columns, or the model describes it, it has a line. Else, and
 * always if the model names the {@linkplain TraceFormat#components parts} of states, the first
 * state is shown part by part, and each of the others by what the action before it changed: a
 * component by its path, such as {@code nodes[1].role: FOLLOWER -> LEADER}; what came to a
 * collection, or went from it, by {@code +} and {@code -}.
 */
public final class TraceText {
    private static final String INDENT = "       ";
    private static final String CHANGES = "         ";

    private TraceText() {}

    /** The whole trace as its model pictures it, or state by state; no line break at the end. */
    public static <S, A> String of(Trace<S, A> trace) {
        return trace.format().picture(trace).orElseGet(() -> lines(trace, OptionalInt.empty(), ""));
    }

    /**
     * The trace state by state, with a line inserted behind one of them; no line break at the end.
     *
     * @param behind the number of the state
     */
    public static <S, A> String with(Trace<S, A> trace, int behind, String line) {
        return lines(trace, OptionalInt.of(behind), INDENT + line);
    }

    /** A state in one line, however long: as its model describes it, or shows its parts. */
    public static <S> String state(TraceFormat<S, ?> format, S state) {
        return StateText.isDescribed(format, state)
                ? format.describe(state)
                : format.view(state)
                        .or(() -> format.components(state))
                        .map(StateView::toString)
                        .orElseGet(() -> format.describe(state));
    }

    /** The call that gives the trace again. */
    public static String replay(String choices) {
        return "replay:   Trace.follow(model, \"" + choices + "\")";
    }

    private static <S, A> String lines(Trace<S, A> trace, OptionalInt behind, String line) {
        List<String> blocks = isNarrow(trace) ? stateByState(trace) : byChanges(trace);
        return IntStream.range(0, blocks.size())
                .boxed()
                .flatMap(i -> behind.isPresent() && behind.getAsInt() == i
                        ? Stream.of(blocks.get(i), line)
                        : Stream.of(blocks.get(i)))
                .collect(Collectors.joining("\n"));
    }

    private static <S, A> boolean isNarrow(Trace<S, A> trace) {
        TraceFormat<S, A> format = trace.format();
        return trace.states().stream().allMatch(state -> StateText.isLine(format, state));
    }

    private static <S, A> List<String> stateByState(Trace<S, A> trace) {
        TraceFormat<S, A> format = trace.format();
        return Stream.concat(
                        Stream.of(number(0) + StateText.line(format, trace.initial())),
                        IntStream.range(0, trace.length()).mapToObj(i -> {
                            Step<S, A> step = trace.steps().get(i);
                            return INDENT + step.action() + "\n" + number(i + 1)
                                    + StateText.line(format, step.after());
                        }))
                .toList();
    }

    private static <S, A> List<String> byChanges(Trace<S, A> trace) {
        TraceFormat<S, A> format = trace.format();
        return Stream.concat(
                        Stream.of(TextWrap.behind(
                                number(0), StateText.whole(format, trace.initial()))),
                        IntStream.range(0, trace.length()).mapToObj(i -> {
                            Step<S, A> step = trace.steps().get(i);
                            return number(i + 1) + step.action() + "\n"
                                    + TextWrap.behind(
                                            CHANGES,
                                            StateText.changes(format, step.before(), step.after()));
                        }))
                .toList();
    }

    private static String number(int number) {
        return "%5d. ".formatted(number);
    }
}
