package io.synproof.properties.wire;

import io.synproof.model.segment.Control;
import io.synproof.model.segment.Options;
import io.synproof.model.segment.Segment;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * The TCP header of a segment (RFC 9293, section 3.1), with the options that the model has: the MSS
 * (3.7.1) and the timestamp (RFC 7323, section 3.2).
 *
 * <p>The model's timestamp is one number, so the echo reply is 0.
 *
 * @param segment the segment
 * @param source the port that it comes from, 0 to 65,535
 * @param destination the port that it goes to, 0 to 65,535
 * @param checksum the checksum, 0 to 65,535; 0 while it is computed
 */
public record TcpHeader(Segment segment, int source, int destination, int checksum) {
    /** The length of a header without options, in octets. */
    public static final int FIXED = 20;

    /** A window that no check of a capture finds small, where segments do not say it. */
    private static final int WIDE = 65_535;

    private static final int MSS_OPTION = 0x0204;
    private static final int STAMP_OPTION = 0x080a;
    private static final int TWO_PADS = 0x0101;

    /** The header of a segment, without ports and checksum. */
    public static TcpHeader of(Segment segment) {
        return new TcpHeader(segment, 0, 0, 0);
    }

    /** Its length in octets, 20 to 60 and a multiple of 4. */
    public int length() {
        return FIXED + options().length;
    }

    /** Its octets. */
    public byte[] octets() {
        return Octets.of(out -> {
            out.writeShort(source);
            out.writeShort(destination);
            out.writeInt((int) segment.seq().value());
            out.writeInt(segment.control().ack() ? (int) segment.ack().value() : 0);
            out.writeShort(((length() / 4) << 12) | bits(segment.control()));
            out.writeShort(segment.window() == Segment.UNSAID ? WIDE : segment.window());
            out.writeShort(checksum);
            out.writeShort(0);
            out.write(options());
        });
    }

    private byte[] options() {
        Options options = segment.options();
        return Octets.of(out -> {
            if (options.mss() != Options.UNSAID) {
                out.writeShort(MSS_OPTION);
                out.writeShort(options.mss());
            }
            if (options.stamp().isDefined()) {
                stamp(out, options.stamp().get().value());
            }
        });
    }

    private static void stamp(DataOutputStream out, long value) throws IOException {
        out.writeShort(TWO_PADS);
        out.writeShort(STAMP_OPTION);
        out.writeInt((int) value);
        out.writeInt(0);
    }

    private static int bits(Control control) {
        return (control.ack() ? 0x10 : 0)
                | (control.rst() ? 0x04 : 0)
                | (control.syn() ? 0x02 : 0)
                | (control.fin() ? 0x01 : 0);
    }
}
