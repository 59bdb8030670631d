package io.synproof.properties.documents.schedule;

import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.host.Host;
import io.synproof.model.network.DeliveryOrder;
import io.synproof.model.network.HostSide;
import io.synproof.model.network.Network;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.network.QueuedPacket;
import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.model.world.Action;
import io.synproof.model.world.Prologue;
import io.synproof.model.world.Scenario;
import io.synproof.model.world.UserCall;
import io.synproof.model.world.World;
import io.synproof.model.world.WorldStep;
import io.synproof.properties.markup.yaml.Place;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A schedule while it is played.
 *
 * @param scenario where it is played, with the evidence of who sent a segment
 * @param world the world so far
 * @param flights the segments so far
 * @param happenings the steps so far
 * @param last the steps of the last event
 */
record Play(
        Scenario scenario,
        World world,
        Flights flights,
        List<Happening> happenings,
        List<Happening> last) {

    /** Nothing has happened yet. */
    static Play of(Scenario scenario) {
        Scenario tagged = scenario.withEvidence();
        return new Play(tagged, tagged.beginning(), Flights.NONE, List.empty(), List.empty());
    }

    /** This play after an event, or why it cannot happen. */
    Either<Contradiction, Play> then(ScheduleSentence.Event event) {
        Play begun = event instanceof ScheduleSentence.Holds
                ? this
                : new Play(scenario, world, flights, happenings, List.empty());
        return begun.happens(event)
                .flatMap(Play::fitting)
                .mapLeft(why -> new Contradiction(
                        event.place(), why, EnabledEvents.of(this).asJava()));
    }

    private Either<String, Play> fitting() {
        return scenario.isCut(world)
                ? Either.left("more is in flight than the network holds: set capacity higher")
                : Either.right(this);
    }

    private Either<String, Play> happens(ScheduleSentence.Event event) {
        return switch (event) {
            case ScheduleSentence.Opens(
                    Place place,
                    HostSide side,
                    OptionalInt port,
                    OptionalLong iss) -> opens(place, side, port, iss);
            case ScheduleSentence.Sends(Place _, HostSide side, OptionalInt port, int octets) ->
                connection(side, port)
                        .map(id -> acts(new Action.Call(side, id, new UserCall.Send(octets))));
            case ScheduleSentence.Calls(Place _, HostSide side, OptionalInt port, Call call) ->
                call == Call.ACCEPTS
                        ? accepts(side)
                        : connection(side, port)
                                .map(id -> acts(new Action.Call(side, id, call.call())));
            case ScheduleSentence.Crashes(Place _, HostSide side, boolean reboots) ->
                crashes(side, reboots);
            case ScheduleSentence.TimesOut timeout -> Timing.timeout(this, timeout);
            case ScheduleSentence.Ticks(Place _, int ticks) -> ticks(ticks);
            case ScheduleSentence.Delivers delivery -> delivers(delivery);
            case ScheduleSentence.Loses(Place _, SegmentReference segment) ->
                found(segment)
                        .flatMap(flight -> queued(flight)
                                .map(queued -> lands(
                                        flight,
                                        new Action.Lose(flight.packet(), queued.older()),
                                        world.network().without(scenario.medium(), queued))));
            case ScheduleSentence.Holds(Place _, SegmentReference segment) ->
                found(segment).map(flight -> with(flights.with(flight, flight.heldBack())));
            case ScheduleSentence.Injects injection -> injects(injection);
        };
    }

    private Play with(Flights next) {
        return new Play(scenario, world, next, happenings, last);
    }

    /** An action that takes nothing from the network. */
    Play acts(Action action) {
        return acts(action, world.network());
    }

    /**
     * An action.
     *
     * @param left what of the segments in flight has not landed
     */
    private Play acts(Action action, Network left) {
        WorldStep step = Prologue.step(scenario, world, action);
        Flights after = flights.and(left, step);
        Happening happening =
                new Happening(world, step, after.all().drop(flights.all().length()));
        return new Play(
                scenario,
                step.after(),
                after,
                happenings.append(happening),
                last.append(happening));
    }

    private Either<String, Play> opens(
            Place place, HostSide side, OptionalInt port, OptionalLong iss) {
        Host host = world.host(side);
        if (!host.up()) {
            return Either.left("the " + side + " is down");
        }
        int from = port.orElseGet(() -> List.range(0, scenario.ports())
                .find(one -> host.slotsOf(one).isEmpty())
                .getOrElse(0));
        return host.slotsOf(from)
                .headOption()
                .<Either<String, Play>>map(slot -> Either.left("the " + side
                        + " has a connection on port " + from + " already, in "
                        + slot.endpoint().state()))
                .getOrElse(() -> Either.right(acts(new Action.Call(
                        side,
                        ConnectionSlot.Id.of(from),
                        new UserCall.Open(number(place, iss)
                                .getOrElse(() -> scenario.nextIsn(world, side)))))));
    }

    private Option<SequenceNumber> number(Place place, OptionalLong value) {
        if (value.isPresent() && value.getAsLong() >= scenario.space().size()) {
            throw place.error("iss=" + value.getAsLong() + " is not a sequence number: they go up"
                    + " to " + (scenario.space().size() - 1) + "; set bits higher");
        }
        return value.isPresent()
                ? Option.some(scenario.space().number(value.getAsLong()))
                : Option.none();
    }

    /** The one connection of a side, or of a side's port. */
    private Either<String, ConnectionSlot.Id> connection(HostSide side, OptionalInt port) {
        Host host = world.host(side);
        List<ConnectionSlot> slots =
                port.isPresent() ? host.slotsOf(port.getAsInt()) : host.slots();
        if (!host.up()) {
            return Either.left("the " + side + " is down");
        }
        if (slots.isEmpty()) {
            return Either.left("the " + side + " has no connection"
                    + (port.isPresent() ? " on port " + port.getAsInt() : ""));
        }
        return slots.length() > 1
                ? Either.left("the " + side + " has " + slots.length()
                        + " connections: say which, such as on port "
                        + slots.head().id().port())
                : Either.right(slots.head().id());
    }

    private Either<String, Play> accepts(HostSide side) {
        return scenario.actions(world)
                .find(action -> action instanceof Action.Call call
                        && call.side() == side
                        && call.call() == UserCall.Accept.ACCEPT)
                .map(this::acts)
                .toEither("no connection waits to be accepted by a call of the " + side);
    }

    private Either<String, Play> crashes(HostSide side, boolean reboots) {
        if (world.host(side).up() == reboots) {
            return Either.left("the " + side + (reboots ? " is up" : " is down already"));
        }
        return Either.right(acts(reboots ? new Action.Reboot(side) : new Action.Crash(side)));
    }

    private Either<String, Play> ticks(int ticks) {
        Either<String, Play> play = Either.right(this);
        for (int i = 0; i < ticks; i++) {
            play = play.flatMap(Play::tick);
        }
        return play;
    }

    private Either<String, Play> tick() {
        return scenario.actions(world).contains(Action.Tick.TICK)
                ? Either.right(with(flights.older())
                        .acts(Action.Tick.TICK, world.network().older(scenario.medium())))
                : Either.left(Timing.whyNoTick(this));
    }

    private Either<String, Flight> found(SegmentReference reference) {
        List<Flight> found = flights.aloft().filter(flight -> flight.is(reference));
        if (found.isEmpty()) {
            List<Flight> aloft = flights.aloft();
            return Either.left("no " + reference + " is in flight, but "
                    + (aloft.isEmpty() ? "nothing" : aloft.map(Flight::words).mkString(", ")));
        }
        return found.map(Flight::packet).distinct().length() > 1
                ? Either.left("'" + reference + "' may be "
                        + found.map(Flight::words).mkString(" or ") + ": say which")
                : Either.right(found.head());
    }

    private Either<String, QueuedPacket> queued(Flight flight) {
        List<QueuedPacket> choices = world.network().choices(scenario.medium());
        Option<QueuedPacket> first =
                choices.find(one -> one.segment().to() == flight.packet().to());
        return choices.find(one -> one.segment().equals(flight.packet()))
                .filter(one ->
                        scenario.medium().discipline() != DeliveryOrder.FIFO || one.older() == 0)
                .toEither(() -> "the network keeps the order, and "
                        + first.map(one -> SegmentKind.of(one.segment().segment()) + " "
                                        + one.segment().segment())
                                .getOrElse("something else")
                        + " goes first");
    }

    private Either<String, Play> delivers(ScheduleSentence.Delivers delivery) {
        return found(delivery.segment())
                .flatMap(flight -> passing(delivery, flight)
                        .flatMap(_ -> queued(flight))
                        .map(queued -> delivers(delivery, flight, queued)));
    }

    private Either<String, Flight> passing(ScheduleSentence.Delivers delivery, Flight flight) {
        return delivery.before()
                .map(passed -> found(passed)
                        .filterOrElse(
                                older -> older.packet().to() == flight.packet().to()
                                        && flights.all().indexOf(older)
                                                < flights.all().indexOf(flight),
                                older -> older.name() + " was not sent before " + flight.name()
                                        + " to the same host"))
                .orElse(Either.right(flight));
    }

    private Play delivers(ScheduleSentence.Delivers delivery, Flight flight, QueuedPacket queued) {
        boolean persistent = scenario.medium().discipline() == DeliveryOrder.PERSISTENT;
        boolean keeping = delivery.keeping() && !persistent;
        Action action = new Action.Deliver(
                flight.packet(), keeping, queued.older(), number(delivery.place(), delivery.iss()));
        return keeping || persistent
                ? acts(action)
                : lands(flight, action, world.network().without(scenario.medium(), queued));
    }

    private Play lands(Flight flight, Action action, Network left) {
        return with(flights.with(flight, flight.landed())).acts(action, left);
    }

    private Either<String, Play> injects(ScheduleSentence.Injects injection) {
        Host host = world.host(injection.victim());
        int port = injection
                .port()
                .orElseGet(() ->
                        host.slots().headOption().map(slot -> slot.id().port()).getOrElse(0));
        Segment segment = injection
                .segment()
                .segment(
                        scenario.space(),
                        scenario.stack(injection.victim()),
                        host.endpoint(ConnectionSlot.Id.of(port)));
        return Either.right(
                acts(new Action.Inject(new PacketInFlight(injection.victim(), port, segment, 0))));
    }
}
