package io.synproof.properties.reality.kernel.converse;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Relations;
import io.synproof.model.segment.Segment;
import io.synproof.properties.reality.kernel.Seen;
import io.vavr.collection.List;
import io.vavr.control.Option;

/** The kind of a difference: state, event and answers, in relative numbers. */
final class DifferenceKind {
    private DifferenceKind() {}

    /** The kind of the difference with which a conversation ended. */
    static String of(Exchange exchange) {
        Judge.Expected expected = exchange.judgement().expected().head();
        Relations relations = new Relations(
                expected.before(), expected.effect().after(), arrived(exchange.happening()));
        String model = segments(expected.effect().sent(), relations) + ", "
                + expected.effect().after().state();
        String kernel = segments(exchange.sent().map(Seen::segment), relations)
                + exchange.shown().map(state -> ", " + state).getOrElse("");
        return before(expected.before()) + ": " + event(exchange) + ": model " + model + "; kernel "
                + kernel;
    }

    private static String before(Endpoint endpoint) {
        return endpoint.state()
                + (endpoint instanceof Endpoint.Connection connection && connection.left()
                        ? " (left)"
                        : "");
    }

    private static String event(Exchange exchange) {
        return switch (exchange.move()) {
            case Move.Inject inject ->
                inject.kind() + (inject.control().ack() ? ", ACK of " + inject.ack() : "");
            case Move.Call call ->
                call.kind()
                        + (exchange.happening() instanceof Happening.Called(var _, int result)
                                        && result < 0
                                ? " = " + result
                                : "");
        };
    }

    private static Option<Segment> arrived(Happening happening) {
        return happening instanceof Happening.Arrival(Segment segment)
                ? Option.some(segment)
                : Option.none();
    }

    private static String segments(List<Segment> sent, Relations relations) {
        return sent.isEmpty()
                ? "nothing"
                : sent.map(segment -> relations.text(segment).replaceAll("<DATA=\\d+>", "<DATA>"))
                        .mkString(" ");
    }
}
