package io.synproof.properties.reality.judge;

import io.vavr.collection.List;

/** The verdict on what one host sent. */
sealed interface Finding {
    /** It is a run of the model, and nothing need be missing. */
    record Accepted() implements Finding {}

    /**
     * It may be a run of the model, and the capture itself shows that it lacks packets.
     *
     * @param gaps what it lacks
     */
    record Incomplete(List<Gap> gaps) implements Finding {}

    /**
     * It is no run of the model.
     *
     * @param packet the number of the first packet that nothing explains
     * @param possible the endpoints that were possible before it
     * @param sent the segment in it, or one that acknowledges what it did not send
     */
    record Rejected(long packet, List<Hypothesis> possible, Observation sent) implements Finding {}
}
