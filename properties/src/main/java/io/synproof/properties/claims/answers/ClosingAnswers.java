package io.synproof.properties.claims.answers;

import java.util.List;

/** The {@linkplain FlipAnswer explanations} of flips of claims about closing and calls. */
final class ClosingAnswers {
    private ClosingAnswers() {}

    static final List<FlipAnswer> ALL = List.of(
            FlipAnswer.of("FW", "clientCloses", "serverCloses")
                    .isNotSpokenOf(
                            "003:96-101",
                            "The client closes first, when it likes, and the"
                                    + " server's user once it has read the end."),
            FlipAnswer.of("FW-04", "congestion")
                    .isNotSpokenOf(
                            "004:24-28",
                            "The numbers are of what is sent at once; congestion"
                                    + " control is 003:71's matter."),
            FlipAnswer.of("FW-17", "drop")
                    .isNotSpokenOf(
                            "001:66",
                            "The ACK of the FIN arrives; if it is lost, the FIN that"
                                    + " follows brings the same acknowledgment."),
            FlipAnswer.of("FW-20", "finWait2")
                    .isNotSpokenOf("No note speaks of the limit that Linux sets to"
                            + " FIN-WAIT-2 where no process is left."),
            FlipAnswer.of("FW-24", "clientCloses", "serverCloses")
                    .isNotSpokenOf("002:49", "It is of a server that does not close."),
            FlipAnswer.of("FW-26/notComplete", "serverCloses")
                    .isNotSpokenOf("002:49", "It is of a server that does not close."),
            FlipAnswer.of(
                            "FW-26/curable",
                            "drop",
                            "duplicate",
                            "retries",
                            "synRetries",
                            "timeWait",
                            "clientSends",
                            "serverSends")
                    .isNotSpokenOf(
                            "002:49",
                            "It is of a connection that waits in CLOSE-WAIT for its"
                                    + " program alone; what the network loses or repeats, or a"
                                    + " side has still to send or to wait for, is not its"
                                    + " matter."),
            FlipAnswer.of("HC-07/shutdown", "network", "duplicate", "retries", "serverEnds")
                    .isNotSpokenOf(
                            "003:58",
                            "The condition: segments arrive once and in order, and"
                                    + " the client reads on."),
            FlipAnswer.of("HC-07/delivered", "drop", "serverCloses")
                    .isNotSpokenOf(
                            "003:58",
                            "The condition: the server's program reads on; and what"
                                    + " is lost is sent again, if there is a repetition."),
            FlipAnswer.of("HC-07/delivered", "serverAborts", "serverCrashes")
                    .isNotSpokenOf(
                            "003:57-58",
                            "The condition: the server's program reads on, which one"
                                    + " that aborts or is gone does not."),
            FlipAnswer.of("HC-07/kept", "profile")
                    .isCondition("close", "By RFC 9293 the reset destroys what is unread."),
            FlipAnswer.of("API-02/inLinuxByName", "profile")
                    .isNotSpokenOf("003:86", "The condition is Linux."),
            FlipAnswer.of("API-03/inFour", "profile", "synAckInSynReceived")
                    .isNotSpokenOf(
                            "003:86",
                            "Four messages are enough where a SYN,ACK is answered in"
                                    + " SYN-RECEIVED as figure 7 of the standard has it: the"
                                    + " condition."));
}
