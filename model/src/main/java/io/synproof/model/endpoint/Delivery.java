package io.synproof.model.endpoint;

import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Text;
import java.io.Serializable;

/**
 * Octets that arrived in order, with the evidence of who sent them.
 *
 * @param incarnation which connection of the remote host sent them; 0 where no check asks
 * @param text the octets
 */
public record Delivery(int incarnation, Text text) implements Serializable {
    /** Octets of a segment, with their place if the segment carries evidence. */
    static Delivery of(Segment segment, Text octets) {
        boolean tagged = segment.incarnation() != 0;
        return new Delivery(segment.incarnation(), tagged ? octets : octets.erased());
    }

    /** The same octets with the evidence erased. */
    public Delivery erased() {
        return new Delivery(0, text.erased());
    }
}
