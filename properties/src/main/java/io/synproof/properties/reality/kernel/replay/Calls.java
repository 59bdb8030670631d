package io.synproof.properties.reality.kernel.replay;

import io.synproof.properties.claims.KernelVerdict.Kind;
import io.synproof.properties.reality.kernel.Errno;
import io.synproof.properties.reality.kernel.KernelSocket;
import io.synproof.properties.reality.kernel.Namespace;
import io.synproof.properties.reality.script.syntax.ScriptEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The calls of a script, made at sockets of the kernel. */
final class Calls implements AutoCloseable {
    /** The kernel's port. */
    static final int PORT = 8080;

    /** The peer's port. */
    static final int PEER_PORT = 7;

    private static final int DONE = 0;

    private final Namespace namespace;
    private final Map<Integer, KernelSocket> sockets = new HashMap<>();
    private final Set<Integer> lingering = new HashSet<>();
    private final Map<Integer, Integer> sent = new HashMap<>();

    Calls(Namespace namespace) {
        this.namespace = namespace;
    }

    /**
     * Makes a call.
     *
     * @param words the script's line
     * @throws Parted if it returns something else than in the script
     */
    void make(ScriptEvent.Call call, String words) {
        int wanted = call.result().numbers().findFirst().orElse(0L).intValue();
        int returned = returned(call, wanted);
        boolean fine = call.error().isPresent()
                ? Errno.named(call.error().get()).exists(error -> returned == error.result())
                : returned == wanted;
        if (!fine) {
            throw new Parted(Kind.RETURNS, words, name(returned));
        }
    }

    private int returned(ScriptEvent.Call call, int wanted) {
        return switch (call.name()) {
            case "socket" -> {
                sockets.put(wanted, namespace.socket());
                yield wanted;
            }
            case "bind" -> bind(socket(call));
            case "listen" -> socket(call).listen(number(call, 1));
            case "connect" -> connect(socket(call));
            case "accept" -> accept(socket(call), wanted);
            case "setsockopt" -> option(call);
            case "write" -> write(call);
            case "read" -> read(socket(call), number(call, 2), wanted);
            case "shutdown" ->
                call.arguments().get(1).has("SHUT_RD")
                        ? socket(call).shutdownReading()
                        : socket(call).shutdownWriting();
            case "close" -> close(call);
            // No socket here ever blocks.
            case "fcntl" -> DONE;
            default -> throw new IllegalArgumentException("no such call: " + call.name());
        };
    }

    private static int number(ScriptEvent.Call call, int place) {
        return call.arguments().get(place).numbers().findFirst().orElseThrow().intValue();
    }

    private KernelSocket socket(ScriptEvent.Call call) {
        return Optional.ofNullable(sockets.get(number(call, 0)))
                .orElseThrow(() -> new IllegalArgumentException("no socket for " + call));
    }

    /** Where the model listens and connects, it does so with one port. */
    private static int bind(KernelSocket socket) {
        socket.sharePort();
        return socket.bind(PORT);
    }

    private static int connect(KernelSocket socket) {
        int bound = bind(socket);
        socket.sendAtOnce();
        return bound < 0 ? bound : socket.connect(PEER_PORT);
    }

    private int accept(KernelSocket listener, int name) {
        return listener.accept()
                .map(socket -> {
                    socket.sendAtOnce();
                    sockets.put(name, socket);
                    return name;
                })
                .orElse(Errno.EAGAIN.result());
    }

    private int option(ScriptEvent.Call call) {
        if (call.arguments().get(2).has("SO_LINGER")) {
            lingering.add(number(call, 0));
        }
        if (call.arguments().get(2).has("SO_KEEPALIVE")) {
            socket(call).keepAlive();
        }
        return DONE;
    }

    private int write(ScriptEvent.Call call) {
        int place = sent.getOrDefault(number(call, 0), 0);
        int octets = socket(call).send(place, number(call, 2));
        sent.put(number(call, 0), place + Math.max(0, octets));
        return octets;
    }

    /** How text is cut is free, so that a read may take several. */
    private static int read(KernelSocket socket, int most, int wanted) {
        int all = 0;
        while (true) {
            int octets = socket.receive(most - all);
            if (octets <= 0 || all + octets >= wanted) {
                return all > 0 ? all + Math.max(0, octets) : octets;
            }
            all += octets;
        }
    }

    private int close(ScriptEvent.Call call) {
        KernelSocket socket = socket(call);
        sockets.remove(number(call, 0));
        return lingering.remove(number(call, 0)) ? socket.abort() : socket.close();
    }

    private static String name(int returned) {
        return Errno.of(-returned).map(Errno::name).getOrElse(Integer.toString(returned));
    }

    @Override
    public void close() {
        sockets.values().forEach(KernelSocket::abort);
        sockets.clear();
    }
}
