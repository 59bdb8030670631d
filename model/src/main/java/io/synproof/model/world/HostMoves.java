package io.synproof.model.world;

import io.synproof.model.endpoint.Due;
import io.synproof.model.endpoint.Endpoint.Listen;
import io.synproof.model.endpoint.Timeouts;
import io.synproof.model.endpoint.Timer;
import io.synproof.model.host.Host;
import io.synproof.model.host.IsnPolicy;
import io.synproof.model.host.Slot;
import io.synproof.model.network.FaultBudget;
import io.synproof.model.network.InFlight;
import io.synproof.model.network.Queued;
import io.synproof.model.network.Side;
import io.synproof.model.segment.Control;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.function.Predicate;

/** What may happen next to one host, as far as that depends on the host alone. */
final class HostMoves {
    private HostMoves() {}

    /**
     * How a segment may arrive: now, there, and after so many older ones.
     *
     * @param keeping whether a duplicate of it stays in flight
     */
    static List<Action> arrivals(
            Scenario scenario,
            Host host,
            long clock,
            FaultBudget faults,
            Queued queued,
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
                ? births(scenario, host, clock, queued.segment())
                        .map(iss ->
                                new Action.Deliver(queued.segment(), keeping, queued.older(), iss))
                : List.empty();
    }

    /** The choices of an initial sequence number that a delivery leaves open: most leave none. */
    private static List<Option<SequenceNumber>> births(
            Scenario scenario, Host host, long clock, InFlight segment) {
        IsnPolicy policy = scenario.users(segment.to()).isn();
        boolean open = policy == IsnPolicy.ANY
                && segment.tcp().exists(one -> one.control() == Control.SYN)
                && host.up();
        if (!open) {
            return List.of(Option.none());
        }
        if (host.endpoint(Demultiplexer.addressee(scenario.stack(), host, segment))
                == Listen.LISTEN) {
            return Numbering.choices(scenario, clock, host, policy).map(Option::some);
        }
        return Reopened.by(scenario, host, segment)
                .map(old -> old.choices(scenario, clock, host, policy).map(Option::some))
                .getOrElse(() -> List.of(Option.none()));
    }

    /**
     * What may not be in flight for a timer of a connection to go off; none if it does not go off
     * in any case.
     */
    static Option<Predicate<InFlight>> hindrance(
            Scenario scenario, Side side, Slot slot, Timer timer) {
        return switch (timer) {
            case Timer.Off _ -> Option.none();
            case Timer.DelayedAck(Due due) -> hindrance(scenario, slot, due);
            case Timer.TimeWait(Due due) -> hindrance(scenario, slot, due);
            case Timer.Retransmission(Due due, int _, int _) ->
                repetition(scenario, side, slot, due);
            case Timer.Persist(Due due, int _, int _) -> repetition(scenario, side, slot, due);
            case Timer.KeepAlive(Due due, int _) -> repetition(scenario, side, slot, due);
            case Timer.FinWait2(Due due) -> hindrance(scenario, slot, due);
            case Timer.User(Due due) -> hindrance(scenario, slot, due);
            case Timer.Challenge(Due due) -> hindrance(scenario, slot, due);
        };
    }

    /** It may have to wait until no copy of what would be sent is in flight. */
    private static Option<Predicate<InFlight>> repetition(
            Scenario scenario, Side side, Slot slot, Due due) {
        return hindrance(scenario, slot, due)
                .map(like -> scenario.suppressing() && due == Due.Untimed.ANY_MOMENT
                        ? like.or(copy(scenario, side, slot))
                        : like);
    }

    private static Option<Predicate<InFlight>> hindrance(Scenario scenario, Slot slot, Due due) {
        return switch (due) {
            case Due.In in -> in.isOver() ? Option.some(scenario::isAtItsEnd) : Option.none();
            case Due.Untimed.ANY_MOMENT -> Option.some(_ -> false);
            case Due.Untimed.QUIET ->
                Option.some(segment -> segment.port() == slot.id().port());
            case Due.Untimed.NEVER -> Option.none();
        };
    }

    /** A segment equal to the one that the timer would send again, whatever its age. */
    private static Predicate<InFlight> copy(Scenario scenario, Side side, Slot slot) {
        return Timeouts.nextRepetition(scenario.stack(side), slot.endpoint())
                .<Predicate<InFlight>>map(segment -> flying -> flying.to() == scenario.remote(side)
                        && flying.port() == slot.id().port()
                        && flying.tcp().exists(one -> one.unstamped().equals(segment)))
                .getOrElse(() -> _ -> false);
    }

    /** The clock of a listener's cookies may strike at any moment, so often in a run. */
    static List<Action> cookieTicks(Side side, Host host) {
        return host.up() && host.listener().clock().exists(clock -> clock.left() > 0)
                ? List.of(new Action.CookieTick(side))
                : List.empty();
    }

    static List<Action> crashes(Side side, Host host) {
        if (!host.up()) {
            return List.of(new Action.Reboot(side));
        }
        return host.script().crashes() > 0 ? List.of(new Action.Crash(side)) : List.empty();
    }
}
