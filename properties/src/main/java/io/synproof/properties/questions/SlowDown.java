package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.Projection;
import io.synproof.checker.model.StatePart;
import io.synproof.checker.model.Unit;
import io.synproof.checker.property.Property;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.SendSide;
import io.synproof.model.endpoint.TcpParameters;
import io.synproof.model.endpoint.Timer;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import io.synproof.properties.question.Question;
import io.synproof.properties.question.Subject;
import io.synproof.properties.questions.monitors.End;
import io.synproof.properties.questions.monitors.Facts;
import io.synproof.properties.questions.monitors.WorldFacts;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * A monitor that counts what each end sends for the first time after a timeout, until something new
 * is acknowledged: congestion control begins again with one segment (RFC 5681, section 3.1).
 */
final class SlowDown implements Monitor<Label, SlowDown.Seen> {

    static final Question<Seen> AFTER_LOSS = new Question<>(
            "slowsDownAfterLoss",
            "once the timer of a connection has sent octets again, no more are sent for the first"
                    + " time than one segment holds, until something new is acknowledged",
            Question.Kind.ALWAYS,
            Subject.inStates(
                    "octets wait to be sent on a connection whose timer has sent some again, and"
                            + " nothing new has been acknowledged since",
                    state -> state.memory().isWaiting(state.state())),
            false,
            new SlowDown(),
            model -> Property.always(
                    "slowsDownAfterLoss", Projection.memory(), memory -> memory.isSlow(model)),
            _ -> List.of(),
            (_, _) -> "Octets had to be sent again, nothing new has been acknowledged since, and"
                    + " more new ones are sent than one segment holds.");

    static final Question<Unit> ONE_SEGMENT_FIRST = new Question<>(
            "firstFlightIsOneSegment",
            "until the first octets of a connection are acknowledged, no more are sent than one"
                    + " segment holds",
            Question.Kind.ALWAYS,
            Subject.inWorlds(
                    "the first octets of a connection are not acknowledged, and more wait to be"
                            + " sent",
                    world -> Facts.exists(world, SlowDown::isFirstFlight)),
            false,
            Monitor.none(),
            model -> Property.always(
                    "firstFlightIsOneSegment",
                    Projection.<World, World>of(world -> world, StatePart.PROCESSES)
                            .monitored(),
                    world -> Stream.of(HostSide.values())
                            .allMatch(side -> beginsSlowly(model, world, side))),
            _ -> List.of(),
            (_, _) -> "Nothing is acknowledged yet, and more octets are in flight than one segment"
                    + " holds.");

    private static boolean isFirstFlight(Connection connection) {
        return isUntaught(connection.snd())
                && Facts.octetsOutstanding(connection) > 0
                && connection.snd().unsent() > 0;
    }

    /** Whether the SYN is acknowledged and no octet is yet. */
    private static boolean isUntaught(SendSide snd) {
        return snd.synAcknowledged() && snd.place() == 0;
    }

    private static boolean beginsSlowly(TcpModel model, World world, HostSide side) {
        return Facts.connections(world, side)
                .filter(connection -> isUntaught(connection.snd()))
                .forAll(connection -> Facts.octetsOutstanding(connection) <= mss(model, side));
    }

    /** The number of octets in a full segment of a side. */
    private static int mss(TcpModel model, HostSide side) {
        TcpParameters stack = model.law(laws -> laws.stack(side));
        return stack.mss();
    }

    /**
     * The ends that have had a timeout and no new acknowledgment since.
     *
     * @param sent how many octets each has sent since for the first time
     */
    record Seen(SortedMap<End, Integer> sent) implements Serializable {

        private Seen forgetting(HostSide side) {
            return new Seen(sent.filterKeys(end -> end.side() != side));
        }

        private Seen without(End end) {
            return new Seen(sent.remove(end));
        }

        private Seen repeating(End end) {
            return new Seen(sent.put(end, sent.getOrElse(end, 0)));
        }

        private Seen sending(End end, int octets) {
            return new Seen(
                    sent.computeIfPresent(end, (_, before) -> before + octets)._2());
        }

        private boolean isSlow(TcpModel model) {
            return sent.forAll(one -> one._2() <= mss(model, one._1().side()));
        }

        private boolean isWaiting(World world) {
            return sent.keySet()
                    .exists(end -> world.host(end.side())
                            .slots()
                            .exists(slot -> slot.id().equals(end.id())
                                    && WorldFacts.sender(slot.endpoint())
                                            .exists(snd -> snd.unsent() > 0)));
        }
    }

    @Override
    public Seen initial() {
        return new Seen(TreeMap.empty());
    }

    @Override
    public Seen next(Seen memory, Label label) {
        return label.action() instanceof Action.Crash(var side)
                ? memory.forgetting(side)
                : label.events().foldLeft(memory, (seen, event) -> watch(seen, label, event));
    }

    private static Seen watch(Seen memory, Label label, Event event) {
        End end = End.of(event);
        if (WorldFacts.ends(event) || hearsNews(event)) {
            return memory.without(end);
        }
        return repeats(label, event)
                ? memory.repeating(end)
                : memory.sending(end, newOctets(event));
    }

    private static boolean hearsNews(Event event) {
        return event.before() instanceof Connection before
                && Facts.heard(event)
                        .filter(Facts::isAck)
                        .exists(segment -> before.snd().isNews(segment.ack()));
    }

    /** Whether a retransmission timer, not a probe's, sends octets again. */
    private static boolean repeats(Label label, Event event) {
        return Facts.isTimeout(label, event)
                && event.before() instanceof Connection before
                && before.timer() instanceof Timer.Retransmission
                && event.sent()
                        .exists(segment ->
                                isText(segment) && WorldFacts.isSentAgain(event, segment));
    }

    private static int newOctets(Event event) {
        return event.sent()
                .filter(segment -> isText(segment) && !WorldFacts.isSentAgain(event, segment))
                .map(segment -> segment.text().length())
                .sum()
                .intValue();
    }

    /**
     * Whether a segment carries text; the text of a SYN does not count, as it tells nothing of the
     * network yet.
     */
    private static boolean isText(Segment segment) {
        return !segment.text().isEmpty() && !segment.control().syn();
    }
}
