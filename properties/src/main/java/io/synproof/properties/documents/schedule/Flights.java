package io.synproof.properties.documents.schedule;

import io.synproof.model.network.HostSide;
import io.synproof.model.network.Network;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.WorldStep;
import io.vavr.collection.List;

/**
 * All segments that were sent so far, in the order of sending.
 *
 * @param all the segments, those that have landed too
 */
record Flights(List<Flight> all) {
    /** None yet. */
    static final Flights NONE = new Flights(List.empty());

    /** Those in flight. */
    List<Flight> aloft() {
        return all.filter(Flight::aloft);
    }

    /** These with another in the place of one. */
    Flights with(Flight before, Flight after) {
        return new Flights(all.replace(before, after));
    }

    /** These one tick later. */
    Flights older() {
        return new Flights(all.map(Flight::older));
    }

    /**
     * These and what a step has sent.
     *
     * @param left what was in flight and has not landed in the step
     */
    Flights and(Network left, WorldStep step) {
        List<PacketInFlight> fresh =
                left.inFlight().foldLeft(step.after().network().inFlight(), List::remove);
        Flights flights = this;
        for (Event event : step.label().events()) {
            HostSide from = step.label().action() instanceof Action.Inject(var forged)
                    ? forged.to().other()
                    : event.side();
            for (Segment segment : event.sent()) {
                List<PacketInFlight> pieces =
                        fresh.filter(one -> one.tcp().contains(segment)).distinct();
                List<PacketInFlight> found =
                        pieces.headOption().exists(one -> !one.fragment().isPiece())
                                ? pieces.take(1)
                                : pieces;
                for (PacketInFlight packet : found) {
                    fresh = fresh.remove(packet);
                    flights = flights.and(from, packet);
                }
            }
        }
        return flights;
    }

    private Flights and(HostSide from, PacketInFlight packet) {
        SegmentKind kind = SegmentKind.of(packet.segment());
        int before = all.count(flight -> flight.from() == from && flight.kind() == kind);
        return new Flights(all.append(new Flight(from, before + 1, packet, true, false)));
    }
}
