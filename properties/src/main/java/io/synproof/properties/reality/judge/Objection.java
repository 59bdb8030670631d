package io.synproof.properties.reality.judge;

import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.Listen;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.endpoint.SendSide;
import io.synproof.model.endpoint.State;
import io.synproof.model.segment.Control;
import io.vavr.control.Option;

/**
 * The reason why an endpoint cannot have sent a segment, as a sentence without its full stop.
 *
 * @param words the reason
 * @param section the section that it offends
 */
record Objection(String words, String section) {

    /** The first that an endpoint has against a segment. */
    static Objection of(Hypothesis hypothesis, Observation sent) {
        return switch (hypothesis.endpoint()) {
            case Closed _, Listen _ ->
                new Objection(
                        "there is no connection, and nothing arrived that this answers",
                        "3.10.7.1");
            case SynSent _ ->
                sent.control().syn()
                        ? new Objection("a SYN is sent again with another number", "3.8.1")
                        : new Objection("no SYN,ACK has arrived that this answers", "3.10.7.3");
            case Connection connection -> of(connection, sent);
        };
    }

    private static Objection of(Connection connection, Observation sent) {
        if (sent.control().rst()) {
            return new Objection(
                    "neither a user's reset nor the answer to a segment has these numbers",
                    "3.10.7.1");
        }
        if (!sent.control().ack()) {
            return new Objection(
                    "every segment of a connection but the first acknowledges", "3.10.7.4");
        }
        return acknowledgment(connection, sent)
                .orElse(() -> sequence(connection, sent))
                .getOrElse(() -> other(connection, sent));
    }

    private static Option<Objection> acknowledgment(Connection connection, Observation sent) {
        long ahead = Distance.of(sent.ack(), connection.rcv().nxt());
        if (ahead == 0) {
            return Option.none();
        }
        return Option.some(
                ahead > 0
                        ? new Objection(
                                "acknowledges " + counted(ahead) + " that had not arrived",
                                "3.10.7.4 seventh")
                        : new Objection(
                                "acknowledges " + counted(-ahead)
                                        + " fewer than it has acknowledged before",
                                "3.4"));
    }

    private static String counted(long numbers) {
        return numbers + (numbers == 1 ? " sequence number" : " sequence numbers");
    }

    private static Option<Objection> sequence(Connection connection, Observation sent) {
        SendSide snd = connection.snd();
        long ahead = Distance.of(sent.segment().end(), snd.nxt());
        if (sent.control() == Control.SYN_ACK) {
            return Option.some(new Objection("a SYN in the middle of its own stream", "3.4"));
        }
        if (connection.finSent() && ahead > 0) {
            return Option.some(
                    new Objection("sends " + counted(ahead) + " behind its own FIN", "3.10.4"));
        }
        long gap = Distance.of(sent.seq(), snd.nxt());
        if (gap > 0) {
            return Option.some(
                    new Objection("leaves out " + counted(gap) + ", which it never sent", "3.4"));
        }
        return Distance.of(sent.seq(), snd.una()) < 0 && !sent.isEmpty()
                ? Option.some(new Objection("sends again what has been acknowledged", "3.8.1"))
                : window(snd, ahead);
    }

    private static Option<Objection> window(SendSide snd, long ahead) {
        long room = snd.window()
                .map(window -> window.wnd() - Distance.of(snd.nxt(), snd.una()))
                .getOrElse(Long.MAX_VALUE);
        return Option.when(
                ahead > room,
                () -> new Objection(
                        "sends " + counted(ahead) + " into a window that has room for "
                                + Math.max(0, room),
                        "3.8.6"));
    }

    private static Objection other(Connection connection, Observation sent) {
        if (connection.state() == State.TIME_WAIT) {
            return new Objection(
                    "nothing is sent in TIME-WAIT but answers, and nothing arrived", "3.10.7.4");
        }
        return sent.isEmpty()
                ? new Objection("its sequence number is not SND.NXT", "3.10.7.4")
                : new Objection("sends in " + connection.state(), "3.10.2");
    }
}
