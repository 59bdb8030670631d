package io.synproof.properties.neighbours;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The flips of all claims, as they were drawn. */
final class GoldenFlips {
    static final String REDRAW = "drawn again by: ./synproof verify --neighbours --flips FILE;"
            + " docs/neighbours.md says with which bounds";

    private GoldenFlips() {}

    static List<FlipLine> all() {
        try (InputStream in =
                Objects.requireNonNull(GoldenFlips.class.getResourceAsStream("flips.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(FlipLine::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
