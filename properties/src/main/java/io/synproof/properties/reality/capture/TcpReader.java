package io.synproof.properties.reality.capture;

import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.EnumMap;

/**
 * The TCP segments of a capture file one after another, put together where IP fragmented them. The
 * other packets are counted.
 *
 * <p>Its methods throw {@link CaptureException} where the file cannot be read further; the segments
 * before that have been given.
 */
public final class TcpReader extends LookAhead<TcpPacket> implements AutoCloseable {
    private final CaptureReader packets;
    private final EnumMap<PassedOver, Long> passedOver = new EnumMap<>(PassedOver.class);
    private final Reassembly fragments = new Reassembly();
    private long read;
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
    protected Option<TcpPacket> find() {
        Option<TcpPacket> segment = Option.none();
        while (segment.isEmpty() && packets.hasNext()) {
            segment = segment(packets.next());
            read++;
        }
        return segment;
    }

    private Option<TcpPacket> segment(CapturedPacket packet) {
        return switch (PacketDecoder.decode(packet)) {
            case Decoded.Tcp(TcpPacket segment) -> {
                tcp++;
                yield Option.some(segment);
            }
            case Decoded.Other(PassedOver reason) -> {
                passedOver.merge(reason, 1L, Long::sum);
                yield reason == PassedOver.FRAGMENT
                        ? fragments.with(packet).flatMap(this::segment)
                        : Option.none();
            }
        };
    }

    /** The segment in a packet whose fragments have been passed over. */
    private Option<TcpPacket> segment(Reassembly.Whole whole) {
        long others = passedOver.getOrDefault(PassedOver.FRAGMENT, 0L) - whole.fragments();
        if (others > 0) {
            passedOver.put(PassedOver.FRAGMENT, others);
        } else {
            passedOver.remove(PassedOver.FRAGMENT);
        }
        return segment(whole.packet());
    }

    /** The packets read so far by kind. */
    public CaptureCounts counts() {
        return CaptureCounts.of(read, tcp, passedOver, packets.dropped());
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
