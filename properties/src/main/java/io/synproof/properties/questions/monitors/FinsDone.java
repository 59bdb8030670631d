package io.synproof.properties.questions.monitors;

import io.synproof.checker.model.Monitor;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.State;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.vavr.collection.List;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.io.Serializable;

/** A monitor of the conditions for entering TIME-WAIT: both FINs are done with. */
public final class FinsDone implements Monitor<Label, FinsDone.Waves> {

    /**
     * The ends whose FIN is acknowledged, and the FINs received.
     *
     * @param acknowledged the ends whose FIN is acknowledged, in order
     * @param fins the numbers of the FINs that an end has heard, those beyond a gap too
     * @param early whether one has come to TIME-WAIT that had not, or without the other's FIN
     */
    public record Waves(
            List<End> acknowledged, SortedMap<End, List<SequenceNumber>> fins, boolean early)
            implements Serializable {
        private static final Waves NONE = new Waves(List.empty(), TreeMap.empty(), false);

        private Waves after(Event event) {
            End end = End.of(event);
            boolean acked = event.before() instanceof Connection
                    && (acknowledged.contains(end) || Facts.hearsAckOfFin(event));
            List<SequenceNumber> heard = event.before() instanceof Connection
                    ? fins.getOrElse(end, List.empty())
                            .appendAll(heardFin(event))
                            .distinct()
                    : List.empty();
            boolean enters = event.before().state() != State.TIME_WAIT
                    && event.after().state() == State.TIME_WAIT;
            boolean late = acked && heard.exists(number -> isReceived(event, number));
            return (event.after() instanceof Connection
                            ? with(end, acked, heard)
                            : with(end, false, List.empty()))
                    .early(enters && !late);
        }

        private Waves with(End end, boolean acked, List<SequenceNumber> heard) {
            List<End> others = acknowledged.remove(end);
            return new Waves(
                    acked ? others.append(end).sorted() : others,
                    heard.isEmpty() ? fins.remove(end) : fins.put(end, heard),
                    early);
        }

        private Waves early(boolean now) {
            return new Waves(acknowledged, fins, early || now);
        }

        /** The number of the FIN: the one after the text. */
        private static Option<SequenceNumber> heardFin(Event event) {
            return Facts.heard(event)
                    .filter(segment -> segment.control().fin())
                    .map(segment -> segment.seq().plus(segment.length() - 1));
        }

        /** Whether RCV.NXT is beyond the FIN. */
        private static boolean isReceived(Event event, SequenceNumber fin) {
            return event.after() instanceof Connection after
                    && after.rcv().nxt().equals(fin.next());
        }
    }

    @Override
    public Waves initial() {
        return Waves.NONE;
    }

    @Override
    public Waves next(Waves memory, Label label) {
        return label.events().foldLeft(memory, Waves::after);
    }
}
