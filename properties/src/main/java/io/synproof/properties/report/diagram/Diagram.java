package io.synproof.properties.report.diagram;

import io.synproof.model.network.Side;
import io.vavr.collection.List;

/**
 * A run laid out: what stands in each row, whatever it is drawn with.
 *
 * @param rows the rows, the start first
 * @param moral what the end shows, in a sentence
 */
record Diagram(List<Row> rows, String moral) {

    /**
     * One step.
     *
     * @param step its number, 0 for the start
     * @param adversary whether the network or a crash did it, and not the protocol
     * @param client the client's state afterwards
     * @param wire what happened between the margins
     * @param server the server's state afterwards
     * @param notes why, and what else, a line each
     */
    record Row(
            int step,
            boolean adversary,
            String client,
            Wire wire,
            String server,
            List<String> notes) {}

    /** What happens between the margins. */
    sealed interface Wire {

        /** Nothing: the start. */
        enum Quiet implements Wire {
            /** The only value. */
            QUIET
        }

        /**
         * Something at one side: a call, a timeout, a crash.
         *
         * @param side where
         * @param text what
         */
        record Local(Side side, String text) implements Wire {}

        /**
         * A segment arrives, or is lost on its way.
         *
         * @param to where it goes
         * @param text what it says
         * @param late whether it is old: a copy, or from a connection that has ended since
         * @param lost whether it does not arrive
         */
        record Arrow(Side to, String text, boolean late, boolean lost) implements Wire {}

        /**
         * Time passes.
         *
         * @param now ticks since the start
         */
        record Tick(int now) implements Wire {}
    }
}
