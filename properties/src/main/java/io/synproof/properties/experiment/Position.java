package io.synproof.properties.experiment;

import io.synproof.model.world.Action;
import io.synproof.model.world.Scenario;
import io.synproof.model.world.World;
import io.vavr.collection.List;

/**
 * Where a run has come to: in the world that a search knows, and in the one that a story tells, in
 * which segments carry the evidence of who sent them.
 *
 * @param searched the laws of the one
 * @param told the laws of the other
 * @param world the one
 * @param shown the other
 */
public record Position(Scenario searched, Scenario told, World world, World shown) {

    /**
     * Where runs of an experiment begin.
     *
     * @throws io.synproof.properties.scenarios.BadInputException if its settings do not go together
     */
    public static Position start(Experiment experiment) {
        Scenario searched = experiment.setup().scenario(experiment.question().tagged());
        Scenario told = searched.withEvidence();
        return new Position(searched, told, searched.start(), told.start());
    }

    /** What may happen next, as a story tells it; the place of each is the choice of it. */
    public List<Action> actions() {
        return searched.actions(world)
                .map(action -> AnnotatedTrace.taggedAction(told, shown, action));
    }

    /**
     * Where the run has come to after a step more.
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
