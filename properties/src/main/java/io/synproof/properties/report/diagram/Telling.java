package io.synproof.properties.report.diagram;

import io.synproof.model.endpoint.Due;
import io.synproof.model.endpoint.Timer;
import io.synproof.model.host.Host;
import io.synproof.model.network.Discipline;
import io.synproof.model.network.InFlight;
import io.synproof.model.network.Side;
import io.synproof.model.world.Action;
import io.synproof.model.world.World;
import io.synproof.properties.asking.Story;
import io.synproof.properties.report.diagram.Row.Cause;
import io.synproof.properties.report.diagram.Row.Margin;
import io.vavr.collection.List;
import io.vavr.collection.SortedMap;

/**
 * A story, told up to some step.
 *
 * @param names its connections
 * @param persistent whether the network keeps what it delivers
 * @param now ticks so far
 * @param flights the segments sent so far
 * @param rows a row for the start and for each step so far
 * @param counted what the monitor has said last
 */
record Telling(
        Names names,
        boolean persistent,
        int now,
        List<Flight> flights,
        List<Row> rows,
        List<String> counted) {

    /** A story of which nothing is told but how it starts. */
    static Telling of(Story story) {
        Names names = Names.of(story);
        Row start = new Row(
                0,
                Cause.PROTOCOL,
                0,
                new Margin(connections(names, story.start(), Side.CLIENT), false),
                new Margin(connections(names, story.start(), Side.SERVER), false),
                List.of(Line.Nothing.NOTHING),
                List.empty());
        boolean persistent = story.scenario().medium().discipline() == Discipline.PERSISTENT;
        return new Telling(names, persistent, 0, List.empty(), List.of(start), List.empty());
    }

    /** The story told a step further. */
    Telling then(Story.Scene scene) {
        int tick = now + (scene.action() instanceof Action.Tick ? 1 : 0);
        Drawn begun = new Drawn(
                scene, names, persistent, rows.length(), tick, flights, List.empty(), List.empty());
        Drawn drawn = scene.label()
                .events()
                .foldLeft(acted(begun, scene, tick), Drawn::and)
                .reconciled();
        List<String> said = List.ofAll(scene.counted());
        List<Note> notes = said.equals(counted)
                ? drawn.notes()
                : drawn.notes().appendAll(said.map(Note::counted));
        Row last = rows.last();
        Row row = new Row(
                rows.length(),
                cause(scene.action(), notes),
                last.at() + last.lines().length(),
                margin(scene.after(), Side.CLIENT, last.client()),
                margin(scene.after(), Side.SERVER, last.server()),
                drawn.lines(),
                notes);
        return new Telling(names, persistent, tick, drawn.flights(), rows.append(row), said);
    }

    private static Cause cause(Action action, List<Note> notes) {
        if (action instanceof Action.Tick) {
            return Cause.TIME;
        }
        return action.faults() > 0 || notes.exists(note -> note.kind() == Note.Kind.ADVERSARY)
                ? Cause.ADVERSARY
                : Cause.PROTOCOL;
    }

    /** What the action itself shows; a delivery shows in the event of its arrival. */
    private static Drawn acted(Drawn begun, Story.Scene scene, int tick) {
        return switch (scene.action()) {
            case Action.Call(Side side, var _, var call) ->
                begun.line(new Line.Local(side, "user: " + call));
            case Action.Deliver deliver -> delivered(begun, deliver);
            case Action.Lose(var flying, var _) ->
                flying.tcp().isDefined() ? begun.lost(flying) : datagram(begun, flying, "is lost");
            case Action.Timeout(Side side, var id, var role) ->
                begun.line(new Line.Local(
                        side,
                        scene.before()
                                .host(side)
                                .endpoint(id)
                                .timers()
                                .find(timer -> timer.role() == role)
                                .map(Telling::clock)
                                .getOrElse("timer")));
            case Action.Tick _ -> begun.line(tick(begun, scene.after(), tick));
            case Action.Crash(Side side) ->
                begun.line(new Line.Local(side, "CRASH: all memory is lost"));
            case Action.Reboot(Side side) -> begun.line(new Line.Local(side, "up again"));
            case Action.Inject _ -> begun;
            case Action.CookieTick(Side side) -> begun.line(new Line.Local(side, "cookie clock"));
        };
    }

    /** A segment shows in the event of its arrival; a datagram, which no connection has, here. */
    private static Drawn delivered(Drawn begun, Action.Deliver deliver) {
        InFlight flying = deliver.segment();
        return flying.tcp().isDefined()
                ? begun
                : datagram(begun, flying, deliver.keeping() ? "arrives; a copy stays" : "arrives");
    }

    private static Drawn datagram(Drawn begun, InFlight flying, String fate) {
        String piece = flying.fragment().isPiece() ? ", " + flying.fragment() + "," : "";
        return begun.line(new Line.Local(flying.to(), flying.packet() + piece + " " + fate));
    }

    private static String clock(Timer timer) {
        return switch (timer) {
            case Timer.Off _ -> "timer";
            case Timer.Retransmission _ -> "retransmission timer";
            case Timer.Persist _ -> "persist timer";
            case Timer.KeepAlive _ -> "keep-alive timer";
            case Timer.FinWait2 _ -> "FIN-WAIT-2 timer";
            case Timer.User _ -> "user timeout";
            case Timer.Challenge _ -> "challenge timer";
            case Timer.TimeWait _ -> "TIME-WAIT timer";
            case Timer.DelayedAck _ -> "delayed-ACK timer";
        };
    }

    private static Line tick(Drawn begun, World after, int tick) {
        SortedMap<Integer, Integer> ages = begun.flights()
                .filter(Flight::isAloft)
                .toSortedMap(Flight::number, flight -> tick - flight.sentAt());
        return new Line.Tick(tick, ages, left(after.client()), left(after.server()));
    }

    /** What the timers of a host have left. */
    private static String left(Host host) {
        return host.slots()
                .flatMap(slot -> slot.endpoint().timers())
                .map(Telling::left)
                .mkString("");
    }

    private static String left(Timer timer) {
        return timer.due() instanceof Due.In(int ticks)
                ? " " + word(timer) + " " + ticks + " "
                : "";
    }

    private static String word(Timer timer) {
        return switch (timer) {
            case Timer.Off _ -> "";
            case Timer.Retransmission _ -> "RTO";
            case Timer.Persist _ -> "persist";
            case Timer.KeepAlive _ -> "keep-alive";
            case Timer.FinWait2 _ -> "FIN-WAIT-2";
            case Timer.User _ -> "user";
            case Timer.Challenge _ -> "challenge";
            case Timer.TimeWait _ -> "wait";
            case Timer.DelayedAck _ -> "delayed ACK";
        };
    }

    private Margin margin(World world, Side side, Margin before) {
        List<Standing> connections = connections(names, world, side);
        return new Margin(connections, !connections.equals(before.connections()));
    }

    private static List<Standing> connections(Names names, World world, Side side) {
        Host host = world.host(side);
        if (!host.up()) {
            return List.of(new Standing("DOWN", ""));
        }
        return host.slots().isEmpty()
                ? List.of(new Standing(host.unconnected().state().toString(), ""))
                : host.slots()
                        .map(slot -> new Standing(
                                slot.endpoint().state().toString(),
                                names.mark(side, slot.endpoint(), slot.id().port())));
    }
}
