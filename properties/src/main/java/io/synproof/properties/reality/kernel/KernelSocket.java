package io.synproof.properties.reality.kernel;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import java.lang.foreign.MemorySegment;
import java.util.Optional;

/**
 * A TCP socket of the kernel, by its calls as C has them. None of them blocks; each returns what C
 * returns, or -errno.
 */
public final class KernelSocket {
    private static final short AF_INET = 2;
    private static final int STREAM_NON_BLOCKING = 1 | 0x800;
    private static final int NON_BLOCKING = 0x800;
    private static final int DONTWAIT_NOSIGNAL = 0x40 | 0x4000;
    private static final int SOL_SOCKET = 1;
    private static final int IPPROTO_TCP = 6;
    private static final int SO_REUSEADDR = 2;
    private static final int SO_ERROR = 4;
    private static final int SO_RCVBUF = 8;
    private static final int SO_KEEPALIVE = 9;
    private static final int SO_REUSEPORT = 15;
    private static final int SO_LINGER = 13;
    private static final int TCP_NODELAY = 1;
    private static final int TCP_INFO = 11;
    private static final int TCP_REPAIR = 19;
    private static final int TCP_REPAIR_QUEUE = 20;
    private static final int TCP_QUEUE_SEQ = 21;
    private static final int SEND_QUEUE = 2;
    private static final int REPAIR_OFF_SILENTLY = -1;

    private final Libc libc;
    private final int file;
    private final Libc.Buffers memory;

    private KernelSocket(Libc libc, int file) {
        this.libc = libc;
        this.file = file;
        this.memory = libc.buffers();
    }

    static KernelSocket open(Libc libc) {
        return new KernelSocket(
                libc,
                KernelException.checked("socket", libc.socket(AF_INET, STREAM_NON_BLOCKING, 0)));
    }

    private MemorySegment address(int host, int port) {
        memory.value().fill((byte) 0);
        memory.value().set(JAVA_SHORT_UNALIGNED, 0, AF_INET);
        memory.value().set(JAVA_SHORT_UNALIGNED, 2, Short.reverseBytes((short) port));
        memory.value().set(JAVA_INT_UNALIGNED, 4, Integer.reverseBytes(host));
        return memory.value();
    }

    private int set(int level, int option, int value) {
        memory.value().set(JAVA_INT, 0, value);
        return libc.set(file, level, option, memory.value(), Integer.BYTES);
    }

    /** bind() to a port of the kernel's address, at once even if the port was used before. */
    public int bind(int port) {
        KernelException.checked("SO_REUSEADDR", set(SOL_SOCKET, SO_REUSEADDR, 1));
        return libc.bind(file, address(Tun.KERNEL, port));
    }

    /** listen(). */
    public int listen(int backlog) {
        return libc.listen(file, backlog);
    }

    /** accept(): the next connection, if one waits. */
    public Optional<KernelSocket> accept() {
        int accepted = libc.accept(file, NON_BLOCKING);
        return accepted < 0 ? Optional.empty() : Optional.of(new KernelSocket(libc, accepted));
    }

    /** Sets the initial sequence number of the connection that connect() will open. */
    public void beginAt(long iss) {
        KernelException.checked("TCP_REPAIR", set(IPPROTO_TCP, TCP_REPAIR, 1));
        KernelException.checked("TCP_REPAIR_QUEUE", set(IPPROTO_TCP, TCP_REPAIR_QUEUE, SEND_QUEUE));
        KernelException.checked("TCP_QUEUE_SEQ", set(IPPROTO_TCP, TCP_QUEUE_SEQ, (int) iss));
        KernelException.checked("TCP_REPAIR", set(IPPROTO_TCP, TCP_REPAIR, REPAIR_OFF_SILENTLY));
    }

    /** connect() to a port of the peer; {@link Errno#EINPROGRESS} if all is well. */
    public int connect(int port) {
        return libc.connect(file, address(Tun.PEER, port));
    }

    /** Lets a listener and a connection have the same port (SO_REUSEPORT). */
    public void sharePort() {
        KernelException.checked("SO_REUSEPORT", set(SOL_SOCKET, SO_REUSEPORT, 1));
    }

    /** Asks for a receive buffer of so many octets (SO_RCVBUF); the kernel takes twice as many. */
    public void buffer(int octets) {
        KernelException.checked("SO_RCVBUF", set(SOL_SOCKET, SO_RCVBUF, octets));
    }

    /** Sends what the user sends at once, not when more has come together (TCP_NODELAY). */
    public void sendAtOnce() {
        KernelException.checked("TCP_NODELAY", set(IPPROTO_TCP, TCP_NODELAY, 1));
    }

    /** Asks an idle peer now and then whether it is there (SO_KEEPALIVE). */
    public void keepAlive() {
        KernelException.checked("SO_KEEPALIVE", set(SOL_SOCKET, SO_KEEPALIVE, 1));
    }

    /** send() of the octets that a stream has from {@code place} on: letters, in order. */
    public int send(int place, int octets) {
        for (int i = 0; i < octets; i++) {
            memory.octets().set(JAVA_BYTE, i, Letters.at(place + i));
        }
        return libc.send(file, memory.octets(), octets, DONTWAIT_NOSIGNAL);
    }

    /** recv() of all that is there: how many octets; 0 at the end of the stream. */
    public int receive() {
        return receive(Libc.Buffers.OCTETS);
    }

    /** recv() of so many octets at most. */
    public int receive(int most) {
        return libc.receive(file, memory.octets(), most, DONTWAIT_NOSIGNAL);
    }

    /** Whether the octets received last are those that a stream has from {@code place} on. */
    public boolean received(int place, int octets) {
        for (int i = 0; i < octets; i++) {
            if (memory.octets().get(JAVA_BYTE, i) != Letters.at(place + i)) {
                return false;
            }
        }
        return true;
    }

    /** shutdown(SHUT_WR): nothing more is sent. */
    public int shutdownWriting() {
        return libc.shutdown(file, 1);
    }

    /** shutdown(SHUT_RD): nothing more is received. */
    public int shutdownReading() {
        return libc.shutdown(file, 0);
    }

    /** close(). */
    public int close() {
        return libc.close(file);
    }

    /** close() with SO_LINGER on and no time to linger: the connection is reset. */
    public int abort() {
        memory.value().set(JAVA_INT, 0, 1);
        memory.value().set(JAVA_INT, 4, 0);
        KernelException.checked(
                "SO_LINGER",
                libc.set(file, SOL_SOCKET, SO_LINGER, memory.value(), 2 * Integer.BYTES));
        return close();
    }

    /** The error that waits for the user, which forgets it; 0 if there is none. */
    public int error() {
        get(SOL_SOCKET, SO_ERROR, Integer.BYTES);
        return memory.value().get(JAVA_INT, 0);
    }

    /** The state that TCP_INFO says. */
    public KernelState state() {
        get(IPPROTO_TCP, TCP_INFO, 1);
        return KernelState.of(memory.value().get(JAVA_BYTE, 0));
    }

    private void get(int level, int option, int length) {
        memory.length().set(JAVA_INT, 0, length);
        KernelException.checked(
                "getsockopt", libc.get(file, level, option, memory.value(), memory.length()));
    }
}
