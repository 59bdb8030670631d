package io.synproof.model.rules;

/** The treatment of text that begins before RCV.NXT and ends after the remote's FIN. */
public enum TextAcrossFin implements RuleOption {
    /** It is ignored, as all text behind the FIN is. */
    IGNORED("ignored", "It is ignored, as all text behind the FIN is."),
    /** It contradicts the FIN: the connection is reset. */
    RESETS("resets", "It contradicts the FIN: the connection is reset.");

    private final String key;
    private final String meaning;

    TextAcrossFin(String key, String meaning) {
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
