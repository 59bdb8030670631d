package io.synproof.checker.property;

import io.synproof.checker.model.Quantity;
import io.synproof.checker.model.TraceText;
import io.synproof.checker.result.Outcome;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A verdict in words, with all that its reader needs to believe it and to see it again. */
public final class VerdictText {
    private VerdictText() {}

    /** Outcome, trace, what was searched, bounds, and how to replay; no line break at the end. */
    public static String of(Verdict<?, ?> verdict) {
        return Stream.of(
                        Stream.of(title(verdict)),
                        verdict.trace().stream().map(TraceText::of),
                        Stream.of("searched: " + verdict.coverage()),
                        Stream.of("bounds:   " + verdict.bounds()),
                        verdict.choices().stream().map(TraceText::replay),
                        advice(verdict))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
    }

    private static String title(Verdict<?, ?> verdict) {
        String length = verdict.trace()
                .map(trace -> ", after " + Quantity.of(trace.length(), "step"))
                .orElse("");
        return "%s: %s \"%s\"%s"
                .formatted(
                        verdict.outcome(),
                        kind(verdict.property()),
                        verdict.property().name(),
                        length);
    }

    private static String kind(Property<?, ?> property) {
        return switch (property) {
            case Property.Always<?, ?> _ -> "always";
            case Property.Never<?, ?> _ -> "never";
            case Property.EveryStep<?, ?> _, Property.EveryLabel<?, ?, ?> _ -> "every step";
            case Property.Reachable<?, ?> _ -> "reachable";
            case Property.NoDeadlock<?, ?> _ -> "everywhere";
        };
    }

    private static Stream<String> advice(Verdict<?, ?> verdict) {
        return verdict.outcome() == Outcome.UNDECIDED
                ? Stream.of("decide:   lift what made it incomplete, or make the model smaller")
                : Stream.empty();
    }
}
