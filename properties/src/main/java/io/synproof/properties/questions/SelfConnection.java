package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.Unit;
import io.synproof.checker.property.Property;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import java.util.List;

/** The question about a connection whose two ends are one (RFC 9293, section 3.5, figure 7). */
final class SelfConnection {
    private SelfConnection() {}

    static final Question<Unit> ESTABLISHED = new Question<>(
            "connectedToItself",
            "the client is ESTABLISHED with itself: both ends of the connection are one socket",
            Question.Kind.REACHABLE,
            Subject.itself(),
            false,
            Monitor.none(),
            model -> {
                boolean itself = model.law(laws -> laws.remote(HostSide.CLIENT)) == HostSide.CLIENT;
                return Property.reachable(
                        "connectedToItself",
                        state -> itself
                                && WorldFacts.has(state.state().client(), State.ESTABLISHED));
            },
            _ -> List.of(),
            (_, _) -> "The socket has heard its own SYN, and is connected to itself.");
}
