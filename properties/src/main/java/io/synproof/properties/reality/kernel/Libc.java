package io.synproof.properties.reality.kernel;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/**
 * The functions of the C library that this package calls, by the foreign-memory API: no native
 * library of our own is needed. All belong to the thread that made the object.
 *
 * <p>A function returns what C returns, or -errno where that is -1.
 */
@SuppressWarnings("restricted") // this is the class that calls C
final class Libc implements AutoCloseable {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO =
            STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    private static final MethodHandle UNSHARE = of("unshare", ints(1));
    private static final MethodHandle OPEN =
            variadic("open", 2, FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle CLOSE = of("close", ints(1));
    private static final MethodHandle IOCTL =
            variadic("ioctl", 2, FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS));
    private static final MethodHandle POLL =
            of("poll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
    private static final MethodHandle READ = of("read", transfer());
    private static final MethodHandle WRITE = of("write", transfer());
    private static final MethodHandle SOCKET = of("socket", ints(3));
    private static final MethodHandle LISTEN = of("listen", ints(2));
    private static final MethodHandle SHUTDOWN = of("shutdown", ints(2));
    private static final MethodHandle BIND = of("bind", addressed());
    private static final MethodHandle CONNECT = of("connect", addressed());
    private static final MethodHandle ACCEPT =
            of("accept4", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, ADDRESS, JAVA_INT));
    private static final MethodHandle SEND = of("send", transferWithFlags());
    private static final MethodHandle RECV = of("recv", transferWithFlags());
    private static final MethodHandle SETSOCKOPT = of(
            "setsockopt",
            FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle GETSOCKOPT = of(
            "getsockopt",
            FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS));

    private static final short POLLIN = 1;

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment state = arena.allocate(STATE);
    private final MemorySegment poll = arena.allocate(8, 4);

    private final Buffers buffers =
            new Buffers(memory(Buffers.OCTETS), memory(2 * Long.BYTES), memory(Integer.BYTES));

    /**
     * Memory for one call at a time.
     *
     * @param octets what is sent or received
     * @param value an address, or the value of an option
     * @param length how long the value is
     */
    record Buffers(MemorySegment octets, MemorySegment value, MemorySegment length) {
        /** The size of the first, in octets. */
        static final int OCTETS = 70_000;
    }

    private interface Call {
        long run() throws Throwable;
    }

    private static FunctionDescriptor ints(int count) {
        MemoryLayout[] arguments = new MemoryLayout[count];
        java.util.Arrays.fill(arguments, JAVA_INT);
        return FunctionDescriptor.of(JAVA_INT, arguments);
    }

    private static FunctionDescriptor transfer() {
        return FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
    }

    private static FunctionDescriptor transferWithFlags() {
        return FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT);
    }

    private static FunctionDescriptor addressed() {
        return FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
    }

    private static MethodHandle of(String name, FunctionDescriptor shape) {
        return LINKER.downcallHandle(
                LINKER.defaultLookup().findOrThrow(name),
                shape,
                Linker.Option.captureCallState("errno"));
    }

    private static MethodHandle variadic(String name, int fixed, FunctionDescriptor shape) {
        return LINKER.downcallHandle(
                LINKER.defaultLookup().findOrThrow(name),
                shape,
                Linker.Option.firstVariadicArg(fixed),
                Linker.Option.captureCallState("errno"));
    }

    private int result(Call call) {
        try {
            long result = call.run();
            return result == -1 ? -(int) ERRNO.get(state, 0L) : (int) result;
        } catch (Throwable e) {
            throw new IllegalStateException("a call of the C library failed", e);
        }
    }

    /** Memory for structures and octets, all zero, for as long as this object. */
    MemorySegment memory(long octets) {
        return arena.allocate(octets, 8);
    }

    /** Memory that the sockets of this thread share. */
    Buffers buffers() {
        return buffers;
    }

    /** Text as C has it. */
    MemorySegment text(String text) {
        return arena.allocateFrom(text);
    }

    int unshare(int flags) {
        return result(() -> (int) UNSHARE.invokeExact(state, flags));
    }

    int open(MemorySegment path, int flags) {
        return result(() -> (int) OPEN.invokeExact(state, path, flags));
    }

    int close(int file) {
        return result(() -> (int) CLOSE.invokeExact(state, file));
    }

    int ioctl(int file, long request, MemorySegment argument) {
        return result(() -> (int) IOCTL.invokeExact(state, file, request, argument));
    }

    /** Waits until something can be read: 1, or 0 after so many milliseconds. */
    int awaitInput(int file, int millis) {
        poll.set(JAVA_INT, 0, file);
        poll.set(JAVA_SHORT, 4, POLLIN);
        return result(() -> (int) POLL.invokeExact(state, poll, 1L, millis));
    }

    int read(int file, MemorySegment into, long most) {
        return result(() -> (long) READ.invokeExact(state, file, into, most));
    }

    int write(int file, MemorySegment from, long octets) {
        return result(() -> (long) WRITE.invokeExact(state, file, from, octets));
    }

    int socket(int domain, int type, int protocol) {
        return result(() -> (int) SOCKET.invokeExact(state, domain, type, protocol));
    }

    int bind(int socket, MemorySegment address) {
        int length = (int) address.byteSize();
        return result(() -> (int) BIND.invokeExact(state, socket, address, length));
    }

    int connect(int socket, MemorySegment address) {
        int length = (int) address.byteSize();
        return result(() -> (int) CONNECT.invokeExact(state, socket, address, length));
    }

    int listen(int socket, int backlog) {
        return result(() -> (int) LISTEN.invokeExact(state, socket, backlog));
    }

    int accept(int socket, int flags) {
        MemorySegment none = MemorySegment.NULL;
        return result(() -> (int) ACCEPT.invokeExact(state, socket, none, none, flags));
    }

    int send(int socket, MemorySegment from, long octets, int flags) {
        return result(() -> (long) SEND.invokeExact(state, socket, from, octets, flags));
    }

    int receive(int socket, MemorySegment into, long most, int flags) {
        return result(() -> (long) RECV.invokeExact(state, socket, into, most, flags));
    }

    int shutdown(int socket, int how) {
        return result(() -> (int) SHUTDOWN.invokeExact(state, socket, how));
    }

    int set(int socket, int level, int option, MemorySegment value, int length) {
        return result(
                () -> (int) SETSOCKOPT.invokeExact(state, socket, level, option, value, length));
    }

    int get(int socket, int level, int option, MemorySegment value, MemorySegment length) {
        return result(
                () -> (int) GETSOCKOPT.invokeExact(state, socket, level, option, value, length));
    }

    @Override
    public void close() {
        arena.close();
    }
}
