package io.synproof.properties.report.diagram;

import io.synproof.model.network.PacketInFlight;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * The flight of a segment in a run, from the step that sends it to the last that sees it.
 *
 * @param number its place in the order of sending, from 0
 * @param parcel the segment
 * @param sentIn the step that sent it
 * @param sentAt the tick at which that was
 * @param arrivedIn the steps in which it, or a copy, arrived, in order
 * @param goneIn the step after which nothing of it is in flight; none if it still is at the end
 * @param overtaken whether a later segment has passed it
 */
public record SegmentFlight(
        int number,
        DiagramSegment parcel,
        int sentIn,
        int sentAt,
        List<Integer> arrivedIn,
        Option<Integer> goneIn,
        boolean overtaken) {

    static SegmentFlight departing(int number, DiagramSegment parcel, int step, int now) {
        return new SegmentFlight(number, parcel, step, now, List.empty(), Option.none(), false);
    }

    /** This flight, arriving in a step; if {@code staying}, a copy flies on. */
    SegmentFlight arriving(int step, boolean staying) {
        Option<Integer> gone = staying ? Option.none() : Option.some(step);
        return new SegmentFlight(
                number, parcel, sentIn, sentAt, arrivedIn.append(step), gone, overtaken);
    }

    /** This flight, lost in a step. */
    SegmentFlight lost(int step) {
        return new SegmentFlight(
                number, parcel, sentIn, sentAt, arrivedIn, Option.some(step), overtaken);
    }

    /** This flight, passed by a later one. */
    SegmentFlight passed() {
        return new SegmentFlight(number, parcel, sentIn, sentAt, arrivedIn, goneIn, true);
    }

    /** Whether something of it is in flight. */
    public boolean isAloft() {
        return goneIn.isEmpty();
    }

    /** Whether it is what the network holds as {@code flying}, at tick {@code now}. */
    boolean is(PacketInFlight flying, int now) {
        return flying.equals(parcel.aged(now - sentAt));
    }

    /**
     * Whether it goes to the other host, and arrives, or is lost, in the step after the one that
     * sends it, or in the same.
     */
    public boolean isDirect() {
        return parcel.by() != parcel.to()
                && arrivedIn.headOption().orElse(goneIn).exists(step -> step <= sentIn + 1)
                && !isTurnedAway();
    }

    /** Whether the network never took it. */
    public boolean isTurnedAway() {
        return arrivedIn.isEmpty() && goneIn.contains(sentIn);
    }

    /** Whether a copy of it flies on after its first arrival. */
    public boolean isCopied() {
        return !arrivedIn.isEmpty() && !goneIn.equals(arrivedIn.headOption());
    }

    /** The step in which it, or the copy of it that stayed, was lost; none if nothing was. */
    public Option<Integer> lostIn() {
        return goneIn.filter(step -> !arrivedIn.contains(step));
    }
}
