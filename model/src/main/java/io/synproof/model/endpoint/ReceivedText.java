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
public record ReceivedText(int incarnation, Text text) implements Serializable {
    /** Octets of a segment, with their place if the segment carries evidence. */
    static ReceivedText of(Segment segment, Text octets) {
        return new ReceivedText(segment.incarnation(), octets).with(octets);
    }

    /** Other octets of the same sender. */
    ReceivedText with(Text octets) {
        return new ReceivedText(incarnation, incarnation == 0 ? octets.erased() : octets);
    }

    /** The same without the first {@code octets}. */
    ReceivedText without(int octets) {
        return with(text.without(octets));
    }

    /** The first {@code octets} of these. */
    ReceivedText first(int octets) {
        return with(text.first(octets));
    }

    /** The same octets with the evidence erased. */
    public ReceivedText erased() {
        return new ReceivedText(0, text.erased());
    }
}
