package io.synproof.properties.claims.answers;

import java.util.List;

/** The {@linkplain FlipAnswer explanations} of flips of claims about TIME-WAIT. */
final class TimeWaitAnswers {
    private TimeWaitAnswers() {}

    static final List<FlipAnswer> ALL = List.of(
            FlipAnswer.of("TWAIT-01/onlyOneWaits", "serverCloses")
                    .isNotSpokenOf("000:48", "The server closes after the client."),
            FlipAnswer.of("TWAIT-02", "msl", "timeWait")
                    .isNotSpokenOf(
                            "003:45", "The wait is 2 MSL, and the timer goes off within one."),
            FlipAnswer.of("TWAIT-02", "rto")
                    .isNotSpokenOf(
                            "003:45",
                            "The FIN comes again because its ACK died within one"
                                    + " MSL; a timer that runs out before an answer can come,"
                                    + " until the server gives up, is not meant."),
            FlipAnswer.of("TWAIT-02", "timeWaitRestart")
                    .isCondition(
                            "letter",
                            "The condition: a FIN that comes again begins the wait" + " anew."),
            FlipAnswer.of("TWAIT-03", "retries")
                    .isNotSpokenOf("003:45", "It is of a side that stops repeating."),
            FlipAnswer.of("TWAIT", "clientEnds")
                    .isNotSpokenOf(
                            "003:59",
                            "What is closed while octets are on their way ends by a"
                                    + " reset, and has no TIME-WAIT (check abort; TWAIT-16)."),
            FlipAnswer.of("TWAIT-07", "clientAborts")
                    .isCondition("abort", "A connection that is aborted has no TIME-WAIT."),
            FlipAnswer.of("TWAIT-07", "rstInTimeWait")
                    .isCondition(
                            "resetObeyed", "A reset that is obeyed ends the wait before its time."),
            FlipAnswer.of("TWAIT-08/exact", "clientAborts")
                    .isNotSpokenOf("003:59", "What is aborted has no TIME-WAIT (TWAIT-16)."),
            FlipAnswer.of("TWAIT", "rstInTimeWait")
                    .isNotSpokenOf(
                            "003:43",
                            "The state lasts for 2 MSL; where a reset is obeyed it"
                                    + " does not (TWAIT-13)."),
            FlipAnswer.of("TWAIT", "profile")
                    .isNotSpokenOf(
                            "003:43",
                            "The state lasts for 2 MSL; a profile sets how resets"
                                    + " are read as well, and one that obeys them ends the wait"
                                    + " early (TWAIT-13)."),
            FlipAnswer.of("TWAIT-07", "oooQueue")
                    .isCondition("outOfOrderQueue", "The condition: text behind a gap is dropped."),
            FlipAnswer.of("TWAIT-07", "timeWait")
                    .isCondition("noWait", "The condition is the length of the wait."),
            FlipAnswer.of("TWAIT-08/exact", "drop")
                    .isCondition("ackLost", "The condition: the last ACK arrives."),
            FlipAnswer.of("TWAIT-08/exact", "clientOpens")
                    .isCondition("thirdConnection", "The condition: there are two connections."),
            FlipAnswer.of("TWAIT-08/exact", "synRetries")
                    .isCondition("synAgain", "The condition: no SYN is sent twice."),
            FlipAnswer.of("TWAIT-08/exact", "msl")
                    .isNotSpokenOf(
                            "003:43",
                            "With a longer MSL alone the wait, which is kept, is no"
                                    + " longer 2 MSL."),
            FlipAnswer.of("TWAIT-09", "msl", "timeWait", "clientOpens", "serverCloses")
                    .isNotSpokenOf(
                            "003:43",
                            "The wait is 2 MSL, after one connection that the client"
                                    + " closed first."),
            FlipAnswer.of("TWAIT-09/oneLoss", "rto")
                    .isNotSpokenOf("003:45", "The condition: the RTO is within MSL."),
            FlipAnswer.of("TWAIT-11", "timeWait", "rto")
                    .isNotSpokenOf(
                            "003:45", "The wait is 2 MSL, and the condition an RTO within MSL."),
            FlipAnswer.of("TWAIT-14", "serverCloses")
                    .isNotSpokenOf(
                            "003:18", "It is the client that waits, and so has closed first."),
            FlipAnswer.of("TWAIT-15", "reopen")
                    .isNotSpokenOf(
                            "003:43", "A TIME-WAIT that any SYN reopens is a seeded mistake."),
            FlipAnswer.of("TWAIT-17/clientFirst", "serverCloses")
                    .isCondition("serverFirst", "The condition: the client closes first."),
            FlipAnswer.of("TWAIT-19/pairIsKept", "timeWait")
                    .isNotSpokenOf(
                            "002:51",
                            "The pair is kept until the wait is over; with"
                                    + " timeWait=quiet it ends when nothing is on its way."),
            FlipAnswer.of("TWAIT-19/pairIsKept", "rstInTimeWait")
                    .isNotSpokenOf(
                            "002:51",
                            "The pair is kept until the wait is over; a reset that"
                                    + " is obeyed ends it (TWAIT-13)."),
            FlipAnswer.of("TWAIT-07", "drop")
                    .isCondition("lastAckLost", "The condition: the last ACK arrives."),
            FlipAnswer.of("TWAIT-07", "msl")
                    .isNotSpokenOf(
                            "003:43",
                            "With a longer MSL alone the wait, which is kept, is no"
                                    + " longer 2 MSL."),
            FlipAnswer.of("TWAIT-07/noSynTwice", "clientOpens")
                    .isCondition("thirdConnection", "The condition: there are two connections."),
            FlipAnswer.of("TWAIT-07/noSynTwice", "synRetries")
                    .isCondition("outOfOrderQueue", "The condition: no SYN is sent twice."),
            FlipAnswer.of("TWAIT-07", "serverCloses")
                    .isNotSpokenOf(
                            "003:43",
                            "The wait is with the side that closed first, which is"
                                    + " the client here."),
            FlipAnswer.of("TWAIT-07", "clientMss")
                    .isNotSpokenOf(
                            "003:61",
                            "The condition: one segment of text; a smaller MSS makes"
                                    + " two of it, as in the check twoSegments."),
            FlipAnswer.of("TWAIT-08/exact", "duplicate")
                    .isNotSpokenOf(
                            "003:43",
                            "The condition: no SYN is sent twice; one that the"
                                    + " network copies arrives twice all the same."));
}
