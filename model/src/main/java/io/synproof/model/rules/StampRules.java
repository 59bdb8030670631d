package io.synproof.model.rules;

/**
 * What is disputed about timestamps.
 *
 * @param without what becomes of a segment without one
 * @param recent which segment brings a new TS.Recent
 */
public record StampRules(NoTimestamp without, TsRecent recent) {

    /** The text of RFC 7323, taken literally. */
    static final StampRules LITERAL = new StampRules(NoTimestamp.DROPPED, TsRecent.PASSED_FIRST);

    StampRules with(NoTimestamp chosen) {
        return new StampRules(chosen, recent);
    }

    StampRules with(TsRecent chosen) {
        return new StampRules(without, chosen);
    }
}
