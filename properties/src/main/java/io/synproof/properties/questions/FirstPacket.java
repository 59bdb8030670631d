package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.property.Property;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import java.util.List;

/** The content of the first packet that arrives. */
enum FirstPacket {
    /** None has arrived. */
    NONE,
    /** Octets for a user. */
    OCTETS,
    /** No octets for a user. */
    NO_OCTETS;

    static final Question<FirstPacket> DELIVERS = new Question<>(
            "firstPacketDelivers",
            "the first packet that arrives brings octets for a user: nothing must be agreed before",
            Question.Kind.ALWAYS,
            Subject.inStates("a packet has arrived", state -> state.memory() != NONE),
            false,
            new Monitor<Label, FirstPacket>() {
                @Override
                public FirstPacket initial() {
                    return NONE;
                }

                @Override
                public FirstPacket next(FirstPacket memory, Label label) {
                    return memory == NONE && label.action() instanceof Action.Deliver
                            ? brought(label)
                            : memory;
                }
            },
            _ -> Property.always("firstPacketDelivers", state -> state.memory() != NO_OCTETS),
            _ -> List.of(),
            (_, _) -> "The first packet has brought nothing for a user.");

    private static FirstPacket brought(Label label) {
        boolean octets = label.events()
                .exists(event -> !WorldFacts.accepted(event).isEmpty()
                        || !WorldFacts.handedOver(event).isEmpty());
        return octets ? OCTETS : NO_OCTETS;
    }
}
