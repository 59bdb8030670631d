package io.synproof.properties.reality.kernel.converse;

import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * A conversation that was played.
 *
 * @param schedule what was to be played
 * @param exchanges what was, up to the first answer that nothing explains
 * @param difference the kind of difference that ended it, if one did
 * @param slow whether it took so long that the kernel's timers may have spoken: nothing is judged
 */
record Played(
        Schedule schedule, List<Exchange> exchanges, Option<String> difference, boolean slow) {

    /** How many segments went to and fro. */
    int segments() {
        return exchanges
                .map(one -> one.sent().length() + (one.packet().isEmpty() ? 0 : 1))
                .sum()
                .intValue();
    }
}
