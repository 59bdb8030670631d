package io.synproof.model.host;

import io.synproof.model.endpoint.Endpoint;
import java.io.Serializable;

/**
 * A connection of a host, with its name.
 *
 * @param id its name
 * @param endpoint its state; never CLOSED or LISTEN, for a closed connection has no slot
 */
public record ConnectionSlot(Id id, Endpoint endpoint) implements Serializable {

    /** Whether it began at the listener and its handshake is not complete. */
    public boolean isRequest() {
        return endpoint instanceof Endpoint.Connection connection && connection.passive();
    }

    /**
     * The name of a connection.
     *
     * @param port the client's port, which stands for the pair of sockets
     * @param copy 0, unless every SYN opens a connection of its own: then their number; -1 for
     *     datagrams, which belong to none
     */
    public record Id(int port, int copy) implements Comparable<Id>, Serializable {
        private static final int NO_CONNECTION = -1;

        /** The one connection of a pair of sockets. */
        public static Id of(int port) {
            return new Id(port, 0);
        }

        /** The name of the datagrams to and from a port, which belong to no connection. */
        public static Id ofDatagrams(int port) {
            return new Id(port, NO_CONNECTION);
        }

        /** Whether it names datagrams and not a connection. */
        public boolean isOfDatagrams() {
            return copy == NO_CONNECTION;
        }

        /** Orders by port, then by copy. */
        @Override
        public int compareTo(Id other) {
            return port == other.port
                    ? Integer.compare(copy, other.copy)
                    : Integer.compare(port, other.port);
        }

        @Override
        public String toString() {
            if (isOfDatagrams()) {
                return port + " UDP";
            }
            return port + (copy == 0 ? "" : "#" + (copy + 1));
        }
    }
}
