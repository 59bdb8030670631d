package io.synproof.properties.documents.schedule;

import io.synproof.model.network.HostSide;
import io.synproof.model.network.PacketInFlight;

/**
 * A segment on its way, under the name that a schedule has for it.
 *
 * @param from who sent it
 * @param ordinal which of its kind that its host has sent, from 1
 * @param packet the segment, as old as it is
 * @param aloft whether it is still in flight
 * @param held whether it is held back
 */
public record Flight(
        HostSide from, int ordinal, PacketInFlight packet, boolean aloft, boolean held) {

    /** Its kind. */
    public SegmentKind kind() {
        return SegmentKind.of(packet.segment());
    }

    /** Whether a schedule means this one. */
    boolean is(SegmentReference reference) {
        return reference.describes(from, packet)
                && (reference.ordinal().isEmpty()
                        ? held == reference.held()
                        : reference.ordinal().getAsInt() == ordinal && (held || !reference.held()));
    }

    /** The same one tick later. */
    Flight older() {
        return aloft ? new Flight(from, ordinal, packet.older(), true, held) : this;
    }

    /** The same after it has arrived for good, or is lost. */
    Flight landed() {
        return new Flight(from, ordinal, packet, false, false);
    }

    /** The same held back. */
    Flight heldBack() {
        return new Flight(from, ordinal, packet, aloft, true);
    }

    /** Its name, such as {@code client SYN 2}. */
    String name() {
        return from + " " + kind() + " " + ordinal;
    }

    /** Its name, and what it says. */
    String words() {
        return name() + " " + packet.segment();
    }
}
