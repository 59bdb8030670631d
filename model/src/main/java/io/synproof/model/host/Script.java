package io.synproof.model.host;

import java.io.Serializable;

/**
 * What the users of a host may still do.
 *
 * @param opens active OPENs left
 * @param aborts ABORTs left
 * @param crashes crashes of the host left
 */
public record Script(int opens, int aborts, int crashes) implements Serializable {
    /**
     * What is left.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public Script {
        if (opens < 0 || aborts < 0 || crashes < 0) {
            throw new IllegalArgumentException(
                    "opens " + opens + ", aborts " + aborts + ", crashes " + crashes);
        }
    }

    /** This script with an OPEN done. */
    public Script afterOpen() {
        return new Script(opens - 1, aborts, crashes);
    }

    /** This script with an ABORT done. */
    public Script afterAbort() {
        return new Script(opens, aborts - 1, crashes);
    }

    /** This script with a crash done. */
    public Script afterCrash() {
        return new Script(opens, aborts, crashes - 1);
    }
}
