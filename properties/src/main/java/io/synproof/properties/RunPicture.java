package io.synproof.properties;

import io.synproof.checker.model.Trace;
import io.synproof.model.world.Action;
import io.synproof.model.world.Scenario;
import io.synproof.model.world.World;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * The drawing of a scenario's runs, for the text of verdicts: a service, so that this package need
 * not see who draws.
 */
public interface RunPicture {

    /** The picture, with no line break at its end; empty if it is no run of the scenario. */
    Optional<String> of(Scenario scenario, Trace<World, Action> run);

    /** The first picture that a service gives; empty if none does. */
    static Optional<String> drawn(Scenario scenario, Trace<World, Action> run) {
        return ServiceLoader.load(RunPicture.class, RunPicture.class.getClassLoader()).stream()
                .flatMap(service -> service.get().of(scenario, run).stream())
                .findFirst();
    }
}
