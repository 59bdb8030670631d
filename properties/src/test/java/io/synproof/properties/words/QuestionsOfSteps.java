package io.synproof.properties.words;

import static io.synproof.model.endpoint.State.SYN_SENT;
import static io.synproof.properties.words.AskedTwice.everyStep;
import static io.synproof.properties.words.Ends.arrived;
import static io.synproof.properties.words.Ends.client;
import static io.synproof.properties.words.Ends.is;
import static io.synproof.properties.words.Ends.isBy;
import static io.synproof.properties.words.Ends.isCall;
import static io.synproof.properties.words.Ends.isTold;
import static io.synproof.properties.words.Ends.last;
import static io.synproof.properties.words.Ends.sent;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import io.synproof.model.world.UserCall;
import io.synproof.properties.scenarios.Scenarios;
import java.util.List;
import java.util.stream.Stream;

/** Questions that a step decides. */
final class QuestionsOfSteps {
    private QuestionsOfSteps() {}

    static List<AskedTwice> all() {
        return Stream.of(ofNetworks(), ofUsers(), ofRules())
                .flatMap(List::stream)
                .toList();
    }

    private static List<AskedTwice> ofNetworks() {
        return List.of(
                new AskedTwice(
                        Scenarios.LOSSY_HANDSHAKE.asIs(),
                        "everyStep: has(step.lost)"
                                + " ? network.packets == before.network.packets - 1"
                                + " : network.packets >= before.network.packets - 1",
                        everyStep((before, label, after) -> label.action() instanceof Action.Lose
                                ? after.network().inFlight().size()
                                        == before.network().inFlight().size() - 1
                                : after.network().inFlight().size()
                                        >= before.network().inFlight().size() - 1),
                        "HOLDS"),
                new AskedTwice(
                        Scenarios.LAST_ACK_LOST.asIs(),
                        "everyStep: step.tick.implies(client.state == before.client.state"
                                + " && network.packets == before.network.packets)",
                        everyStep((before, label, after) -> !(label.action() instanceof Action.Tick)
                                || (last(before.client()).state()
                                                == last(after.client()).state()
                                        && before.network().inFlight().size()
                                                == after.network().inFlight().size())),
                        "HOLDS"),
                new AskedTwice(
                        Scenarios.SYN_FLOOD.asIs(),
                        "everyStep: step.injected"
                                + " == (left.injections == before.left.injections - 1)",
                        everyStep((before, label, after) -> label.action() instanceof Action.Inject
                                == (after.faults().injections()
                                        == before.faults().injections() - 1)),
                        "HOLDS"));
    }

    private static List<AskedTwice> ofUsers() {
        return List.of(
                new AskedTwice(
                        Scenarios.CLOSE.asIs(),
                        "everyStep: (step.call == 'CLOSE').implies(step.sent.exists(s, s.FIN))",
                        everyStep((_, label, _) -> !isCall(label, UserCall.Plain.CLOSE)
                                || sent(label).exists(s -> s.control().fin())),
                        "HOLDS"),
                new AskedTwice(
                        Scenarios.HANDSHAKE.with("clientSends=1", "serverSends=1"),
                        "everyStep: step.delivered == 0 || step.delivered == step.arrived.octets",
                        everyStep((_, label, _) -> delivered(label) == 0
                                || delivered(label)
                                        == arrived(label)
                                                .map(s -> s.text().length())
                                                .sum()
                                                .intValue()),
                        "HOLDS"),
                new AskedTwice(
                        Scenarios.LOSSY_CLOSE.asIs(),
                        "everyStep: (step.timer == 'CONNECTION').implies(step.sent.size() == 1)",
                        everyStep((_, label, _) -> !(label.action() instanceof Action.Timeout)
                                || sent(label).size() == 1),
                        "VIOLATED at 11"),
                new AskedTwice(
                        Scenarios.IDLE.asIs(),
                        "everyStep: !('connection reset' in step.told)",
                        everyStep((_, label, _) -> !isTold(label, Signal.Notice.RESET)),
                        "VIOLATED at 7"),
                new AskedTwice(
                        Scenarios.REORDERED_TRANSFER.asIs(),
                        "everyStep: (step.by == SERVER && step.arrived.octets > 0)"
                                + ".implies(server.rcv.nxt > before.server.rcv.nxt)",
                        everyStep((before, label, after) -> !(isBy(label, HostSide.SERVER)
                                        && arrived(label).exists(s -> s.text().length() > 0))
                                || !(last(before.server()) instanceof Connection old)
                                || is(
                                        after.server(),
                                        tcb -> old.rcv()
                                                .nxt()
                                                .isBefore(tcb.rcv().nxt()))),
                        "VIOLATED at 6"));
    }

    private static List<AskedTwice> ofRules() {
        return List.of(
                new AskedTwice(
                        Scenarios.SELF_CONNECT.asIs(),
                        "everyStep: before.client.state != SYN_SENT"
                                + " || step.rules.exists(r, r.section == '3.10.7.3')",
                        everyStep((before, label, _) -> !client(before, SYN_SENT)
                                || label.events()
                                        .flatMap(event -> event.clauses())
                                        .exists(rule -> rule.section().equals("3.10.7.3"))),
                        "VIOLATED at 2"),
                new AskedTwice(
                        Scenarios.FULL_ACCEPT_QUEUE.with("ports=2", "clientOpens=2", "backlog=0"),
                        "everyStep: step.events.all(e, e.port == 0 || e.before.state == CLOSED"
                                + " || e.at == CLIENT || size(e.rules) == 1)",
                        everyStep((_, label, _) -> label.events()
                                .forAll(event -> event.id().port() == 0
                                        || event.before().state() == State.CLOSED
                                        || event.side() == HostSide.CLIENT
                                        || event.clauses().size() == 1)),
                        "HOLDS"));
    }

    private static int delivered(Label label) {
        return label.events()
                .flatMap(event -> event.signals())
                .map(signal -> signal instanceof Signal.Delivered(var delivery)
                        ? delivery.text().length()
                        : 0)
                .sum()
                .intValue();
    }
}
