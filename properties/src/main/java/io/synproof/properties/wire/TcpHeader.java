package io.synproof.properties.wire;

import io.synproof.model.segment.Control;
import io.synproof.model.segment.Options;
import io.synproof.model.segment.SackBlock;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Timestamp;
import io.vavr.collection.List;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * The TCP header of a segment (RFC 9293, section 3.1), with the options that the model has: the MSS
 * (3.7.1), window scale and timestamps (RFC 7323, sections 2.2 and 3.2), SACK-permitted and SACK
 * (RFC 2018, sections 2 and 3), each padded to four octets by NOPs before it.
 *
 * <p>Where timestamps are not echoed, the echo reply is 0.
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

    /** The most octets of options (RFC 9293, section 3.1). */
    private static final int MOST_OPTIONS = 40;

    private static final int MSS_OPTION = 0x0204;
    private static final int SCALE_OPTION = 0x01030300;
    private static final int SACK_PERMITTED_OPTION = 0x01010402;
    private static final int SACK_OPTION = 0x0500;
    private static final int BLOCK = 8;
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
            out.writeShort(((length() / 4) << 12)
                    | bits(segment.control())
                    | segment.marks().bits());
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
            if (options.windowScale() != Options.UNSCALED) {
                out.writeInt(SCALE_OPTION | options.windowScale());
            }
            if (options.sackPermitted()) {
                out.writeInt(SACK_PERMITTED_OPTION);
            }
            if (options.stamp().isDefined()) {
                stamp(out, options.stamp().get(), options.echo().getOrElse(Timestamp.ZERO));
            }
            sack(out, options.sack().take((MOST_OPTIONS - out.size() - 4) / BLOCK));
        });
    }

    private static void stamp(DataOutputStream out, Timestamp value, Timestamp echo)
            throws IOException {
        out.writeShort(TWO_PADS);
        out.writeShort(STAMP_OPTION);
        out.writeInt((int) value.value());
        out.writeInt((int) echo.value());
    }

    private static void sack(DataOutputStream out, List<SackBlock> blocks) throws IOException {
        if (blocks.isEmpty()) {
            return;
        }
        out.writeShort(TWO_PADS);
        out.writeShort(SACK_OPTION | (2 + BLOCK * blocks.size()));
        for (SackBlock block : blocks) {
            out.writeInt((int) block.left().value());
            out.writeInt((int) block.right().value());
        }
    }

    private static int bits(Control control) {
        return (control.ack() ? 0x10 : 0)
                | (control.rst() ? 0x04 : 0)
                | (control.syn() ? 0x02 : 0)
                | (control.fin() ? 0x01 : 0);
    }
}
