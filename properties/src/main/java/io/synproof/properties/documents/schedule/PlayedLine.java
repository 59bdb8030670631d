package io.synproof.properties.documents.schedule;

import java.util.List;
import java.util.Optional;

/**
 * A line of a schedule as it was played.
 *
 * @param line the line
 * @param happenings the steps that it led to
 * @param unmet its statements that are not so
 * @param contradiction the event at which it stopped, if it did
 */
public record PlayedLine(
        ScheduleLine line,
        List<Happening> happenings,
        List<Unmet> unmet,
        Optional<Contradiction> contradiction) {}
