package io.synproof.model.rules;

/** The treatment of text that begins in the window and ends beyond it. */
public enum TextBeyondWindow implements RuleOption {
    /** What is in the window is taken. */
    TRIMMED("trimmed", "What is in the window is taken."),
    /** All of it is answered with an ACK and dropped, its acknowledgment too. */
    REFUSED("refused", "All of it is answered with an ACK and dropped, its acknowledgment too.");

    private final String key;
    private final String meaning;

    TextBeyondWindow(String key, String meaning) {
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
