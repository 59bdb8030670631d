package io.synproof.properties.reality.kernel;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import io.vavr.collection.List;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A TUN device: what the kernel sends to its peer is read from it, and what is written to it the
 * kernel receives. The kernel is {@link #KERNEL}, the peer {@link #PEER}.
 */
public final class Tun implements AutoCloseable {
    /** The kernel's address, 10.9.0.1. */
    public static final int KERNEL = 10 << 24 | 9 << 16 | 1;

    /** The peer's address, 10.9.0.2. */
    public static final int PEER = KERNEL + 1;

    private static final int LONGEST = 66_000;
    private static final int READ_WRITE_NON_BLOCKING = 2 | 0x800;
    private static final int IPV4 = 4;

    private static final long TUNSETIFF = 0x4004_54caL;
    private static final long SIOCSIFADDR = 0x8916;
    private static final long SIOCSIFNETMASK = 0x891c;
    private static final long SIOCSIFFLAGS = 0x8914;
    private static final short TUN_WITHOUT_HEADER = 1 | 0x1000;
    private static final short UP_AND_RUNNING = 1 | 0x40;
    private static final int NETMASK = 0xffffff00;
    private static final int IFREQ = 40;
    private static final int NAME = 16;
    private static final short AF_INET = 2;
    private static final int SOCK_DGRAM = 2;

    private final Libc libc;
    private final int file;
    private final MemorySegment buffer;

    Tun(Libc libc) {
        this.libc = libc;
        this.buffer = libc.memory(LONGEST);
        this.file = KernelException.checked(
                "open(/dev/net/tun)",
                libc.open(libc.text("/dev/net/tun"), READ_WRITE_NON_BLOCKING));
        try {
            configure();
        } catch (KernelException e) {
            close();
            throw e;
        }
    }

    private void configure() {
        MemorySegment request = libc.memory(IFREQ);
        MemorySegment.copy(
                MemorySegment.ofArray("peer".getBytes(StandardCharsets.US_ASCII)),
                0,
                request,
                0,
                4);
        request.set(JAVA_SHORT_UNALIGNED, NAME, TUN_WITHOUT_HEADER);
        KernelException.checked("ioctl(TUNSETIFF)", libc.ioctl(file, TUNSETIFF, request));
        int socket = KernelException.checked("socket", libc.socket(AF_INET, SOCK_DGRAM, 0));
        try {
            bringUp(socket, request);
        } finally {
            KernelException.checked("close", libc.close(socket));
        }
    }

    private void bringUp(int socket, MemorySegment request) {
        address(socket, request, SIOCSIFADDR, KERNEL);
        address(socket, request, SIOCSIFNETMASK, NETMASK);
        request.asSlice(NAME).fill((byte) 0);
        request.set(JAVA_SHORT_UNALIGNED, NAME, UP_AND_RUNNING);
        KernelException.checked("ioctl(SIOCSIFFLAGS)", libc.ioctl(socket, SIOCSIFFLAGS, request));
    }

    private void address(int socket, MemorySegment request, long what, int address) {
        request.asSlice(NAME).fill((byte) 0);
        request.set(JAVA_SHORT_UNALIGNED, NAME, AF_INET);
        request.set(JAVA_INT_UNALIGNED, NAME + 4, Integer.reverseBytes(address));
        KernelException.checked("ioctl(address)", libc.ioctl(socket, what, request));
    }

    /** Gives the kernel a packet of IPv4; what it answers at once can be read afterwards. */
    public void write(byte[] packet) {
        MemorySegment.copy(MemorySegment.ofArray(packet), 0, buffer, 0, packet.length);
        KernelException.checked("write(tun)", libc.write(file, buffer, packet.length));
    }

    /** The next packet of IPv4 that the kernel sends, if there is one within so many ms. */
    public Optional<byte[]> read(int millis) {
        while (true) {
            int octets = libc.read(file, buffer, LONGEST);
            if (octets > 0 && (buffer.get(JAVA_BYTE, 0) >> 4 & 0xf) == IPV4) {
                return Optional.of(buffer.asSlice(0, octets).toArray(JAVA_BYTE));
            }
            if (octets <= 0 && (millis == 0 || libc.awaitInput(file, millis) <= 0)) {
                return Optional.empty();
            }
        }
    }

    /** All packets of IPv4 that the kernel has sent up to now. */
    public List<byte[]> drain() {
        List<byte[]> packets = List.empty();
        for (Optional<byte[]> next = read(0); next.isPresent(); next = read(0)) {
            packets = packets.prepend(next.get());
        }
        return packets.reverse();
    }

    @Override
    public void close() {
        KernelException.checked("close(tun)", libc.close(file));
    }
}
