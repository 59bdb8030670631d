package io.synproof.model.rules;

/**
 * The disputed rules about timestamps.
 *
 * @param without what becomes of a segment without one
 * @param recent which segment brings a new TS.Recent
 * @param recycle whether a SYN is compared with the last timestamp of its host
 */
public record StampRules(NoTimestamp without, TsRecent recent, Recycle recycle) {

    /** The text of RFC 7323, taken literally. */
    static final StampRules LITERAL =
            new StampRules(NoTimestamp.DROPPED, TsRecent.PASSED_FIRST, Recycle.OFF);

    StampRules with(NoTimestamp chosen) {
        return new StampRules(chosen, recent, recycle);
    }

    StampRules with(TsRecent chosen) {
        return new StampRules(without, chosen, recycle);
    }

    StampRules with(Recycle chosen) {
        return new StampRules(without, recent, chosen);
    }
}
