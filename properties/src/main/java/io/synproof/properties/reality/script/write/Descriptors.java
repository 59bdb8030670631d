package io.synproof.properties.reality.script.write;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.world.Scenario;
import java.util.function.Consumer;

/** The system calls of the tested side, with the descriptors of its sockets. */
final class Descriptors {
    private static final int FIRST = 3;
    private static final int NONE = -1;

    private final Scenario scenario;
    private final HostSide side;
    private final Consumer<String> lines;
    private int next = FIRST;
    private int listener = NONE;
    private int connection = NONE;

    Descriptors(Scenario scenario, HostSide side, Consumer<String> lines) {
        this.scenario = scenario;
        this.side = side;
        this.lines = lines;
    }

    /** A user who listens from the beginning. */
    void begin() {
        if (scenario.users(side).listens() && !scenario.listening().called()) {
            listen("+0");
        }
    }

    void listen(String time) {
        listener = next++;
        lines.accept(time + " socket(..., SOCK_STREAM, IPPROTO_TCP) = " + listener);
        lines.accept("+0 setsockopt(" + listener + ", SOL_SOCKET, SO_REUSEADDR, [1], 4) = 0");
        lines.accept("+0 bind(" + listener + ", ..., ...) = 0");
        lines.accept("+0 listen(" + listener + ", " + scenario.listening().backlog() + ") = 0");
    }

    void connect(String time) {
        connection = next++;
        lines.accept(time + " socket(..., SOCK_STREAM, IPPROTO_TCP) = " + connection);
        lines.accept("+0 fcntl(" + connection + ", F_SETFL, O_RDWR|O_NONBLOCK) = 0");
        lines.accept("+0 connect(" + connection
                + ", ..., ...) = -1 EINPROGRESS (Operation now in progress)");
    }

    void accept(String time) {
        connection = next++;
        lines.accept(time + " accept(" + listener + ", ..., ...) = " + connection);
    }

    void keepAlive(String time) {
        if (connection != NONE) {
            lines.accept(
                    time + " setsockopt(" + connection + ", SOL_SOCKET, SO_KEEPALIVE, [1], 4) = 0");
        }
    }

    void write(String time, Endpoint before, int octets) {
        if (!before.state().isSynchronized()) {
            throw new Unscriptable("its user sends before the connection is established: a write()"
                    + " would wait, or fail");
        }
        call(time, "write(", ", ..., " + octets + ") = " + octets);
    }

    void read(String time, int octets) {
        call(time, "read(", ", ..., " + Math.max(1, octets) + ") = " + octets);
    }

    /** CLOSE of one direction; before there is a connection, the socket goes. */
    void shutdown(String time, Endpoint before) {
        if (before.state() == State.SYN_SENT) {
            close(time, before);
        } else {
            refuseUnaccepted(before);
            call(time, "shutdown(", ", SHUT_WR) = 0");
        }
    }

    void shutdownRead(String time, Endpoint before) {
        refuseUnaccepted(before);
        call(time, "shutdown(", ", SHUT_RD) = 0");
    }

    void close(String time, Endpoint before) {
        if (before instanceof Endpoint.Listen) {
            lines.accept(time + " close(" + listener + ") = 0");
            return;
        }
        refuseUnaccepted(before);
        call(time, "close(", ") = 0");
        connection = NONE;
    }

    void abort(String time, Endpoint before) {
        refuseUnaccepted(before);
        call(time, "setsockopt(", ", SOL_SOCKET, SO_LINGER, {onoff=1, linger=0}, 8) = 0");
        close("+0", before);
    }

    private void refuseUnaccepted(Endpoint before) {
        if (before instanceof Connection open && open.passive()) {
            throw new Unscriptable("its user calls on a connection that accept() has not returned"
                    + " yet, because its handshake is not complete");
        }
    }

    private void call(String time, String name, String rest) {
        if (connection == NONE) {
            throw new Unscriptable(
                    "its user calls on a connection for which a script has no socket");
        }
        lines.accept(time + " " + name + connection + rest);
    }
}
