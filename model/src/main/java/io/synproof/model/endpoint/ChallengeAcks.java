package io.synproof.model.endpoint;

import io.synproof.model.endpoint.Endpoint.Connection;

/**
 * Acknowledgments that answer unacceptable segments, and the limit on their rate: without one, two
 * ends could answer each other's answers for ever, and an attacker could count them (RFC 5961,
 * section 7). Linux has one limit for all of them: {@code tcp_invalid_ratelimit}, 0.5 s.
 */
final class ChallengeAcks {
    private ChallengeAcks() {}

    /** The acknowledgment, unless the last one was sent too recently. */
    static Effect answer(TcpParameters stack, Clause clause, Connection connection) {
        Deadline pause = stack.feature(Feature.CHALLENGE_LIMIT);
        if (pause == Deadline.Untimed.NEVER) {
            return Effect.of(clause, connection).sending(connection.ack());
        }
        return connection.rcv().challenged().isSet()
                ? Effect.of(clause, connection).citing(Clause.CHALLENGE_SPENT)
                : Effect.of(clause, connection.with(challenging(connection, pause)))
                        .sending(connection.ack());
    }

    private static ReceiveSide challenging(Connection connection, Deadline pause) {
        return connection.rcv().challenging(new Timer.Challenge(pause));
    }

    /** The pause is over. */
    static Effect again(Connection connection) {
        return Effect.of(
                Clause.CHALLENGE_AGAIN,
                connection.with(connection.rcv().challenging(Timer.Off.OFF)));
    }
}
