package io.synproof.checker.result;

import io.synproof.checker.model.Quantity;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of a coverage; without the time it took, so that equal searches read alike. */
public final class CoverageText {
    private CoverageText() {}

    /** Such as {@code 3 states, 2 transitions, depth 2, 1 terminal, 0 deadlocks; complete}. */
    public static String of(Coverage coverage) {
        String counts = String.join(
                ", ",
                Quantity.of(coverage.states(), "state"),
                Quantity.of(coverage.transitions(), "transition"),
                "depth " + Quantity.grouped(coverage.depth()),
                Quantity.grouped(coverage.terminal()) + " terminal",
                Quantity.of(coverage.deadlocks(), "deadlock"));
        return Stream.of(
                        Stream.of(counts),
                        Stream.of(completeness(coverage)),
                        names("model limits touched: ", coverage.limitsTouched()),
                        names("never taken: ", coverage.kindsNeverTaken()),
                        overflows(coverage.overflows()))
                .flatMap(part -> part)
                .collect(Collectors.joining("; "));
    }

    /** Such as {@code complete}, or {@code not complete: the bound on depth was reached}. */
    static String completeness(Coverage coverage) {
        String reasons = Stream.concat(
                        coverage.stoppedBy().stream().map(stop -> stop.reason() + heap(coverage)),
                        Stream.of(coverage.cut())
                                .filter(cut -> cut > 0)
                                .map(cut -> Quantity.of(cut, "state")
                                        + " cut that the model cannot represent"))
                .collect(Collectors.joining(", "));
        return reasons.isEmpty() ? "complete" : "not complete: " + reasons;
    }

    private static String heap(Coverage coverage) {
        return coverage.heap().map(use -> " (" + use + ")").orElse("");
    }

    /** Such as {@code steps that met a full medium: 3 Deliver, 12 Send}. */
    private static Stream<String> overflows(Map<String, Long> steps) {
        return steps.isEmpty()
                ? Stream.empty()
                : Stream.of(steps.entrySet().stream()
                        .map(kind -> Quantity.grouped(kind.getValue()) + " " + kind.getKey())
                        .collect(Collectors.joining(", ", "steps that met a full medium: ", "")));
    }

    private static Stream<String> names(String title, Set<String> names) {
        return names.isEmpty() ? Stream.empty() : Stream.of(title + String.join(", ", names));
    }
}
