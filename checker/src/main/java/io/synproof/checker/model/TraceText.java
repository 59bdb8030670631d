package io.synproof.checker.model;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A trace in lines: its picture, or each state after its number, and the actions between them. */
public final class TraceText {
    private TraceText() {}

    /**
     * The whole trace as its model pictures it, or one line for each state and each action; no line
     * break at the end.
     */
    public static <S, A> String of(Trace<S, A> trace) {
        return trace.format().picture(trace).orElseGet(() -> lines(trace));
    }

    /** The call that gives the trace again. */
    public static String replay(String choices) {
        return "replay:   Trace.follow(model, \"" + choices + "\")";
    }

    private static <S, A> String lines(Trace<S, A> trace) {
        TraceFormat<S, A> format = trace.format();
        return Stream.concat(
                        Stream.of(state(0, format.describe(trace.initial()))),
                        IntStream.range(0, trace.length())
                                .mapToObj(i -> step(i + 1, trace.steps().get(i), format)))
                .collect(Collectors.joining("\n"));
    }

    private static <S, A> String step(int number, Step<S, A> step, TraceFormat<S, A> format) {
        return "       " + step.action() + "\n" + state(number, format.describe(step.after()));
    }

    private static String state(int number, String state) {
        return "%5d. %s".formatted(number, state);
    }
}
