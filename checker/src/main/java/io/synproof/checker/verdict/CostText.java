package io.synproof.checker.verdict;

import io.synproof.checker.cost.CostResult;
import io.synproof.checker.model.Quantity;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The text of what is known of a cost. */
final class CostText {
    private CostText() {}

    /** What was found, for the heading of a verdict. */
    static String heading(CostResult<?, ?> total) {
        return switch (total) {
            case CostResult.Exactly<?, ?> exactly -> ": " + Quantity.grouped(exactly.cost());
            case CostResult.Unbounded<?, ?> _ -> ": unbounded";
            case CostResult.Unreachable<?, ?> _ -> "";
            case CostResult.Undecided<?, ?> undecided ->
                side("at least", undecided.atLeast()) + side("at most", undecided.atMost());
        };
    }

    private static String side(String words, OptionalLong known) {
        return known.isPresent() ? ", " + words + " " + Quantity.grouped(known.getAsLong()) : "";
    }

    /** The run that has the cost, in lines. */
    static Stream<String> lines(CostResult<?, ?> total) {
        return switch (total) {
            case CostResult.Unbounded<?, ?> unbounded ->
                Stream.of(
                        unbounded.stem().toString(),
                        "and again and again:",
                        unbounded.cycle().toString(),
                        "and then:",
                        unbounded.rest().toString());
            case CostResult.Exactly<?, ?> _,
                    CostResult.Unreachable<?, ?> _,
                    CostResult.Undecided<?, ?> _ -> total.run().stream().map(Object::toString);
        };
    }
}
