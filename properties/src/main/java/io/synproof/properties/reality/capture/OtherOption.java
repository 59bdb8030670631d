package io.synproof.properties.reality.capture;

/**
 * An option of TCP of which the kind and the length count at most.
 *
 * @param kind its kind, 2 to 255
 * @param length the length of what it holds in octets, without kind and length
 */
public record OtherOption(int kind, int length) {
    private static final int FAST_OPEN = 34;

    /** Does it ask for a Fast Open cookie, or hold one of {@link #length} octets (RFC 7413)? */
    public boolean isFastOpen() {
        return kind == FAST_OPEN;
    }
}
