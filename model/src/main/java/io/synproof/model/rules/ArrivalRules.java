package io.synproof.model.rules;

/**
 * What is disputed about segments that arrive in a connection.
 *
 * @param behindFin what becomes of them behind the remote's FIN
 * @param window what passes at the edges of the window
 * @param ack what becomes of wrong acknowledgment numbers
 * @param stamp what timestamps decide
 */
public record ArrivalRules(
        BehindFinRules behindFin, WindowRules window, AckRules ack, StampRules stamp) {

    /** The text of RFC 9293, taken literally. */
    static final ArrivalRules LITERAL = new ArrivalRules(
            BehindFinRules.LITERAL, WindowRules.LITERAL, AckRules.LITERAL, StampRules.LITERAL);

    ArrivalRules with(BehindFinRules chosen) {
        return new ArrivalRules(chosen, window, ack, stamp);
    }

    ArrivalRules with(WindowRules chosen) {
        return new ArrivalRules(behindFin, chosen, ack, stamp);
    }

    ArrivalRules with(AckRules chosen) {
        return new ArrivalRules(behindFin, window, chosen, stamp);
    }

    ArrivalRules with(StampRules chosen) {
        return new ArrivalRules(behindFin, window, ack, chosen);
    }
}
