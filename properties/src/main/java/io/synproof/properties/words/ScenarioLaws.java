package io.synproof.properties.words;

import io.synproof.model.world.Scenario;
import java.util.function.Function;

/** A scenario whose laws are looked up one by one, so that it is seen which of them matter. */
public interface ScenarioLaws {

    /**
     * One of the laws.
     *
     * @param law finds it in the scenario and nowhere else: the same function each time
     */
    <T> T law(Function<Scenario, T> law);
}
