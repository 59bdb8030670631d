package io.synproof.model.rules;

/**
 * The disputed rules about segments that arrive in a connection.
 *
 * @param behindFin what becomes of them behind the remote's FIN
 * @param window what passes at the edges of the window
 * @param ack what becomes of wrong acknowledgment numbers
 * @param stamp what timestamps decide
 * @param unread what a reset does to octets that are not read yet
 */
public record ArrivalRules(
        BehindFinRules behindFin,
        WindowRules window,
        AckRules ack,
        StampRules stamp,
        RstUnread unread) {

    /** The text of RFC 9293, taken literally. */
    static final ArrivalRules LITERAL = new ArrivalRules(
            BehindFinRules.LITERAL,
            WindowRules.LITERAL,
            AckRules.LITERAL,
            StampRules.LITERAL,
            RstUnread.FLUSHED);

    ArrivalRules with(BehindFinRules chosen) {
        return new ArrivalRules(chosen, window, ack, stamp, unread);
    }

    ArrivalRules with(WindowRules chosen) {
        return new ArrivalRules(behindFin, chosen, ack, stamp, unread);
    }

    ArrivalRules with(AckRules chosen) {
        return new ArrivalRules(behindFin, window, chosen, stamp, unread);
    }

    ArrivalRules with(StampRules chosen) {
        return new ArrivalRules(behindFin, window, ack, chosen, unread);
    }

    ArrivalRules with(RstUnread chosen) {
        return new ArrivalRules(behindFin, window, ack, stamp, chosen);
    }
}
