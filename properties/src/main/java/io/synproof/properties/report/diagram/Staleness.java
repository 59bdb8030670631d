package io.synproof.properties.report.diagram;

import io.synproof.model.world.Event;
import io.synproof.model.world.World;
import io.synproof.properties.language.Texts;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * The reasons why a segment arrives too late, if it does.
 *
 * @param flight the segment, before it arrives
 * @param copy whether it has arrived before
 * @param orphaned whether the connection that sent it is over, and it belongs to no other
 * @param astray whether the connection it was sent to is over
 */
record Staleness(SegmentFlight flight, boolean copy, boolean orphaned, boolean astray) {
    private static final Texts TEXTS = Texts.beside(Staleness.class);

    /**
     * The staleness of an arriving segment.
     *
     * @param before the world before it arrives
     * @param step the step in which it arrives; what the same step sends is never late
     */
    static Staleness of(SegmentFlight flight, Event event, World before, int step) {
        if (flight.sentIn() == step) {
            return new Staleness(flight, false, false, false);
        }
        DiagramSegment parcel = flight.parcel();
        Option<ConnectionName> receiver = ConnectionName.of(event.side(), event.before());
        boolean over = !parcel.orphan() && !parcel.from().exists(name -> name.isOpen(before));
        boolean astray = parcel.goal().isDefined() && !parcel.goal().equals(receiver);
        return new Staleness(
                flight, !flight.arrivedIn().isEmpty(), over && parcel.goal().isEmpty(), astray);
    }

    boolean isLate() {
        return copy || orphaned || astray;
    }

    /** The remarks on it. */
    List<Note> notes(ConnectionNames names) {
        return isLate() ? List.of(Note.remark(manner(fate(sent(names), names)))) : List.empty();
    }

    private String manner(String story) {
        return flight.arrivedIn()
                .headOption()
                .map(first -> TEXTS.of("late.copy", first, story))
                .getOrElse(() -> TEXTS.of("late", story));
    }

    private String sent(ConnectionNames names) {
        return flight.parcel()
                .from()
                .map(name -> TEXTS.of("late.sent", names.phrase(name), flight.sentIn()))
                .getOrElse(() -> TEXTS.of("late.sentBySome", flight.sentIn()));
    }

    private String fate(String sent, ConnectionNames names) {
        if (astray) {
            return flight.parcel()
                    .goal()
                    .map(name -> TEXTS.of("late.astray", sent, names.phrase(name)))
                    .getOrElse(sent);
        }
        return orphaned ? TEXTS.of("late.ended", sent) : sent;
    }
}
