package io.synproof.properties.wire;

import io.vavr.collection.Seq;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The blocks of a pcapng file (draft-ietf-opsawg-pcapng) that captures of ours need, in network
 * order.
 */
public final class Pcapng {
    /** The link type of packets that begin with an IP header. */
    private static final int RAW_IP = 101;

    private static final int SECTION = 0x0A0D0D0A;
    private static final int INTERFACE = 1;
    private static final int PACKET = 6;
    private static final int BYTE_ORDER = 0x1A2B3C4D;

    private static final int COMMENT = 1;
    private static final int APPLICATION = 4;
    private static final int NAME = 2;
    private static final int DESCRIPTION = 3;
    private static final int RESOLUTION = 9;
    private static final int FLAGS = 2;

    private static final byte NANOSECONDS = 9;
    private static final int LONGEST = 0xffff;

    private Pcapng() {}

    /** A section header, with a comment and the name of the writing program. */
    public static byte[] section(String comment) {
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

    /** An interface whose packets begin with an IP header, and whose times are microseconds. */
    public static byte[] interfaceNamed(String name, String description) {
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
     * The description of an interface whose times are nanoseconds.
     *
     * @param linkType the kind of header that its packets begin with
     * @param snapLength of how many octets of a packet the rest was cut off; 0 if of none
     * @param name its name, or nothing
     */
    public static byte[] interfaceOf(int linkType, long snapLength, String name) {
        return block(INTERFACE, out -> {
            out.writeShort(linkType);
            out.writeShort(0);
            out.writeInt((int) snapLength);
            option(out, NAME, name);
            option(out, RESOLUTION, new byte[] {NANOSECONDS});
            end(out);
        });
    }

    /**
     * A packet of which everything was captured.
     *
     * @param on the number of its interface, from 0
     * @param micros when, in the interface's unit
     */
    public static byte[] packet(int on, long micros, byte[] octets, String comment) {
        return block(PACKET, out -> {
            header(out, on, micros, octets, octets.length);
            option(out, COMMENT, comment);
            end(out);
        });
    }

    /**
     * A packet of which perhaps less was captured than there was.
     *
     * @param on the number of its interface, from 0
     * @param time when, in the interface's unit
     * @param octets what was captured of it
     * @param originalLength its length on the link
     * @param direction 1 for one that came in, 2 for one that went out, 0 if that is not known
     * @param comments comments on it
     */
    public static byte[] packet(
            int on,
            long time,
            byte[] octets,
            long originalLength,
            int direction,
            Seq<String> comments) {
        return block(PACKET, out -> {
            header(out, on, time, octets, originalLength);
            for (String comment : comments) {
                option(out, COMMENT, comment);
            }
            if (direction != 0) {
                out.writeShort(FLAGS);
                out.writeShort(Integer.BYTES);
                out.writeInt(direction);
            }
            if (direction != 0 || comments.nonEmpty()) {
                end(out);
            }
        });
    }

    private static void header(
            DataOutputStream out, int on, long time, byte[] octets, long originalLength)
            throws IOException {
        out.writeInt(on);
        out.writeLong(time);
        out.writeInt(octets.length);
        out.writeInt((int) originalLength);
        padded(out, octets);
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

    /** An option with a text, or none for no text. */
    private static void option(DataOutputStream out, int code, String text) throws IOException {
        if (!text.isEmpty()) {
            option(out, code, limited(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static void option(DataOutputStream out, int code, byte[] value) throws IOException {
        out.writeShort(code);
        out.writeShort(value.length);
        padded(out, value);
    }

    /** As much of a text as an option holds: whole characters. */
    private static byte[] limited(byte[] octets) {
        int length = Math.min(octets.length, LONGEST);
        while (length < octets.length && (octets[length] & 0xc0) == 0x80) {
            length--;
        }
        return Arrays.copyOf(octets, length);
    }

    private static void end(DataOutputStream out) throws IOException {
        out.writeInt(0);
    }

    private static void padded(DataOutputStream out, byte[] octets) throws IOException {
        out.write(octets);
        out.write(new byte[(4 - octets.length % 4) % 4]);
    }
}
