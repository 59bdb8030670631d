package io.synproof.properties.report.json;

import io.synproof.model.rules.Rule;
import io.synproof.model.rules.RuleProfile;
import io.synproof.properties.claims.RuleUse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rules as JSON. */
public final class RuleJson {
    private RuleJson() {}

    /** One object for each rule, under {@code rules}. */
    public static Map<String, Object> of(List<Rule<?>> rules) {
        return Map.of("rules", rules.stream().map(RuleJson::fields).toList());
    }

    /** One rule, in the form of the listing, with the claims whose checks set it. */
    public static Map<String, Object> of(Rule<?> rule, List<RuleUse> mentions) {
        Map<String, Object> fields = fields(rule);
        fields.put("claims", mentions);
        return Map.of("rules", List.of(fields));
    }

    /** The rules in which one profile differs from another. */
    public static Map<String, Object> differences(
            RuleProfile one, RuleProfile other, List<Rule<?>> differences) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("profile", one.name());
        fields.put("against", other.name());
        fields.put("rules", differences.stream().map(RuleJson::fields).toList());
        return fields;
    }

    private static Map<String, Object> fields(Rule<?> rule) {
        Map<String, Object> profiles = new LinkedHashMap<>();
        RuleProfile.ALL.forEach(profile ->
                profiles.put(profile.name(), profile.rules().get(rule).key()));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", rule.key());
        fields.put("question", rule.question());
        fields.put("source", rule.source());
        fields.put("standard", rule.standard().key());
        fields.put(
                "alternatives",
                rule.alternatives()
                        .map(one -> Map.of("key", one.key(), "meaning", one.meaning()))
                        .asJava());
        fields.put("profiles", profiles);
        return fields;
    }
}
