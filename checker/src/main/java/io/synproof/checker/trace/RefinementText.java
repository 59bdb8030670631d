package io.synproof.checker.trace;

import io.synproof.checker.Outcome;
import io.synproof.checker.refinement.Comparison;
import io.synproof.checker.refinement.Difference;
import io.synproof.checker.refinement.RefinementVerdict;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How two models differ, in words. */
public final class RefinementText {
    private static final String END = "(the end)";

    private RefinementText() {}

    /** Outcome, difference, what was searched, bounds, and how to replay. */
    public static String of(RefinementVerdict<?, ?, ?> verdict) {
        String length = verdict.difference()
                .map(one -> ", after " + Count.of(sequence(one).size(), "observation"))
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
    public static String of(Difference<?, ?, ?> difference) {
        List<String> instead = Stream.concat(
                        difference.instead().stream().map(String::valueOf),
                        Stream.of(END).filter(_ -> difference.mayEnd()))
                .toList();
        return "observed: " + String.join("; ", sequence(difference))
                + "\noriginal: the first " + difference.common() + " of these, then "
                + (instead.isEmpty() ? "nothing more" : "only " + String.join("; ", instead))
                + "\n" + TraceText.of(difference.trace());
    }

    private static List<String> sequence(Difference<?, ?, ?> difference) {
        return Stream.concat(
                        difference.observations().stream().map(String::valueOf),
                        Stream.of(END).filter(_ -> difference.ends()))
                .toList();
    }

    /** The numbers, and whether they are of all there is. */
    public static String of(Comparison comparison) {
        return String.join(
                        ", ",
                        Count.of(comparison.pairs(), "pair"),
                        Count.of(comparison.variantStates(), "state") + " of the variant",
                        Count.of(comparison.originalStates(), "state") + " of the original in "
                                + Count.of(comparison.sets(), "set"),
                        Count.of(comparison.observations(), "observation"))
                + "; "
                + (comparison.complete()
                        ? "complete"
                        : "not complete: " + String.join(", ", reasons(comparison)));
    }

    private static List<String> reasons(Comparison comparison) {
        return Stream.concat(
                        comparison.stoppedBy().stream().map(stop -> stop.reason()),
                        Stream.of("a state was cut that a model cannot represent")
                                .filter(_ -> comparison.cut()))
                .toList();
    }
}
