package io.synproof.properties.reality.kernel.converse;

import io.synproof.model.endpoint.State;
import io.synproof.model.segment.Segment;
import io.vavr.collection.List;
import io.vavr.control.Option;

/** Something that has happened to the kernel's connection, as far as the judge is concerned. */
sealed interface Happening {

    /**
     * A segment has arrived.
     *
     * @param segment the segment, in numbers
     */
    record Arrival(Segment segment) implements Happening {
        @Override
        public String toString() {
            return segment.toString();
        }
    }

    /**
     * The user has called.
     *
     * @param call the call
     * @param result what it returned, or -errno
     */
    record Called(Move.Call call, int result) implements Happening {
        @Override
        public String toString() {
            return call + " = " + result;
        }
    }

    /** Nothing that the model knows of: a call that the kernel refused before it began. */
    enum Nothing implements Happening {
        /** The only value. */
        NOTHING
    }

    /**
     * The kernel's answer.
     *
     * @param sent what it sent, in order, without windows
     * @param state the state of its socket, if a descriptor shows it
     */
    record Answer(List<Segment> sent, Option<State> state) {}
}
