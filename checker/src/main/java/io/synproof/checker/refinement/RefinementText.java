package io.synproof.checker.refinement;

import io.synproof.checker.model.Quantity;
import io.synproof.checker.model.TraceText;
import io.synproof.checker.result.Outcome;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of a verdict on a refinement. */
public final class RefinementText {
    private static final String END = "(the end)";

    private RefinementText() {}

    /** Outcome, difference, what was searched, bounds, and how to replay. */
    public static String of(RefinementVerdict<?, ?, ?> verdict) {
        String length = verdict.difference()
                .map(one -> ", after " + Quantity.of(sequence(one).size(), "observation"))
                .orElse("");
        return Stream.of(
                        Stream.of(verdict.outcome() + ": " + verdict.name() + length),
                        verdict.difference().stream().map(RefinementText::of),
                        Stream.of("searched: " + verdict.comparison()),
                        Stream.of("bounds:   " + verdict.bounds()),
                        verdict.choices().stream().map(TraceText::replay),
                        Stream.of("decide:   lift what made it incomplete, or make the models"
                                        + " smaller")
                                .filter(_ -> verdict.outcome() == Outcome.UNDECIDED))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
    }

    /** What is observed, what the original can do instead, and the run of the variant. */
    public static String of(RefinementCounterexample<?, ?, ?> difference) {
        List<String> instead = Stream.concat(
                        difference.instead().stream().map(String::valueOf),
                        Stream.of(END).filter(_ -> difference.mayEnd()))
                .toList();
        return "observed: " + String.join("; ", sequence(difference))
                + "\noriginal: the first " + difference.common() + " of these, then "
                + (instead.isEmpty() ? "nothing more" : "only " + String.join("; ", instead))
                + "\n" + TraceText.of(difference.trace());
    }

    private static List<String> sequence(RefinementCounterexample<?, ?, ?> difference) {
        return Stream.concat(
                        difference.observations().stream().map(String::valueOf),
                        Stream.of(END).filter(_ -> difference.ends()))
                .toList();
    }

    /** The numbers, and whether they are of all there is. */
    public static String of(RefinementCoverage comparison) {
        return String.join(
                        ", ",
                        Quantity.of(comparison.pairs(), "pair"),
                        Quantity.of(comparison.variantStates(), "state") + " of the variant",
                        Quantity.of(comparison.originalStates(), "state") + " of the original in "
                                + Quantity.of(comparison.sets(), "set"),
                        Quantity.of(comparison.observations(), "observation"))
                + "; "
                + (comparison.complete()
                        ? "complete"
                        : "not complete: " + String.join(", ", reasons(comparison)));
    }

    private static List<String> reasons(RefinementCoverage comparison) {
        return Stream.concat(
                        comparison.stoppedBy().stream().map(stop -> stop.reason()),
                        Stream.of("a state was cut that a model cannot represent")
                                .filter(_ -> comparison.cut()))
                .toList();
    }
}
