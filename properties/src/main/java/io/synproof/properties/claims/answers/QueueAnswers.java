package io.synproof.properties.claims.answers;

import java.util.List;

/** The {@linkplain FlipAnswer explanations} of flips of claims about queues. */
final class QueueAnswers {
    private QueueAnswers() {}

    static final List<FlipAnswer> ALL = List.of(
            FlipAnswer.of("Q", "kernel")
                    .isNotSpokenOf(
                            "000:6",
                            "The queues are those of a kernel; before 6.14 a full"
                                    + " accept queue turns SYNs away too, which is the other"
                                    + " profile's check."),
            FlipAnswer.of("Q", "backlog")
                    .isNotSpokenOf("003:102", "A backlog of nothing leaves no room for one."),
            FlipAnswer.of("Q", "accepts")
                    .isNotSpokenOf(
                            "003:86-88",
                            "The program accepts when it calls, and in the order of"
                                    + " the queue."),
            FlipAnswer.of("Q", "maxSynBacklog", "cookies")
                    .isNotSpokenOf("003:36-38", "It is of these numbers, without cookies."),
            FlipAnswer.of("Q-08", "drop")
                    .isNotSpokenOf(
                            "000:11",
                            "The order is that of arrival; a loss changes who" + " arrives."),
            FlipAnswer.of("API-05", "kernel", "accepts")
                    .isNotSpokenOf(
                            "003:102",
                            "The condition is a queue that is full because nobody"
                                    + " accepts, in a kernel that has one."),
            FlipAnswer.of("SEC", "kernel", "cookies")
                    .isNotSpokenOf("003:31", "It is what the note names, in a kernel that has it."),
            FlipAnswer.of("SEC-03", "drop", "clientCloses")
                    .isNotSpokenOf(
                            "003:31",
                            "With a cookie the third message is all that the server"
                                    + " has: it must arrive, and the client wait for it."),
            FlipAnswer.of("SEC-06", "rto", "synAckRetries")
                    .isNotSpokenOf(
                            "003:31",
                            "It is of fewer repetitions; that the first comes after"
                                    + " a second is Linux's."));
}
