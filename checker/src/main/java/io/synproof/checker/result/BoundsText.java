package io.synproof.checker.result;

import io.synproof.checker.model.Quantity;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Bounds in words. */
public final class BoundsText {
    private BoundsText() {}

    /** Such as {@code at most 1,000 states, depth 20}, or {@code none}. */
    public static String of(Bounds bounds) {
        String words = Stream.of(
                        bounds.states().stream().mapToObj(n -> Quantity.of(n, "state")),
                        bounds.depth().stream().mapToObj(n -> "depth " + Quantity.grouped(n)),
                        bounds.time().stream().map(BoundsText::seconds),
                        bounds.memory().stream().mapToObj(n -> Quantity.of(n, "octet")))
                .flatMap(part -> part)
                .collect(Collectors.joining(", "));
        return Optional.of(words)
                .filter(text -> !text.isEmpty())
                .map(text -> "at most " + text)
                .orElse("none");
    }

    private static String seconds(Duration time) {
        long seconds = time.toSeconds();
        return "%s.%03d s".formatted(Quantity.grouped(seconds), time.toMillisPart());
    }
}
