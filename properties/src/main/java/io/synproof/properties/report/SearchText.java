package io.synproof.properties.report;

import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.StopReason;
import io.synproof.properties.language.Texts;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The bounds and the coverage of a search in words; in English, as the checker has them. */
public final class SearchText {
    private static final Texts TEXTS = Texts.beside(SearchText.class);

    private SearchText() {}

    /** What a search saw; without the time it took. */
    public static String of(Coverage coverage) {
        String counts = TEXTS.of(
                "coverage.counts",
                coverage.states(),
                coverage.transitions(),
                coverage.depth(),
                coverage.terminal(),
                coverage.deadlocks());
        return Stream.of(
                        Stream.of(counts),
                        Stream.of(completeness(coverage)),
                        names("coverage.limits", coverage.limitsTouched()),
                        names("coverage.never", coverage.kindsNeverTaken()),
                        overflows(coverage.overflows()))
                .flatMap(part -> part)
                .collect(Collectors.joining(TEXTS.of("semicolon")));
    }

    private static String completeness(Coverage coverage) {
        String reasons = Stream.concat(
                        coverage.stoppedBy().stream().map(SearchText::reason),
                        Stream.of(coverage.cut())
                                .filter(cut -> cut > 0)
                                .map(cut -> TEXTS.of("coverage.cut", cut)))
                .collect(Collectors.joining(TEXTS.of("list")));
        return reasons.isEmpty()
                ? TEXTS.of("answer.complete")
                : TEXTS.of("coverage.incomplete", reasons);
    }

    private static Stream<String> overflows(Map<String, Long> steps) {
        return steps.isEmpty()
                ? Stream.empty()
                : Stream.of(TEXTS.of(
                        "coverage.overflows",
                        steps.entrySet().stream()
                                .map(kind -> TEXTS.of(
                                        "coverage.overflow", kind.getValue(), kind.getKey()))
                                .collect(Collectors.joining(TEXTS.of("list")))));
    }

    private static Stream<String> names(String title, Set<String> names) {
        return names.isEmpty()
                ? Stream.empty()
                : Stream.of(TEXTS.of(title, String.join(TEXTS.of("list"), names)));
    }

    /** How far a search may go. */
    public static String of(Bounds bounds) {
        String words = Stream.of(
                        bounds.states().stream().mapToObj(n -> TEXTS.of("bounds.states", n)),
                        bounds.depth().stream().mapToObj(n -> TEXTS.of("bounds.depth", n)),
                        bounds.time().stream().map(SearchText::time),
                        bounds.memory().stream().mapToObj(n -> TEXTS.of("bounds.memory", n)))
                .flatMap(part -> part)
                .collect(Collectors.joining(TEXTS.of("list")));
        return words.isEmpty() ? TEXTS.of("bounds.none") : TEXTS.of("bounds.most", words);
    }

    private static String time(Duration time) {
        return TEXTS.of("bounds.time", time.toSeconds(), "%03d".formatted(time.toMillisPart()));
    }

    /** Why a search stopped before it had seen everything. */
    public static String reason(StopReason reason) {
        return TEXTS.of("stopped." + reason.name());
    }
}
