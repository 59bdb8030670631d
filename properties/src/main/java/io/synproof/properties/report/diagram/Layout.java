package io.synproof.properties.report.diagram;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.Listen;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.host.Host;
import io.synproof.model.host.Slot;
import io.synproof.model.network.InFlight;
import io.synproof.model.network.Side;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.World;
import io.synproof.properties.asking.Story;
import io.synproof.properties.report.diagram.Diagram.Row;
import io.synproof.properties.report.diagram.Diagram.Wire;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.EnumSet;
import java.util.Set;

/**
 * Lays a story out, following each segment from where it was sent to where it arrives.
 *
 * @param timed whether there is a clock
 * @param step steps so far
 * @param now ticks so far
 * @param numbers the initial sequence numbers seen
 * @param flying the segments in flight, oldest first
 * @param counted what the monitor said last
 * @param rows the rows so far
 */
record Layout(
        boolean timed,
        int step,
        int now,
        Numbers numbers,
        List<Flying> flying,
        List<String> counted,
        List<Row> rows) {

    /** The diagram of a story. */
    static Diagram of(Story story) {
        Numbers all = List.ofAll(story.scenes())
                .flatMap(scene -> scene.label().events())
                .foldLeft(Numbers.NONE, Numbers::and);
        Row start = new Row(
                0,
                false,
                state(story.start(), Side.CLIENT, all),
                Wire.Quiet.QUIET,
                state(story.start(), Side.SERVER, all),
                List.empty());
        Layout first = new Layout(
                story.scenario().timed(), 0, 0, all, List.empty(), List.empty(), List.of(start));
        Layout last = List.ofAll(story.scenes()).foldLeft(first, Layout::then);
        return new Diagram(last.rows, story.moral());
    }

    private Layout then(Story.Scene scene) {
        Layout at = new Layout(
                timed,
                step + 1,
                now + (scene.action() instanceof Action.Tick ? 1 : 0),
                numbers,
                flying,
                counted,
                rows);
        Wire wire = at.wire(scene);
        List<String> said = List.ofAll(scene.counted());
        List<String> notes = at.notes(scene)
                .appendAll(said.equals(counted) ? List.empty() : said.map(text -> "* " + text));
        Row row = new Row(
                at.step,
                adversary(scene.action()),
                state(scene.after(), Side.CLIENT, numbers),
                wire,
                state(scene.after(), Side.SERVER, numbers),
                notes);
        List<Flying> next = scene.label()
                .events()
                .foldLeft(
                        at.afterAction(scene.action()),
                        (soFar, event) -> at.afterEvent(soFar, event));
        return new Layout(timed, at.step, at.now, numbers, next, said, rows.append(row));
    }

    private static boolean adversary(Action action) {
        return action.faults() > 0;
    }

    private Wire wire(Story.Scene scene) {
        return switch (scene.action()) {
            case Action.Call(Side side, Slot.Id _, var call) ->
                new Wire.Local(side, call + sending(scene.label().events()));
            case Action.Timeout(Side side, Slot.Id _) ->
                new Wire.Local(side, "timer" + sending(scene.label().events()));
            case Action.Crash(Side side) -> new Wire.Local(side, "CRASH: all memory is lost");
            case Action.Reboot(Side side) -> new Wire.Local(side, "up again");
            case Action.Tick _ -> new Wire.Tick(now);
            case Action.Lose(InFlight segment) -> arrow(segment, scene, true);
            case Action.Deliver deliver -> arrow(deliver.segment(), scene, false);
        };
    }

    private String sending(List<Event> events) {
        return events.headOption()
                .map(event -> sent(event))
                .filter(text -> !text.isEmpty())
                .map(text -> ", sends " + text)
                .getOrElse("");
    }

    private String sent(Event event) {
        return event.sent()
                .map(segment -> numbers.text(
                        event.side(), segment, event.consumed().map(InFlight::segment)))
                .mkString(" and ");
    }

    private Wire arrow(InFlight segment, Story.Scene scene, boolean lost) {
        return find(segment)
                .map(known -> (Wire) new Wire.Arrow(
                        segment.to(), known.text() + origin(known), isOld(known, scene), lost))
                .getOrElse(() ->
                        new Wire.Arrow(segment.to(), segment.segment().toString(), false, lost));
    }

    private Option<Flying> find(InFlight segment) {
        return flying.find(known -> known.is(segment, now, timed));
    }

    private String origin(Flying known) {
        if (known.copyOf() > 0) {
            return " (copy of step " + known.copyOf() + ")";
        }
        return known.step() < step - 1 ? " (sent in " + known.step() + ")" : "";
    }

    /** Whether a segment is a copy, or the connection that sent it is no longer there. */
    private boolean isOld(Flying known, Story.Scene scene) {
        int sender = known.segment().incarnation();
        boolean senderGone = sender > 0
                && !scene.before()
                        .host(known.to().other())
                        .slots()
                        .exists(slot -> incarnation(slot.endpoint()) == sender);
        return known.copyOf() > 0 || (senderGone && known.step() < step - 1);
    }

    private List<String> notes(Story.Scene scene) {
        List<String> network = switch (scene.action()) {
            case Action.Deliver deliver
            when deliver.keeping() && deliver.overtaking() ->
                List.of("! the network keeps a copy, and delivers out of order");
            case Action.Deliver deliver
            when deliver.keeping() -> List.of("! the network keeps a copy for later");
            case Action.Deliver deliver
            when deliver.overtaking() -> List.of("! the network delivers it before an older one");
            case Action.Deliver _ -> List.empty();
            case Action.Lose _ -> List.of("! the network loses it");
            case Action.Crash _ -> List.of("! the host crashes");
            case Action.Call _ -> List.empty();
            case Action.Timeout _ -> List.empty();
            case Action.Tick _ -> List.empty();
            case Action.Reboot _ -> List.empty();
        };
        return network.appendAll(scene.label().events().flatMap(this::notes));
    }

    private List<String> notes(Event event) {
        List<String> why = event.clauses()
                .filter(clause -> !UNSAID.contains(clause))
                .map(clause -> clause.section() + ": " + clause.meaning());
        List<String> answers = event.consumed().isDefined() && !event.sent().isEmpty()
                ? List.of(event.side() + " sends " + sent(event))
                : List.empty();
        return why.appendAll(event.signals().flatMap(this::octets)).appendAll(answers);
    }

    /** What the line above the notes says already, or what goes without saying. */
    private static final Set<Clause> UNSAID = EnumSet.of(
            Clause.OPEN_ACTIVE, Clause.SEND, Clause.CLOSE, Clause.RECEIVE, Clause.ACK_OLD);

    private List<String> octets(Signal signal) {
        return switch (signal) {
            case Signal.Delivered(var delivery) ->
                List.of("octets of connection #" + delivery.incarnation() + " go to the user");
            case Signal.Notice _ -> List.empty();
            case Signal.Refusal refusal -> List.of(refusal.toString());
        };
    }

    private List<Flying> afterAction(Action action) {
        return switch (action) {
            case Action.Deliver deliver ->
                find(deliver.segment())
                        .map(known -> deliver.keeping()
                                ? flying.replace(known, known.keptIn(step))
                                : flying.remove(known))
                        .getOrElse(flying);
            case Action.Lose(InFlight segment) ->
                find(segment).map(flying::remove).getOrElse(flying);
            case Action.Crash _ -> flying;
            case Action.Call _ -> flying;
            case Action.Timeout _ -> flying;
            case Action.Tick _ -> flying;
            case Action.Reboot _ -> flying;
        };
    }

    private List<Flying> afterEvent(List<Flying> soFar, Event event) {
        return soFar.appendAll(event.sent()
                .map(segment -> new Flying(
                        event.side().other(),
                        event.id().port(),
                        segment,
                        step,
                        now,
                        numbers.text(
                                event.side(), segment, event.consumed().map(InFlight::segment)),
                        0)));
    }

    private static String state(World world, Side side, Numbers numbers) {
        Host host = world.host(side);
        if (!host.up()) {
            return "DOWN";
        }
        return host.slots().isEmpty()
                ? host.unconnected().state().toString()
                : host.slots().map(slot -> state(side, slot, numbers)).mkString(" + ");
    }

    private static String state(Side side, Slot slot, Numbers numbers) {
        int number = incarnation(slot.endpoint());
        boolean several = number > 0 && numbers.connections(side) > 1;
        return slot.endpoint().state() + (several ? " #" + number : "");
    }

    private static int incarnation(Endpoint endpoint) {
        return switch (endpoint) {
            case Closed _ -> 0;
            case Listen _ -> 0;
            case SynSent synSent -> synSent.snd().incarnation();
            case Connection connection -> connection.snd().incarnation();
        };
    }
}
