package io.synproof.properties.necessity;

import io.synproof.properties.scenarios.Setup;

/** One setting at another value. */
public interface Change {
    /** Whether a setup has that value already. */
    boolean isIn(Setup setup);

    /**
     * A setup that has it, all else as it was.
     *
     * @throws io.synproof.properties.scenarios.BadInput if the value is not legal
     */
    Setup in(Setup setup);
}
