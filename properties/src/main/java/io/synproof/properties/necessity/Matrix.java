package io.synproof.properties.necessity;

import io.synproof.model.rules.Rule;
import java.util.List;

/**
 * The claims that fail under each reading of each rule.
 *
 * @param rows one for each reading that some check does not have already
 * @param unexpected the claims that are otherwise than expected without any switch
 * @param originals how many searches were made of the claims as they are
 * @param again how many were made with a rule switched
 */
public record Matrix(List<Row> rows, List<String> unexpected, int originals, int again) {

    /** The rules, in order. */
    public List<Rule<?>> rules() {
        return rows.stream()
                .<Rule<?>>map(row -> row.reading().rule())
                .distinct()
                .toList();
    }

    /** The rows of a rule. */
    public List<Row> of(Rule<?> rule) {
        return rows.stream().filter(row -> row.reading().rule().equals(rule)).toList();
    }

    /** The rows that no claim notices, or none surely. */
    public List<Row> unnoticed() {
        return rows.stream().filter(row -> !row.isNoticed()).toList();
    }

    /** The rules of which no reading is noticed. */
    public List<Rule<?>> unnoticedRules() {
        return rules().stream()
                .filter(rule -> of(rule).stream().noneMatch(Row::isNoticed))
                .toList();
    }

    /** Whether some rule is certainly noticed by no claim: none fails, and nothing is undecided. */
    public boolean isAnyRuleUnnoticed() {
        return unnoticedRules().stream()
                .anyMatch(rule -> of(rule).stream().allMatch(row -> row.open().isEmpty()));
    }

    /** Whether a check is undecided under some reading. */
    public boolean hasOpen() {
        return rows.stream().anyMatch(row -> !row.open().isEmpty());
    }
}
