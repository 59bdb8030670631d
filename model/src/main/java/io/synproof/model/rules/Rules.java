package io.synproof.model.rules;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;

/**
 * The reading of the protocol, rule by rule: as in RFC 9293, unless another option is chosen.
 *
 * @param deviations the options that are not the standard's, by their rules
 */
public record Rules(Map<Rule<?>, RuleOption> deviations) {

    /**
     * The text of RFC 9293, taken literally, with the mitigations of RFC 5961 that it describes.
     */
    public static final Rules STANDARD = new Rules(LinkedHashMap.empty());

    /** Rules that read as the standard, but for some options. */
    public Rules {
        deviations = deviations.reject((rule, option) -> option == rule.standard());
    }

    /** The option that is chosen for a rule. */
    public <T extends Enum<T> & RuleOption> T get(Rule<T> rule) {
        return rule.type().cast(deviations.getOrElse(rule, rule.standard()));
    }

    /** These rules with one option of one rule chosen. */
    public <T extends Enum<T> & RuleOption> Rules with(Rule<T> rule, T option) {
        return get(rule) == option ? this : new Rules(deviations.put(rule, option));
    }

    /**
     * These rules with the option of one rule chosen whose name is {@code key}.
     *
     * @throws IllegalArgumentException if the rule has none of that name
     */
    public <T extends Enum<T> & RuleOption> Rules with(Rule<T> rule, String key) {
        return with(rule, rule.option(key));
    }
}
