package io.synproof.properties.reality.capture;

/** Bounds beyond which a number in a file is taken for damage. */
final class CaptureLimits {
    /** The most octets of a packet, or of a block of pcapng: far more than any tool writes. */
    static final int MOST = 1 << 24;

    private CaptureLimits() {}

    /**
     * A length as it stands in a file.
     *
     * @param offset where it stands
     * @throws CaptureException if it is absurd
     */
    static int length(long offset, long length, String what) {
        if (length > MOST) {
            throw new CaptureException(
                    offset,
                    "a length of " + length + " octets of a " + what + ", more than " + MOST);
        }
        return (int) length;
    }
}
