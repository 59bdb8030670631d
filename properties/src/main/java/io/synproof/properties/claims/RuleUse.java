package io.synproof.properties.claims;

import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Settings;
import java.util.List;
import java.util.stream.Stream;

/**
 * The use of a rule by a check: the reading that the check chooses.
 *
 * @param claim the claim
 * @param check the name of the check, with {@code /control} for its control
 * @param value what it chooses
 */
public record RuleUse(String claim, String check, String value) {

    /**
     * The checks and controls of {@code claims} that set a rule, by itself or by a profile, to
     * something other than the standard.
     */
    public static List<RuleUse> of(String rule, List<Claim> claims) {
        return claims.stream()
                .flatMap(claim -> claim.checks().stream().flatMap(check -> of(rule, claim, check)))
                .toList();
    }

    private static Stream<RuleUse> of(String rule, Claim claim, Check check) {
        return Stream.concat(
                of(rule, claim, check.name(), check.experiment()),
                of(rule, claim, check.name() + "/control", check.control().experiment()));
    }

    private static Stream<RuleUse> of(String rule, Claim claim, String name, Experiment asked) {
        ConfiguredScenario setup = asked.setup();
        String value = setup.text(Settings.named(rule));
        return value.equals(Settings.named(rule).standard())
                ? Stream.empty()
                : Stream.of(new RuleUse(claim.id(), name, value));
    }
}
