package io.synproof.properties.export;

import io.synproof.properties.wire.Octets;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The blocks of a pcapng file that a capture of ours needs (draft-ietf-opsawg-pcapng). */
final class Pcapng {
    private static final int SECTION = 0x0A0D0D0A;
    private static final int INTERFACE = 1;
    private static final int PACKET = 6;
    private static final int BYTE_ORDER = 0x1A2B3C4D;
    private static final int RAW_IP = 101;

    private static final int COMMENT = 1;
    private static final int APPLICATION = 4;
    private static final int NAME = 2;
    private static final int DESCRIPTION = 3;

    private Pcapng() {}

    /** A section header, with a comment and the name of the writing program. */
    static byte[] section(String comment) {
        return block(SECTION, out -> {
            out.writeInt(BYTE_ORDER);
            out.writeShort(1);
            out.writeShort(0);
            out.writeLong(-1);
            option(out, COMMENT, comment);
            option(out, APPLICATION, "Synproof");
            end(out);
        });
    }

    /** The description of an interface; its packets begin with an IP header. */
    static byte[] interfaceNamed(String name, String description) {
        return block(INTERFACE, out -> {
            out.writeShort(RAW_IP);
            out.writeShort(0);
            out.writeInt(0);
            option(out, NAME, name);
            option(out, DESCRIPTION, description);
            end(out);
        });
    }

    /**
     * A packet.
     *
     * @param on the number of its interface, from 0
     * @param micros when, in microseconds
     */
    static byte[] packet(int on, long micros, byte[] octets, String comment) {
        return block(PACKET, out -> {
            out.writeInt(on);
            out.writeInt((int) (micros >>> 32));
            out.writeInt((int) micros);
            out.writeInt(octets.length);
            out.writeInt(octets.length);
            padded(out, octets);
            option(out, COMMENT, comment);
            end(out);
        });
    }

    private static byte[] block(int type, Octets.Layout body) {
        byte[] inside = Octets.of(body);
        int length = inside.length + 12;
        return Octets.of(out -> {
            out.writeInt(type);
            out.writeInt(length);
            out.write(inside);
            out.writeInt(length);
        });
    }

    private static void option(DataOutputStream out, int code, String text) throws IOException {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        out.writeShort(code);
        out.writeShort(octets.length);
        padded(out, octets);
    }

    private static void end(DataOutputStream out) throws IOException {
        out.writeInt(0);
    }

    private static void padded(DataOutputStream out, byte[] octets) throws IOException {
        out.write(octets);
        out.write(new byte[(4 - octets.length % 4) % 4]);
    }
}
