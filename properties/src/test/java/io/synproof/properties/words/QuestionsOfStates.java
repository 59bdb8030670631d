package io.synproof.properties.words;

import static io.synproof.model.endpoint.State.CLOSED;
import static io.synproof.model.endpoint.State.CLOSE_WAIT;
import static io.synproof.model.endpoint.State.ESTABLISHED;
import static io.synproof.model.endpoint.State.FIN_WAIT_1;
import static io.synproof.model.endpoint.State.SYN_RECEIVED;
import static io.synproof.model.endpoint.State.SYN_SENT;
import static io.synproof.model.endpoint.State.TIME_WAIT;
import static io.synproof.properties.words.AskedTwice.always;
import static io.synproof.properties.words.AskedTwice.never;
import static io.synproof.properties.words.AskedTwice.reachable;
import static io.synproof.properties.words.Ends.client;
import static io.synproof.properties.words.Ends.inFlight;
import static io.synproof.properties.words.Ends.is;
import static io.synproof.properties.words.Ends.last;
import static io.synproof.properties.words.Ends.server;
import static io.synproof.properties.words.Ends.snd;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Timer;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.world.World;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.util.List;
import java.util.stream.Stream;

/** Questions that a single state decides. */
final class QuestionsOfStates {
    private QuestionsOfStates() {}

    private static final ConfiguredScenario TWO_CLIENTS =
            Scenarios.FULL_ACCEPT_QUEUE.with("ports=2", "clientOpens=2", "backlog=0");

    private static final ConfiguredScenario SMALL_WINDOW =
            Scenarios.SLOW_READER.with("clientSends=3", "retries=0", "drop=0");

    static List<AskedTwice> all() {
        return Stream.of(ofStates(), ofNumbers(), ofQueues())
                .flatMap(List::stream)
                .toList();
    }

    private static List<AskedTwice> ofStates() {
        return List.of(
                new AskedTwice(
                        Scenarios.CLOSE.asIs(),
                        "reachable: client.state == TIME_WAIT && server.state == CLOSE_WAIT",
                        reachable(it -> client(it, TIME_WAIT) && server(it, CLOSE_WAIT)),
                        "UNREACHABLE"),
                new AskedTwice(
                        Scenarios.CLOSE.asIs(),
                        "never: client.state == ESTABLISHED && network.segments.exists(s, s.FIN)",
                        never(it -> client(it, ESTABLISHED)
                                && inFlight(it).exists(s -> s.control().fin())),
                        "HOLDS"),
                new AskedTwice(
                        Scenarios.SIMULTANEOUS_OPEN.with("retries=0"),
                        "reachable: client.state == SYN_RECEIVED && server.state == SYN_RECEIVED"
                                + " && network.packets == 0",
                        reachable(it -> client(it, SYN_RECEIVED)
                                && server(it, SYN_RECEIVED)
                                && it.network().inFlight().isEmpty()),
                        "UNREACHABLE"),
                new AskedTwice(
                        Scenarios.SELF_CONNECT.asIs(),
                        "reachable: client.state == SYN_RECEIVED && client.irs == client.iss",
                        reachable(it -> client(it, SYN_RECEIVED)
                                && is(
                                        it.client(),
                                        tcb -> tcb.rcv().irs().equals(tcb.snd().iss()))),
                        "REACHED at 2"),
                new AskedTwice(
                        Scenarios.LAST_ACK_LOST.asIs(),
                        "reachable: client.timer == 'TimeWait' && server.timer == 'Retransmission'"
                                + " && network.packets == 0",
                        reachable(it -> last(it.client()).timer() instanceof Timer.TimeWait
                                && last(it.server()).timer() instanceof Timer.Retransmission
                                && it.network().inFlight().isEmpty()),
                        "REACHED at 10"),
                new AskedTwice(
                        Scenarios.IDLE.asIs(),
                        "reachable: !server.up && client.timer == 'KeepAlive'",
                        reachable(it -> !it.server().up()
                                && last(it.client()).timer() instanceof Timer.KeepAlive),
                        "REACHED at 4"),
                new AskedTwice(
                        Scenarios.LATE_DATA.asIs(),
                        "reachable: client.orphaned && server.orphaned"
                                + " && client.state == FIN_WAIT_1",
                        reachable(it -> is(it.client(), Connection::left)
                                && is(it.server(), Connection::left)
                                && client(it, FIN_WAIT_1)),
                        "REACHED at 6"),
                new AskedTwice(
                        Scenarios.LOSSY_CLOSE.asIs(),
                        "always: client.finAcked.implies(server.state != ESTABLISHED)",
                        always(it -> !is(it.client(), Connection::finAcknowledged)
                                || !server(it, ESTABLISHED)),
                        "HOLDS"));
    }

    private static List<AskedTwice> ofNumbers() {
        return List.of(
                new AskedTwice(
                        Scenarios.LAST_ACK_LOST.asIs(),
                        "always: network.segments.all(s, s.age <= 1 && s.end - s.seq == s.len)",
                        always(it -> it.network().inFlight().forAll(p -> p.age() <= 1)
                                && inFlight(it)
                                        .forAll(s -> s.end().equals(s.seq().plus(s.length())))),
                        "HOLDS"),
                new AskedTwice(
                        Scenarios.REORDERED_TRANSFER.asIs(),
                        "reachable: server.rcv.gaps == 2 && server.rcv.nxt == server.irs + 1",
                        reachable(it -> is(
                                it.server(),
                                tcb -> tcb.rcv().held().size() == 2
                                        && tcb.rcv()
                                                .nxt()
                                                .equals(tcb.rcv().irs().next()))),
                        "REACHED at 8"),
                new AskedTwice(
                        Scenarios.REORDERED_TRANSFER.asIs(),
                        "always: client.snd.una <= server.rcv.nxt"
                                + " && server.rcv.nxt <= client.snd.nxt",
                        always(it -> !(last(it.client()) instanceof Connection one
                                        && last(it.server()) instanceof Connection other)
                                || (!other.rcv().nxt().isBefore(one.snd().una())
                                        && !one.snd().nxt().isBefore(other.rcv().nxt()))),
                        "HOLDS"),
                new AskedTwice(
                        SMALL_WINDOW,
                        "reachable: client.snd.wnd == 0 && server.rcv.buffered == 2"
                                + " && client.snd.unsent == 1",
                        reachable(it -> snd(it.client())
                                        .filter(snd -> snd.window().exists(w -> w.wnd() == 0)
                                                && snd.unsent() == 1)
                                        .isPresent()
                                && is(it.server(), tcb -> tcb.rcv().buffered() == 2)),
                        "REACHED at 8"),
                new AskedTwice(
                        Scenarios.LOSSY_HANDSHAKE.asIs(),
                        "reachable: client.state == SYN_SENT && client.triesLeft == 0"
                                + " && network.packets == 0",
                        reachable(it -> client(it, SYN_SENT)
                                && last(it.client()).timer()
                                        instanceof Timer.Retransmission(var _, int left, var _)
                                && left == 0
                                && it.network().inFlight().isEmpty()),
                        "REACHED at 4"));
    }

    private static List<AskedTwice> ofQueues() {
        return List.of(
                new AskedTwice(
                        TWO_CLIENTS,
                        "reachable: server.acceptQueue == 1 && server.connections.exists_one(c,"
                                + " c.port == 1 && c.state == SYN_RECEIVED)",
                        reachable(it -> it.server().listener().queue().size() == 1
                                && it.server()
                                                .slots()
                                                .count(slot -> slot.id().port() == 1
                                                        && slot.endpoint().state() == SYN_RECEIVED)
                                        == 1),
                        "UNREACHABLE"),
                new AskedTwice(
                        TWO_CLIENTS,
                        "never: client.connections.filter(c, c.state == ESTABLISHED).size() == 2"
                                + " && server.acceptQueue == 0",
                        never(it -> it.client()
                                                .slots()
                                                .count(slot ->
                                                        slot.endpoint().state() == ESTABLISHED)
                                        == 2
                                && it.server().listener().queue().isEmpty()),
                        "HOLDS"),
                new AskedTwice(
                        Scenarios.SYN_FLOOD.asIs(),
                        "reachable: server.synQueue.size() == 2 && left.injections == 1"
                                + " && client.state == CLOSED",
                        reachable(it -> it.server().requests().size() == 2
                                && it.faults().injections() == 1
                                && client(it, CLOSED)),
                        "REACHED at 5"),
                new AskedTwice(
                        Scenarios.SIMULTANEOUS_OPEN.with("retries=0", "duplicate=1"),
                        "never: network.toServer.filter(s, s.SYN && !has(s.ack)).size() >= 2"
                                + " && network.toClient.exists(s, s.SYN && s.ACK)",
                        never(it -> syns(it, Control.SYN) >= 2 && answers(it) >= 1),
                        "HOLDS"));
    }

    private static int syns(World world, Control bits) {
        return world.network()
                .inFlight()
                .count(packet ->
                        packet.to() == HostSide.SERVER && packet.segment().control() == bits);
    }

    private static int answers(World world) {
        return world.network()
                .inFlight()
                .count(packet -> packet.to() == HostSide.CLIENT
                        && packet.segment().control() == Control.SYN_ACK);
    }
}
