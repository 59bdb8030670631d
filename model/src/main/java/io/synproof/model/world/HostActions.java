package io.synproof.model.world;

import io.synproof.model.endpoint.Deadline;
import io.synproof.model.endpoint.Endpoint.Listen;
import io.synproof.model.endpoint.Timeouts;
import io.synproof.model.endpoint.Timer;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.host.Host;
import io.synproof.model.host.IsnPolicy;
import io.synproof.model.network.FaultBudget;
import io.synproof.model.network.HostSide;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.network.QueuedPacket;
import io.synproof.model.segment.Control;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.function.Predicate;

/** The actions of one host, as far as they depend on that host alone. */
final class HostActions {
    private HostActions() {}

    /**
     * The ways in which a segment may arrive.
     *
     * @param keeping whether a duplicate of it stays in flight
     */
    static List<Action> arrivals(
            Scenario scenario,
            Host host,
            long clock,
            FaultBudget faults,
            QueuedPacket queued,
            boolean keeping) {
        boolean oldest = queued.older() == 0;
        boolean possible = switch (scenario.medium().discipline()) {
            case FIFO -> oldest;
            case OVERTAKING -> oldest || faults.overtakings() > 0;
            case BAG -> true;
            case PERSISTENT -> !keeping;
            case RENDEZVOUS -> false;
        };
        return possible && !(keeping && faults.duplicates() == 0)
                ? isnChoices(scenario, host, clock, queued.segment())
                        .map(iss ->
                                new Action.Deliver(queued.segment(), keeping, queued.older(), iss))
                : List.empty();
    }

    /** The initial sequence numbers to choose from at a delivery: for most there is no choice. */
    private static List<Option<SequenceNumber>> isnChoices(
            Scenario scenario, Host host, long clock, PacketInFlight segment) {
        IsnPolicy policy = scenario.users(segment.to()).isn();
        boolean open = policy == IsnPolicy.ANY
                && segment.tcp().exists(one -> one.control() == Control.SYN)
                && host.up();
        if (!open) {
            return List.of(Option.none());
        }
        if (host.endpoint(Demultiplexer.addressee(scenario.stack(), host, segment))
                == Listen.LISTEN) {
            return IsnSelection.choices(scenario, clock, host, policy).map(Option::some);
        }
        return TimeWaitReopening.by(scenario, host, segment)
                .map(old -> old.choices(scenario, clock, host, policy).map(Option::some))
                .getOrElse(() -> List.of(Option.none()));
    }

    /** Segments that, while in flight, block this timer; none if it cannot fire in any case. */
    static Option<Predicate<PacketInFlight>> blockers(
            Scenario scenario, HostSide side, ConnectionSlot slot, Timer timer) {
        return switch (timer) {
            case Timer.Off _ -> Option.none();
            case Timer.DelayedAck(Deadline due) -> blockers(scenario, slot, due);
            case Timer.TimeWait(Deadline due) -> blockers(scenario, slot, due);
            case Timer.Retransmission(Deadline due, int _, int _) ->
                repetition(scenario, side, slot, due);
            case Timer.Persist(Deadline due, int _, int _) -> repetition(scenario, side, slot, due);
            case Timer.KeepAlive(Deadline due, int _) -> repetition(scenario, side, slot, due);
            case Timer.FinWait2(Deadline due) -> blockers(scenario, slot, due);
            case Timer.User(Deadline due) -> blockers(scenario, slot, due);
            case Timer.Challenge(Deadline due) -> blockers(scenario, slot, due);
        };
    }

    /** The copies of the retransmission that block it while they are in flight. */
    private static Option<Predicate<PacketInFlight>> repetition(
            Scenario scenario, HostSide side, ConnectionSlot slot, Deadline due) {
        return blockers(scenario, slot, due)
                .map(like -> scenario.suppressing() && due == Deadline.Untimed.ANY_MOMENT
                        ? like.or(copy(scenario, side, slot))
                        : like);
    }

    private static Option<Predicate<PacketInFlight>> blockers(
            Scenario scenario, ConnectionSlot slot, Deadline due) {
        return switch (due) {
            case Deadline.In in -> in.isOver() ? Option.some(scenario::isAtItsEnd) : Option.none();
            case Deadline.Untimed.ANY_MOMENT -> Option.some(_ -> false);
            case Deadline.Untimed.QUIET ->
                Option.some(segment -> segment.port() == slot.id().port());
            case Deadline.Untimed.NEVER -> Option.none();
        };
    }

    /** A segment equal to the one that the timer would send again, whatever its age. */
    private static Predicate<PacketInFlight> copy(
            Scenario scenario, HostSide side, ConnectionSlot slot) {
        return Timeouts.nextRepetition(scenario.stack(side), slot.endpoint())
                .<Predicate<PacketInFlight>>map(segment ->
                        flying -> flying.to() == scenario.remote(side)
                                && flying.port() == slot.id().port()
                                && flying.tcp().exists(one -> one.unstamped().equals(segment)))
                .getOrElse(() -> _ -> false);
    }

    /** The ticks of a listener's cookie clock: at any moment, up to a limit per run. */
    static List<Action> cookieTicks(HostSide side, Host host) {
        return host.up() && host.listener().clock().exists(clock -> clock.left() > 0)
                ? List.of(new Action.CookieTick(side))
                : List.empty();
    }

    static List<Action> crashes(HostSide side, Host host) {
        if (!host.up()) {
            return List.of(new Action.Reboot(side));
        }
        return host.script().crashes() > 0 ? List.of(new Action.Crash(side)) : List.empty();
    }
}
