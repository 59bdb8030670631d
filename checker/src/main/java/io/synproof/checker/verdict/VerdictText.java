package io.synproof.checker.verdict;

import io.synproof.checker.model.TraceText;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.result.StopReason;
import io.synproof.checker.temporal.Temporal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A verdict in words, with all that its reader needs to believe it and to see it again. */
public final class VerdictText {
    private VerdictText() {}

    /** Outcome, evidence, coverage, bounds, and how to replay; no line break at the end. */
    public static String of(Verdict<?, ?> verdict) {
        return Stream.of(
                        Stream.of(verdict.outcome() + ": " + verdict.question().title()
                                + EvidenceText.heading(verdict.evidence())),
                        formula(verdict),
                        EvidenceText.lines(verdict),
                        assumed(verdict),
                        verdict.notes().stream().map(note -> "note:     " + note),
                        searched(verdict),
                        Stream.of("bounds:   " + verdict.bounds()),
                        verdict.choices().stream().map(TraceText::replay),
                        advice(verdict).map(words -> "decide:   " + words))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
    }

    /** A formula that has a name of its own. */
    private static Stream<String> formula(Verdict<?, ?> verdict) {
        return verdict.question() instanceof Temporal.Formula<?>(var name, var formula)
                        && !name.equals(formula.toString())
                ? Stream.of("formula:  " + formula)
                : Stream.empty();
    }

    private static Stream<String> assumed(Verdict<?, ?> verdict) {
        if (!(verdict.question() instanceof Temporal<?>)) {
            return Stream.empty();
        }
        return Stream.of("assumed:  "
                + (verdict.assumed().isEmpty()
                        ? "no fairness"
                        : String.join(", ", verdict.assumed())));
    }

    /** What was seen; a search for every number says it among its findings. */
    private static Stream<String> searched(Verdict<?, ?> verdict) {
        return verdict.evidence() instanceof Evidence.Unbounded<?, ?>
                ? Stream.empty()
                : Stream.of("searched: " + verdict.coverage());
    }

    private static Stream<String> advice(Verdict<?, ?> verdict) {
        if (verdict.outcome() != Outcome.UNDECIDED) {
            return Stream.empty();
        }
        if (verdict.coverage().complete()) {
            return EvidenceText.doubts(verdict.evidence());
        }
        return Stream.of(
                verdict.coverage().stoppedBy().equals(Optional.of(StopReason.HEAP))
                        ? "give Java a larger heap (-Xmx), make the model smaller, or ask within"
                                + " bounds"
                        : "lift what made it incomplete, or make the model smaller");
    }
}
