package io.synproof.properties.claims.answers;

import java.util.List;

/** The {@linkplain FlipAnswer explanations} of flips of claims about data. */
final class TransferAnswers {
    private TransferAnswers() {}

    static final List<FlipAnswer> ALL = List.of(
            FlipAnswer.of("DT-01", "retries")
                    .isNotSpokenOf(
                            "001:49",
                            "The condition: nothing is lost and nothing overtakes,"
                                    + " so nothing is sent again; a segment that is sent again"
                                    + " draws an ACK of all that has come since."),
            FlipAnswer.of("DT-03/inTheEnd", "serverCloses")
                    .isNotSpokenOf("001:49", "The receiver goes on receiving until it has all."),
            FlipAnswer.of("DT-03/inTheEnd", "drop")
                    .isNotSpokenOf(
                            "001:49",
                            "It is of messages that are received; one that is lost,"
                                    + " with nobody to send it again, is not."),
            FlipAnswer.of("DT-03/inTheEnd", "oooQueue")
                    .isNotSpokenOf("001:51", "The condition: what comes before its turn is kept."),
            FlipAnswer.of("DT-07", "retries", "drop", "clientSends", "serverSends", "serverCloses")
                    .isNotSpokenOf(
                            "001:51",
                            "What is lost is sent again until it arrives: more often"
                                    + " than it is lost, and while the receiver is there."),
            FlipAnswer.of("DT-08", "retries")
                    .isNotSpokenOf("003:70", "What is lost is sent again until it arrives."),
            FlipAnswer.of("UDP-02", "retries")
                    .isNotSpokenOf("003:70", "What is lost is sent again until it arrives."),
            FlipAnswer.of("UDP-07", "retries")
                    .isNotSpokenOf(
                            "003:70",
                            "The condition is that repeating does not stop before"
                                    + " the losses do."),
            FlipAnswer.of("UDP-07", "clientAborts", "serverAborts")
                    .isNotSpokenOf(
                            "003:70",
                            "It is of delivery between users who both want it; one"
                                    + " who aborts wants no more."),
            FlipAnswer.of("UDP-01/fastOpen", "clientSends")
                    .isNotSpokenOf("003:68", "It is of a sender that has something to send."),
            FlipAnswer.of("UDP-01", "fragments")
                    .isNotSpokenOf(
                            "003:68",
                            "It is of whether a connection comes first, and not of"
                                    + " whether IP cuts the packet: a piece brings no octet to"
                                    + " a user in either protocol."),
            FlipAnswer.of("UDP-04", "timestamps", "clientMss", "serverMss")
                    .isNotSpokenOf("003:72", "The header is of 20 octets where no option is used."),
            FlipAnswer.of("SEG", "drop", "dropOnly", "duplicate")
                    .isNotSpokenOf(
                            "003:63",
                            "It is of one piece of text that is lost, and of nothing"
                                    + " else that goes amiss."),
            FlipAnswer.of("SEG", "mss", "serverMss", "clientSends", "serverSends")
                    .isNotSpokenOf(
                            "003:63",
                            "It is of one segment in one direction, which IP has to"
                                    + " cut; what else is sent is not in it."),
            FlipAnswer.of("SEG-03", "msl", "rto", "delayedAck")
                    .isNotSpokenOf(
                            "003:75",
                            "The condition: ACKs come back before the timer runs"
                                    + " out, and nothing but it sends again."),
            FlipAnswer.of("SEG-03", "dropOnly")
                    .isNotSpokenOf(
                            "003:75",
                            "It is a piece of the text that is lost; that an ACK"
                                    + " which is lost has more sent again, the claim itself"
                                    + " says."),
            FlipAnswer.of("SEG-03", "fastRetransmit")
                    .isNotSpokenOf(
                            "003:75",
                            "It is a piece lost on the way that is sent again; a"
                                    + " threshold of one duplicate ACK takes one that is"
                                    + " overtaken for lost."),
            FlipAnswer.of("SEG-03", "fragments")
                    .isNotSpokenOf(
                            "003:75",
                            "The condition: TCP cuts, so that a segment fits one"
                                    + " packet and IP has nothing to cut."),
            FlipAnswer.of("SEG-06", "retries")
                    .isNotSpokenOf(
                            "003:63",
                            "The timer is what the sentence says mends the loss; the"
                                    + " check takes it away to show that nothing else does."),
            FlipAnswer.of("SEG-06", "duplicate")
                    .isNotSpokenOf(
                            "003:63",
                            "It is of a network layer that does not repeat; a copy"
                                    + " would make the loss good."),
            FlipAnswer.of("SEG-07", "mss", "serverMss", "clientSends", "serverSends")
                    .isNotSpokenOf(
                            "003:61",
                            "It is of a message that is longer than one MSS, and not"
                                    + " than two."),
            FlipAnswer.of("OT-01", "mss", "clientSends", "serverSends", "delayedAck")
                    .isNotSpokenOf(
                            "003:65",
                            "It is of a request and an answer in turn, a segment"
                                    + " each, of TLS's handshake of two round trips."),
            FlipAnswer.of(
                            "KA-04",
                            "mss",
                            "clientSends",
                            "serverSends",
                            "delayedAck",
                            "timeWait",
                            "clientCloses",
                            "serverCloses")
                    .isNotSpokenOf(
                            "000:72-73",
                            "It counts two requests and their answers, a segment"
                                    + " each, from opening to release."),
            FlipAnswer.of("KA-02/onlyDead", "msl", "keepAliveProbes", "clientSends", "clientCloses")
                    .isNotSpokenOf(
                            "003:110",
                            "The condition: both are idle, answers come in time, and"
                                    + " two probes are sent."),
            FlipAnswer.of("KA-02/onlyDead", "challengeLimit")
                    .isNotSpokenOf("No note speaks of a limit on answers."),
            FlipAnswer.of("KA-02/onlyDead", "drop")
                    .isNotSpokenOf(
                            "003:110", "The condition: fewer are lost than probes are sent."));
}
