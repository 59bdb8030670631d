package io.synproof.properties.reality.capture;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * The octets that gzip compressed, of one member of a file after another.
 *
 * <p>{@link GZIPInputStream} takes what is no header of a member for the end, and says nothing.
 */
final class GzipMembers extends GZIPInputStream {
    private static final int TRAILER = 8;

    private final Counting compressed;
    private long filled;

    GzipMembers(InputStream compressed, int buffer) throws IOException {
        this(new Counting(compressed), buffer);
    }

    private GzipMembers(Counting compressed, int buffer) throws IOException {
        super(compressed, buffer);
        this.compressed = compressed;
        filled = compressed.count;
    }

    @Override
    protected void fill() throws IOException {
        super.fill();
        filled = compressed.count;
    }

    /** Whether something is left behind the last member, at its end. */
    boolean isMoreBehind() throws IOException {
        long taken = inf.getRemaining() + compressed.count - filled;
        return taken > TRAILER || compressed.read() >= 0;
    }

    /** A stream that counts its octets. */
    private static final class Counting extends FilterInputStream {
        private long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            count += octet < 0 ? 0 : 1;
            return octet;
        }

        @Override
        public int read(byte[] octets, int at, int length) throws IOException {
            int read = super.read(octets, at, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
