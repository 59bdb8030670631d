package io.synproof.properties.reality.capture;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The packets of a capture file, pcap or pcapng, perhaps compressed by gzip, one after another in
 * constant memory.
 *
 * <p>Its methods throw {@link CaptureException} where the file cannot be read further; the packets
 * before that have been given.
 */
public final class CaptureReader extends LookAhead<CapturedPacket> implements AutoCloseable {
    private final OctetInput in;
    private final PacketSource source;

    private CaptureReader(OctetInput in) {
        this.in = in;
        this.source = source(in);
    }

    /**
     * Opens a file.
     *
     * @throws CaptureException if it cannot be read or is no capture
     */
    public static CaptureReader open(Path file) {
        InputStream stream;
        try {
            stream = Files.newInputStream(file);
        } catch (IOException e) {
            throw CaptureException.unreadable(0, e);
        }
        return open(stream);
    }

    /**
     * Opens a stream, which it closes if that fails, and when it is closed itself.
     *
     * @throws CaptureException if it cannot be read or is no capture
     */
    public static CaptureReader open(InputStream stream) {
        try {
            return new CaptureReader(OctetInput.of(stream));
        } catch (CaptureException e) {
            closeQuietly(stream);
            throw e;
        }
    }

    private static void closeQuietly(InputStream stream) {
        try {
            stream.close();
        } catch (IOException _) {
            // The reason why it could not be read is the one to tell.
        }
    }

    private static PacketSource source(OctetInput in) {
        byte[] head = in.read(Integer.BYTES);
        if (head.length < Integer.BYTES) {
            throw new CaptureException(
                    0,
                    head.length == 0
                            ? "the file is empty"
                            : "the file ends within its first four octets");
        }
        if ((int) OctetOrder.BIG.u32(head, 0) == PcapngSource.SECTION) {
            return new PcapngSource(in);
        }
        return PcapMagic.of(head)
                .<PacketSource>map(magic -> new PcapSource(in, magic))
                .getOrElseThrow(() -> ForeignFormat.refusal(OctetOrder.BIG.u32(head, 0)));
    }

    @Override
    protected Option<CapturedPacket> find() {
        return source.next();
    }

    /** The thing within which the file ended, if it did; known when there is no next packet. */
    public Option<CutOff> cutOff() {
        return source.cutOff()
                .orElse(() -> in.isBrokenOff()
                        ? Option.some(new CutOff(in.offset(), "the gzip data"))
                        : Option.none());
    }

    /** The interfaces that the file has described so far. */
    public Seq<CaptureInterface> interfaces() {
        return source.interfaces();
    }

    /** How many packets the file says, so far, that the capturing host dropped. */
    public long dropped() {
        return source.dropped();
    }

    @Override
    public void close() {
        in.close();
    }
}
