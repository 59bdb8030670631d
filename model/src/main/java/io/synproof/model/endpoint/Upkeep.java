package io.synproof.model.endpoint;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.segment.Segment;

/** What every event leaves behind, whatever else it did. */
final class Upkeep {
    private Upkeep() {}

    /** An acknowledgment that has left is no longer owed, whatever segment carried it. */
    static Effect after(Effect effect) {
        return switch (effect.after()) {
            case Connection connection
            when connection.rcv().owed().isSet()
                    && effect.sent().exists(segment -> acknowledges(connection, segment)) ->
                effect.leaving(connection.with(connection.rcv().owing(Timer.Off.OFF)));
            case Connection _ -> effect;
            case Endpoint.Closed _ -> effect;
            case Endpoint.Listen _ -> effect;
            case Endpoint.SynSent _ -> effect;
        };
    }

    private static boolean acknowledges(Connection connection, Segment segment) {
        return segment.control().ack()
                && !segment.control().rst()
                && segment.ack().equals(connection.rcv().nxt());
    }
}
