package io.synproof.checker.temporal;

import io.synproof.checker.model.Quantity;
import io.synproof.checker.model.TraceText;
import io.synproof.checker.result.Outcome;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A verdict on a temporal question in words. */
public final class TemporalText {
    private TemporalText() {}

    /** Outcome, lasso or trap, assumptions, what was searched, and how to replay. */
    public static String of(TemporalVerdict<?, ?> verdict) {
        return Stream.of(
                        Stream.of(title(verdict)),
                        verdict.lasso().stream().map(LassoText::of),
                        verdict.trap().stream().map(TraceText::of),
                        Stream.of("assumed:  " + assumed(verdict)),
                        Stream.of("searched: " + verdict.coverage()),
                        Stream.of("bounds:   " + verdict.bounds()),
                        verdict.choices().stream().map(TraceText::replay),
                        advice(verdict))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
    }

    private static String title(TemporalVerdict<?, ?> verdict) {
        String lasso = verdict.lasso()
                .map(found -> ", by a stem of "
                        + Quantity.of(found.stem().length(), "step")
                        + (found.stutters()
                                ? " to a terminal state"
                                : " and a cycle of " + found.cycle().size()))
                .orElse("");
        String trap = verdict.trap()
                .map(trace -> ", by a trap after " + Quantity.of(trace.length(), "step"))
                .orElse("");
        return "%s: %s \"%s\"%s%s"
                .formatted(
                        verdict.outcome(), kind(verdict.question()), verdict.name(), lasso, trap);
    }

    private static String kind(Temporal<?> question) {
        return switch (question) {
            case Temporal.Eventually<?> _ -> "eventually";
            case Temporal.LeadsTo<?> _ -> "leads to";
            case Temporal.AlwaysEventually<?> _ -> "always eventually";
            case Temporal.EventuallyAlways<?> _ -> "eventually always";
            case Temporal.AlwaysPossible<?> _ -> "always possible";
        };
    }

    private static String assumed(TemporalVerdict<?, ?> verdict) {
        return verdict.assumed().isEmpty() ? "no fairness" : String.join(", ", verdict.assumed());
    }

    private static Stream<String> advice(TemporalVerdict<?, ?> verdict) {
        return verdict.outcome() == Outcome.UNDECIDED
                ? Stream.of("decide:   lift what made it incomplete, or make the model smaller")
                : Stream.empty();
    }
}
