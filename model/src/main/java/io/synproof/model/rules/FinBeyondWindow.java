package io.synproof.model.rules;

/** The treatment of a FIN that is next and has the first number beyond the window. */
public enum FinBeyondWindow implements RuleOption {
    /** It waits for the window to open, as an octet does. */
    REFUSED("refused", "It waits for the window to open, as an octet does."),
    /** It is taken: it needs no room in the buffer. */
    TAKEN("taken", "It is taken: it needs no room in the buffer.");

    private final String key;
    private final String meaning;

    FinBeyondWindow(String key, String meaning) {
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
