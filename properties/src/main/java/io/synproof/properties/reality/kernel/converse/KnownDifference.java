package io.synproof.properties.reality.kernel.converse;

import io.synproof.model.endpoint.Effect;
import io.synproof.model.endpoint.Endpoint;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * A difference between the kernel and the model that is explained: docs/kernel.md says who is
 * wrong. Each says exactly what the kernel does instead, so that a conversation goes on from there.
 */
enum KnownDifference {
    /** The reset of an abort acknowledges. */
    ABORT_ACKNOWLEDGES(
            "abort-acknowledges", "the reset of an ABORT is RST,ACK, where 3.10.5 has no ACK"),
    /** ABORT does not end TIME-WAIT. */
    ABORT_IN_TIME_WAIT(
            "abort-in-time-wait",
            "an ABORT in TIME-WAIT leaves the wait alone, where 3.10.5 deletes the TCB"),
    /** close() with octets unread resets, even after a FIN. */
    UNREAD_AFTER_FIN(
            "unread-after-fin",
            "close() with octets unread, SO_LINGER 0 or not, resets the connection after a FIN of"
                    + " ours too (RFC 2525)"),
    /** FIN-WAIT-2 that its user has left is a miniature of a connection. */
    MINIATURE("miniature", "FIN-WAIT-2 left with close() has its own, simpler rules"),
    /** What begins the miniature is not answered. */
    MINIATURE_BEGINS(
            "miniature-begins",
            "old text with the acknowledgment of our FIN is not answered after close()"),
    /** A FIN behind a gap after close() is answered with a reset. */
    FIN_BEHIND_GAP_AFTER_CLOSE(
            "fin-behind-gap-after-close",
            "after close() a FIN behind a gap is answered with a reset"),
    /** A FIN behind the FIN. */
    SECOND_FIN("second-fin", "a second FIN, numbered behind the first, advances RCV.NXT once more"),
    /** Both directions shut down are as good as close(). */
    BOTH_SHUT(
            "both-shut",
            "text after SHUT_RD and SHUT_WR is answered with a reset, as after close()"),
    /** SHUT_WR waits for the end of a simultaneous open. */
    SHUTDOWN_IN_SYN_RECEIVED(
            "shutdown-in-syn-received",
            "SHUT_WR in SYN-RECEIVED sends its FIN once the connection is established"),
    /** An acknowledgment of nothing completes a simultaneous open. */
    ISS_COMPLETES(
            "iss-completes",
            "after a simultaneous open SEG.ACK=ISS ends SYN-RECEIVED (erratum 3301)"),
    /** The SYN that was not acknowledged is repeated. */
    SYN_AGAIN(
            "syn-again",
            "a SYN,ACK that was not acknowledged comes again although SYN-RECEIVED has ended"),
    /** The acknowledgment of ISS is not too old where the kernel opened the connection. */
    ISS_IS_OLD(
            "iss-is-old",
            "SEG.ACK=ISS is an old acknowledgment where the kernel opened the connection itself"),
    /** The first number beyond the window belongs to it. */
    EDGE("edge", "a segment without text at RCV.NXT+RCV.WND counts as in the window"),
    /** What was received since the last acknowledgment left is acceptable again. */
    SINCE_LAST_ACK(
            "since-last-ack",
            "the window begins at the number that was acknowledged last, not at RCV.NXT"),
    /** Text beyond the window passes if nothing is unread. */
    BEYOND_WINDOW(
            "beyond-window",
            "text that reaches beyond the window passes while no octets are unread"),
    /** Text in order is taken before its acknowledgment is looked at. */
    FAST_PATH(
            "fast-path",
            "text in order is taken even if its acknowledgment is too old, and challenged"),
    /** A closed window opens silently once the user has shut it down. */
    SHUT_SAYS_NOTHING(
            "shut-says-nothing", "after SHUT_RD a closed window that opens again is not told of"),
    /** The acknowledgment of a FIN behind a closed window counts. */
    CLOSED_WINDOW_ACKS(
            "closed-window-acks",
            "of a segment that reaches from before into a closed window the acknowledgment counts"),
    /** What comes again is not answered while the acknowledgment of much text waits. */
    REPETITION_WAITS(
            "repetition-waits",
            "the answer to a repetition waits with the acknowledgment of more than a segment"),
    /** A FIN throws away what is held back, and its acknowledgment may wait. */
    FIN_ACK_WAITS("fin-ack-waits", "the acknowledgment of a FIN waits even if a gap was open"),
    /** The acknowledgment of a FIN reports what it acknowledges. */
    FIN_ACK_REPORTS(
            "fin-ack-reports",
            "after a FIN of ours the acknowledgment of a FIN reports blocks that it covers"),
    /** Text behind a FIN that is held back is joined to it. */
    TEXT_BEHIND_HELD_FIN(
            "text-behind-held-fin", "text right behind a FIN that is held back is taken with it"),
    /** What is held back is reported after close(). */
    LEFT_REPORTS("left-reports", "what is behind a gap is still reported by SACK after close()"),
    /** A reset behind the last block is as good as one that is next. */
    RESET_BEHIND_BLOCKS(
            "reset-behind-blocks",
            "a reset at the end of the last block reported by SACK is believed");

    private final String key;
    private final String meaning;

    KnownDifference(String key, String meaning) {
        this.key = key;
        this.meaning = meaning;
    }

    /** Its name in docs/kernel.md. */
    String key() {
        return key;
    }

    /** The difference in a few words. */
    String meaning() {
        return meaning;
    }

    /** Whether the kernel's answer may look like the model's, so that both have to be kept. */
    boolean isHidden() {
        return switch (this) {
            case ABORT_IN_TIME_WAIT,
                    MINIATURE,
                    SECOND_FIN,
                    ISS_IS_OLD,
                    SINCE_LAST_ACK,
                    BEYOND_WINDOW,
                    LEFT_REPORTS,
                    RESET_BEHIND_BLOCKS,
                    CLOSED_WINDOW_ACKS,
                    REPETITION_WAITS,
                    TEXT_BEHIND_HELD_FIN -> true;
            case ABORT_ACKNOWLEDGES,
                    UNREAD_AFTER_FIN,
                    MINIATURE_BEGINS,
                    FIN_BEHIND_GAP_AFTER_CLOSE,
                    BOTH_SHUT,
                    SHUTDOWN_IN_SYN_RECEIVED,
                    ISS_COMPLETES,
                    SYN_AGAIN,
                    EDGE,
                    FAST_PATH,
                    FIN_ACK_WAITS,
                    FIN_ACK_REPORTS,
                    SHUT_SAYS_NOTHING -> false;
        };
    }

    /** The model under the kernel's reading of a rule, where that is the difference. */
    Option<Allowed> reading(Allowed model, Endpoint before, Happening event) {
        return switch (this) {
            case ISS_COMPLETES -> OpeningDifferences.issCompletes(model, before, event);
            case ISS_IS_OLD -> OpeningDifferences.issIsOld(model, before, event);
            case ABORT_ACKNOWLEDGES,
                    ABORT_IN_TIME_WAIT,
                    UNREAD_AFTER_FIN,
                    MINIATURE,
                    MINIATURE_BEGINS,
                    FIN_BEHIND_GAP_AFTER_CLOSE,
                    SECOND_FIN,
                    BOTH_SHUT,
                    SHUTDOWN_IN_SYN_RECEIVED,
                    SYN_AGAIN,
                    EDGE,
                    SINCE_LAST_ACK,
                    BEYOND_WINDOW,
                    FAST_PATH,
                    FIN_ACK_WAITS,
                    FIN_ACK_REPORTS,
                    TEXT_BEHIND_HELD_FIN,
                    SHUT_SAYS_NOTHING,
                    CLOSED_WINDOW_ACKS,
                    REPETITION_WAITS,
                    LEFT_REPORTS,
                    RESET_BEHIND_BLOCKS -> Option.none();
        };
    }

    /**
     * The effects that the kernel may have, where this difference applies.
     *
     * @param expected the endpoint before, and the model's effect
     */
    List<Effect> instead(Allowed model, Judge.Expected expected, Happening event) {
        return switch (this) {
            case ABORT_ACKNOWLEDGES ->
                EndingDifferences.abortAcknowledges(expected, event).toList();
            case ABORT_IN_TIME_WAIT ->
                EndingDifferences.abortInTimeWait(expected, event).toList();
            case UNREAD_AFTER_FIN ->
                EndingDifferences.unreadAfterFin(expected, event).toList();
            case MINIATURE -> LeftDifferences.miniature(model, expected, event).toList();
            case MINIATURE_BEGINS -> LeftDifferences.begins(expected, event).toList();
            case FIN_BEHIND_GAP_AFTER_CLOSE ->
                LeftDifferences.finBehindGap(model, expected, event).toList();
            case SECOND_FIN -> EndingDifferences.secondFin(expected, event);
            case BOTH_SHUT -> LeftDifferences.bothShut(model, expected, event).toList();
            case SHUTDOWN_IN_SYN_RECEIVED ->
                OpeningDifferences.shutdownWaits(expected, event).toList();
            case ISS_COMPLETES, ISS_IS_OLD -> List.empty();
            case SYN_AGAIN -> OpeningDifferences.synAgain(model, expected);
            case EDGE -> WindowDifferences.edge(model, expected, event).toList();
            case SINCE_LAST_ACK ->
                WindowDifferences.sinceLastAck(model, expected, event).toList();
            case BEYOND_WINDOW -> WindowDifferences.beyondWindow(model, expected, event);
            case FAST_PATH -> WindowDifferences.fastPath(model, expected, event).toList();
            case SHUT_SAYS_NOTHING ->
                FullDifferences.shutSaysNothing(expected, event).toList();
            case CLOSED_WINDOW_ACKS -> FullDifferences.closedWindowAcks(model, expected, event);
            case REPETITION_WAITS ->
                FullDifferences.repetitionWaits(model, expected, event).toList();
            case FIN_ACK_WAITS -> WindowDifferences.finAckWaits(expected, event).toList();
            case FIN_ACK_REPORTS -> SackDifferences.finAckReports(expected).toList();
            case TEXT_BEHIND_HELD_FIN ->
                HeldFinDifferences.textBehindHeldFin(model, expected).toList();
            case LEFT_REPORTS -> SackDifferences.leftReports(expected, event).toList();
            case RESET_BEHIND_BLOCKS ->
                SackDifferences.resetBehindBlocks(model, expected, event).toList();
        };
    }
}
