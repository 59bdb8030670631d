package io.synproof.model.rules;

/** The number of messages that open a connection (RFC 9293, section 3.5, figure 6: three). */
public enum Handshake implements RuleOption {
    /** SYN and SYN,ACK: the server is established when it hears the SYN. */
    TWO("two", "SYN and SYN,ACK: the server is established when it hears the SYN."),
    /** SYN, SYN,ACK and ACK: the server is established when its own SYN is acknowledged. */
    THREE(
            "three",
            "SYN, SYN,ACK and ACK: the server is established when its own SYN is acknowledged."),
    /** SYN, ACK, SYN and ACK: the server acknowledges and asks in two separate messages. */
    FOUR(
            "four",
            "SYN, ACK, SYN and ACK: the server acknowledges and asks in two separate messages."),
    /** As four, with a client that does not know it. */
    FOUR_UNAWARE(
            "fourUnaware",
            "As four, but the client does as RFC 9293 says, and drops an ACK before the SYN.");

    private final String key;
    private final String meaning;

    Handshake(String key, String meaning) {
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
