package io.synproof.properties.report;

import io.synproof.checker.result.Outcome;
import io.synproof.checker.threshold.FlipPattern;
import io.synproof.checker.threshold.OutcomeSeries;
import io.synproof.checker.threshold.OutcomeTable;
import io.synproof.checker.threshold.Range;
import io.synproof.properties.experiment.Answer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The thresholds at which a verdict flips, in words. */
public final class ThresholdText {
    private ThresholdText() {}

    /** The intervals of a range, and the conclusion from them. */
    public static List<String> lines(String key, OutcomeSeries<Answer> line) {
        return Stream.concat(
                        line.segments().stream()
                                .map(segment -> "  " + key + "=" + segment.values() + "  "
                                        + AnswerText.coloured(segment.outcome())),
                        Stream.of(sentence(key, line)))
                .toList();
    }

    /**
     * A row for each value of the second setting: the least value of the first from which on the
     * question is answered yes, and the segments.
     */
    public static List<String> rows(String key, String second, OutcomeTable<Answer> table) {
        String left = "  " + second;
        String middle = "least " + key;
        Stream<String> head = Stream.of(left + "  " + middle + "  outcomes by " + key);
        return Stream.concat(
                        head,
                        table.rows().stream()
                                .map(row -> padded("  " + row.value(), left.length()) + "  "
                                        + padded(least(row.line()), middle.length()) + "  "
                                        + segments(row.line())))
                .toList();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String segments(OutcomeSeries<Answer> line) {
        return line.segments().stream()
                .map(segment -> segment.values() + " " + AnswerText.coloured(segment.outcome()))
                .collect(Collectors.joining(", "));
    }

    /** The least value of a monotone line that is answered yes, or why there is none. */
    public static String least(OutcomeSeries<Answer> line) {
        return switch (line.shape()) {
            case FlipPattern.Constant(Outcome outcome) -> isYes(outcome) ? "any" : "none";
            case FlipPattern.Once(int at, Outcome _, Outcome from) ->
                isYes(from) ? Integer.toString(at) : "below " + at;
            case FlipPattern.Often _ -> "not monotone";
            case FlipPattern.Open _ -> "undecided";
        };
    }

    /** Whether a question is answered yes. */
    public static boolean isYes(Outcome outcome) {
        return outcome == Outcome.HOLDS || outcome == Outcome.REACHED;
    }

    private static String sentence(String key, OutcomeSeries<Answer> line) {
        return switch (line.shape()) {
            case FlipPattern.Constant(Outcome outcome) ->
                "no threshold: " + outcome + " for every value";
            case FlipPattern.Once(int at, Outcome before, Outcome from) ->
                "threshold: " + key + "=" + at + ", " + before + " below and " + from
                        + " from there on";
            case FlipPattern.Often(List<Integer> at) ->
                "not monotone: the outcome flips at " + key + "=" + joined(at);
            case FlipPattern.Open open ->
                "open: undecided for " + key + "=" + joined(open.undecided())
                        + open.within().map(ThresholdText::within).orElse("");
        };
    }

    private static String within(Range range) {
        return "; the decided values flip " + (range.size() == 1 ? "at " : "somewhere in ") + range;
    }

    private static String joined(List<Integer> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
