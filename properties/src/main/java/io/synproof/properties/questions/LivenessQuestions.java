package io.synproof.properties.questions;

import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.temporal.Temporal;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.world.World;
import java.util.List;

/**
 * Questions about what must eventually happen on every run that is fair under the scenario's
 * settings.
 */
final class LivenessQuestions {
    private LivenessQuestions() {}

    static final Question<Credit.Account> SENT_IS_ACKNOWLEDGED = new Question<>(
            "sentIsAcknowledged",
            "the client eventually receives the acknowledgment of the octets that it has sent on"
                    + " an established connection",
            Question.Kind.LEADS_TO,
            Subject.inWorlds(
                    "octets that an established client has sent are not acknowledged",
                    LivenessQuestions::isOutstanding),
            false,
            new Credit(),
            new DecisionProcedure.Lasting<>(_ -> Temporal.leadsTo(
                    "sentIsAcknowledged",
                    state -> isOutstanding(state.state()),
                    LivenessQuestions::isAcknowledged)),
            _ -> List.of(),
            (_, _) -> "The client never receives the acknowledgment of octets that it has sent.");

    private static boolean isOutstanding(World world) {
        return Facts.connections(world, HostSide.CLIENT)
                .exists(connection -> connection.state() == State.ESTABLISHED
                        && Facts.octetsOutstanding(connection) > 0);
    }

    /** Whether everything is acknowledged and nothing has been given up. */
    private static boolean isAcknowledged(MonitoredState<World, Credit.Account> state) {
        return !state.memory().lost()
                && !state.memory().isUnfounded(HostSide.CLIENT)
                && Facts.connections(state.state(), HostSide.CLIENT)
                        .filter(connection -> connection.state().isSynchronized())
                        .forAll(connection -> Facts.octetsOutstanding(connection) == 0);
    }

    /** All of them, in the order of a listing. */
    static final List<Question<?>> ALL = List.of(SENT_IS_ACKNOWLEDGED);
}
