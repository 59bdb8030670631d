package io.synproof.properties.experiment;

import io.synproof.model.world.Action;
import io.synproof.model.world.Scenario;
import io.synproof.model.world.World;
import io.vavr.collection.List;

/**
 * A position in a run: the world that the search knows, and the same world with the evidence of who
 * sent each segment.
 *
 * @param searched the laws of the one
 * @param told the laws of the other
 * @param world the one
 * @param shown the other
 */
public record Position(Scenario searched, Scenario told, World world, World shown) {

    /**
     * The start of an experiment's runs.
     *
     * @throws io.synproof.properties.scenarios.BadInputException if its settings do not go together
     */
    public static Position start(Experiment experiment) {
        Scenario searched = experiment.setup().scenario(experiment.question().tagged());
        Scenario told = searched.withEvidence();
        return new Position(searched, told, searched.start(), told.start());
    }

    /** The enabled actions, with evidence; the index of each is its choice. */
    public List<Action> actions() {
        return searched.actions(world)
                .map(action -> AnnotatedTrace.taggedAction(told, shown, action));
    }

    /**
     * The position after one more step.
     *
     * @param choice the place of the action among those that are possible
     */
    public Position then(int choice) {
        Action action = searched.actions(world).get(choice);
        return new Position(
                searched,
                told,
                searched.step(world, action).after(),
                told.step(shown, AnnotatedTrace.taggedAction(told, shown, action))
                        .after());
    }
}
