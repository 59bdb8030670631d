package io.synproof.properties.necessity;

import io.synproof.properties.scenarios.ConfiguredScenario;

/** A change of one setting to another value. */
public interface Change {
    /** Whether a setup has that value already. */
    boolean isIn(ConfiguredScenario setup);

    /**
     * A setup that has it, all else as it was.
     *
     * @throws io.synproof.properties.scenarios.BadInputException if the value is not legal
     */
    ConfiguredScenario in(ConfiguredScenario setup);
}
