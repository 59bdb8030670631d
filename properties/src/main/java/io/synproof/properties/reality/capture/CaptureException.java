package io.synproof.properties.reality.capture;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.zip.ZipException;

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

    /** A refusal because of what the operating system says, or what decompresses the file. */
    static CaptureException unreadable(long offset, IOException e) {
        return new CaptureException(
                offset,
                switch (e) {
                    case NoSuchFileException _ -> "there is no such file";
                    case AccessDeniedException _ -> "it may not be read";
                    case ZipException _ -> "the gzip data is damaged: " + e.getMessage();
                    default -> "it cannot be read: " + e.getMessage();
                });
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
