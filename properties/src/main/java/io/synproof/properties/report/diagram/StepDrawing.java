package io.synproof.properties.report.diagram;

import io.synproof.model.network.HostSide;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.properties.experiment.AnnotatedTrace;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * The drawing of a step under construction.
 *
 * @param scene the step
 * @param names the connections
 * @param persistent whether the network keeps what it delivers
 * @param step the number of the step
 * @param now ticks so far
 * @param flights the segments sent so far
 * @param lines what is drawn
 * @param notes what is said
 */
record StepDrawing(
        AnnotatedTrace.TraceStep scene,
        ConnectionNames names,
        boolean persistent,
        int step,
        int now,
        List<SegmentFlight> flights,
        List<DiagramLine> lines,
        List<Note> notes) {

    StepDrawing line(DiagramLine line) {
        return new StepDrawing(
                scene, names, persistent, step, now, flights, lines.append(line), notes);
    }

    StepDrawing note(Note note) {
        return noting(List.of(note));
    }

    private StepDrawing noting(List<Note> more) {
        return new StepDrawing(
                scene, names, persistent, step, now, flights, lines, notes.appendAll(more));
    }

    private StepDrawing with(SegmentFlight flight) {
        List<SegmentFlight> known = flight.number() < flights.length()
                ? flights.update(flight.number(), flight)
                : flights.append(flight);
        return new StepDrawing(scene, names, persistent, step, now, known, lines, notes);
    }

    /** Adds the loss of a segment. */
    StepDrawing lost(PacketInFlight segment) {
        SegmentFlight flight = find(segment);
        return with(flight.lost(step))
                .line(new DiagramLine.Loss(flight.number()))
                .note(Remarks.lost(flight));
    }

    /** Adds the event of a connection. */
    StepDrawing and(Event event) {
        StepDrawing arrived =
                event.consumed().map(flying -> arrived(find(flying), event)).getOrElse(this);
        StepDrawing told = arrived.noting(
                        Remarks.rules(event, scene.label().events().size() > 1))
                .noting(Remarks.signals(event));
        return names.packets(event, scene.action(), scene.before())
                .foldLeft(told, (soFar, packet) -> soFar.sending(packet, event));
    }

    /** The flight of a segment: of equal ones, the oldest that has not arrived before. */
    private SegmentFlight find(PacketInFlight flying) {
        List<SegmentFlight> equal =
                flights.filter(SegmentFlight::isAloft).filter(flight -> flight.is(flying, now));
        return equal.find(flight -> flight.arrivedIn().isEmpty())
                .orElse(equal.headOption())
                .getOrElseThrow(() -> new IllegalStateException("nobody sent " + flying));
    }

    private StepDrawing arrived(SegmentFlight flight, Event event) {
        boolean keeping = scene.action() instanceof Action.Deliver deliver && deliver.keeping();
        Staleness late = Staleness.of(flight, event, scene.before(), step);
        List<SegmentFlight> passed = passedBy(flight);
        return passed.foldLeft(this, (soFar, other) -> soFar.with(other.passed()))
                .with(flight.arriving(step, keeping || persistent))
                .line(new DiagramLine.Arrival(
                        flight.number(), late.isLate(), keeping || persistent))
                .noting(keeping ? List.of(Remarks.kept()) : List.empty())
                .noting(passed.map(Remarks::passed))
                .noting(late.notes(names))
                .noting(Remarks.reading(names, flight.parcel(), event));
    }

    /** The older segments that this one overtakes, and that none has overtaken before. */
    private List<SegmentFlight> passedBy(SegmentFlight flight) {
        return flight.arrivedIn().isEmpty()
                ? flights.filter(SegmentFlight::isAloft)
                        .filter(other -> other.number() < flight.number())
                        .filter(other -> other.parcel().to() == flight.parcel().to())
                        .filter(other -> other.arrivedIn().isEmpty() && !other.overtaken())
                : List.empty();
    }

    private StepDrawing sending(PacketInFlight packet, Event event) {
        Segment segment = packet.segment();
        HostSide to = packet.to();
        int port = packet.port();
        Option<ConnectionName> from = ConnectionName.sender(event.side(), segment);
        DiagramSegment parcel = new DiagramSegment(
                event.side(),
                to,
                port,
                segment,
                packet.fragment(),
                from.map(names::bases).getOrElse(() -> basesOfReset(event)),
                from.map(name -> names.mark(name, port)).getOrElse(""),
                from,
                segment.control() == Control.SYN
                        ? Option.none()
                        : ConnectionName.open(scene.before(), to, port)
                                .filter(goal ->
                                        !ConnectionName.isOpening(scene.before(), goal, segment)),
                !from.exists(name -> name.isOpen(scene.after())));
        int number = flights.length();
        return with(SegmentFlight.departing(number, parcel, step, now))
                .line(new DiagramLine.Departure(number));
    }

    private SequenceBases basesOfReset(Event event) {
        return event.consumed()
                .map(answered -> flights.findLast(
                                flight -> flight.arrivedIn().lastOption().contains(step)
                                        && flight.parcel().segment().equals(answered.segment()))
                        .get()
                        .parcel()
                        .bases()
                        .ofReset(answered.segment()))
                .getOrElse(SequenceBases.UNKNOWN);
    }

    /** Adds remarks on the sent segments that the network did not accept. */
    StepDrawing reconciled() {
        return flights.filter(flight -> flight.sentIn() == step && flight.isAloft())
                .foldLeft(this, StepDrawing::reconciled);
    }

    private StepDrawing reconciled(SegmentFlight flight) {
        PacketInFlight flying = flight.parcel().aged(0);
        int told = flights.filter(SegmentFlight::isAloft).count(other -> other.is(flying, now));
        int held = scene.after().network().inFlight().count(flying::equals);
        return told > held
                ? with(flight.lost(step)).note(Remarks.notTaken(flight, persistent))
                : this;
    }
}
