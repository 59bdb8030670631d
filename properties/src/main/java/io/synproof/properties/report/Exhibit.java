package io.synproof.properties.report;

import io.synproof.properties.asking.Answer;
import io.synproof.properties.asking.Evidence;
import io.synproof.properties.asking.Story;
import io.vavr.collection.List;

/**
 * A trace with what it is shown for.
 *
 * @param claim the claim's name, such as {@code TW-03}
 * @param statement the claim's statement
 * @param title which check of the claim, and whether it is the check, its control or an ordinary
 *     run
 * @param answer what was asked and found
 * @param evidence the run or runs
 */
public record Exhibit(
        String claim, String statement, String title, Answer answer, Evidence evidence) {

    /** The runs: one, or two. */
    public List<Story> runs() {
        return switch (evidence) {
            case Evidence.Run(var story) -> List.of(story);
            case Evidence.Lasso(var story, int _, String _) -> List.of(story);
            case Evidence.Difference(var story, String _) -> List.of(story);
            case Evidence.Twins(var story, var other, String _) -> List.of(story, other);
        };
    }

    /** In a line: {@code TW-03, Check abort: VIOLATED}. */
    public String heading() {
        return claim + ", " + title + ": " + answer.outcome();
    }

    /** The command that finds it again. */
    public String command() {
        return answer.experiment().command();
    }
}
