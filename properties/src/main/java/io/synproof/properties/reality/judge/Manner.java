package io.synproof.properties.reality.judge;

/** The way in which a host came to send a segment, or took one that arrived. */
enum Manner {
    /** It arrived and was processed. */
    ARRIVED("arrives", ""),
    /** It arrived and was not processed, as a host may do that has no room for it. */
    IGNORED("arrives; dropped for want of room", "3.8.6"),
    /** Its octets were not taken, as a host may do that has no room for them. */
    TEXT_IGNORED("arrives; its text is not taken", "3.8.6"),
    /** A SYN that opens a connection. */
    OPENS("opens a connection", "3.10.1"),
    /** The SYN again. */
    SYN_AGAIN("sends its SYN again", "3.8.1"),
    /** A direct answer to a segment that arrived. */
    ANSWERS("answers", ""),
    /** The SYN,ACK again. */
    SYN_ACK_AGAIN("sends its SYN,ACK again", "3.8.1"),
    /** An acknowledgment. */
    ACKNOWLEDGES("acknowledges", "3.8.6.3"),
    /** A keep-alive, or the probe of a closed window, before SND.UNA. */
    PROBES("probes: a keep-alive, or a closed window", "3.8.4, 3.8.6.1"),
    /** New octets. */
    SENDS("sends", "3.10.2"),
    /** One octet into a closed window. */
    PROBES_WINDOW("probes the closed window", "3.8.6.1"),
    /** A FIN. */
    CLOSES("sends its FIN", "3.10.4"),
    /** New octets and a FIN. */
    SENDS_AND_CLOSES("sends, and its FIN", "3.10.4"),
    /** Octets sent before. */
    AGAIN("sends again", "3.8.1"),
    /** Octets sent before and new ones. */
    AGAIN_AND_MORE("sends again, and more", "3.8.1"),
    /** A reset by the user, or because octets stay unread. */
    ABORTS("resets the connection", "3.10.5"),
    /** A segment after which the conversation must be taken up in the middle. */
    FOUND("is taken up in the middle", "");

    private final String words;
    private final String section;

    Manner(String words, String section) {
        this.words = words;
        this.section = section;
    }

    /** What it does, in a few words. */
    String words() {
        return words;
    }

    /** The section that allows it, or nothing where the clauses say it. */
    String section() {
        return section;
    }
}
