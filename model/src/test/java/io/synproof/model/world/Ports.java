package io.synproof.model.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.endpoint.State;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.host.Host;
import io.synproof.model.network.HostSide;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.segment.Segment;
import io.vavr.collection.List;

/**
 * A run with several clients, one on each port, all of whose numbers begin with 0; each step names
 * the port.
 */
record Ports(Run run) {

    Ports opens(int port) {
        return does(new Action.Call(
                HostSide.CLIENT,
                ConnectionSlot.Id.of(port),
                new UserCall.Open(run.scenario().space().zero())));
    }

    Ports syn(int port) {
        return delivers(HostSide.SERVER, port, "<SEQ=0><CTL=SYN>");
    }

    Ports synAck(int port) {
        return delivers(HostSide.CLIENT, port, "<SEQ=0><ACK=1><CTL=SYN,ACK>");
    }

    Ports ack(int port) {
        return delivers(HostSide.SERVER, port, "<SEQ=1><ACK=1><CTL=ACK>");
    }

    Ports connects(int port) {
        return opens(port).syn(port).synAck(port).ack(port);
    }

    Ports sends(int port) {
        return does(
                new Action.Call(HostSide.CLIENT, ConnectionSlot.Id.of(port), new UserCall.Send(1)));
    }

    Ports aborts(int port) {
        return does(
                new Action.Call(HostSide.CLIENT, ConnectionSlot.Id.of(port), UserCall.Plain.ABORT));
    }

    Ports fires(int port) {
        return does(new Action.Timeout(HostSide.SERVER, ConnectionSlot.Id.of(port)));
    }

    Ports listens(int backlog) {
        return does(new Action.Call(
                HostSide.SERVER, ConnectionSlot.Id.of(0), new UserCall.Listen(backlog)));
    }

    Ports accepts() {
        List<Action> accepts = run.actions().filter(Ports::isAccept);
        assertThat(accepts).hasSize(1);
        return does(accepts.head());
    }

    boolean acceptable() {
        return run.actions().exists(Ports::isAccept);
    }

    private static boolean isAccept(Action action) {
        return action instanceof Action.Call call && call.call() == UserCall.Accept.ACCEPT;
    }

    /** The ports of the connections that users of a side may call. */
    List<Integer> callable(HostSide side) {
        return run.actions()
                .filter(action -> !isAccept(action))
                .flatMap(action -> action instanceof Action.Call call && call.side() == side
                        ? List.of(call.id().port())
                        : List.<Integer>empty())
                .distinct();
    }

    Ports delivers(HostSide to, int port, String segment) {
        List<Action.Deliver> found =
                run.deliveries().filter(deliver -> is(deliver.segment(), to, port, segment));
        assertThat(found)
                .as("%s on port %s among %s", segment, port, run.actions())
                .isNotEmpty();
        return does(found.head());
    }

    private static boolean is(PacketInFlight flying, HostSide to, int port, String segment) {
        return flying.to() == to
                && flying.port() == port
                && flying.segment().toString().equals(segment);
    }

    Ports does(Action action) {
        return new Ports(run.does(action));
    }

    Host server() {
        return run.world().server();
    }

    /** The ports of those who wait to be accepted. */
    List<Integer> waiting() {
        return server().listener().queue().map(waiting -> waiting.id().port());
    }

    State state(HostSide side, int port) {
        return run.world().host(side).endpoint(ConnectionSlot.Id.of(port)).state();
    }

    List<Clause> clauses() {
        return run.events().flatMap(Event::clauses);
    }

    List<Signal> signals() {
        return run.events().flatMap(Event::signals);
    }

    List<String> sent() {
        return run.events().flatMap(Event::sent).map(Segment::toString);
    }
}
