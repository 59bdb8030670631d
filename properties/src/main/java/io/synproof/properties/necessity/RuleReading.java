package io.synproof.properties.necessity;

import io.synproof.model.rules.Rule;
import io.synproof.model.rules.RuleOption;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Settings;
import java.util.List;

/**
 * One possible reading of one rule of the protocol.
 *
 * @param rule the rule
 * @param alternative how it reads
 */
public record RuleReading(Rule<?> rule, RuleOption alternative) implements Change {

    /** Every way in which some rules can read, in the order of a listing. */
    public static List<RuleReading> of(List<Rule<?>> rules) {
        return rules.stream()
                .flatMap(rule -> rule.alternatives()
                        .map(one -> new RuleReading(rule, one))
                        .toJavaStream())
                .toList();
    }

    /** Whether RFC 9293 reads so. */
    public boolean isStandard() {
        return rule.standard().equals(alternative);
    }

    /** The reading of this rule in a setup, by the name of the alternative. */
    String chosenIn(ConfiguredScenario setup) {
        return setup.text(Settings.named(rule.key()));
    }

    /** Whether the rule reads so in a setup already. */
    @Override
    public boolean isIn(ConfiguredScenario setup) {
        return chosenIn(setup).equals(alternative.key());
    }

    /** A setup in which the rule reads so, all else as it was. */
    @Override
    public ConfiguredScenario in(ConfiguredScenario setup) {
        return isIn(setup) ? setup : setup.with(toString());
    }

    /** As a user sets it: {@code rule=alternative}. */
    @Override
    public String toString() {
        return rule.key() + "=" + alternative.key();
    }
}
