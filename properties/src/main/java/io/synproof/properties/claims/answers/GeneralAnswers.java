package io.synproof.properties.claims.answers;

import java.util.List;

/** The {@linkplain FlipAnswer explanations} of flips of any claim. */
final class GeneralAnswers {
    private GeneralAnswers() {}

    static final List<FlipAnswer> ALL = List.of(
            FlipAnswer.everywhere("clientCrashes", "serverCrashes")
                    .isNotSpokenOf(
                            "003:110",
                            "Hosts stay up: of one that is gone only the words on"
                                    + " keep-alive speak (000:76 too; KA-02)."),
            FlipAnswer.everywhere("clientAborts", "serverAborts")
                    .isNotSpokenOf("000:46-49", "Connections end by FIN, and nobody aborts."),
            FlipAnswer.everywhere("userTimeout").isNotSpokenOf("No note speaks of a user timeout."),
            FlipAnswer.everywhere("giveUp")
                    .isNotSpokenOf(
                            "003:63",
                            "What is not acknowledged is sent again; only of the"
                                    + " handshake's messages does a note say that they are"
                                    + " given up (000:11, 003:20-21)."),
            FlipAnswer.everywhere("keepAlive")
                    .isNotSpokenOf(
                            "003:110",
                            "Probes are for a connection that has been idle for"
                                    + " long, and only the words on keep-alive speak of them"
                                    + " (000:76 too)."),
            FlipAnswer.everywhere("clientOpensTo")
                    .isNotSpokenOf(
                            "001:6",
                            "Client and server are two; a host that calls itself is" + " both."),
            FlipAnswer.everywhere("serverOpens", "clientListens", "serverListens", "listenCalled")
                    .isNotSpokenOf(
                            "001:6",
                            "At the beginning the server listens and the client does"
                                    + " not; two that both open are the matter of 003:86."),
            FlipAnswer.everywhere("clientOpens=0")
                    .isNotSpokenOf(
                            "003:13",
                            "It is said of a client that opens; where nobody does"
                                    + " there is nothing to count."),
            FlipAnswer.everywhere("handshake")
                    .isNotSpokenOf(
                            "003:13-15",
                            "The handshake has three messages, but where a note asks"
                                    + " what two or four would do."),
            FlipAnswer.everywhere("synAcknowledgment")
                    .isNotSpokenOf(
                            "003:14", "The acknowledgment of a SYN is the number behind it."),
            FlipAnswer.everywhere("closeSignal")
                    .isNotSpokenOf(
                            "000:46",
                            "A side closes by a FIN; the SYN of 003:104 is a slip" + " (FW-06)."),
            FlipAnswer.everywhere("connectionKey")
                    .isNotSpokenOf(
                            "003:43",
                            "A connection is its four-tuple; what 001:30 takes for"
                                    + " one is the matter of TW-01."),
            FlipAnswer.everywhere("ackCheckInSynReceived")
                    .isNotSpokenOf(
                            "004:10",
                            "The server checks the acknowledgment before it is"
                                    + " connected; RFC 793 as it was printed did not (erratum"
                                    + " 3301)."),
            FlipAnswer.everywhere("profile=RFC793")
                    .isNotSpokenOf(
                            "004:10",
                            "RFC 793 as it was printed has errors that later texts"
                                    + " mend: an ACK of nothing counts (erratum 3301), and"
                                    + " CLOSE in CLOSE-WAIT leads to CLOSING (000:48)."),
            FlipAnswer.everywhere("closeInCloseWait")
                    .isNotSpokenOf(
                            "000:48",
                            "The second to close goes to LAST-ACK; CLOSING is a slip"
                                    + " of RFC 793."),
            FlipAnswer.everywhere("network=persistent")
                    .isNotSpokenOf(
                            "003:45",
                            "A segment lives for an MSL at most; such a network"
                                    + " never forgets one."),
            FlipAnswer.everywhere("network=rendezvous")
                    .isNotSpokenOf(
                            "001:10", "Segments are under way for a time, and may be held up."),
            FlipAnswer.everywhere("drop=unlimited")
                    .isNotSpokenOf(
                            "003:70",
                            "What is lost is sent again and arrives; where all may"
                                    + " be lost nothing need arrive."),
            FlipAnswer.everywhere("clientDatagrams", "serverDatagrams")
                    .isNotSpokenOf(
                            "003:66-68",
                            "Datagrams are compared with a connection, and not sent"
                                    + " beside it."),
            FlipAnswer.everywhere("inject")
                    .isNotSpokenOf(
                            "003:30",
                            "A stranger's segments come in the attack's note alone,"
                                    + " where they fill the queue."),
            FlipAnswer.everywhere("dataOnSyn", "tfo")
                    .isNotSpokenOf(
                            "003:13-14",
                            "By the notes the first two messages carry no data (what"
                                    + " is right of that: HS-21)."),
            FlipAnswer.everywhere("fragments")
                    .isNotSpokenOf(
                            "003:75",
                            "By the notes IP cuts nothing that TCP sends; what if it"
                                    + " did is the matter of SEG-02 to SEG-04."),
            FlipAnswer.everywhere("clientEnds=shutdownRead", "serverEnds=shutdownRead")
                    .isNotSpokenOf(
                            "003:57-58",
                            "The note knows a close of both directions and one of"
                                    + " sending; of one of reading alone it does not speak."),
            FlipAnswer.everywhere("accepts=never")
                    .isNotSpokenOf(
                            "003:86-88",
                            "The server's program accepts what is connected, but"
                                    + " where the note says otherwise (API-05)."),
            FlipAnswer.everywhere("serverIsn=fixed")
                    .isNotSpokenOf(
                            "004:9", "The server chooses a new number for each connection."));
}
