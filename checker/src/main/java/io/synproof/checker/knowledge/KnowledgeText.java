package io.synproof.checker.knowledge;

import io.synproof.checker.model.Trace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The text of runs that an agent confuses. */
public final class KnowledgeText {
    private static final int NARROWEST = 12;

    private KnowledgeText() {}

    /** The actions of the runs in columns, the states in which they end, and what these share. */
    public static <S, A> String of(IndistinguishableRuns<S, A> ignorance) {
        return pictures(ignorance).orElseGet(() -> columns(ignorance));
    }

    /** Each run as its model pictures it, and what they share; empty if it has no picture. */
    private static <S, A> Optional<String> pictures(IndistinguishableRuns<S, A> ignorance) {
        List<Optional<String>> pictures =
                ignorance.runs().stream().map(run -> run.format().picture(run)).toList();
        if (pictures.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(IntStream.range(0, pictures.size())
                .boxed()
                .flatMap(i -> Stream.concat(
                        shared(ignorance, i),
                        Stream.of("run " + (i + 1) + ":", pictures.get(i).orElseThrow())))
                .collect(Collectors.joining("\n")));
    }

    private static <S, A> String columns(IndistinguishableRuns<S, A> ignorance) {
        List<Trace<S, A>> runs = ignorance.runs();
        int longest = runs.stream().mapToInt(Trace::length).max().orElse(0);
        List<Integer> widths = IntStream.range(0, runs.size())
                .mapToObj(i -> width(runs.get(i)))
                .toList();
        Stream<String> rows = IntStream.range(0, longest)
                .mapToObj(row ->
                        "%5d. ".formatted(row + 1) + line(i -> action(runs.get(i), row), widths));
        return Stream.of(
                        Stream.of("       " + line(i -> "run " + (i + 1), widths)),
                        rows.map(String::stripTrailing),
                        ends(ignorance))
                .flatMap(part -> part)
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"));
    }

    private static <S, A> Stream<String> ends(IndistinguishableRuns<S, A> ignorance) {
        List<Trace<S, A>> runs = ignorance.runs();
        return IntStream.range(0, runs.size())
                .boxed()
                .flatMap(i -> Stream.concat(
                        shared(ignorance, i),
                        Stream.of("run %d ends in %s".formatted(i + 1, end(runs.get(i))))));
    }

    private static <S, A> String end(Trace<S, A> run) {
        return run.format().describe(run.last());
    }

    /** What a run shares with the one before it. */
    private static <S, A> Stream<String> shared(IndistinguishableRuns<S, A> ignorance, int run) {
        return run == 0
                ? Stream.empty()
                : Stream.of(shared(
                        ignorance.alike().get(run - 1),
                        ignorance.runs().get(run).last(),
                        run));
    }

    private static <S> String shared(Agent<S> agent, S state, int run) {
        return "    %s sees the same after runs %d and %d: %s"
                .formatted(agent, run, run + 1, agent.view().apply(state));
    }

    private static String line(IntFunction<String> cell, List<Integer> widths) {
        return IntStream.range(0, widths.size())
                .mapToObj(
                        i -> String.format(Locale.ROOT, "%-" + widths.get(i) + "s", cell.apply(i)))
                .collect(Collectors.joining("  "));
    }

    private static int width(Trace<?, ?> run) {
        return Math.max(
                NARROWEST,
                run.actions().stream()
                        .mapToInt(action -> action.toString().length())
                        .max()
                        .orElse(0));
    }

    private static String action(Trace<?, ?> run, int row) {
        return row < run.length() ? run.steps().get(row).action().toString() : "";
    }
}
