package io.synproof.properties.reality.kernel.converse;

import io.synproof.properties.reality.kernel.Errno;
import io.synproof.properties.reality.kernel.KernelException;
import io.synproof.properties.reality.kernel.KernelSocket;
import io.synproof.properties.reality.kernel.Namespace;
import io.vavr.control.Option;

/** The sockets of the kernel's user in one conversation: a listener, and a connection. */
final class Sockets {
    /** The peer's port. */
    static final int PEER_PORT = 7;

    /** The backlog of a listener whose queue is never full. */
    static final int WIDE_BACKLOG = 16;

    /** The backlog of one whose queue others fill; it holds one connection more. */
    static final int SMALL_BACKLOG = 2;

    /** The receive buffer that the user of a narrow connection asks for, in octets. */
    static final int SMALL_BUFFER = 8_192;

    private final Namespace namespace;
    private final int port;
    private Option<KernelSocket> listener = Option.none();
    private Option<KernelSocket> connection = Option.none();
    private final boolean narrow;
    private boolean connected;

    /**
     * No sockets yet.
     *
     * @param narrow whether they have small buffers for what they receive
     */
    Sockets(Namespace namespace, int port, boolean narrow) {
        this.narrow = narrow;
        this.namespace = namespace;
        this.port = port;
    }

    /** Listens with a backlog. */
    void listen(int backlog) {
        KernelSocket socket = namespace.socket();
        listener = Option.some(socket);
        narrow(socket);
        KernelException.checked("bind", socket.bind(port));
        KernelException.checked("listen", socket.listen(backlog));
    }

    private void narrow(KernelSocket socket) {
        if (narrow) {
            socket.buffer(SMALL_BUFFER);
        }
    }

    boolean listens() {
        return listener.isDefined();
    }

    /** The socket of the connection, if the user has its descriptor. */
    Option<KernelSocket> connection() {
        return connection;
    }

    /** Whether connect() can be called: it is once in a conversation. */
    boolean canConnect() {
        return !connected && connection.isEmpty();
    }

    int connect(long iss) {
        connected = true;
        KernelSocket socket = namespace.socket();
        connection = Option.some(socket);
        narrow(socket);
        socket.beginAt(iss);
        KernelException.checked("bind", socket.bind(port));
        socket.sendAtOnce();
        return socket.connect(PEER_PORT);
    }

    /** accept(): 0, or -EAGAIN; the descriptor of a connection before this one is closed. */
    int accept() {
        Option<KernelSocket> accepted =
                listener.flatMap(socket -> Option.ofOptional(socket.accept()));
        accepted.forEach(socket -> {
            forget();
            socket.sendAtOnce();
            connection = Option.some(socket);
        });
        return accepted.isDefined() ? 0 : Errno.EAGAIN.result();
    }

    /** accept() of a connection that is not this one: 0, or -EAGAIN; it is reset. */
    int acceptOther() {
        Option<KernelSocket> accepted =
                listener.flatMap(socket -> Option.ofOptional(socket.accept()));
        accepted.forEach(KernelSocket::abort);
        return accepted.isDefined() ? 0 : Errno.EAGAIN.result();
    }

    /** close() of a descriptor whose connection is over. */
    void forget() {
        connection.forEach(KernelSocket::close);
        connection = Option.none();
    }

    int close() {
        int result = connection.map(KernelSocket::close).getOrElse(0);
        connection = Option.none();
        return result;
    }

    int abort() {
        int result = connection.map(KernelSocket::abort).getOrElse(0);
        connection = Option.none();
        return result;
    }

    int closeListener() {
        int result = listener.map(KernelSocket::close).getOrElse(0);
        listener = Option.none();
        return result;
    }
}
