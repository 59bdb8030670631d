package io.synproof.properties.documents.schedule;

import java.util.Optional;

/**
 * A schedule as it was played in one profile.
 *
 * @param profile the name of the profile
 * @param performance what happened
 */
public record ProfilePlay(String profile, Performance performance) {

    /** The line of that number, counted from 0, if it was played. */
    public Optional<PlayedLine> line(int index) {
        return index < performance.lines().size()
                ? Optional.of(performance.lines().get(index))
                : Optional.empty();
    }
}
