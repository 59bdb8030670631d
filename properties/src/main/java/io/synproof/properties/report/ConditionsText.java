package io.synproof.properties.report;

import io.synproof.properties.conditions.Conditions;
import io.synproof.properties.conditions.Conditions.Found;
import io.synproof.properties.conditions.SettingChange;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.language.Texts;
import io.synproof.properties.question.Question;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The smallest sets of changes that change an answer, in words. */
public final class ConditionsText {
    private static final Texts TEXTS = Texts.beside(ConditionsText.class);
    private static final int WIDTH = 100;

    private ConditionsText() {}

    /**
     * The lines for some conditions.
     *
     * @param changes the changes that the sets were chosen from
     * @param most how many were made together at most
     */
    public static List<String> lines(Conditions found, List<SettingChange> changes, int most) {
        Question<?> question = found.asItIs().experiment().question();
        int width = Stream.concat(found.flips().stream(), found.undecided().stream())
                .mapToInt(one -> one.changes().toString().length())
                .max()
                .orElse(0);
        return Stream.of(
                        WordWrap.lines(QuestionText.line(question), WIDTH).stream(),
                        Stream.of(TEXTS.of("conditions.asIs", outcome(found.asItIs()))),
                        section(TEXTS.of("conditions.another"), found.flips(), width, found),
                        section(TEXTS.of("conditions.undecided"), found.undecided(), width, found),
                        WordWrap.lines(total(found, changes, most), WIDTH).stream())
                .flatMap(lines -> lines)
                .toList();
    }

    private static Stream<String> section(
            String heading, List<Found> sets, int width, Conditions found) {
        return sets.isEmpty()
                ? Stream.of()
                : Stream.concat(
                        Stream.of(heading),
                        sets.stream()
                                .map(one -> "  " + padded(one.changes().toString(), width)
                                        + "  " + outcome(one.answer())
                                        + smaller(one, found)));
    }

    private static String smaller(Found one, Conditions found) {
        return found.flips().contains(one) && found.mayBeSmaller(one)
                ? TEXTS.of("conditions.smaller")
                : "";
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static String outcome(Answer answer) {
        String outcome = TEXTS.of(
                "conditions.outcome",
                AnswerText.coloured(answer.outcome()),
                AnswerText.evidence(answer),
                answer.coverage().states());
        return answer.vacuous()
                ? TEXTS.of(
                        "conditions.vacuous",
                        outcome,
                        AnswerText.subject(answer).orElseThrow())
                : outcome;
    }

    private static String total(Conditions found, List<SettingChange> changes, int most) {
        String asked = TEXTS.of(
                "conditions.total",
                found.asked(),
                most,
                changes.size(),
                changes.stream()
                        .map(SettingChange::toString)
                        .collect(Collectors.joining(TEXTS.of("list"))));
        return left(
                left(asked, found.containing(), "conditions.containing"),
                found.refused(),
                "conditions.refused");
    }

    private static String left(String before, int count, String why) {
        return count == 0 ? before : TEXTS.of(why, before, count);
    }
}
