package io.synproof.properties.reality.capture;

import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The TCP segments of a capture file one after another. The other packets are counted.
 *
 * <p>Its methods throw {@link CaptureException} where the file cannot be read further; the segments
 * before that have been given.
 */
public final class TcpReader implements Iterator<TcpPacket>, AutoCloseable {
    private final CaptureReader packets;
    private final EnumMap<PassedOver, Long> passedOver = new EnumMap<>(PassedOver.class);
    private Option<TcpPacket> ahead = Option.none();
    private long tcp;

    /** The segments among packets that have not been read yet. */
    TcpReader(CaptureReader packets) {
        this.packets = packets;
    }

    /**
     * Opens a file.
     *
     * @throws CaptureException if it cannot be read or is no capture
     */
    public static TcpReader open(Path file) {
        return new TcpReader(CaptureReader.open(file));
    }

    @Override
    public boolean hasNext() {
        while (ahead.isEmpty() && packets.hasNext()) {
            switch (PacketDecoder.decode(packets.next())) {
                case Decoded.Tcp(TcpPacket packet) -> {
                    ahead = Option.some(packet);
                    tcp++;
                }
                case Decoded.Other(PassedOver reason) -> passedOver.merge(reason, 1L, Long::sum);
            }
        }
        return ahead.isDefined();
    }

    @Override
    public TcpPacket next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the capture has no more segments");
        }
        TcpPacket packet = ahead.get();
        ahead = Option.none();
        return packet;
    }

    /** The packets read so far by kind. */
    public CaptureCounts counts() {
        return CaptureCounts.of(tcp, passedOver, packets.dropped());
    }

    /** The reader of the file, for what it says of the file as a whole. */
    public CaptureReader file() {
        return packets;
    }

    @Override
    public void close() {
        packets.close();
    }
}
