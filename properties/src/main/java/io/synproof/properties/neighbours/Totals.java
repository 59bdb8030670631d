package io.synproof.properties.neighbours;

import java.util.List;

/**
 * The counts of some surveys.
 *
 * @param claims how many claims
 * @param checks how many checks
 * @param neighbours how many neighbours of theirs
 * @param refused how many more are none, since the settings do not go together
 * @param idle how many change no run
 * @param flips how many come out otherwise
 * @param answered how many of these are answered
 * @param undecided how many are undecided
 * @param ofNothing how many say nothing, for what the question is about never occurs there
 * @param stay how many come out as the check does
 */
public record Totals(
        int claims,
        int checks,
        int neighbours,
        int refused,
        int idle,
        int flips,
        int answered,
        int undecided,
        int ofNothing,
        int stay) {

    /** The totals of some surveys. */
    public static Totals of(List<ClaimSurvey> surveys) {
        List<CheckSurvey> checks =
                surveys.stream().flatMap(survey -> survey.checks().stream()).toList();
        return new Totals(
                surveys.size(),
                checks.size(),
                checks.stream().mapToInt(check -> check.moved().size()).sum(),
                checks.stream().mapToInt(CheckSurvey::refused).sum(),
                checks.stream().mapToInt(CheckSurvey::idle).sum(),
                checks.stream().mapToInt(check -> check.flips().size()).sum(),
                checks.stream().mapToInt(check -> check.replies().size()).sum(),
                checks.stream().mapToInt(check -> check.open().size()).sum(),
                checks.stream().mapToInt(check -> check.ofNothing().size()).sum(),
                checks.stream().mapToInt(CheckSurvey::stays).sum());
    }
}
