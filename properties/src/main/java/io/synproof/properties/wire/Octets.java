package io.synproof.properties.wire;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Octets in network order, and their checksum. */
public final class Octets {
    private Octets() {}

    /** A header or packet that can be written field by field. */
    public interface Layout {
        /** Writes the fields, each in network order. */
        void write(DataOutputStream out) throws IOException;
    }

    /** The octets of {@code layout}. */
    public static byte[] of(Layout layout) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(octets)) {
            layout.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return octets.toByteArray();
    }

    /** The Internet checksum of some octets (RFC 1071). */
    public static int checksum(byte[] octets) {
        return InternetChecksum.of(InternetChecksum.sum(octets, 0, octets.length));
    }
}
