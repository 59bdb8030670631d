package io.synproof.model.host;

import java.io.Serializable;

/**
 * The calls and crashes still allowed to the users of a host.
 *
 * @param opens active OPENs left
 * @param aborts ABORTs left
 * @param crashes crashes of the host left
 * @param datagrams user datagrams left to send
 */
public record UserBudget(int opens, int aborts, int crashes, int datagrams)
        implements Serializable {
    /**
     * A budget.
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
     * A budget without datagrams.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public UserBudget(int opens, int aborts, int crashes) {
        this(opens, aborts, crashes, 0);
    }

    /** This budget after a datagram. */
    public UserBudget afterDatagram() {
        return new UserBudget(opens, aborts, crashes, datagrams - 1);
    }

    /** This budget after an OPEN. */
    public UserBudget afterOpen() {
        return new UserBudget(opens - 1, aborts, crashes, datagrams);
    }

    /** This budget after an ABORT. */
    public UserBudget afterAbort() {
        return new UserBudget(opens, aborts - 1, crashes, datagrams);
    }

    /** This budget after a crash. */
    public UserBudget afterCrash() {
        return new UserBudget(opens, aborts, crashes - 1, datagrams);
    }
}
