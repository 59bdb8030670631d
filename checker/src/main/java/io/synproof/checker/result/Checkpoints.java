package io.synproof.checker.result;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A place on disk in which a search keeps what it has found, so that it can continue after it was
 * killed.
 *
 * <p>A checkpoint is written at a level's end, beside the old one and then in its place, so that
 * there is always a whole one. The values that states are made of are written as Java serializes
 * them.
 *
 * <p>A checkpoint of another model is refused: of another class, of a record of other components,
 * with other initial states, or that takes other steps, or of which a property says something else,
 * in some two thousand of the states that were kept.
 *
 * <p>A question that is not answered when the search is over (about whole runs, knowledge or costs)
 * leaves all states that were found. What follows the search begins anew when it is resumed.
 *
 * @param fingerprint tells which model with which parameters this is: a checkpoint of another one
 *     is refused
 * @param written the file to write to, if any
 * @param every the least time between two checkpoints; the first is written at once, and a last one
 *     when the search is stopped
 * @param resumed the file to go on from, if any; it may be the same
 */
public record Checkpoints(
        String fingerprint, Optional<Path> written, Duration every, Optional<Path> resumed) {
    /** Of these, none of which is null. */
    public Checkpoints {
        Objects.requireNonNull(fingerprint, "fingerprint");
        Objects.requireNonNull(written, "written");
        Objects.requireNonNull(every, "every");
        Objects.requireNonNull(resumed, "resumed");
    }

    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    /** No checkpoint yet, for a model and its parameters. */
    public static Checkpoints of(String fingerprint) {
        return new Checkpoints(fingerprint, Optional.empty(), HALF_A_MINUTE, Optional.empty());
    }

    /** These, written to this file about every half minute. */
    public Checkpoints writtenTo(Path file) {
        return new Checkpoints(
                fingerprint, Optional.of(Objects.requireNonNull(file, "file")), every, resumed);
    }

    /** These, with at least this much time between two. */
    public Checkpoints every(Duration time) {
        return new Checkpoints(fingerprint, written, time, resumed);
    }

    /** These, with the search continuing from this file. */
    public Checkpoints resumedFrom(Path file) {
        return new Checkpoints(
                fingerprint, written, every, Optional.of(Objects.requireNonNull(file, "file")));
    }
}
