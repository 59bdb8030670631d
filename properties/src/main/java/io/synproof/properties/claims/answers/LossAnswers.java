package io.synproof.properties.claims.answers;

import java.util.List;

/**
 * The {@linkplain FlipAnswer explanations} of flips of claims about lost messages of a handshake.
 */
final class LossAnswers {
    private LossAnswers() {}

    static final List<FlipAnswer> ALL = List.of(
            FlipAnswer.of("L-02", "rto", "synRetries", "backOff", "synLinear")
                    .isNotSpokenOf(
                            "003:20",
                            "It is of the setting that the note names: six"
                                    + " repetitions, the first after a second, each timeout"
                                    + " twice the one before."),
            FlipAnswer.of("L-06/kept", "clientCloses", "serverCloses", "drop")
                    .isNotSpokenOf(
                            "003:22",
                            "The third message alone is lost, and nobody closes" + " meanwhile."),
            FlipAnswer.of("L-06/kept", "synRepeat")
                    .isNotSpokenOf("003:20", "A SYN that is sent again has the same number."),
            FlipAnswer.of("L-07", "rto", "synAckRetries", "retries", "giveUp")
                    .isNotSpokenOf(
                            "000:11",
                            "It is of a server that stops at a number of"
                                    + " repetitions; that it is five, and the first after a"
                                    + " second, is Linux's."),
            FlipAnswer.of("L-11", "retries", "synRetries", "synAckRetries")
                    .isNotSpokenOf("003:21-22", "It is said of a number of repetitions that ends."),
            FlipAnswer.of("L-05", "synAckRetries")
                    .isNotSpokenOf("003:21", "It is said of a number of repetitions that ends."),
            FlipAnswer.of("L-09", "keepAlive")
                    .isNotSpokenOf(
                            "003:22",
                            "It is of the ACK that answers a SYN or FIN; probes are"
                                    + " the matter of 003:110."));
}
