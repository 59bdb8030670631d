package io.synproof.properties.questions.monitors;

import io.synproof.checker.model.Monitor;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.vavr.collection.List;
import java.io.Serializable;

/**
 * A monitor of the ends that owe an acknowledgment, by the numbers that they have received and
 * those that they have acknowledged.
 */
public final class AckDebts implements Monitor<Label, AckDebts.Seen> {

    /**
     * The ends that owe an acknowledgment, and the kind of acknowledgments seen.
     *
     * @param owing the ends that have acknowledged less than they have received, in order
     * @param several whether one acknowledgment has answered octets and, with them, what had
     *     arrived before
     * @param repeated whether a timer has sent an acknowledgment that was not owed
     */
    public record Seen(List<End> owing, boolean several, boolean repeated) implements Serializable {

        private boolean owes(Event event) {
            return owing.contains(End.of(event));
        }

        private Seen after(Action action, Event event) {
            List<End> others = owing.remove(End.of(event));
            return new Seen(
                    isInDebt(event) ? others.append(End.of(event)).sorted() : others,
                    several || answersSeveral(event),
                    repeated || (action instanceof Action.Timeout && repeats(event)));
        }

        private boolean repeats(Event event) {
            return !owes(event) && event.sent().exists(segment -> segment.length() == 0);
        }

        private Seen crashed(HostSide side) {
            return new Seen(owing.reject(end -> end.side() == side), several, repeated);
        }

        private boolean isInDebt(Event event) {
            return event.after() instanceof Connection after
                    && !isPaid(event, after)
                    && (owes(event) || receives(event, after));
        }

        /** Whether one acknowledgment answers new octets and some that arrived before them. */
        private boolean answersSeveral(Event event) {
            return event.before() instanceof Connection before
                    && event.after() instanceof Connection after
                    && isPaid(event, after)
                    && WorldFacts.arrived(event)
                            .filter(segment -> !segment.text().isEmpty())
                            .filter(segment -> before.rcv().nxt().isBefore(segment.end()))
                            .exists(segment -> owes(event)
                                    || segment.end().isBefore(after.rcv().nxt()));
        }
    }

    @Override
    public Seen initial() {
        return new Seen(List.empty(), false, false);
    }

    @Override
    public Seen next(Seen memory, Label label) {
        return label.action() instanceof Action.Crash(var side)
                ? memory.crashed(side)
                : label.events()
                        .foldLeft(memory, (seen, event) -> seen.after(label.action(), event));
    }

    private static boolean receives(Event event, Connection after) {
        return !(event.before() instanceof Connection before)
                || !before.rcv().nxt().equals(after.rcv().nxt());
    }

    private static boolean isPaid(Event event, Connection after) {
        SequenceNumber nxt = after.rcv().nxt();
        return event.sent()
                .filter(segment -> segment.control().ack())
                .map(Segment::ack)
                .contains(nxt);
    }
}
