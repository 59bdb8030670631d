package io.synproof.properties.reality.judge;

/** Something notable in a packet, by its numbers alone. */
public enum Mark {
    /** Octets, a SYN or a FIN that were seen before. */
    AGAIN("sent again", "again"),
    /** Octets of a gap: late, or sent again after they were lost before the vantage point. */
    FILLS_GAP("fills a gap: late, or sent again after a loss", "fill a gap"),
    /** Octets behind a gap: what is before them is lost, or late. */
    BEHIND_GAP("behind a gap: what is before it is lost, or late", "behind a gap"),
    /** An acknowledgment with nothing new. */
    DUPLICATE_ACK("a duplicate ACK", "duplicate ACKs"),
    /** An acknowledgment that says nothing new but another window. */
    WINDOW_UPDATE("a window update", "window updates"),
    /** A window of no octets. */
    ZERO_WINDOW("its window is closed", "closed windows"),
    /** Octets up to the edge of the window. */
    WINDOW_FULL("fills the window", "full windows"),
    /** A segment before the next number, which asks whether the other side is there. */
    KEEP_ALIVE("a keep-alive, or the probe of a closed window", "probes"),
    /** The window, as it was advertised, has become smaller. */
    WINDOW_SHRUNK("takes back part of its window", "shrunk windows"),
    /** A SYN or SYN,ACK of another connection of the same sockets. */
    FOREIGN("of another connection of these sockets", "of other connections"),
    /** A checksum that is wrong. */
    CHECKSUM("its checksum is wrong, which offload explains at the sender", "wrong checksums"),
    /** A checksum that is wrong, where others of the same sender are right. */
    DAMAGED("damaged on its way: its checksum is wrong, so nobody takes it", "damaged"),
    /** Less text was captured than there was. */
    CUT("its text is cut off in the capture", "cut off");

    private final String words;
    private final String several;

    Mark(String words, String several) {
        this.words = words;
        this.several = several;
    }

    /** What it says of one packet. */
    public String words() {
        return words;
    }

    /** What it says of several, behind their number. */
    public String several() {
        return several;
    }
}
