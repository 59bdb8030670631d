package io.synproof.properties.report;

import io.synproof.properties.conditions.Conditions;
import io.synproof.properties.conditions.Conditions.Found;
import io.synproof.properties.conditions.SettingChange;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.questions.Question;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The smallest sets of changes that change an answer, in words. */
public final class ConditionsText {
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
                        WordWrap.lines(question.name() + ": " + question.summary(), WIDTH).stream(),
                        Stream.of("as it is  " + outcome(found.asItIs())),
                        section("another with", found.flips(), width, found),
                        section("undecided with", found.undecided(), width, found),
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
                ? "; a smaller set is undecided"
                : "";
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static String outcome(Answer answer) {
        return String.format(
                        Locale.ROOT,
                        "%s  %s, %,d states",
                        AnswerText.coloured(answer.outcome()),
                        AnswerText.evidence(answer),
                        answer.coverage().states())
                + (answer.vacuous() ? "; " + AnswerText.subject(answer).orElseThrow() : "");
    }

    private static String total(Conditions found, List<SettingChange> changes, int most) {
        return found.asked() + " sets of at most " + most + " of " + changes.size()
                + " changes were asked: "
                + changes.stream().map(SettingChange::toString).collect(Collectors.joining(", "))
                + left(found.containing(), "contain a set that makes it another already")
                + left(found.refused(), "do not go together");
    }

    private static String left(int count, String why) {
        return count == 0 ? "" : "; " + count + " more " + why;
    }
}
