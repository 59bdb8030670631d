package io.synproof.properties.words;

import static io.synproof.model.endpoint.State.CLOSED;
import static io.synproof.model.endpoint.State.ESTABLISHED;
import static io.synproof.model.endpoint.State.FIN_WAIT_1;
import static io.synproof.model.endpoint.State.FIN_WAIT_2;
import static io.synproof.model.endpoint.State.LAST_ACK;
import static io.synproof.model.endpoint.State.SYN_SENT;
import static io.synproof.model.endpoint.State.TIME_WAIT;
import static io.synproof.properties.words.AskedTwice.everyStep;
import static io.synproof.properties.words.AskedTwice.never;
import static io.synproof.properties.words.AskedTwice.reachable;
import static io.synproof.properties.words.Ends.client;
import static io.synproof.properties.words.Ends.isBy;
import static io.synproof.properties.words.Ends.isCall;
import static io.synproof.properties.words.Ends.isTold;
import static io.synproof.properties.words.Ends.last;
import static io.synproof.properties.words.Ends.server;
import static io.synproof.properties.words.Ends.snd;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.network.HostSide;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import io.synproof.model.world.UserCall;
import io.synproof.model.world.World;
import io.synproof.properties.scenarios.Scenarios;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Questions about the past. */
final class QuestionsOfThePast {
    private QuestionsOfThePast() {}

    static List<AskedTwice> all() {
        return Stream.of(ofLabels(), ofStates(), ofNumbers(), ofBoth())
                .flatMap(List::stream)
                .toList();
    }

    /** Whether such a step has been. */
    private static PlainSearch<Boolean> ever(Predicate<Label> is) {
        return new PlainSearch<>(_ -> false, (old, _, label, _) -> old || is.test(label));
    }

    /** How many such steps have been, up to a number. */
    private static PlainSearch<Integer> counting(int most, Predicate<Label> is) {
        return new PlainSearch<>(
                _ -> 0, (old, _, label, _) -> is.test(label) ? Math.min(most, old + 1) : old);
    }

    /** Whether such a world has been. */
    private static PlainSearch<Boolean> everIn(Predicate<World> is) {
        return new PlainSearch<>(is::test, (old, _, _, after) -> old || is.test(after));
    }

    private static List<AskedTwice> ofLabels() {
        return List.of(
                new AskedTwice(
                        Scenarios.LOST_SYN.with("retries=1"),
                        "reachable: times(has(step.lost)) == 2 && client.state == ESTABLISHED"
                                + " && server.state == ESTABLISHED",
                        reachable(
                                counting(3, label -> label.action() instanceof Action.Lose),
                                (it, lost) -> lost == 2
                                        && client(it, ESTABLISHED)
                                        && server(it, ESTABLISHED)),
                        "REACHED at 8"),
                new AskedTwice(
                        Scenarios.CLOSE.asIs(),
                        "never: once(step.call == 'CLOSE' && step.by == SERVER)"
                                + " && client.state == FIN_WAIT_1",
                        never(
                                ever(label -> isCall(label, UserCall.Plain.CLOSE)
                                        && isBy(label, HostSide.SERVER)),
                                (it, closed) -> closed && client(it, FIN_WAIT_1)),
                        "VIOLATED at 6"),
                new AskedTwice(
                        Scenarios.SYN_FLOOD.asIs(),
                        "reachable: times(step.injected) == 2 && client.state == ESTABLISHED",
                        reachable(
                                counting(3, label -> label.action() instanceof Action.Inject),
                                (it, sent) -> sent == 2 && client(it, ESTABLISHED)),
                        "REACHED at 5"),
                new AskedTwice(
                        Scenarios.LATE_DATA.asIs(),
                        "reachable: first('connection reset' in step.told)"
                                + " && server.state == CLOSED && network.packets == 0",
                        reachable(
                                new PlainSearch<>(_ -> new Resets(false, false), Resets::after),
                                (it, past) -> past.first
                                        && server(it, CLOSED)
                                        && it.network().inFlight().isEmpty()),
                        "UNREACHABLE"),
                new AskedTwice(
                        Scenarios.IDLE.asIs(),
                        "reachable: once(step.crash) && !once(step.reboot)"
                                + " && client.state == CLOSED && times(step.timer == 'CONNECTION')"
                                + " > 1",
                        reachable(
                                new PlainSearch<>(
                                        _ -> new Crashes(false, false, 0), Crashes::after),
                                (it, past) -> past.crashed
                                        && !past.rebooted
                                        && past.timeouts > 1
                                        && client(it, CLOSED)),
                        "REACHED at 12"));
    }

    /** Whether a user was told of a reset, and whether now for the first time. */
    private record Resets(boolean told, boolean first) {
        Resets after(World before, Label label, World after) {
            boolean now = isTold(label, Signal.Notice.RESET);
            return new Resets(told || now, now && !told);
        }
    }

    private record Crashes(boolean crashed, boolean rebooted, int timeouts) {
        Crashes after(World before, Label label, World after) {
            return new Crashes(
                    crashed || label.action() instanceof Action.Crash,
                    rebooted || label.action() instanceof Action.Reboot,
                    Math.min(2, timeouts + (label.action() instanceof Action.Timeout ? 1 : 0)));
        }
    }

    private static List<AskedTwice> ofStates() {
        return List.of(
                new AskedTwice(
                        Scenarios.LAST_ACK_LOST.asIs(),
                        "reachable: once(client.state == TIME_WAIT) && client.state == CLOSED"
                                + " && server.state == LAST_ACK",
                        reachable(
                                everIn(it -> client(it, TIME_WAIT)),
                                (it, waited) ->
                                        waited && client(it, CLOSED) && server(it, LAST_ACK)),
                        "UNREACHABLE"),
                new AskedTwice(
                        Scenarios.SIMULTANEOUS_OPEN.asIs(),
                        "reachable: client.state == CLOSED"
                                + " && previously(client.state == SYN_SENT"
                                + " && server.state == SYN_SENT)",
                        reachable(
                                new PlainSearch<>(
                                        _ -> false,
                                        (_, before, _, _) -> client(before, SYN_SENT)
                                                && server(before, SYN_SENT)),
                                (it, both) -> both && client(it, CLOSED)),
                        "REACHED at 4"),
                new AskedTwice(
                        Scenarios.LOSSY_CLOSE.asIs(),
                        "reachable: times(client.state == FIN_WAIT_1) == 5"
                                + " && client.state == FIN_WAIT_2",
                        reachable(
                                new PlainSearch<>(
                                        it -> client(it, FIN_WAIT_1) ? 1 : 0,
                                        (old, _, _, after) -> Math.min(
                                                6, old + (client(after, FIN_WAIT_1) ? 1 : 0))),
                                (it, so) -> so == 5 && client(it, FIN_WAIT_2)),
                        "REACHED at 9"));
    }

    private static List<AskedTwice> ofNumbers() {
        return List.of(
                new AskedTwice(
                        Scenarios.REORDERED_TRANSFER.asIs(),
                        "reachable: atFirst(server.rcv.gaps > 0, client.snd.una) == client.snd.una"
                                + " && server.rcv.gaps == 0",
                        reachable(
                                new PlainSearch<Optional<SequenceNumber>>(
                                        QuestionsOfThePast::unacknowledgedAtGap,
                                        (old, _, _, after) ->
                                                old.or(() -> unacknowledgedAtGap(after))),
                                (it, una) -> una.isPresent()
                                        && una.equals(snd(it.client()).map(snd -> snd.una()))
                                        && last(it.server()) instanceof Connection tcb
                                        && tcb.rcv().held().isEmpty()),
                        "REACHED at 7"),
                new AskedTwice(
                        Scenarios.CLOSE.asIs(),
                        "reachable: (network.packets > 0).since(client.state == SYN_SENT)"
                                + " && client.state == FIN_WAIT_2",
                        reachable(
                                new PlainSearch<>(
                                        it -> client(it, SYN_SENT),
                                        (old, _, _, after) -> client(after, SYN_SENT)
                                                || (old
                                                        && after.network()
                                                                .inFlight()
                                                                .nonEmpty())),
                                (it, so) -> so && client(it, FIN_WAIT_2)),
                        "REACHED at 6"));
    }

    private static Optional<SequenceNumber> unacknowledgedAtGap(World world) {
        return last(world.server()) instanceof Connection tcb
                        && tcb.rcv().held().nonEmpty()
                ? snd(world.client()).map(snd -> snd.una())
                : Optional.empty();
    }

    private static List<AskedTwice> ofBoth() {
        return List.of(
                new AskedTwice(
                        Scenarios.CLOSE.asIs(),
                        "everyStep: (step.by == SERVER && server.state == LAST_ACK)"
                                + ".implies(once(client.state == FIN_WAIT_2))",
                        everyStep(
                                everIn(it -> client(it, FIN_WAIT_2)),
                                (_, label, after, waited) ->
                                        !(isBy(label, HostSide.SERVER) && server(after, LAST_ACK))
                                                || waited),
                        "VIOLATED at 6"),
                new AskedTwice(
                        Scenarios.LOSSY_CLOSE.asIs(),
                        "never: atLast(has(step.lost), client.state) == TIME_WAIT"
                                + " && server.state == CLOSED",
                        never(
                                new PlainSearch<>(
                                        _ -> false,
                                        (old, _, label, after) ->
                                                label.action() instanceof Action.Lose
                                                        ? client(after, TIME_WAIT)
                                                        : old),
                                (it, so) -> so && server(it, CLOSED)),
                        "HOLDS"),
                new AskedTwice(
                        Scenarios.ASSASSINATION.with("serverSends=0"),
                        "reachable: previously(once(step.copied && client.state == CLOSE_WAIT))"
                                + " || first(client.state == TIME_WAIT && once(step.copied))",
                        reachable(
                                new PlainSearch<>(_ -> new Copies(false, 0), Copies::after),
                                (_, past) -> past.waiting == 1),
                        "REACHED at 7"));
    }

    /** Whether a segment was copied, and how often TIME-WAIT was seen since, up to twice. */
    private record Copies(boolean copied, int waiting) {
        Copies after(World before, Label label, World after) {
            boolean now = copied
                    || (label.action() instanceof Action.Deliver deliver && deliver.keeping());
            return new Copies(
                    now, Math.min(2, waiting + (now && client(after, TIME_WAIT) ? 1 : 0)));
        }
    }
}
