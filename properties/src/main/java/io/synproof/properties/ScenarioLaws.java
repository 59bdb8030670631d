package io.synproof.properties;

import io.synproof.model.world.Scenario;
import java.util.function.Function;

/** The laws that a model's scenario lays down: the same in all its states. */
public interface ScenarioLaws {

    /**
     * The scenario's law on something.
     *
     * @param law finds it in the scenario and nowhere else: the same function each time
     */
    <T> T law(Function<Scenario, T> law);
}
