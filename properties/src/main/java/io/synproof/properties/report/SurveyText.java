package io.synproof.properties.report;

import io.synproof.properties.claims.ClaimVerdict;
import io.synproof.properties.neighbours.CheckSurvey;
import io.synproof.properties.neighbours.ClaimSurvey;
import io.synproof.properties.neighbours.Found;
import io.synproof.properties.neighbours.Moved;
import io.synproof.properties.neighbours.Replies.Reply;
import io.synproof.properties.neighbours.Totals;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The robustness of the verdicts of claims, as text for a terminal. */
public final class SurveyText {
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
        return check.found().isDecided() ? name + "; " + counts(check) : name;
    }

    private static String counts(CheckSurvey check) {
        return String.format(
                Locale.ROOT,
                "%s: %d flip, %d undecided, %d of nothing, %d stay (%d change no run); %d refused",
                plural(check.moved().size(), "neighbour"),
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
                        "        flips     " + moved(flip),
                        INDENT + flip.experiment().command()),
                answer(reply)
                        .flatMap(text -> WordWrap.lines(text, WIDTH).stream())
                        .map(line -> INDENT + line));
    }

    private static Stream<String> open(Moved open) {
        return Stream.of(
                "        undecided " + moved(open), INDENT + open.experiment().command());
    }

    private static Stream<String> nothing(List<Moved> ofNothing) {
        String all = ofNothing.stream()
                .map(one -> one.neighbour().toString())
                .collect(Collectors.joining(" "));
        return ofNothing.isEmpty()
                ? Stream.of()
                : Stream.concat(
                        Stream.of("        of nothing, for what it is about never occurs:"),
                        WordWrap.lines(all, WIDTH).stream().map(line -> INDENT + line));
    }

    private static String moved(Moved one) {
        return one.neighbour() + " (from " + one.neighbour().from() + "): "
                + AnswerText.coloured(one.after().outcome()) + ", " + evidence(one.after());
    }

    /**
     * The evidence: a trace with its length, a complete search, or the reason why there is neither.
     */
    public static String evidence(Found found) {
        String how = found.isDecided() ? shown(found) : found.why();
        String room = found.capacity().isEmpty()
                ? ""
                : ", with capacity=" + found.capacity().getAsInt();
        return how + ", " + plural(found.states(), "state") + room;
    }

    private static String shown(Found found) {
        return found.steps().isEmpty()
                ? "complete"
                : "trace of " + plural(found.steps().getAsInt(), "step");
    }

    private static String plural(long count, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
    }

    private static Stream<String> answer(Optional<Reply> reply) {
        return reply.map(SurveyText::words).map(Stream::of).orElse(Stream.of("no answer"));
    }

    /** An answer in words. */
    public static String words(Reply reply) {
        return reply.ground().words() + (reply.text().isEmpty() ? "" : ": " + reply.text());
    }

    /**
     * All claims together.
     *
     * @param searches how many searches of neighbours were made
     */
    public static List<String> totals(Totals totals, int searches, Duration elapsed) {
        return List.of(
                String.format(
                        Locale.ROOT,
                        "%s of %s of %s: %,d flip (%,d answered), %,d"
                                + " undecided, %,d of nothing, %,d stay (%,d change no run);"
                                + " %,d refused",
                        plural(totals.neighbours(), "neighbour"),
                        plural(totals.checks(), "check"),
                        plural(totals.claims(), "claim"),
                        totals.flips(),
                        totals.answered(),
                        totals.undecided(),
                        totals.ofNothing(),
                        totals.stay(),
                        totals.idle(),
                        totals.refused()),
                String.format(
                        Locale.ROOT,
                        "%,d of these searched; %.1f s",
                        searches,
                        Seconds.of(elapsed)));
    }
}
