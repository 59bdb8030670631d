package io.synproof.properties.questions.monitors;

import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.network.HostSide;
import io.synproof.model.world.Event;
import java.io.Serializable;
import java.util.Comparator;

/**
 * One end of a connection: the side, and the connection's name there.
 *
 * @param side whose
 * @param id its name there
 */
public record End(HostSide side, ConnectionSlot.Id id) implements Comparable<End>, Serializable {
    private static final Comparator<End> ORDER =
            Comparator.comparing(End::side).thenComparing(End::id);

    /** The end that an event concerns. */
    public static End of(Event event) {
        return new End(event.side(), event.id());
    }

    /** Orders by side, then by name. */
    @Override
    public int compareTo(End other) {
        return ORDER.compare(this, other);
    }
}
