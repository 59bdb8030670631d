package io.synproof.checker.cost;

import io.synproof.checker.cost.CostVerdict.Question;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A verdict about costs in words. */
final class CostText {
    private CostText() {}

    /** What was found, the run, what was searched and how far; no line break at the end. */
    static String of(CostVerdict<?, ?> verdict) {
        return Stream.of(
                        Stream.of(asked(verdict) + ": " + found(verdict.total())),
                        evidence(verdict),
                        Stream.of("searched: " + verdict.coverage()),
                        Stream.of("bounds:   " + verdict.bounds()))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
    }

    private static String asked(CostVerdict<?, ?> verdict) {
        String which = verdict.question() == Question.LEAST ? "fewest " : "most ";
        return which
                + verdict.cost()
                + verdict.goal().map(goal -> " to \"" + goal + "\"").orElse(" for ever");
    }

    private static String found(CostResult<?, ?> total) {
        return switch (total) {
            case CostResult.Exactly<?, ?> exactly -> number(exactly.cost());
            case CostResult.Unbounded<?, ?> _ -> "unbounded";
            case CostResult.Unreachable<?, ?> _ -> "UNREACHABLE";
            case CostResult.Undecided<?, ?> undecided ->
                "UNDECIDED" + side("at least", undecided.atLeast())
                        + side("at most", undecided.atMost());
        };
    }

    private static String side(String words, OptionalLong known) {
        return known.isPresent() ? ", " + words + " " + number(known.getAsLong()) : "";
    }

    private static Stream<String> evidence(CostVerdict<?, ?> verdict) {
        return switch (verdict.total()) {
            case CostResult.Unbounded<?, ?> unbounded ->
                Stream.of(
                        unbounded.stem().toString(),
                        "and again and again:",
                        unbounded.cycle().toString(),
                        "and then:",
                        unbounded.rest().toString());
            case CostResult.Exactly<?, ?> _,
                    CostResult.Unreachable<?, ?> _,
                    CostResult.Undecided<?, ?> _ -> verdict.trace().stream().map(Object::toString);
        };
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
