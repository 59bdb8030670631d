package io.synproof.properties.reality.capture;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * A copy of a capture, in pcapng, that is fit to be shared: of its TCP, what a judge needs, and
 * nothing else.
 *
 * <p>Ports, numbers, control bits, windows, lengths, times and the options that count stay.
 * Addresses become others, and so do the octets of the text. Hardware addresses, VLANs, other
 * options, comments and names of interfaces are emptied. A checksum that was right is right again,
 * one of the pseudo header alone is that again, one that was wrong is wrong, and one of which that
 * is not known is 0. Packets of other protocols, and fragments, are left out.
 */
public final class RedactedCopy {
    private RedactedCopy() {}

    /**
     * Writes the copy of a capture that has not been read yet; it neither closes the one nor the
     * other.
     *
     * @return how many packets were left out
     * @throws CaptureException if the capture cannot be read further; all before that is written
     * @throws UncheckedIOException if the copy cannot be written
     */
    public static long write(CaptureReader from, OutputStream to, RedactionKey key) {
        Redaction redaction = new Redaction(key);
        long leftOut = 0;
        try (CaptureWriter writer = new CaptureWriter(to, "redacted")) {
            while (from.hasNext()) {
                CapturedPacket packet = from.next();
                writer.describe(from.interfaces()
                        .map(one -> new CaptureInterface(one.linkType(), one.snapLength(), "")));
                Option<CapturedPacket> redacted = redaction.of(packet);
                redacted.forEach(changed -> writer.write(changed, List.empty()));
                leftOut += redacted.isEmpty() ? 1 : 0;
            }
        }
        return leftOut;
    }
}
