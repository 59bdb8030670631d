package io.synproof.checker.trace;

import io.synproof.checker.Step;
import io.synproof.checker.Trace;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A trace in lines: each state after its number, and between them the actions. */
public final class TraceText {
    private TraceText() {}

    /** The whole trace, one line for each state and each action; no line break at the end. */
    public static String of(Trace<?, ?> trace) {
        return Stream.concat(
                        Stream.of(state(0, trace.initial())),
                        IntStream.range(0, trace.length())
                                .mapToObj(i -> step(i + 1, trace.steps().get(i))))
                .collect(Collectors.joining("\n"));
    }

    private static String step(int number, Step<?, ?> step) {
        return "       " + step.action() + "\n" + state(number, step.after());
    }

    private static String state(int number, Object state) {
        return "%5d. %s".formatted(number, state);
    }
}
