package io.synproof.properties.reality.capture;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;

/**
 * The octets of a file one after another, decompressed if gzip compressed them. Memory is taken
 * only for octets that are there.
 */
final class OctetInput implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final int GZIP_HEAD = 2;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private long before;
    private boolean brokenOff;

    private OctetInput(InputStream in) {
        this.in = in;
    }

    /**
     * The octets of a stream.
     *
     * @throws CaptureException if it cannot be read
     */
    static OctetInput of(InputStream stream) {
        try {
            PushbackInputStream again = new PushbackInputStream(stream, GZIP_HEAD);
            byte[] head = again.readNBytes(GZIP_HEAD);
            again.unread(head);
            boolean gzip = head.length == GZIP_HEAD && head[0] == 0x1f && head[1] == (byte) 0x8b;
            return new OctetInput(gzip ? new GzipMembers(again, BUFFER) : again);
        } catch (EOFException e) {
            throw new CaptureException(0, "the gzip data ends within its header");
        } catch (IOException e) {
            throw CaptureException.unreadable(0, e);
        }
    }

    /** The place of the next octet, from 0, in the decompressed file. */
    long offset() {
        return before + at;
    }

    /** Did the compressed data end before its end, or can no more of it be read? */
    boolean isBrokenOff() {
        return brokenOff;
    }

    /**
     * Reads octets into an array from its beginning on.
     *
     * @return how many; fewer than {@code count} only at the end
     */
    int read(byte[] into, int count) {
        int done = 0;
        while (done < count && isFilled()) {
            int some = Math.min(count - done, end - at);
            System.arraycopy(buffer, at, into, done, some);
            at += some;
            done += some;
        }
        return done;
    }

    /** Reads octets; fewer than {@code count} only at the end. */
    byte[] read(int count) {
        if (count <= BUFFER) {
            byte[] octets = new byte[count];
            int done = read(octets, count);
            return done == count ? octets : Arrays.copyOf(octets, done);
        }
        byte[] octets = new byte[BUFFER];
        int done = 0;
        while (done < count && isFilled()) {
            int some = Math.min(count - done, end - at);
            if (done + some > octets.length) {
                octets = Arrays.copyOf(octets, Math.min(count, 2 * (done + some)));
            }
            System.arraycopy(buffer, at, octets, done, some);
            at += some;
            done += some;
        }
        return done == octets.length ? octets : Arrays.copyOf(octets, done);
    }

    /** Passes over octets; gives how many, fewer than {@code count} only at the end. */
    int skip(int count) {
        int done = 0;
        while (done < count && isFilled()) {
            int some = Math.min(count - done, end - at);
            at += some;
            done += some;
        }
        return done;
    }

    private boolean isFilled() {
        if (at < end) {
            return true;
        }
        before += end;
        at = 0;
        end = Math.max(0, fill());
        return end > 0;
    }

    private int fill() {
        if (brokenOff) {
            return 0;
        }
        try {
            int read = in.read(buffer);
            brokenOff = read < 0 && in instanceof GzipMembers members && members.isMoreBehind();
            return read;
        } catch (EOFException _) {
            brokenOff = true;
            return 0;
        } catch (IOException e) {
            throw CaptureException.unreadable(offset(), e);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw CaptureException.unreadable(offset(), e);
        }
    }
}
