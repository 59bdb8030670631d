package io.synproof.properties.claims;

import io.synproof.checker.result.Outcome;
import io.synproof.properties.experiment.Experiment;

/**
 * An experiment that bears on a claim, with its expected outcome and its control.
 *
 * @param name its name within the claim, such as {@code abort}
 * @param role what it contributes to the verdict
 * @param experiment what is asked
 * @param supports the outcome that supports the statement
 * @param expected the outcome that is expected
 * @param control the experiment changed in one named way, which must flip the outcome
 */
public record Check(
        String name,
        Role role,
        Experiment experiment,
        Outcome supports,
        Outcome expected,
        Control control) {

    /**
     * A negative control: it shows that the check can come out otherwise.
     *
     * @param change the one thing that is changed, in words
     * @param experiment the experiment so changed
     */
    public record Control(String change, Experiment experiment) {}

    /** The outcome that the control must have. */
    public Outcome expectedOfControl() {
        return opposite(expected);
    }

    /** The outcome that contradicts another. */
    public static Outcome opposite(Outcome outcome) {
        return switch (outcome) {
            case HOLDS -> Outcome.VIOLATED;
            case VIOLATED -> Outcome.HOLDS;
            case REACHED -> Outcome.UNREACHABLE;
            case UNREACHABLE -> Outcome.REACHED;
            case UNDECIDED -> Outcome.UNDECIDED;
        };
    }
}
