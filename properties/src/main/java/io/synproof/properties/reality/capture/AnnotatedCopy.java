package io.synproof.properties.reality.capture;

import io.vavr.collection.Seq;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.LongFunction;

/**
 * A copy of a capture, in pcapng, with comments on packets, which Wireshark shows.
 *
 * <p>Packets of all kinds stay, with their numbers, times, directions and comments, and the link
 * types, snap lengths and names of interfaces. What pcapng may have besides is left out:
 * statistics, names of hosts, secrets, other options.
 */
public final class AnnotatedCopy {
    private AnnotatedCopy() {}

    /**
     * Writes the copy of a capture that has not been read yet; it neither closes the one nor the
     * other.
     *
     * @param about a comment on the whole
     * @param comments the comments on a packet by its number, from 1
     * @throws CaptureException if the capture cannot be read further; all before that is written
     * @throws UncheckedIOException if the copy cannot be written
     */
    public static void write(
            CaptureReader from,
            OutputStream to,
            String about,
            LongFunction<? extends Seq<String>> comments) {
        try (CaptureWriter writer = new CaptureWriter(to, about)) {
            while (from.hasNext()) {
                CapturedPacket packet = from.next();
                writer.describe(from.interfaces());
                writer.write(
                        packet,
                        packet.comments()
                                .appendAll(comments.apply(packet.sighting().number())));
            }
        }
    }
}
