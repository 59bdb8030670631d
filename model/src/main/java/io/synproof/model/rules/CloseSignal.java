package io.synproof.model.rules;

/** The control bit that ends a direction (RFC 9293, section 3.6: FIN). */
public enum CloseSignal implements RuleOption {
    /** A FIN says that the sender has no more data. */
    FIN("fin", "A FIN says that the sender has no more data."),
    /** A SYN is sent instead, as note 003 line 104 has it. */
    SYN("syn", "A SYN is sent instead, as note 003 line 104 has it.");

    private final String key;
    private final String meaning;

    CloseSignal(String key, String meaning) {
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
