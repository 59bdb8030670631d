package io.synproof.properties.claims;

import io.synproof.checker.result.Outcome;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.questions.Questions;
import io.synproof.properties.scenarios.ConfiguredScenario;
import java.util.OptionalLong;

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

    /** The outcome that contradicts {@code outcome}. */
    static Outcome opposite(Outcome outcome) {
        return switch (outcome) {
            case HOLDS -> Outcome.VIOLATED;
            case VIOLATED -> Outcome.HOLDS;
            case REACHED -> Outcome.UNREACHABLE;
            case UNREACHABLE -> Outcome.REACHED;
            case UNDECIDED -> Outcome.UNDECIDED;
        };
    }

    /** Begins a check of the statement in general. */
    static Draft main(String name) {
        return new Draft(name, Role.Main.MAIN);
    }

    /** Begins a check of the statement under a condition. */
    static Draft under(String condition, String name) {
        return new Draft(name, new Role.Under(condition));
    }

    /** Begins a check of the statement in a profile of the protocol, which its setup chooses. */
    static Draft in(String profile, String name) {
        return new Draft(name, new Role.In(profile));
    }

    /** Begins a check of what the claim's text says beside the statement. */
    static Draft aside(String about, String name) {
        return new Draft(name, new Role.Aside(about));
    }

    /**
     * A check with name and role only.
     *
     * @param name its name
     * @param role its role
     */
    record Draft(String name, Role role) {
        /** Adds the question and its scenario. */
        Asking asks(String question, ConfiguredScenario setup) {
            return new Asking(this, new Experiment(setup, Questions.named(question)));
        }

        /** Adds the question whether a quantity has exactly this value in a scenario. */
        Asking asks(String question, ConfiguredScenario setup, long value) {
            return new Asking(
                    this, new Experiment(setup, Questions.named(question), OptionalLong.of(value)));
        }
    }

    /**
     * A check with its experiment.
     *
     * @param draft its name and role
     * @param experiment what is asked
     */
    record Asking(Draft draft, Experiment experiment) {
        /** Says that the expected outcome supports the statement. */
        Expecting supportedBy(Outcome outcome) {
            return new Expecting(this, outcome, outcome);
        }

        /** Says that the expected outcome contradicts the statement. */
        Expecting contradictedBy(Outcome outcome) {
            return new Expecting(this, opposite(outcome), outcome);
        }
    }

    /**
     * A check complete except for its control.
     *
     * @param asking what is asked
     * @param supports the outcome that supports the statement
     * @param expected the expected outcome
     */
    record Expecting(Asking asking, Outcome supports, Outcome expected) {
        /**
         * Adds the control: its change in words, and the settings for it. This completes the check.
         */
        Check unless(String change, String... settings) {
            Experiment changed = new Experiment(
                    asking.experiment.setup().with(settings),
                    asking.experiment.question(),
                    asking.experiment.wanted());
            return new Check(
                    asking.draft.name,
                    asking.draft.role,
                    asking.experiment,
                    supports,
                    expected,
                    new Control(change, changed));
        }
    }
}
