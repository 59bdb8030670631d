package io.synproof.properties.necessity;

import io.synproof.model.rules.Alternative;
import io.synproof.model.rules.Rule;
import io.synproof.model.rules.Rules;
import io.synproof.properties.scenarios.Settings;
import io.synproof.properties.scenarios.Setup;
import java.util.List;

/**
 * One way in which one rule of the protocol can read.
 *
 * @param rule the rule
 * @param alternative how it reads
 */
public record Reading(Rule<?> rule, Alternative alternative) implements Change {

    /** Every way in which some rules can read, in the order of a listing. */
    public static List<Reading> of(List<Rule<?>> rules) {
        return rules.stream()
                .flatMap(rule ->
                        rule.alternatives().map(one -> new Reading(rule, one)).toJavaStream())
                .toList();
    }

    /** Whether RFC 9293 reads so. */
    public boolean isStandard() {
        return rule.in(Rules.STANDARD).equals(alternative);
    }

    /** How this reading's rule reads in a setup, by the name of the alternative. */
    String chosenIn(Setup setup) {
        return setup.text(Settings.named(rule.key()));
    }

    /** Whether the rule reads so in a setup already. */
    @Override
    public boolean isIn(Setup setup) {
        return chosenIn(setup).equals(alternative.key());
    }

    /** A setup in which the rule reads so, all else as it was. */
    @Override
    public Setup in(Setup setup) {
        return isIn(setup) ? setup : setup.with(toString());
    }

    /** As a user sets it: {@code rule=alternative}. */
    @Override
    public String toString() {
        return rule.key() + "=" + alternative.key();
    }
}
