package io.synproof.model.rules;

/**
 * The disputed rules about wrong acknowledgment numbers.
 *
 * @param synReceived what SYN-RECEIVED checks first
 * @param oldest how old an acknowledgment may be
 */
public record AckRules(SynReceivedCheck synReceived, OldestAck oldest) {

    /** The text of RFC 9293, taken literally. */
    static final AckRules LITERAL = new AckRules(SynReceivedCheck.SEQ, OldestAck.MAX_WINDOW);

    AckRules with(SynReceivedCheck chosen) {
        return new AckRules(chosen, oldest);
    }

    AckRules with(OldestAck chosen) {
        return new AckRules(synReceived, chosen);
    }
}
