package io.synproof.model.endpoint;

import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Text;
import java.io.Serializable;

/**
 * Octets that arrived, with the evidence of who sent them.
 *
 * @param incarnation which connection of the remote host sent them; 0 where no check asks
 * @param text the octets
 */
public record Delivery(int incarnation, Text text) implements Serializable {
    /** Octets of a segment, with their place if the segment carries evidence. */
    static Delivery of(Segment segment, Text octets) {
        return new Delivery(segment.incarnation(), octets).with(octets);
    }

    /** Other octets of the same sender. */
    Delivery with(Text octets) {
        return new Delivery(incarnation, incarnation == 0 ? octets.erased() : octets);
    }

    /** The same without the first {@code octets}. */
    Delivery without(int octets) {
        return with(text.without(octets));
    }

    /** The first {@code octets} of these. */
    Delivery first(int octets) {
        return with(text.first(octets));
    }

    /** The same octets with the evidence erased. */
    public Delivery erased() {
        return new Delivery(0, text.erased());
    }
}
