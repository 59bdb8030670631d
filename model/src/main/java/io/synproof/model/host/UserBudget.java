package io.synproof.model.host;

import java.io.Serializable;

/**
 * What the users of a host may still do.
 *
 * @param opens active OPENs left
 * @param aborts ABORTs left
 * @param crashes crashes of the host left
 * @param datagrams user datagrams left to send
 */
public record UserBudget(int opens, int aborts, int crashes, int datagrams)
        implements Serializable {
    /**
     * What is left.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public UserBudget {
        if (opens < 0 || aborts < 0 || crashes < 0 || datagrams < 0) {
            throw new IllegalArgumentException("opens " + opens + ", aborts " + aborts
                    + ", crashes " + crashes + ", datagrams " + datagrams);
        }
    }

    /**
     * What is left where nobody sends datagrams.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public UserBudget(int opens, int aborts, int crashes) {
        this(opens, aborts, crashes, 0);
    }

    /** This script with a datagram sent. */
    public UserBudget afterDatagram() {
        return new UserBudget(opens, aborts, crashes, datagrams - 1);
    }

    /** This script with an OPEN done. */
    public UserBudget afterOpen() {
        return new UserBudget(opens - 1, aborts, crashes, datagrams);
    }

    /** This script with an ABORT done. */
    public UserBudget afterAbort() {
        return new UserBudget(opens, aborts - 1, crashes, datagrams);
    }

    /** This script with a crash done. */
    public UserBudget afterCrash() {
        return new UserBudget(opens, aborts, crashes - 1, datagrams);
    }
}
