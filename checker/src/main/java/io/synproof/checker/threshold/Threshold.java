package io.synproof.checker.threshold;

import io.synproof.checker.engine.util.ParallelMap;
import io.synproof.checker.result.Outcome;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The evaluation of a question for every value of a parameter, several at a time, to find where the
 * answer flips.
 *
 * <p>Immutable: {@code threads} and {@code reporting} give another. The result does not depend on
 * the threads; every value is asked, for that a verdict is monotone is to be shown, not assumed.
 *
 * <pre>{@code
 * Threshold.of(Verdict::outcome)
 *         .over(new Range(0, 8), wait -> Checker.of(model(wait)).check(safe))
 *         .flip();
 * }</pre>
 *
 * @param <E> what an answer is
 */
public final class Threshold<E> {
    private final Function<? super E, Outcome> outcome;
    private final int threads;
    private final Consumer<ThresholdProgress> listener;

    private Threshold(
            Function<? super E, Outcome> outcome,
            int threads,
            Consumer<ThresholdProgress> listener) {
        this.outcome = outcome;
        this.threads = threads;
        this.listener = listener;
    }

    /** On one thread, silent; answers have these outcomes. */
    public static <E> Threshold<E> of(Function<? super E, Outcome> outcome) {
        return new Threshold<>(Objects.requireNonNull(outcome, "outcome"), 1, _ -> {});
    }

    /**
     * This, with this many questions at a time, at least 1.
     *
     * @param count at least 1
     * @throws IllegalArgumentException if there are fewer
     */
    public Threshold<E> threads(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("asking needs at least 1 thread, not " + count);
        }
        return new Threshold<>(outcome, count, listener);
    }

    /** This, telling of every answer; on the thread that has it, one at a time. */
    public Threshold<E> reporting(Consumer<? super ThresholdProgress> other) {
        Objects.requireNonNull(other, "other");
        return new Threshold<>(outcome, threads, other::accept);
    }

    /**
     * The answers to a question for every value of a range.
     *
     * @param question pure; it may be asked by several threads at once
     */
    public OutcomeSeries<E> over(Range values, IntFunction<E> question) {
        Objects.requireNonNull(question, "question");
        Grid grid = new Grid(values, new Range(0, 0));
        return rows(grid, (value, _) -> question.apply(value), _ -> OptionalInt.empty())
                .getFirst()
                .line();
    }

    /**
     * The answers to a question for every pair of values of two ranges: a line over the first for
     * each value of the second.
     *
     * @param question pure; it may be asked by several threads at once
     */
    public OutcomeTable<E> over(Range values, Range seconds, Question<E> question) {
        Objects.requireNonNull(question, "question");
        return new OutcomeTable<>(rows(new Grid(values, seconds), question, OptionalInt::of));
    }

    /** A question with two parameters. */
    @FunctionalInterface
    public interface Question<E> {
        /** The answer for a value of the first and one of the second. */
        E ask(int value, int second);
    }

    /** All pairs of two ranges, numbered row by row. */
    private record Grid(Range values, Range seconds) {
        /** Of these, none of which is null. */
        Grid {
            Objects.requireNonNull(values, "values");
            Objects.requireNonNull(seconds, "seconds");
        }

        int size() {
            return Math.multiplyExact(values.size(), seconds.size());
        }

        int value(int index) {
            return values.least() + index % values.size();
        }

        int second(int index) {
            return seconds.least() + index / values.size();
        }
    }

    private List<OutcomeTable.Row<E>> rows(
            Grid grid, Question<E> question, IntFunction<OptionalInt> shown) {
        List<OutcomeAt<E>> points = ParallelMap.all(
                threads,
                grid.size(),
                index -> point(grid.value(index), question, grid.second(index)),
                (index, done, point) -> listener.accept(new ThresholdProgress(
                        done,
                        grid.size(),
                        point.value(),
                        shown.apply(grid.second(index)),
                        point.outcome())));
        int width = grid.values().size();
        return IntStream.range(0, grid.seconds().size())
                .mapToObj(row -> new OutcomeTable.Row<>(
                        grid.seconds().least() + row,
                        new OutcomeSeries<>(points.subList(row * width, (row + 1) * width))))
                .toList();
    }

    private OutcomeAt<E> point(int value, Question<E> question, int second) {
        E answer = question.ask(value, second);
        return new OutcomeAt<>(value, outcome.apply(answer), answer);
    }
}
