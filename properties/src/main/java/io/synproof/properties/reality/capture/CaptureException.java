package io.synproof.properties.reality.capture;

import java.util.Objects;

/** A file that is no capture, or one that cannot be read beyond some place. */
public final class CaptureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long offset;

    /**
     * A refusal.
     *
     * @param offset the place in the file, uncompressed, in octets from 0
     * @param reason the reason in words, which name what stands there
     */
    public CaptureException(long offset, String reason) {
        super(reason);
        this.offset = offset;
    }

    /** The place in the file, uncompressed, in octets from 0. */
    public long offset() {
        return offset;
    }

    /** The reason in words; there always is one. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
