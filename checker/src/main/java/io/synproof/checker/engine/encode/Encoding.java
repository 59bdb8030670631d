package io.synproof.checker.engine.encode;

import io.synproof.checker.engine.util.Interner;
import java.util.List;
import java.util.Map;

/**
 * An encoding of states as tuples of small numbers: one field for each part, whose values are
 * numbered in the order of arrival.
 *
 * <p>Equal states have equal tuples, and only they. Shared by all threads.
 */
public interface Encoding<S> {

    /** The bits that each field needs now: more as more values come. */
    int[] needed();

    /** The first of the fields that had better lie side by side in the layout, if any. */
    int group();

    /** The tables of numbers, in an order that the model alone decides. */
    List<Interner<?>> tables();

    /** A writer and reader of states for one thread. */
    Coder<S> coder();

    /** The parts by name, in their order, each with its fields, of a tuple with this many. */
    Map<String, int[]> parts(int fields);

    /** A writer and reader of states; for one thread. */
    interface Coder<S> {

        /**
         * The tuple of a state, whose parts get numbers.
         *
         * @throws FieldOverflowException if there are more fields now than the tuple has room for
         */
        void encode(S state, int[] fields);

        /** The tuple of a state; false if some part of it has no number. */
        boolean find(S state, int[] fields);

        /** The state that a tuple encodes. */
        S decode(int[] fields);

        /**
         * Whether the parts with numbers from one on have the hash codes still that they had when
         * they came; true also if they are looked at elsewhere.
         */
        default boolean isUnchanged(int[] fields, int from) {
            return true;
        }

        /** A hash code of the state that a tuple encodes, by the content of its parts. */
        int hash(int[] fields);
    }
}
