package io.synproof.properties.report;

import io.synproof.properties.claims.ClaimVerdict;
import io.synproof.properties.language.Texts;
import io.synproof.properties.neighbours.CheckSurvey;
import io.synproof.properties.neighbours.ClaimSurvey;
import io.synproof.properties.neighbours.Found;
import io.synproof.properties.neighbours.Moved;
import io.synproof.properties.neighbours.Replies.Reply;
import io.synproof.properties.neighbours.Totals;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The robustness of the verdicts of claims, as text for a terminal. */
public final class SurveyText {
    private static final Texts TEXTS = Texts.beside(SurveyText.class);
    private static final int WIDTH = 84;
    private static final String INDENT = " ".repeat(12);

    private SurveyText() {}

    /** The lines of one claim, with colour markup. */
    public static List<String> lines(ClaimSurvey survey, OriginalNotes notes) {
        return Stream.of(
                        Stream.of(title(survey)),
                        notes.at(survey.claim().notes()).stream()
                                .map(line -> "    " + ClaimText.quoted(line)),
                        survey.checks().stream().flatMap(SurveyText::check))
                .flatMap(lines -> lines)
                .toList();
    }

    private static String title(ClaimSurvey survey) {
        ClaimVerdict verdict = survey.result().verdict();
        return String.format("@|bold %-9s|@%s", survey.claim().id(), ClaimText.coloured(verdict));
    }

    private static Stream<String> check(CheckSurvey check) {
        return Stream.of(
                        Stream.of(head(check)),
                        check.flips().stream().flatMap(flip -> flip(flip, check.reply(flip))),
                        check.open().stream().flatMap(SurveyText::open),
                        nothing(check.ofNothing()))
                .flatMap(lines -> lines);
    }

    private static String head(CheckSurvey check) {
        String name = String.format(
                "    %-18s %s",
                check.check().name(), AnswerText.coloured(check.found().outcome()));
        return check.found().isDecided() ? TEXTS.of("survey.decided", name, counts(check)) : name;
    }

    private static String counts(CheckSurvey check) {
        return TEXTS.of(
                "survey.counts",
                TEXTS.of("survey.neighbours", check.moved().size()),
                check.flips().size(),
                check.open().size(),
                check.ofNothing().size(),
                check.stays(),
                check.idle(),
                check.refused());
    }

    private static Stream<String> flip(Moved flip, Optional<Reply> reply) {
        return Stream.concat(
                Stream.of(
                        "        " + TEXTS.of("survey.flips", moved(flip)),
                        INDENT + flip.experiment().command()),
                answer(reply)
                        .flatMap(text -> WordWrap.lines(text, WIDTH).stream())
                        .map(line -> INDENT + line));
    }

    private static Stream<String> open(Moved open) {
        return Stream.of(
                "        " + TEXTS.of("survey.undecided", moved(open)),
                INDENT + open.experiment().command());
    }

    private static Stream<String> nothing(List<Moved> ofNothing) {
        String all = ofNothing.stream()
                .map(one -> one.neighbour().toString())
                .collect(Collectors.joining(" "));
        return ofNothing.isEmpty()
                ? Stream.of()
                : Stream.concat(
                        Stream.of("        " + TEXTS.of("survey.nothing")),
                        WordWrap.lines(all, WIDTH).stream().map(line -> INDENT + line));
    }

    private static String moved(Moved one) {
        return TEXTS.of(
                "survey.moved",
                one.neighbour(),
                one.neighbour().from(),
                AnswerText.coloured(one.after().outcome()),
                evidence(one.after()));
    }

    /**
     * The evidence: a trace with its length, a complete search, or the reason why there is neither.
     */
    public static String evidence(Found found) {
        String how = TEXTS.of(
                "survey.evidence", found.isDecided() ? shown(found) : found.why(), found.states());
        return found.capacity().isEmpty()
                ? how
                : TEXTS.of("survey.room", how, found.capacity().getAsInt());
    }

    private static String shown(Found found) {
        return found.steps().isEmpty()
                ? TEXTS.of("answer.complete")
                : TEXTS.of("answer.trace", found.steps().getAsInt(), "");
    }

    private static Stream<String> answer(Optional<Reply> reply) {
        return reply.map(SurveyText::words)
                .map(Stream::of)
                .orElseGet(() -> Stream.of(TEXTS.of("survey.noAnswer")));
    }

    /** An answer in words. */
    public static String words(Reply reply) {
        return reply.text().isEmpty()
                ? reply.ground().words()
                : TEXTS.of("survey.reply", reply.ground().words(), reply.text());
    }

    /**
     * All claims together.
     *
     * @param searches how many searches of neighbours were made
     */
    public static List<String> totals(Totals totals, int searches, Duration elapsed) {
        return List.of(
                TEXTS.of(
                        "survey.totals",
                        totals.neighbours(),
                        totals.checks(),
                        totals.claims(),
                        totals.flips(),
                        totals.answered(),
                        totals.undecided(),
                        totals.ofNothing(),
                        totals.stay(),
                        totals.idle(),
                        totals.refused()),
                TEXTS.of("survey.searched", searches, Seconds.words(elapsed)));
    }
}
