package io.synproof.properties.documents.schedule;

import io.synproof.model.endpoint.Signal;
import io.synproof.model.endpoint.State;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.host.Host;
import io.synproof.model.network.HostSide;
import io.synproof.model.world.Event;
import io.vavr.collection.List;
import java.util.Optional;

/** The judgement of a schedule's statements. */
final class Statements {
    private Statements() {}

    /** What is so instead of a statement, in a clause; empty if it is so. */
    static Optional<String> instead(Play play, ScheduleSentence.Statement statement) {
        return switch (statement) {
            case ScheduleSentence.IsIn isIn -> isIn(play, isIn);
            case ScheduleSentence.Sent sent -> sent(play, sent);
            case ScheduleSentence.IsTold told -> told(play, told);
        };
    }

    /** A host without a connection is CLOSED, and if it listens, LISTEN as well. */
    private static Optional<String> isIn(Play play, ScheduleSentence.IsIn statement) {
        Host host = play.world().host(statement.side());
        if (!host.up()) {
            return Optional.of("it is down");
        }
        List<ConnectionSlot> slots = statement.port().isPresent()
                ? host.slotsOf(statement.port().getAsInt())
                : host.slots();
        List<State> states = slots.isEmpty()
                ? List.of(host.unconnected().state())
                : slots.map(slot -> slot.endpoint().state());
        boolean isSo = states.equals(List.of(statement.state()))
                || (slots.isEmpty() && statement.state() == State.CLOSED);
        return isSo ? Optional.empty() : Optional.of("it is " + states.mkString(" and "));
    }

    private static Optional<String> sent(Play play, ScheduleSentence.Sent statement) {
        List<Flight> sent = play.last()
                .flatMap(Happening::sent)
                .filter(flight -> flight.from() == statement.side());
        boolean isSo = statement
                .segment()
                .map(segment -> sent.exists(flight -> flight.is(segment)))
                .orElse(sent.isEmpty());
        return isSo
                ? Optional.empty()
                : Optional.of("it sent "
                        + (sent.isEmpty()
                                ? "nothing"
                                : sent.map(flight -> flight.kind() + " "
                                                + flight.packet().segment())
                                        .mkString(" and ")));
    }

    private static Optional<String> told(Play play, ScheduleSentence.IsTold statement) {
        List<Signal> signals = signals(play, statement.side());
        return signals.contains(statement.signal())
                ? Optional.empty()
                : Optional.of("it is told " + (signals.isEmpty() ? "nothing" : words(signals)));
    }

    private static List<Signal> signals(Play play, HostSide side) {
        return play.last()
                .flatMap(happening -> happening.step().label().events())
                .filter(event -> event.side() == side)
                .flatMap(Event::signals);
    }

    private static String words(List<Signal> signals) {
        return signals.map(signal -> signal instanceof Signal.Delivered(var received)
                        ? received.text().length() + " octets"
                        : signal.toString())
                .mkString(" and ");
    }
}
