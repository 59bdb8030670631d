package io.synproof.properties.report.diagram;

import io.synproof.model.endpoint.Deadline;
import io.synproof.model.endpoint.Timer;
import io.synproof.model.host.Host;
import io.synproof.model.network.DeliveryOrder;
import io.synproof.model.network.HostSide;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.world.Action;
import io.synproof.model.world.World;
import io.synproof.properties.experiment.AnnotatedTrace;
import io.synproof.properties.language.Texts;
import io.synproof.properties.report.SaidText;
import io.synproof.properties.report.diagram.Row.Cause;
import io.synproof.properties.report.diagram.Row.Margin;
import io.vavr.collection.List;
import io.vavr.collection.SortedMap;

/**
 * The diagram of a run up to some step.
 *
 * @param names its connections
 * @param persistent whether the network keeps what it delivers
 * @param now ticks so far
 * @param flights the segments sent so far
 * @param rows a row for the start and for each step so far
 * @param counted what the monitor has said last
 */
record DiagramBuilder(
        ConnectionNames names,
        boolean persistent,
        int now,
        List<SegmentFlight> flights,
        List<Row> rows,
        List<String> counted) {
    private static final Texts TEXTS = Texts.beside(DiagramBuilder.class);

    /** The diagram of the start. */
    static DiagramBuilder of(AnnotatedTrace story) {
        ConnectionNames names = ConnectionNames.of(story);
        Row start = new Row(
                0,
                Cause.PROTOCOL,
                0,
                new Margin(connections(names, story.start(), HostSide.CLIENT), false),
                new Margin(connections(names, story.start(), HostSide.SERVER), false),
                List.of(DiagramLine.Nothing.NOTHING),
                List.empty());
        boolean persistent = story.scenario().medium().discipline() == DeliveryOrder.PERSISTENT;
        return new DiagramBuilder(names, persistent, 0, List.empty(), List.of(start), List.empty());
    }

    /** The diagram with one more step. */
    DiagramBuilder then(AnnotatedTrace.TraceStep scene) {
        int tick = now + (scene.action() instanceof Action.Tick ? 1 : 0);
        StepDrawing begun = new StepDrawing(
                scene, names, persistent, rows.length(), tick, flights, List.empty(), List.empty());
        StepDrawing drawn = scene.label()
                .events()
                .foldLeft(acted(begun, scene, tick), StepDrawing::and)
                .reconciled();
        List<String> said = List.ofAll(scene.counted());
        List<Note> notes = said.equals(counted)
                ? drawn.notes()
                : drawn.notes().appendAll(said.map(SaidText::of).map(Note::counted));
        Row last = rows.last();
        Row row = new Row(
                rows.length(),
                cause(scene.action(), notes),
                last.at() + last.lines().length(),
                margin(scene.after(), HostSide.CLIENT, last.client()),
                margin(scene.after(), HostSide.SERVER, last.server()),
                drawn.lines(),
                notes);
        return new DiagramBuilder(names, persistent, tick, drawn.flights(), rows.append(row), said);
    }

    private static Cause cause(Action action, List<Note> notes) {
        if (action instanceof Action.Tick) {
            return Cause.TIME;
        }
        return action.faults() > 0 || notes.exists(note -> note.kind() == Note.Kind.ADVERSARY)
                ? Cause.ADVERSARY
                : Cause.PROTOCOL;
    }

    /** The drawing of the action itself; a delivery is drawn with the event of its arrival. */
    private static StepDrawing acted(StepDrawing begun, AnnotatedTrace.TraceStep scene, int tick) {
        return switch (scene.action()) {
            case Action.Call(HostSide side, var _, var call) ->
                begun.line(new DiagramLine.Local(side, TEXTS.of("local.user", call)));
            case Action.Deliver deliver -> delivered(begun, deliver);
            case Action.Lose(var flying, var _) ->
                flying.tcp().isDefined() ? begun.lost(flying) : datagram(begun, flying, "lost");
            case Action.Timeout(HostSide side, var id, var role) ->
                begun.line(new DiagramLine.Local(
                        side,
                        scene.before()
                                .host(side)
                                .endpoint(id)
                                .timers()
                                .find(timer -> timer.role() == role)
                                .map(DiagramBuilder::name)
                                .map(name -> TEXTS.of("clock." + name))
                                .getOrElse(() -> TEXTS.of("clock.Off"))));
            case Action.Tick _ -> begun.line(tick(begun, scene.after(), tick));
            case Action.Crash(HostSide side) ->
                begun.line(new DiagramLine.Local(side, TEXTS.of("local.crash")));
            case Action.Reboot(HostSide side) ->
                begun.line(new DiagramLine.Local(side, TEXTS.of("local.up")));
            case Action.Inject _ -> begun;
            case Action.CookieTick(HostSide side) ->
                begun.line(new DiagramLine.Local(side, TEXTS.of("local.cookie")));
        };
    }

    /**
     * The drawing of a delivery: a datagram, which belongs to no connection, is drawn here, a
     * segment with the event of its arrival.
     */
    private static StepDrawing delivered(StepDrawing begun, Action.Deliver deliver) {
        PacketInFlight flying = deliver.segment();
        return flying.tcp().isDefined()
                ? begun
                : datagram(begun, flying, deliver.keeping() ? "kept" : "arrives");
    }

    private static StepDrawing datagram(StepDrawing begun, PacketInFlight flying, String fate) {
        String packet = flying.fragment().isPiece()
                ? TEXTS.of("datagram.piece", flying.packet(), flying.fragment())
                : flying.packet().toString();
        return begun.line(new DiagramLine.Local(flying.to(), TEXTS.of("datagram." + fate, packet)));
    }

    /** The name of a timer in the keys of texts. */
    private static String name(Timer timer) {
        return switch (timer) {
            case Timer.Off _ -> "Off";
            case Timer.Retransmission _ -> "Retransmission";
            case Timer.Persist _ -> "Persist";
            case Timer.KeepAlive _ -> "KeepAlive";
            case Timer.FinWait2 _ -> "FinWait2";
            case Timer.User _ -> "User";
            case Timer.Challenge _ -> "Challenge";
            case Timer.TimeWait _ -> "TimeWait";
            case Timer.DelayedAck _ -> "DelayedAck";
        };
    }

    private static DiagramLine tick(StepDrawing begun, World after, int tick) {
        SortedMap<Integer, Integer> ages = begun.flights()
                .filter(SegmentFlight::isAloft)
                .toSortedMap(SegmentFlight::number, flight -> tick - flight.sentAt());
        return new DiagramLine.Tick(tick, ages, left(after.client()), left(after.server()));
    }

    /** The remaining times of a host's timers. */
    private static String left(Host host) {
        return host.slots()
                .flatMap(slot -> slot.endpoint().timers())
                .map(DiagramBuilder::left)
                .mkString("");
    }

    private static String left(Timer timer) {
        return timer.due() instanceof Deadline.In(int ticks)
                ? " " + TEXTS.of("left." + name(timer)) + " " + ticks + " "
                : "";
    }

    private Margin margin(World world, HostSide side, Margin before) {
        List<ConnectionStatus> connections = connections(names, world, side);
        return new Margin(connections, !connections.equals(before.connections()));
    }

    private static List<ConnectionStatus> connections(
            ConnectionNames names, World world, HostSide side) {
        Host host = world.host(side);
        if (!host.up()) {
            return List.of(new ConnectionStatus("DOWN", ""));
        }
        return host.slots().isEmpty()
                ? List.of(new ConnectionStatus(host.unconnected().state().toString(), ""))
                : host.slots()
                        .map(slot -> new ConnectionStatus(
                                slot.endpoint().state().toString(),
                                names.mark(side, slot.endpoint(), slot.id().port())));
    }
}
