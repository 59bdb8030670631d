package io.synproof.properties.neighbours;

import io.synproof.checker.result.Outcome;
import io.synproof.model.network.DeliveryOrder;
import io.synproof.model.network.NetworkConfig;
import io.synproof.model.network.Overflow;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentOptions;
import io.synproof.properties.scenarios.Settings;
import java.util.OptionalInt;

/**
 * The network capacity that the search of a neighbour needs. Where the network overflows by a cut,
 * its capacity is no law of the world but a limit of the search, and one more loss or connection
 * may need more of it.
 */
public final class Room {
    private static final int MORE = 2;

    private Room() {}

    /**
     * Asks an experiment, with twice the room, and twice as much again, as long as nothing but a
     * full network leaves it undecided.
     *
     * @param effort how much each of these searches may do
     */
    public static Found ask(Experiment one, ExperimentOptions effort) {
        Answer answer = one.ask(effort);
        NetworkConfig medium = one.setup().scenario().medium();
        int capacity = medium.capacity();
        int given = capacity;
        while (isFull(answer, medium) && given < Settings.MOST_IN_FLIGHT) {
            given = Math.min(MORE * given, Settings.MOST_IN_FLIGHT);
            answer = of(one, given).ask(effort);
        }
        return Found.of(answer, given == capacity ? OptionalInt.empty() : OptionalInt.of(given));
    }

    private static boolean isFull(Answer answer, NetworkConfig medium) {
        return medium.overflow() == Overflow.CUT
                && medium.discipline() != DeliveryOrder.RENDEZVOUS
                && answer.outcome() == Outcome.UNDECIDED
                && answer.coverage().stoppedBy().isEmpty()
                && answer.coverage().cut() > 0;
    }

    /** The experiment with another capacity. */
    static Experiment of(Experiment one, int capacity) {
        return new Experiment(
                one.setup().with("capacity=" + capacity),
                one.question(),
                one.wanted(),
                one.excluding());
    }
}
