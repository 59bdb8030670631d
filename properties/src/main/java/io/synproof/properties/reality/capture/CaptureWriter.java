package io.synproof.properties.reality.capture;

import io.synproof.properties.wire.Pcapng;
import io.vavr.collection.Seq;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * A writer of captured packets into a pcapng file, one after another, with times in nanoseconds.
 *
 * <p>Its methods throw {@link UncheckedIOException} where the file cannot be written.
 */
final class CaptureWriter implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private int described;

    /** A file that begins with a comment; closing the writer leaves the stream open. */
    CaptureWriter(OutputStream out, String about) {
        this.out = new BufferedOutputStream(out, BUFFER);
        write(Pcapng.section(about));
    }

    /** Describes the interfaces that come behind those described so far. */
    void describe(Seq<CaptureInterface> interfaces) {
        for (; described < interfaces.length(); described++) {
            CaptureInterface next = interfaces.get(described);
            write(Pcapng.interfaceOf(next.linkType(), next.snapLength(), next.name()));
        }
    }

    /** A packet of an interface that has been described, with some comments. */
    void write(CapturedPacket packet, Seq<String> comments) {
        Sighting sighting = packet.sighting();
        write(Pcapng.packet(
                sighting.on(),
                Math.max(0, sighting.nanos()),
                packet.octets().octets(),
                packet.originalLength(),
                direction(sighting.direction()),
                comments));
    }

    private static int direction(Direction direction) {
        return switch (direction) {
            case IN -> 1;
            case OUT -> 2;
            case UNSAID -> 0;
        };
    }

    private void write(byte[] block) {
        try {
            out.write(block);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
