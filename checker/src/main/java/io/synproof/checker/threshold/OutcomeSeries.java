package io.synproof.checker.threshold;

import io.synproof.checker.result.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The outcomes over a range, all of which was asked: nothing is assumed about values between.
 *
 * @param points one for each value of the range, in ascending order
 */
public record OutcomeSeries<E>(List<OutcomeAt<E>> points) {

    /**
     * The outcomes over a range.
     *
     * @throws IllegalArgumentException if there is none, or values are missing or out of order
     */
    public OutcomeSeries {
        points = List.copyOf(points);
        List<OutcomeAt<E>> all = points;
        boolean isRange = IntStream.range(1, all.size())
                .allMatch(i -> all.get(i).value() == all.get(i - 1).value() + 1);
        if (points.isEmpty() || !isRange) {
            throw new IllegalArgumentException("a line has every value of a range, in order");
        }
    }

    /** The values with the same outcome as their neighbours, together. */
    public List<OutcomeInterval> segments() {
        List<Integer> starts = IntStream.range(0, points.size())
                .filter(i -> i == 0 || outcome(i) != outcome(i - 1))
                .boxed()
                .toList();
        return IntStream.range(0, starts.size())
                .mapToObj(i -> segment(
                        starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : points.size()))
                .toList();
    }

    private OutcomeInterval segment(int from, int to) {
        Range values = new Range(points.get(from).value(), points.get(to - 1).value());
        return new OutcomeInterval(values, outcome(from));
    }

    private Outcome outcome(int index) {
        return points.get(index).outcome();
    }

    /** The values that no search decided. */
    public List<Integer> undecided() {
        return points.stream()
                .filter(point -> point.outcome() == Outcome.UNDECIDED)
                .map(OutcomeAt::value)
                .toList();
    }

    /** The values that are decided otherwise than the last decided one before. */
    public List<Integer> flips() {
        return changes().stream().map(change -> change.from().value()).toList();
    }

    /** Two decided points with no other between, and with different outcomes. */
    private record Change<E>(OutcomeAt<E> before, OutcomeAt<E> from) {
        Range between() {
            return new Range(before.value() + 1, from.value());
        }
    }

    private List<Change<E>> changes() {
        List<OutcomeAt<E>> decided = points.stream()
                .filter(point -> point.outcome() != Outcome.UNDECIDED)
                .toList();
        return IntStream.range(1, decided.size())
                .mapToObj(i -> new Change<>(decided.get(i - 1), decided.get(i)))
                .filter(change -> change.before().outcome() != change.from().outcome())
                .toList();
    }

    /** The values at which the outcome flips, and whether it does so once. */
    public FlipPattern shape() {
        List<Change<E>> changes = changes();
        if (changes.size() > 1) {
            return new FlipPattern.Often(flips());
        }
        Optional<Change<E>> change = changes.stream().findFirst();
        if (!undecided().isEmpty()) {
            return new FlipPattern.Open(undecided(), change.map(Change::between));
        }
        return change.<FlipPattern>map(one -> new FlipPattern.Once(
                        one.from().value(), one.before().outcome(), one.from().outcome()))
                .orElseGet(() -> new FlipPattern.Constant(outcome(0)));
    }

    /** The value at which the outcome flips, if it is decided everywhere and flips once. */
    public OptionalInt flip() {
        return shape() instanceof FlipPattern.Once(int at, Outcome _, Outcome _)
                ? OptionalInt.of(at)
                : OptionalInt.empty();
    }

    /**
     * The least value from which on every outcome of the range satisfies the predicate, if its last
     * one does.
     */
    public Optional<Integer> leastFromWhere(Predicate<Outcome> wanted) {
        return points.reversed().stream()
                .takeWhile(point -> wanted.test(point.outcome()))
                .map(OutcomeAt::value)
                .reduce((_, lower) -> lower);
    }
}
