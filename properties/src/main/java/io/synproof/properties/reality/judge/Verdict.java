package io.synproof.properties.reality.judge;

import io.vavr.collection.List;
import io.vavr.control.Option;

/** The verdict on a connection. */
sealed interface Verdict {
    /** It is a run of the model. */
    record Accepted() implements Verdict {}

    /**
     * The capture itself shows that it lacks packets; what it shows may be a run of the model.
     *
     * @param gaps what it lacks
     */
    record Incomplete(List<Gap> gaps) implements Verdict {}

    /**
     * It is no run of the model.
     *
     * @param packet the number of the first packet that nothing explains
     * @param reason the reason
     */
    record Rejected(long packet, Reason reason) implements Verdict {}

    /** The verdict that a finding on one endpoint is. */
    static Verdict of(Finding finding) {
        return switch (finding) {
            case Finding.Accepted _ -> new Accepted();
            case Finding.Incomplete(var gaps) -> new Incomplete(gaps);
            case Finding.Rejected(long packet, var possible, Observation sent) ->
                new Rejected(packet, new Unexplained(possible, sent));
        };
    }

    /** The number of the first packet that it does not explain by the capture alone. */
    default long firstPacket() {
        return switch (this) {
            case Accepted _ -> Long.MAX_VALUE;
            case Incomplete(var gaps) -> gaps.map(Gap::packet).min().get();
            case Rejected(long packet, var _) -> packet;
        };
    }

    /** The gap that it is if what was rejected has not heard what arrived before it. */
    default Option<Gap> unheard() {
        return switch (this) {
            case Accepted _, Incomplete _, Rejected(long _, Offence _) -> Option.none();
            case Rejected(long packet, Unexplained(var _, Observation sent)) ->
                Option.some(new Gap(
                        Gap.Kind.UNHEARD, packet, sent.seq(), sent.segment().end(), true));
        };
    }

    /** Another verdict if it is about an earlier packet, else this. */
    default Verdict orEarlier(Verdict other) {
        return other.firstPacket() < firstPacket() ? other : this;
    }

    /** The reason of a rejection. */
    sealed interface Reason {
        /** Whether packets before the capture's first could explain what is rejected. */
        boolean dependsOnThePast();
    }

    /**
     * No endpoint that was possible sends the segment.
     *
     * @param possible the endpoints that were possible before it
     * @param sent the segment
     */
    record Unexplained(List<Hypothesis> possible, Observation sent) implements Reason {
        @Override
        public boolean dependsOnThePast() {
            return true;
        }
    }

    /**
     * No sender behind a network sends the segment.
     *
     * @param words the reason, as a sentence without its full stop
     * @param section the section that it offends
     * @param dependsOnThePast whether packets before the capture's first could explain it
     */
    record Offence(String words, String section, boolean dependsOnThePast) implements Reason {
        /** An offence against what was seen before. */
        Offence(String words, String section) {
            this(words, section, true);
        }

        /** An offence that the packet alone is. */
        static Offence ofOnePacket(String words, String section) {
            return new Offence(words, section, false);
        }
    }
}
