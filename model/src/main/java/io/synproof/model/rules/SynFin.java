package io.synproof.model.rules;

/** The reply of a listener to a SYN that carries a FIN (RFC 9293, section 3.10.7.2, third). */
public enum SynFin implements RuleOption {
    /** It opens a connection as a SYN does; its FIN is not acknowledged, so it must come again. */
    OPENS("opens", "It opens a connection as a SYN does; its FIN must come again."),
    /** It is dropped, as Linux has it. */
    DROPPED("dropped", "It is dropped without an answer.");

    private final String key;
    private final String meaning;

    SynFin(String key, String meaning) {
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
