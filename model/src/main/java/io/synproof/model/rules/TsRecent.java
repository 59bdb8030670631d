package io.synproof.model.rules;

/** The segments that update TS.Recent (RFC 7323, sections 4.3 and 5.3, R3). */
public enum TsRecent implements RuleOption {
    /** What passes the first check and begins at RCV.NXT or before. */
    PASSED_FIRST("first", "What passes the first check and begins at RCV.NXT or before."),
    /** That too, if SEG.ACK is then accepted and is not older than SND.UNA. */
    PASSED_ACK("ack", "That too, if SEG.ACK is then accepted and is not older than SND.UNA.");

    private final String key;
    private final String meaning;

    TsRecent(String key, String meaning) {
        this.key = key;
        this.meaning = meaning;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
