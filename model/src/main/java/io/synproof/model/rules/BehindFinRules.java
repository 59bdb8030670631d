package io.synproof.model.rules;

/**
 * The disputed rules about segments that arrive after the remote's FIN.
 *
 * @param rst which reset ends the connection
 * @param notice whether a user that has closed is told of it
 * @param ack whether an acknowledgment beyond RCV.NXT counts
 * @param text what becomes of text that contradicts the FIN
 */
public record BehindFinRules(
        RstBehindFin rst, RstNotice notice, AckBehindFin ack, TextAcrossFin text) {

    /** The text of RFC 9293, taken literally. */
    static final BehindFinRules LITERAL = new BehindFinRules(
            RstBehindFin.IN_WINDOW, RstNotice.SILENT, AckBehindFin.DROPPED, TextAcrossFin.IGNORED);

    BehindFinRules with(RstBehindFin chosen) {
        return new BehindFinRules(chosen, notice, ack, text);
    }

    BehindFinRules with(RstNotice chosen) {
        return new BehindFinRules(rst, chosen, ack, text);
    }

    BehindFinRules with(AckBehindFin chosen) {
        return new BehindFinRules(rst, notice, chosen, text);
    }

    BehindFinRules with(TextAcrossFin chosen) {
        return new BehindFinRules(rst, notice, ack, chosen);
    }
}
