package io.synproof.model.rules;

/** The options of a SYN,ACK in a simultaneous open (RFC 7323, 2.2 and 3.2; RFC 2018, 2). */
public enum CrossedOptions implements RuleOption {
    /** Those that both SYNs have. */
    AGREED("agreed", "Those that both SYNs have."),
    /** Those of the own SYN, whatever the other has. */
    OWN(
            "own",
            "Those of the own SYN; and the own windows are scaled if it offers that, whether the"
                    + " other does or not.");

    private final String key;
    private final String meaning;

    CrossedOptions(String key, String meaning) {
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
