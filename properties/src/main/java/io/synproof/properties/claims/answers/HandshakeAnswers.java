package io.synproof.properties.claims.answers;

import java.util.List;

/** The {@linkplain FlipAnswer explanations} of flips of claims about handshakes. */
final class HandshakeAnswers {
    private HandshakeAnswers() {}

    static final List<FlipAnswer> ALL = List.of(
            FlipAnswer.of("HS-05", "handshake")
                    .isNotSpokenOf(
                            "003:13-15",
                            "Three messages; what a fourth would tell is HS-18's" + " matter."),
            FlipAnswer.of("HS-11", "drop", "dropOnly")
                    .isNotSpokenOf(
                            "000:23",
                            "The client, which has heard nothing, must reckon with"
                                    + " every loss: knowledge is what holds in all runs."),
            FlipAnswer.of("HS-13", "drop", "dropOnly")
                    .isNotSpokenOf(
                            "000:25",
                            "The server, which has heard one message, must reckon"
                                    + " with every loss: knowledge is what holds in all runs."),
            FlipAnswer.of("HS-11", "msl")
                    .isNotSpokenOf(
                            "000:23",
                            "With a clock the passing of time is a message too; the"
                                    + " note knows none here."),
            FlipAnswer.of("HS-15", "msl")
                    .isNotSpokenOf(
                            "000:27",
                            "With a clock, and losses that end, the passing of time"
                                    + " is a message too; the note knows none here."),
            FlipAnswer.of("HS-17/echoed", "timestamps")
                    .isNotSpokenOf(
                            "002:33",
                            "It is said of both offering timestamps; the condition"
                                    + " names the echo that brings the MSS back."),
            FlipAnswer.of("HS-17/windows", "cookies")
                    .isNotSpokenOf(
                            "002:33",
                            "The condition: the server remembers the SYN, as no"
                                    + " cookie does (check forgotten)."),
            FlipAnswer.of("HS-18", "serverIsn")
                    .isNotSpokenOf("004:9", "The numbers are new for each connection."),
            FlipAnswer.of("HS-18", "handshake")
                    .isNotSpokenOf(
                            "004:15",
                            "Two, three and four are each spoken of for themselves;"
                                    + " what is said of one number is not said of another."),
            FlipAnswer.of("TW", "handshake")
                    .isNotSpokenOf("003:26-28", "It is of two messages, set against three."),
            FlipAnswer.of("HS-18/twoWithoutDuplicates", "retries", "synRetries")
                    .isNotSpokenOf(
                            "001:28",
                            "The condition: no old duplicate can arrive, so no SYN"
                                    + " is sent twice."),
            FlipAnswer.of("HS-18/four", "clientOpens")
                    .isNotSpokenOf("004:15", "It is asked of one opening, as the question is."),
            FlipAnswer.of(
                            "HS-19",
                            "network=bag",
                            "duplicate",
                            "retries",
                            "synAckRetries",
                            "clientSends")
                    .isNotSpokenOf(
                            "002:55",
                            "That four messages do not work with a TCP that does not"
                                    + " know them is shown where nothing else happens; with a"
                                    + " repetition, a copy or an octet the ACK comes again by"
                                    + " itself."),
            FlipAnswer.of("HS-23/waiting", "serverCloses")
                    .isNotSpokenOf(
                            "000:54",
                            "A side closes when its transfer is over, and so not"
                                    + " before the handshake is."),
            FlipAnswer.of("HS-27", "retries", "synRetries", "synAckRetries")
                    .isNotSpokenOf(
                            "003:20-21",
                            "What is lost is sent again: with no repetition a side"
                                    + " is not brought out of its state."),
            FlipAnswer.of("HS-27", "fairDelivery")
                    .isNotSpokenOf(
                            "002:41", "If all goes well, as the note says: delivery is fair."),
            FlipAnswer.of("HS-27", "serverCloses", "clientCloses", "clientSends")
                    .isNotSpokenOf(
                            "002:41",
                            "If all goes well: nobody does anything else before the"
                                    + " handshake is over."),
            FlipAnswer.of("HS-27", "profile", "repeatedSyn")
                    .isNotSpokenOf(
                            "002:41",
                            "The condition is the profile: how a repeated SYN is"
                                    + " answered decides whether the two states end at once."),
            FlipAnswer.of("TW-04", "msl")
                    .isNotSpokenOf(
                            "003:26",
                            "With a clock the passing of time is a message too; the"
                                    + " note knows none here."),
            FlipAnswer.of("TW-05/twoExchanges", "handshake")
                    .isNotSpokenOf("000:38", "It is what four messages take, and not three."),
            FlipAnswer.of("HS-05", "clientIsn")
                    .isNotSpokenOf(
                            "004:8",
                            "The number is a new one; what a random one that was"
                                    + " used before would do is the matter of HS-07."));
}
