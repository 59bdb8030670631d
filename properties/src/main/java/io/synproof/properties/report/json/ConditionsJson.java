package io.synproof.properties.report.json;

import io.synproof.properties.conditions.Conditions;
import io.synproof.properties.conditions.Conditions.Found;
import io.synproof.properties.conditions.SettingChange;
import java.util.List;

/**
 * The smallest sets of changes that change an answer, in the fields of the JSON output.
 *
 * @param asItIs the answer without a change
 * @param flips the sets by which the answer is another, and no smaller set in them does so
 * @param undecided the sets with which it is not decided
 * @param asked how many sets were asked
 * @param containing how many were not asked, for they contain a set that makes it another
 * @param refused how many were not asked, for their settings do not go together
 */
public record ConditionsJson(
        AnswerJson asItIs,
        List<Set> flips,
        List<Set> undecided,
        int asked,
        int containing,
        int refused) {

    /**
     * The answer for one set of changes.
     *
     * @param changes the changes
     * @param mayBeSmaller whether a smaller set in it was not decided
     * @param answer the answer
     */
    public record Set(List<String> changes, boolean mayBeSmaller, AnswerJson answer) {
        private static Set of(Found found, Conditions all) {
            return new Set(
                    found.changes().changes().stream()
                            .map(SettingChange::toString)
                            .toList(),
                    all.flips().contains(found) && all.mayBeSmaller(found),
                    AnswerJson.of(found.answer()));
        }
    }

    /** The JSON of some conditions. */
    public static ConditionsJson of(Conditions found) {
        return new ConditionsJson(
                AnswerJson.of(found.asItIs()),
                found.flips().stream().map(one -> Set.of(one, found)).toList(),
                found.undecided().stream().map(one -> Set.of(one, found)).toList(),
                found.asked(),
                found.containing(),
                found.refused());
    }
}
