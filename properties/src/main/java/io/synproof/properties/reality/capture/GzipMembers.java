package io.synproof.properties.reality.capture;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * The octets that gzip compressed, of one member of a file after another.
 *
 * <p>{@link GZIPInputStream} takes what is no header of a member for the end, and says nothing.
 * That is right for zeros, with which tapes and blocks are filled up.
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

    /** Whether something other than zeros is left behind the last member, at its end. */
    boolean isMoreBehind() throws IOException {
        long end = filled - inf.getRemaining() + TRAILER;
        while (compressed.lastSet <= end && compressed.read() >= 0) {}
        return compressed.lastSet > end;
    }

    /** A stream that counts its octets, and those up to the last that is not 0. */
    private static final class Counting extends FilterInputStream {
        private long count;
        private long lastSet;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            count += octet < 0 ? 0 : 1;
            lastSet = octet > 0 ? count : lastSet;
            return octet;
        }

        @Override
        public int read(byte[] octets, int at, int length) throws IOException {
            int read = super.read(octets, at, length);
            int set = read;
            while (set > 0 && octets[at + set - 1] == 0) {
                set--;
            }
            lastSet = set > 0 ? count + set : lastSet;
            count += Math.max(0, read);
            return read;
        }
    }
}
