package io.synproof.properties.reality.script.run;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.control.Option;

/**
 * A connection of the host under test.
 *
 * @param endpoint its state
 * @param shift the model's number for the script's 0 of what it sends
 * @param agreement the options of both SYNs
 * @param error what its user is told at the next call, by the name of errno
 * @param stage how far its user is
 * @param unread octets that its user could still read when the endpoint was gone
 * @param edge the first number beyond the largest window that it has advertised
 */
record Live(
        Endpoint endpoint,
        long shift,
        Agreement agreement,
        Option<String> error,
        Stage stage,
        int unread,
        Option<SequenceNumber> edge) {
    /** The stages of a connection, as its user knows them. */
    enum Stage {
        /** It has begun, and is nobody's yet. */
        BEGUN,
        /** It waits for accept(). */
        COMPLETE,
        /** A socket has it. */
        HELD,
        /** A socket has it, and has taken octets since the last acknowledgment. */
        READ
    }

    static Live begun(Endpoint endpoint, long shift, Stage stage) {
        return new Live(endpoint, shift, Agreement.NONE, Option.none(), stage, 0, Option.none());
    }

    Live with(Endpoint next) {
        return new Live(next, shift, agreement, error, stage, unread, edge);
    }

    Live with(Agreement next) {
        return new Live(endpoint, shift, next, error, stage, unread, edge);
    }

    Live in(Stage next) {
        return new Live(endpoint, shift, agreement, error, next, unread, edge);
    }

    Live failing(Option<String> next) {
        return new Live(endpoint, shift, agreement, next, stage, unread, edge);
    }

    Live leaving(int octets) {
        return new Live(endpoint, shift, agreement, error, stage, octets, edge);
    }

    Live shifted(long next) {
        return new Live(endpoint, next, agreement, error, stage, unread, edge);
    }

    Live advertising(SequenceNumber next) {
        return new Live(endpoint, shift, agreement, error, stage, unread, Option.some(next));
    }

    /** Its transmission control block, if it has one. */
    Option<Endpoint.Connection> connection() {
        return switch (endpoint) {
            case Endpoint.Connection connection -> Option.some(connection);
            case Endpoint.Closed _, Endpoint.Listen _, Endpoint.SynSent _ -> Option.none();
        };
    }

    /** The number of octets that its user can read now. */
    int readable() {
        return connection().map(open -> open.rcv().buffered()).getOrElse(unread);
    }
}
