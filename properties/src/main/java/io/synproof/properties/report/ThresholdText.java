package io.synproof.properties.report;

import io.synproof.checker.result.Outcome;
import io.synproof.checker.threshold.FlipPattern;
import io.synproof.checker.threshold.OutcomeSeries;
import io.synproof.checker.threshold.OutcomeTable;
import io.synproof.checker.threshold.Range;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.language.Texts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The thresholds at which a verdict flips, in words. */
public final class ThresholdText {
    private static final Texts TEXTS = Texts.beside(ThresholdText.class);

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
        String middle = TEXTS.of("threshold.least", key);
        Stream<String> head =
                Stream.of(left + "  " + middle + "  " + TEXTS.of("threshold.outcomes", key));
        return Stream.concat(
                        head,
                        table.rows().stream()
                                .map(row -> TextWidth.padded("  " + row.value(), TextWidth.of(left))
                                        + "  "
                                        + TextWidth.padded(least(row.line()), TextWidth.of(middle))
                                        + "  "
                                        + segments(row.line())))
                .toList();
    }

    private static String segments(OutcomeSeries<Answer> line) {
        return line.segments().stream()
                .map(segment -> segment.values() + " " + AnswerText.coloured(segment.outcome()))
                .collect(Collectors.joining(", "));
    }

    /** The least value of a monotone line that is answered yes, or why there is none. */
    public static String least(OutcomeSeries<Answer> line) {
        return switch (line.shape()) {
            case FlipPattern.Constant(Outcome outcome) ->
                TEXTS.of(isYes(outcome) ? "threshold.any" : "threshold.none");
            case FlipPattern.Once(int at, Outcome _, Outcome from) ->
                isYes(from) ? Integer.toString(at) : TEXTS.of("threshold.below", at);
            case FlipPattern.Often _ -> TEXTS.of("threshold.often");
            case FlipPattern.Open _ -> TEXTS.of("threshold.open");
        };
    }

    /** Whether a question is answered yes. */
    public static boolean isYes(Outcome outcome) {
        return outcome == Outcome.HOLDS || outcome == Outcome.REACHED;
    }

    private static String sentence(String key, OutcomeSeries<Answer> line) {
        return switch (line.shape()) {
            case FlipPattern.Constant(Outcome outcome) ->
                TEXTS.of("threshold.constant", VerdictText.of(outcome));
            case FlipPattern.Once(int at, Outcome before, Outcome from) ->
                TEXTS.of("threshold.once", key, at, VerdictText.of(before), VerdictText.of(from));
            case FlipPattern.Often(List<Integer> at) ->
                TEXTS.of("threshold.flips", key, joined(at));
            case FlipPattern.Open open -> {
                String text = TEXTS.of("threshold.undecided", key, joined(open.undecided()));
                yield open.within().map(range -> within(text, range)).orElse(text);
            }
        };
    }

    private static String within(String open, Range range) {
        return TEXTS.of(range.size() == 1 ? "threshold.at" : "threshold.somewhere", open, range);
    }

    private static String joined(List<Integer> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(TEXTS.of("list")));
    }
}
