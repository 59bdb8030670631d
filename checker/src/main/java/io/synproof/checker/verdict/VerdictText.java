package io.synproof.checker.verdict;

import io.synproof.checker.model.TraceText;
import io.synproof.checker.result.Outcome;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A verdict in words, with all that its reader needs to believe it and to see it again. */
public final class VerdictText {
    private VerdictText() {}

    /** Outcome, evidence, coverage, bounds, and how to replay; no line break at the end. */
    public static String of(Verdict<?, ?> verdict) {
        Evidence<?, ?> evidence = verdict.evidence();
        return Stream.of(
                        Stream.of(verdict.outcome() + ": " + verdict.question().title()
                                + evidence.summary()),
                        evidence.lines(),
                        Stream.of("assumed:  " + String.join(", ", verdict.assumed()))
                                .filter(_ -> !verdict.assumed().isEmpty()),
                        Stream.of("searched: " + verdict.coverage()),
                        Stream.of("bounds:   " + verdict.bounds()),
                        verdict.choices().stream().map(TraceText::replay),
                        advice(verdict).map(words -> "decide:   " + words))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> advice(Verdict<?, ?> verdict) {
        if (verdict.outcome() != Outcome.UNDECIDED) {
            return Stream.empty();
        }
        return verdict.coverage().complete()
                ? verdict.evidence().doubts()
                : Stream.of("lift what made it incomplete, or make the model smaller");
    }
}
