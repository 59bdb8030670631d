package io.synproof.properties.reality.judge;

import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * The verdict on a connection, for a reader.
 *
 * @param kind the verdict
 * @param packet the first packet that nothing explains, or at which the first gap is noticed
 * @param because the reason, as a sentence without its full stop; empty if it is accepted
 * @param section the section that is offended; empty if none is
 * @param possible the endpoints that were possible before a packet that is rejected
 * @param gaps what the capture lacks, each as a sentence without its full stop
 */
public record VerdictReport(
        Kind kind,
        Option<Long> packet,
        String because,
        String section,
        List<Possible> possible,
        List<String> gaps) {

    /** The verdicts. */
    public enum Kind {
        /** What was seen is a run of the model. */
        ACCEPTED("accepted"),
        /** The capture shows that it lacks packets. */
        INCOMPLETE("incomplete"),
        /** What was seen is no run of the model. */
        REJECTED("rejected");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word. */
        public String word() {
            return word;
        }
    }

    /**
     * An endpoint that was possible, and what it might have sent.
     *
     * @param state its state, with SND.UNA, SND.NXT, the window and RCV.NXT
     * @param nearest the nearest segment that it might have sent; empty if it sends nothing
     * @param rule the rule of that
     */
    public record Possible(String state, String nearest, String rule) {}
}
