package io.synproof.properties.experiment;

import io.synproof.checker.Checker;
import io.synproof.checker.model.LabelledModel;
import io.synproof.checker.model.Model;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Checkpoints;
import io.synproof.checker.result.Progress;
import io.synproof.model.network.NetworkConfig;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import io.synproof.model.world.Scenario;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import io.synproof.properties.scenarios.BadInputException;
import io.synproof.properties.scenarios.Settings;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The options of a search: its bounds and threads, progress and cancellation, and its view of the
 * model.
 *
 * @param bounds how far it may go
 * @param threads how many threads it uses, 1 or more
 * @param progress is told how far it has come
 * @param cancelled says whether it should stop
 * @param checkpoints where what is found is kept, if anywhere
 * @param fewestFaults whether the trace with the fewest faults is wanted, and not a shortest
 * @param modelView the view that the search and its question have of a scenario's model
 */
public record ExperimentOptions(
        Bounds bounds,
        int threads,
        Consumer<Progress> progress,
        BooleanSupplier cancelled,
        Optional<Checkpoints> checkpoints,
        boolean fewestFaults,
        ModelView modelView) {

    /** A search that sees the model itself. */
    public ExperimentOptions(
            Bounds bounds,
            int threads,
            Consumer<Progress> progress,
            BooleanSupplier cancelled,
            Optional<Checkpoints> checkpoints,
            boolean fewestFaults) {
        this(bounds, threads, progress, cancelled, checkpoints, fewestFaults, ModelView.CLEAR);
    }

    /** A search within bounds on one thread, without progress reports. */
    public static ExperimentOptions within(Bounds bounds) {
        return new ExperimentOptions(bounds, 1, _ -> {}, () -> false, Optional.empty(), false);
    }

    /** This effort, seeing each model through something that answers as the model does. */
    public ExperimentOptions through(ModelView other) {
        return new ExperimentOptions(
                bounds, threads, progress, cancelled, checkpoints, fewestFaults, other);
    }

    /** This effort, with other bounds. */
    public ExperimentOptions bounded(Bounds other) {
        return new ExperimentOptions(
                other, threads, progress, cancelled, checkpoints, fewestFaults, modelView);
    }

    /**
     * The model as the search sees it.
     *
     * @throws BadInputException if its network has no end, so that the search would have none
     */
    LabelledModel<World, Action, Label> seen(TcpModel model) {
        if (model.law(Scenario::medium).capacity() == NetworkConfig.UNLIMITED) {
            throw new BadInputException(
                    "capacity=unlimited: the states of a network that always has"
                            + " room have no end; ask with --unbounded, or set capacity=1 to "
                            + Settings.MOST_IN_FLIGHT);
        }
        return modelView.searched(model);
    }

    /** The model as the question sees it. */
    TcpModel lookedUp(TcpModel model) {
        return modelView.lookedUp(model);
    }

    /** This effort, not seeing runs in which a step carries one of these sentences. */
    ExperimentOptions excluding(List<String> sentences) {
        return sentences.isEmpty() ? this : through(model -> Excluding.of(model, sentences));
    }

    /** A checker with these options. */
    <S, A> Checker<S, A> checker(Model<S, A> model) {
        Checker<S, A> plain = Checker.of(model)
                .within(bounds)
                .threads(threads)
                .reporting(progress)
                .cancelledBy(cancelled);
        Checker<S, A> kept = checkpoints.map(plain::withCheckpoints).orElse(plain);
        return fewestFaults ? kept.fewestFaults() : kept;
    }
}
