package io.synproof.properties.report.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.synproof.checker.result.Outcome;
import io.synproof.properties.claims.ClaimVerdict;
import io.synproof.properties.claims.answers.Ground;
import io.synproof.properties.neighbours.CheckSurvey;
import io.synproof.properties.neighbours.ClaimSurvey;
import io.synproof.properties.neighbours.Moved;
import io.synproof.properties.neighbours.Replies.Reply;
import io.synproof.properties.neighbours.Totals;
import io.synproof.properties.report.Seconds;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The robustness of the verdicts of claims, in the fields of the JSON output.
 *
 * @param claims claim by claim
 * @param totals all together
 * @param searches how many searches of neighbours were made
 * @param seconds wall time
 */
public record SurveyJson(List<ClaimJson> claims, Totals totals, int searches, double seconds) {

    /**
     * The robustness of one claim.
     *
     * @param id its name
     * @param verdict its verdict
     * @param checks check by check
     */
    public record ClaimJson(String id, ClaimVerdict verdict, List<CheckJson> checks) {

        static ClaimJson of(ClaimSurvey survey) {
            return new ClaimJson(
                    survey.claim().id(),
                    survey.result().verdict(),
                    survey.checks().stream().map(CheckJson::of).toList());
        }
    }

    /**
     * The outcomes of a check at the neighbours of its settings.
     *
     * @param name its name
     * @param outcome what it finds as it is
     * @param neighbours how many neighbours it has
     * @param refused how many more are none, since the settings do not go together
     * @param changeNoRun how many change no run
     * @param stay how many come out as the check does
     * @param flips those that come out otherwise
     * @param undecided those that are undecided
     * @param ofNothing those that say nothing, for what the question is about never occurs there
     */
    public record CheckJson(
            String name,
            Outcome outcome,
            int neighbours,
            int refused,
            int changeNoRun,
            int stay,
            List<MovedJson> flips,
            List<MovedJson> undecided,
            List<MovedJson> ofNothing) {

        static CheckJson of(CheckSurvey check) {
            return new CheckJson(
                    check.check().name(),
                    check.found().outcome(),
                    check.moved().size(),
                    check.refused(),
                    check.idle(),
                    check.stays(),
                    check.flips().stream()
                            .map(flip -> MovedJson.of(flip, check.reply(flip).orElse(null)))
                            .toList(),
                    check.open().stream().map(open -> MovedJson.of(open, null)).toList(),
                    check.ofNothing().stream()
                            .map(one -> MovedJson.of(one, null))
                            .toList());
        }
    }

    /**
     * A setting that is moved.
     *
     * @param setting its name
     * @param from what it says before
     * @param to what it says then
     * @param before what the check finds before
     * @param after what it finds then
     * @param states how many states were seen
     * @param steps the length of the run that shows it; absent without one
     * @param why why it is undecided; absent if it is not
     * @param answer how it is answered; absent if it is not
     * @param command the command that asks the same
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MovedJson(
            String setting,
            String from,
            String to,
            Outcome before,
            Outcome after,
            long states,
            @Nullable Integer steps,
            @Nullable String why,
            @Nullable ReplyJson answer,
            String command) {

        static MovedJson of(Moved moved, @Nullable Reply reply) {
            return new MovedJson(
                    moved.neighbour().key(),
                    moved.neighbour().from(),
                    moved.neighbour().to(),
                    moved.before(),
                    moved.after().outcome(),
                    moved.after().states(),
                    moved.after().steps().isPresent() ? moved.after().steps().getAsInt() : null,
                    moved.after().isDecided() ? null : moved.after().why(),
                    reply == null ? null : ReplyJson.of(reply),
                    moved.experiment().command());
        }
    }

    /**
     * The answer to a flip.
     *
     * @param kind ASKED: the claim asks the very same; CONDITION: it names it as a condition;
     *     ONE_RUN: one run decides the check; NOT_SPOKEN_OF: its sentence does not speak of it
     * @param by the check or control that shows it, whether the run shows or refutes it, or the
     *     note's file and line; empty if no note speaks of it
     * @param text why, in a sentence; empty if the claim asks the same
     */
    public record ReplyJson(String kind, String by, String text) {

        static ReplyJson of(Reply reply) {
            return switch (reply.ground()) {
                case Ground.Asked(String name) -> new ReplyJson("ASKED", name, reply.text());
                case Ground.Condition(String check) ->
                    new ReplyJson("CONDITION", check, reply.text());
                case Ground.OneRun(boolean supports) ->
                    new ReplyJson("ONE_RUN", supports ? "shows" : "refutes", reply.text());
                case Ground.NotSpokenOf(String place) ->
                    new ReplyJson("NOT_SPOKEN_OF", place, reply.text());
            };
        }
    }

    /** The JSON of some surveys. */
    public static SurveyJson of(List<ClaimSurvey> surveys, int searches, Duration elapsed) {
        return new SurveyJson(
                surveys.stream().map(ClaimJson::of).toList(),
                Totals.of(surveys),
                searches,
                Seconds.of(elapsed));
    }
}
