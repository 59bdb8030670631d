package io.synproof.properties.necessity;

import io.synproof.checker.result.Outcome;
import io.synproof.properties.claims.Check;
import io.synproof.properties.claims.Claim;
import io.synproof.properties.experiment.Experiment;
import java.util.stream.Stream;

/**
 * A check or a control, with a rule switched to another reading.
 *
 * @param name its name within the claim; of a control, {@code NAME/control}
 * @param reading the reading
 * @param expected the outcome that is expected of it, switched or not
 * @param original what it asks as it is
 * @param experiment what it asks with the rule switched; the same if it has that reading already,
 *     or if it is a control whose change is another reading of this rule
 */
record MutatedCheck(
        String name,
        RuleReading reading,
        Outcome expected,
        Experiment original,
        Experiment experiment) {

    /** The checks and controls of a claim. */
    static Stream<MutatedCheck> of(Claim claim, RuleReading reading) {
        return claim.checks().stream().flatMap(check -> of(check, reading));
    }

    private static Stream<MutatedCheck> of(Check check, RuleReading reading) {
        Experiment main = check.experiment();
        Experiment control = check.control().experiment();
        boolean keeps = !reading.chosenIn(control.setup()).equals(reading.chosenIn(main.setup()));
        return Stream.of(
                new MutatedCheck(check.name(), reading, check.expected(), main, in(reading, main)),
                new MutatedCheck(
                        check.name() + "/control",
                        reading,
                        check.expectedOfControl(),
                        control,
                        keeps ? control : in(reading, control)));
    }

    private static Experiment in(RuleReading reading, Experiment asked) {
        return reading.isIn(asked.setup())
                ? asked
                : new Experiment(reading.in(asked.setup()), asked.question(), asked.wanted());
    }

    /** Whether the rule reads otherwise than it did. */
    boolean isChanged() {
        return !experiment.equals(original);
    }
}
