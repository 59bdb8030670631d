package io.synproof.properties.documents.schedule;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.State;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.host.Host;
import io.synproof.model.network.DeliveryOrder;
import io.synproof.model.network.HostSide;
import io.synproof.model.world.Action;
import io.vavr.collection.List;

/** The events that can happen next in a play, as a schedule names them. */
final class EnabledEvents {
    private EnabledEvents() {}

    /** Arrivals first, then timeouts, the clock, and calls that TCP serves. */
    static List<String> of(Play play) {
        List<HostSide> sides = List.of(HostSide.values());
        List<Action> actions = play.scenario().actions(play.world());
        return arrivals(play)
                .appendAll(sides.flatMap(side -> Timing.running(play, side)
                        .filter(timer -> actions.contains(Timing.action(side, timer)))
                        .map(timer -> side + " " + TimerName.of(timer._2) + " timeout")))
                .appendAll(
                        actions.contains(Action.Tick.TICK) ? List.of("tick") : List.<String>empty())
                .appendAll(sides.flatMap(side -> calls(side, play.world().host(side))));
    }

    private static List<String> arrivals(Play play) {
        List<Flight> aloft = play.flights().aloft();
        List<Flight> next = play.scenario().medium().discipline() == DeliveryOrder.FIFO
                ? List.of(HostSide.values())
                        .flatMap(side -> aloft.find(one -> one.packet().to() == side))
                : aloft;
        return next.map(flight -> "deliver " + flight.name());
    }

    private static List<String> calls(HostSide side, Host host) {
        if (!host.up()) {
            return List.of(side + " reboots");
        }
        return host.slots().isEmpty()
                ? List.of(side + " opens")
                : host.slots().flatMap(EnabledEvents::calls).map(call -> side + " " + call);
    }

    private static List<String> calls(ConnectionSlot slot) {
        State state = slot.endpoint().state();
        List<String> sending = switch (state) {
            case ESTABLISHED, CLOSE_WAIT -> List.of("sends 1", "closes");
            case SYN_SENT, SYN_RECEIVED -> List.of("closes");
            case CLOSED, LISTEN, FIN_WAIT_1, FIN_WAIT_2, CLOSING, LAST_ACK, TIME_WAIT ->
                List.empty();
        };
        boolean waiting = slot.endpoint() instanceof Connection connection
                && !connection.rcv().buffer().isEmpty();
        return sending.appendAll(waiting ? List.of("receives") : List.empty()).append("aborts");
    }
}
