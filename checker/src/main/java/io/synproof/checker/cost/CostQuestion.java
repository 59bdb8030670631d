package io.synproof.checker.cost;

import io.synproof.checker.result.Question;
import java.util.Optional;

/**
 * The question how much the runs of a model cost.
 *
 * @param extreme whether the least or the greatest cost is asked for
 * @param goal the name of the property whose deciding state or step ends a run; empty if runs go
 *     on for ever
 * @param cost the name of the cost, as a plural
 */
public record CostQuestion(Extreme extreme, Optional<String> goal, String cost)
        implements Question {

    /** The end of the range of costs. */
    public enum Extreme {
        /** The least cost of a run to the goal. */
        LEAST,
        /** The greatest cost of a run to the goal, or of any run if there is none. */
        GREATEST
    }

    @Override
    public String kind() {
        return goal.isPresent() ? which() + " to" : "";
    }

    @Override
    public String name() {
        return goal.orElseGet(() -> which() + " for ever");
    }

    private String which() {
        return (extreme == Extreme.LEAST ? "fewest " : "most ") + cost;
    }
}
