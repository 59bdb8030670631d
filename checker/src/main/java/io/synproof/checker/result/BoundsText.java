package io.synproof.checker.result;

import io.synproof.checker.model.Quantity;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Bounds in words. */
public final class BoundsText {
    private BoundsText() {}

    /** Such as {@code no level after 1,000 states, at most depth 20}, or {@code none}. */
    public static String of(Bounds bounds) {
        Stream<String> states =
                bounds.states().stream().mapToObj(n -> "no level after " + Quantity.of(n, "state"));
        String words = Stream.of(
                        bounds.depth().stream().mapToObj(n -> "depth " + Quantity.grouped(n)),
                        bounds.time().stream().map(BoundsText::seconds),
                        bounds.memory().stream().mapToObj(n -> Quantity.of(n, "octet")))
                .flatMap(part -> part)
                .collect(Collectors.joining(", "));
        Stream<String> others = Stream.of("at most " + words).filter(_ -> !words.isEmpty());
        return Optional.of(Stream.concat(states, others).collect(Collectors.joining(", ")))
                .filter(text -> !text.isEmpty())
                .orElse("none");
    }

    private static String seconds(Duration time) {
        long seconds = time.toSeconds();
        return "%s.%03d s".formatted(Quantity.grouped(seconds), time.toMillisPart());
    }
}
