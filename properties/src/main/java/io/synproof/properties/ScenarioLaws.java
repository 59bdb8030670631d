package io.synproof.properties;

import io.synproof.model.world.Scenario;
import java.util.function.Function;

/** What a model's scenario lays down: the same in all its states. */
public interface ScenarioLaws {

    /** What the scenario says of something. */
    <T> T law(Function<Scenario, T> law);
}
