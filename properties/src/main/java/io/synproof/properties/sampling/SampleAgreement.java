package io.synproof.properties.sampling;

import io.synproof.checker.result.Outcome;

/** The agreement of random runs with the exhaustive search. */
public enum SampleAgreement {
    /**
     * A violation or reached goal was found by sampling too; a property that holds survived all
     * tries.
     */
    AGREES("agrees"),
    /** The search has a run that decides, and none of the tries was one. */
    NOT_FOUND("not found"),
    /** A random run decides what the search says no run decides: one of them is wrong. */
    DISAGREES("DISAGREES"),
    /** The search was cut short, so there is nothing to compare with. */
    UNDECIDED("undecided");

    private final String words;

    SampleAgreement(String words) {
        this.words = words;
    }

    /** Compares the outcome of a search with whether a random run decided. */
    static SampleAgreement of(Outcome outcome, boolean found) {
        return switch (outcome) {
            case VIOLATED, REACHED -> found ? AGREES : NOT_FOUND;
            case HOLDS, UNREACHABLE -> found ? DISAGREES : AGREES;
            case UNDECIDED -> UNDECIDED;
        };
    }

    @Override
    public String toString() {
        return words;
    }
}
