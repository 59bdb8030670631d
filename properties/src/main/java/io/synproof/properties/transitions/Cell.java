package io.synproof.properties.transitions;

import io.synproof.model.endpoint.Effect;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Relations;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.endpoint.State;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * The effect of one segment in one state.
 *
 * @param start the endpoint
 * @param arrival the segment
 * @param effect what it does
 */
public record Cell(Start start, Arrival arrival, Effect effect) {

    /** The state afterwards. */
    public State next() {
        return effect.after().state();
    }

    /** The segments that answer, in order, with their numbers as RFC 9293 names them. */
    public List<String> answer() {
        Relations relations =
                new Relations(start.endpoint(), effect.after(), Option.some(arrival.segment()));
        return effect.sent().map(relations::text);
    }

    /** The signals to the user, in order. */
    public List<String> signals() {
        return effect.signals().map(Cell::words);
    }

    /** Whether the endpoint waited in TIME-WAIT, and its wait begins anew. */
    public boolean waitsAnew() {
        return start.state() == State.TIME_WAIT
                && effect.after() instanceof Endpoint.Connection after
                && after.state() == State.TIME_WAIT
                && !after.timer().equals(start.endpoint().timer());
    }

    /** Whether another segment, or this one under another profile, has the same effect. */
    public boolean isLike(Cell other) {
        return next() == other.next()
                && answer().equals(other.answer())
                && signals().equals(other.signals())
                && waitsAnew() == other.waitsAnew();
    }

    private static String words(Signal signal) {
        return switch (signal) {
            case Signal.Delivered(var delivery) ->
                "octets delivered: " + delivery.text().length();
            case Signal.Notice notice -> notice.toString();
            case Signal.Refusal refusal -> refusal.toString();
            case Signal.Return returned -> returned.toString();
        };
    }
}
