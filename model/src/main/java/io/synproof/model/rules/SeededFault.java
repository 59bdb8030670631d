package io.synproof.model.rules;

/**
 * Faults to be seeded one at a time, to see the checks of octets, acknowledgments and closes fail;
 * RFC 9293 has none of them.
 */
public enum SeededFault implements RuleOption {
    /** No fault. */
    NONE("none", "No mistake."),
    /** Against section 3.4: the first octet follows the SYN's number. */
    OCTETS_FROM_ISN("octetsFromIsn", "The first octet has the SYN's own number."),
    /** Against section 3.10.7.4, seventh: octets are put in the order of their numbers. */
    TEXT_AS_IT_COMES(
            "textAsItComes", "Sequence numbers are not read: text is taken as it arrives."),
    /** Against section 3.10.7.4, fifth: SEG.ACK says how far. */
    ACK_COVERS_ALL(
            "ackCoversAll",
            "Acknowledgment numbers are not read: any ACK acknowledges all that was sent."),
    /** Against section 3.8.1: octets are kept until they are acknowledged. */
    FREED_WHEN_SENT("freedWhenSent", "Octets are not kept once they are sent."),
    /** Against section 3.5.3: a reset ends a connection. */
    RESET_REOPENS("resetReopens", "A side whose connection is reset sends a SYN at once."),
    /** Against section 3.4: a FIN occupies a number. */
    FIN_UNCOUNTED("finUncounted", "A FIN is acknowledged by its own number."),
    /** Against section 3.10.4: a FIN waits until all octets before it are sent. */
    FIN_JUMPS_QUEUE("finJumpsQueue", "A FIN is sent before octets that wait for the window."),
    /** Against section 3.10.2: SEND after CLOSE is an error. */
    SEND_AFTER_FIN("sendAfterFin", "A side that has sent its FIN may send more octets."),
    /** Against section 3.10.7.4, second: a reset needs no ACK bit; Linux 2.4.19 asked for one. */
    RST_NEEDS_ACK("rstNeedsAck", "In SYN-RECEIVED a reset without the ACK bit is ignored."),
    /** Against section 3.10.4: a FIN follows the SYN; Linux 2.4.19 sent nothing. */
    CLOSE_FORGETS("closeForgets", "CLOSE in SYN-RECEIVED ends the connection without a word."),
    /** Against RFC 7323, section 2.2: the window of a SYN is never scaled. */
    SYN_WINDOW_SCALED("synWindowScaled", "The window of a SYN,ACK is shifted like all others."),
    /** Against RFC 2018, section 8: what is only reported is kept. */
    SACK_ACKNOWLEDGES("sackAcknowledges", "What a SACK reports is taken to be acknowledged.");

    private final String key;
    private final String meaning;

    SeededFault(String key, String meaning) {
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
