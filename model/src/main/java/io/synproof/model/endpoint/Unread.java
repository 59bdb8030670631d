package io.synproof.model.endpoint;

import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.rules.Rule;

/**
 * The octets not yet read when a valid reset ends their connection: RFC 9293 flushes all queues
 * (section 3.10.7.4, second), and Linux keeps them for the user.
 */
final class Unread {
    private Unread() {}

    /** A connection is reset; what its user may still read is handed over at once. */
    static Effect reset(TcpParameters stack, Connection connection) {
        Effect ended = Effect.of(Clause.RST, Closed.CLOSED);
        return switch (stack.rule(Rule.RST_UNREAD)) {
            case FLUSHED -> ended;
            case READ -> connection.left() ? ended : handingOver(ended, connection);
        };
    }

    private static Effect handingOver(Effect ended, Connection connection) {
        return connection
                .rcv()
                .buffer()
                .foldLeft(
                        ended, (effect, octets) -> effect.signalling(new Signal.Delivered(octets)));
    }
}
