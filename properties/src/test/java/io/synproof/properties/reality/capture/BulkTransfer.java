package io.synproof.properties.reality.capture;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * A pcap file of one conversation, seen at the client: a handshake with all options, a request, a
 * long answer of which every second segment is acknowledged, and the server closes first. The
 * numbers of the server wrap.
 *
 * @param packets how many packets there are, 9 at least
 * @param text the length of a segment of the answer in octets
 */
public record BulkTransfer(long packets, int text) {
    private static final int LEAST = 9;
    private static final int CLOSING = 4;
    private static final int WINDOW = 512;
    private static final long MASK = 0xffff_ffffL;

    /** Checks the number. */
    public BulkTransfer {
        if (packets < LEAST) {
            throw new IllegalArgumentException("a transfer has 9 packets at least: " + packets);
        }
    }

    /** Writes the file. */
    public void write(Path file) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the file to a stream. */
    public void write(OutputStream out) throws IOException {
        new Run(out).write();
    }

    /** The conversation as it goes on. */
    private final class Run {
        private final OutputStream out;
        private long written;
        private long client = 1000;
        private long server = MASK - 50_000;
        private int recentAtClient;
        private int recentAtServer;
        private boolean unacknowledged;

        Run(OutputStream out) {
            this.out = out;
        }

        void write() throws IOException {
            out.write(FileBuilder.LITTLE.pcap(FileBuilder.MICROS, 1));
            open();
            for (int i = 0; written < packets - CLOSING; i++) {
                if (i % 3 == 2) {
                    fromClient(TcpFields.ACK, 0);
                } else {
                    fromServer(TcpFields.ACK, text);
                }
            }
            fromServer(TcpFields.ACK | TcpFields.FIN, 0);
            fromClient(TcpFields.ACK, 0);
            fromClient(TcpFields.ACK | TcpFields.FIN, 0);
            fromServer(TcpFields.ACK, 0);
        }

        private void open() throws IOException {
            fromClient(TcpFields.SYN, 0);
            fromServer(TcpFields.SYN | TcpFields.ACK, 0);
            fromClient(TcpFields.ACK, 0);
            fromClient(TcpFields.ACK | TcpFields.PSH, 100);
            fromServer(TcpFields.ACK, 0);
        }

        /** A tick is a millisecond, in which a hundred packets pass. */
        private int tick() {
            return (int) (written / 100) + 1;
        }

        private void fromClient(int flags, int length) throws IOException {
            boolean first = flags == TcpFields.SYN;
            PacketBuilder segment = PacketBuilder.v4()
                    .numbers(client & MASK, first ? 0 : server & MASK)
                    .flags(flags);
            int tick = tick();
            packet(segment, recentAtClient, length);
            client += length + controls(flags);
            recentAtServer = tick;
            unacknowledged = false;
        }

        private void fromServer(int flags, int length) throws IOException {
            PacketBuilder segment = PacketBuilder.v4()
                    .back()
                    .numbers(server & MASK, client & MASK)
                    .flags(flags);
            int tick = tick();
            packet(segment, recentAtServer, length);
            // The echo is that of the earliest segment not acknowledged (RFC 7323, 4.3).
            recentAtClient = unacknowledged ? recentAtClient : tick;
            unacknowledged |= length + controls(flags) > 0;
            server += length + controls(flags);
        }

        private static int controls(int flags) {
            return Integer.bitCount(flags & (TcpFields.SYN | TcpFields.FIN));
        }

        private int[] options(boolean syn, int echo) {
            int now = tick();
            int[] stamps = {
                8,
                10,
                now >>> 24,
                now >>> 16,
                now >>> 8,
                now,
                echo >>> 24,
                echo >>> 16,
                echo >>> 8,
                echo
            };
            int[] before = syn ? new int[] {2, 4, 0x05, 0xb4, 4, 2, 1, 3, 3, 7} : new int[] {1, 1};
            return IntStream.concat(IntStream.of(before), IntStream.of(stamps)).toArray();
        }

        private void packet(PacketBuilder segment, int echo, int length) throws IOException {
            boolean syn = (segment.flags() & TcpFields.SYN) != 0;
            byte[] ethernet = PacketBuilder.octets(2, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 1, 8, 0);
            byte[] packet = PacketBuilder.join(
                    ethernet,
                    segment.window(syn ? 65_535 : WINDOW)
                            .options(options(syn, echo))
                            .text(new byte[length])
                            .ip());
            long micros = written * 10;
            out.write(FileBuilder.LITTLE.record(
                    (int) (1_700_000_000 + micros / 1_000_000),
                    (int) (micros % 1_000_000),
                    packet));
            written++;
        }
    }
}
