package io.synproof.properties.claims;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.REACHED;
import static io.synproof.checker.result.Outcome.UNREACHABLE;
import static io.synproof.checker.result.Outcome.VIOLATED;

import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.util.List;

/** Group FW: closing a connection. */
final class CloseClaims {
    private CloseClaims() {}

    private static final Claim FW_01 = new Claim(
            "FW-01",
            "The normal close goes FIN, ACK, FIN, ACK through FIN-WAIT-1, FIN-WAIT-2 and TIME-WAIT"
                    + " on one side, CLOSE-WAIT and LAST-ACK on the other.",
            List.of("000:46-49", "003:40-45", "004:23-28"),
            "REACH",
            "It is figure 12 of RFC 9293 (3.6), in four segments. By the letter of RFC 793 it is no"
                    + " run: there CLOSE in CLOSE-WAIT leads to CLOSING, so that both sides wait"
                    + " (LIT-07). The notes describe what hosts do and not that letter, which RFC"
                    + " 1122 put right in 1989.",
            List.of(
                    Check.main("figure12")
                            .asks("fourWaves", Scenarios.CLOSE.asIs())
                            .supportedBy(REACHED)
                            .unless("the client does not close", "clientCloses=never"),
                    Check.aside("by the letter of RFC 793 it is no run", "rfc793")
                            .asks("fourWaves", Scenarios.CLOSE.with("profile=RFC793"))
                            .contradictedBy(UNREACHABLE)
                            .unless("CLOSE leads to LAST-ACK", "closeInCloseWait=lastAck")));

    /** The server has two octets to send, and its user closes when the client's has. */
    private static final ConfiguredScenario SERVER_SENDS = Scenarios.CLOSE.with("serverSends=2");

    /** The acknowledgment of the FIN may wait until the server's user closes. */
    private static final ConfiguredScenario DELAYED = Scenarios.CLOSE.with("delayedAck=anyMoment");

    /** The same, and the server's window-limited octets may still wait when its user closes. */
    private static final ConfiguredScenario DELAYED_BEHIND_OCTETS =
            DELAYED.with("serverSends=2", "window=1");

    private static final Claim FW_02 = new Claim(
            "FW-02",
            "The server's FIN, numbered y+1, is answered by the acknowledgment number y+1.",
            List.of("000:48-49"),
            "INV",
            "A FIN takes a number as an octet does, so it is acknowledged by the next, y+2 (RFC"
                    + " 9293, 3.4, 3.10.7.4, eighth). If its own number came back the server would"
                    + " take it for no answer at all: with such clients no connection is ever"
                    + " closed.",
            List.of(
                    Check.main("byItsOwnNumber")
                            .asks("finAnsweredByNext", Scenarios.CLOSE.asIs())
                            .contradictedBy(HOLDS)
                            .unless("a FIN is acknowledged by its own number", "flaw=finUncounted"),
                    Check.main("wouldNotClose")
                            .asks("bothClosed", Scenarios.CLOSE.with("flaw=finUncounted"))
                            .contradictedBy(UNREACHABLE)
                            .unless("a FIN is acknowledged by the next number", "flaw=none")));

    private static final Claim FW_03 = new Claim(
            "FW-03",
            "The client's FIN, numbered x, is answered by the acknowledgment number x+1.",
            List.of("000:47"),
            "INV",
            "So it is, octets before it or not (RFC 9293, 3.4). The x is not the ISN that the same"
                    + " letter stands for in the handshake: a FIN with that number would lie before"
                    + " the window.",
            List.of(Check.main("byTheNext")
                    .asks("finAnsweredByNext", Scenarios.CLOSE.with("clientSends=2"))
                    .supportedBy(HOLDS)
                    .unless("a FIN is acknowledged by its own number", "flaw=finUncounted")));

    private static final Claim FW_04 = new Claim(
            "FW-04",
            "The FIN has the number u and is acknowledged by u+1 in a segment numbered v; the"
                    + " server's FIN has w, not before v, and acknowledges u+1; the last ACK has"
                    + " u+1 and acknowledges w+1.",
            List.of("004:24-28"),
            "INV",
            "Figure 12 of RFC 9293 in letters. Between v and w lie the octets that the server sends"
                    + " while half-closed; the client sends none after u, so its last ACK has the"
                    + " number after its FIN.",
            List.of(
                    Check.main("numbers")
                            .asks("closeNumbersAsWritten", SERVER_SENDS)
                            .supportedBy(HOLDS)
                            .unless("a FIN is acknowledged by its own number", "flaw=finUncounted"),
                    Check.main("octetsBetween")
                            .asks("heardAfterClose", SERVER_SENDS)
                            .supportedBy(REACHED)
                            .unless("the server has nothing to send", "serverSends=0")));

    private static final Claim FW_05 = new Claim(
            "FW-05",
            "The value seq+1 in the answer to a FIN is the sequence number of that ACK.",
            List.of("004:24", "004:27"),
            "INV",
            "It is the acknowledgment number, as the note itself says some lines later (ack=u+1,"
                    + " seq=v), and FW-04 checks those numbers. The sequence number of an ACK says"
                    + " where its own sender is, and has nothing to do with the FIN. Where both"
                    + " sides have sent equally much the two agree by chance, as every side's first"
                    + " number is 0 here; one octet more on one side shows that it is chance. (In"
                    + " the trace of FW-01 the server's answer to FIN 1 has SEQ=1 and ACK=2.)",
            List.of(Check.main("lastAck")
                    .asks("lastAckNumberedByFin", Scenarios.CLOSE.with("serverSends=1"))
                    .contradictedBy(VIOLATED)
                    .unless("both sides have sent equally much: nothing", "serverSends=0")));

    private static final Claim FW_06 = new Claim(
            "FW-06",
            "The closing client sends a SYN and enters FIN-WAIT-1.",
            List.of("003:104"),
            "INV",
            "It sends a FIN (RFC 9293, 3.10.4); the note has a slip of the pen, and line 40 of it"
                    + " is right. A SYN in an established connection is challenged and closes"
                    + " nothing.",
            List.of(Check.main("synCloses")
                    .asks("closeSendsSyn", Scenarios.CLOSE.asIs())
                    .contradictedBy(VIOLATED)
                    .unless("a client that does send a SYN", "closeSignal=syn")));

    private static final Claim FW_07 = new Claim(
            "FW-07",
            "Until the four messages are over, both ends may go on sending data.",
            List.of("000:50"),
            "INV",
            "The side that has sent its FIN has said that it has no more: SEND is an error from"
                    + " FIN-WAIT-1 on, and in LAST-ACK too (RFC 9293, 3.10.2). Here users call only"
                    + " what TCP would serve. If it did serve it, the octets would be numbered"
                    + " after the FIN, and the other side, which has heard the end, would ignore"
                    + " them.",
            List.of(Check.main("closerSends")
                    .asks(
                            "nothingSentAfterFin",
                            Scenarios.CLOSE.with("clientSends=2", "serverSends=1"))
                    .contradictedBy(HOLDS)
                    .unless("SEND is served after CLOSE", "flaw=sendAfterFin")));

    private static final Claim FW_08 = new Claim(
            "FW-08",
            "After acknowledging the FIN the server may still send what it has left.",
            List.of("000:57", "001:66", "003:51", "004:33"),
            "REACH",
            "In CLOSE-WAIT SEND is served (RFC 9293, 3.6.1), but it is of use only to a client that"
                    + " has shut down its sending direction and reads on. If its user has called"
                    + " POSIX's close(), nobody takes the octets: they are answered by a reset"
                    + " (SHLD-3), and are lost.",
            List.of(
                    Check.under("the client closes its sending direction only", "shutdown")
                            .asks("heardAfterClose", SERVER_SENDS)
                            .supportedBy(REACHED)
                            .unless("the client calls close()", "clientEnds=close"),
                    Check.main("close")
                            .asks("heardAfterClose", SERVER_SENDS.with("clientEnds=close"))
                            .contradictedBy(UNREACHABLE)
                            .unless("the client calls shutdown()", "clientEnds=shutdown")));

    private static final Claim FW_09 = new Claim(
            "FW-09",
            "After its FIN the closer sends no more data but can still receive.",
            List.of("004:23", "003:55"),
            "INV",
            "A FIN ends one direction (RFC 9293, 3.6). The closer goes on sending ACKs, and"
                    + " repeating what was lost, but nothing new; the other direction goes on until"
                    + " its own FIN. (The connection can receive; a program that has called close()"
                    + " cannot.)",
            List.of(
                    Check.main("sendsNoMore")
                            .asks(
                                    "nothingSentAfterFin",
                                    Scenarios.CLOSE.with("clientSends=2", "serverSends=1"))
                            .supportedBy(HOLDS)
                            .unless("SEND is served after CLOSE", "flaw=sendAfterFin"),
                    Check.main("receives")
                            .asks("heardAfterClose", SERVER_SENDS)
                            .supportedBy(REACHED)
                            .unless("the client calls close()", "clientEnds=close")));

    private static final Claim FW_10 = new Claim(
            "FW-10",
            "If ACK and FIN were one segment, the server's transfer would be cut off in the"
                    + " middle.",
            List.of("000:63"),
            "INV",
            "A FIN stands in the queue behind the octets that were sent before the close (RFC"
                    + " 9293, 3.10.4), with an ACK in the same segment or without. To combine"
                    + " the two, the ACK waits for the FIN; the FIN never goes before octets."
                    + " In no run, those in which the two are one segment among them, is a FIN"
                    + " received while an octet before it is missing.",
            List.of(
                    Check.main("nothingCutOff")
                            .asks("finComesLast", DELAYED_BEHIND_OCTETS)
                            .contradictedBy(HOLDS)
                            .unless("the FIN jumps the queue", "flaw=finJumpsQueue"),
                    Check.main("combinedThere")
                            .asks("closedInThreeSegments", DELAYED_BEHIND_OCTETS)
                            .contradictedBy(REACHED)
                            .unless("no acknowledgment is delayed", "delayedAck=off")));

    private static final Claim FW_11 = new Claim(
            "FW-11",
            "The kernel acknowledges the FIN at once, the FIN of the server waits for its program,"
                    + " so the two are usually separate segments.",
            List.of("003:51"),
            "REACH",
            "That depends on the implementation: RFC 9293 lets the acknowledgment wait up to half a"
                    + " second (3.8.6.3), and if the program closes meanwhile it leaves with the"
                    + " FIN. Linux does so once it takes the connection for interactive. Without"
                    + " delayed acknowledgments the two are always separate. How often is usual, no"
                    + " search can say. (That they cannot be one segment is FW-22.)",
            List.of(
                    Check.under("acknowledgments are not delayed", "separate")
                            .asks("closedInThreeSegments", Scenarios.CLOSE.asIs())
                            .supportedBy(UNREACHABLE)
                            .unless("acknowledgments are delayed", "delayedAck=anyMoment"),
                    Check.main("four")
                            .asks("fourWaves", DELAYED)
                            .supportedBy(REACHED)
                            .unless("the server's program never closes", "serverCloses=never"),
                    Check.main("combined")
                            .asks("closedInThreeSegments", DELAYED)
                            .contradictedBy(REACHED)
                            .unless("acknowledgments are not delayed", "delayedAck=off")));

    private static final Claim FW_14 = new Claim(
            "FW-14",
            "A close takes four messages because each direction is closed by itself.",
            List.of("000:54", "004:33"),
            "REFINE",
            "The reason is right: the server may stay in CLOSE-WAIT as long as it likes (RFC 9293,"
                    + " 3.6). The number does not follow from it: two directions need two FINs and"
                    + " two acknowledgments, and one segment can carry the second FIN and the first"
                    + " acknowledgment.",
            List.of(
                    Check.under("no acknowledgment waits for a FIN", "four")
                            .asks("closedInThreeSegments", Scenarios.CLOSE.asIs())
                            .supportedBy(UNREACHABLE)
                            .unless("acknowledgments are delayed", "delayedAck=anyMoment"),
                    Check.main("byItself")
                            .asks("heardAfterClose", SERVER_SENDS)
                            .supportedBy(REACHED)
                            .unless("the client closes both directions", "clientEnds=close"),
                    Check.main("three")
                            .asks("closedInThreeSegments", DELAYED)
                            .contradictedBy(REACHED)
                            .unless("no acknowledgment is delayed", "delayedAck=off")));

    private static final Claim FW_15 = new Claim(
            "FW-15",
            "After the second message the connection is half-closed.",
            List.of("004:25"),
            "REACH",
            "The client is in FIN-WAIT-2 and the server in CLOSE-WAIT (RFC 9293, 3.6.1, figure 12,"
                    + " line 3) for as long as the server's user likes. Where the acknowledgment"
                    + " leaves with the server's FIN there is no such moment.",
            List.of(Check.main("halfClosed")
                    .asks("halfClosed", Scenarios.CLOSE.asIs())
                    .supportedBy(REACHED)
                    .unless("the client does not close", "clientCloses=never")));

    private static final Claim FW_16 = new Claim(
            "FW-16",
            "On receiving the last ACK the server goes straight to CLOSED without waiting.",
            List.of("000:49", "001:69", "003:44", "004:27"),
            "INV",
            "LAST-ACK ends with the acknowledgment of its FIN (RFC 9293, 3.10.7.4, fifth). When"
                    + " both sides close at once there is no LAST-ACK: both go through CLOSING to"
                    + " TIME-WAIT. The notes speak of a server that closes second. By the letter of"
                    + " RFC 793 such a server too goes through CLOSING, and waits (LIT-07); RFC"
                    + " 1122 put that right.",
            List.of(
                    Check.main("straightToClosed")
                            .asks("serverClosesAtOnce", Scenarios.CLOSE.asIs())
                            .supportedBy(HOLDS)
                            .unless("both sides close at once", "serverCloses=anyTime"),
                    Check.aside("by the letter of RFC 793 it waits", "rfc793")
                            .asks("serverClosesAtOnce", Scenarios.CLOSE.with("profile=RFC793"))
                            .contradictedBy(VIOLATED)
                            .unless("CLOSE leads to LAST-ACK", "closeInCloseWait=lastAck")));

    private static final Claim FW_17 = new Claim(
            "FW-17",
            "The client goes from FIN-WAIT-1 to TIME-WAIT with no FIN-WAIT-2 between.",
            List.of("001:65-70"),
            "REFINE",
            "Only if one segment acknowledges the client's FIN and brings the server's (RFC 9293,"
                    + " 3.10.7.4, eighth); figure 12 passes FIN-WAIT-2. It does not take a delayed"
                    + " acknowledgment: every FIN carries an acknowledgment, so one that overtakes"
                    + " the ACK sent before it has the same effect.",
            List.of(
                    Check.under("one segment acknowledges the FIN and brings the other", "combined")
                            .asks("finWait1ToTimeWait", DELAYED.with("network=fifo"))
                            .supportedBy(REACHED)
                            .unless("no acknowledgment is delayed", "delayedAck=off"),
                    Check.under(
                                    "one segment acknowledges the FIN and brings the other",
                                    "overtakes")
                            .asks("finWait1ToTimeWait", Scenarios.CLOSE.asIs())
                            .supportedBy(REACHED)
                            .unless("segments arrive in order", "network=fifo"),
                    Check.main("separate")
                            .asks("finWait1ToTimeWait", Scenarios.CLOSE.with("network=fifo"))
                            .contradictedBy(UNREACHABLE)
                            .unless("acknowledgments are delayed", "delayedAck=anyMoment")));

    private static final Claim FW_18 = new Claim(
            "FW-18",
            "When the server enters CLOSE-WAIT the client is in FIN-WAIT-2.",
            List.of("000:47"),
            "INV",
            "The client enters FIN-WAIT-2 when the acknowledgment of its FIN arrives; until then it"
                    + " is in FIN-WAIT-1, and for good if the acknowledgment is lost.",
            List.of(Check.main("sameMoment")
                    .asks("closeWaitMeansFinWait2", Scenarios.CLOSE.asIs())
                    .contradictedBy(VIOLATED)
                    .unless("delivery is one step with sending", "network=rendezvous")));

    static final List<Claim> ALL = List.of(
            FW_01, FW_02, FW_03, FW_04, FW_05, FW_06, FW_07, FW_08, FW_09, FW_10, FW_11, FW_14,
            FW_15, FW_16, FW_17, FW_18);
}
