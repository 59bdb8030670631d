package io.synproof.properties.claims;

import java.util.List;

/** The rule that derives a claim's verdict from the outcomes of its checks, or from its terms. */
final class VerdictRule {
    private VerdictRule() {}

    /** The verdict on a claim that is about its terms: confirmed if all are the standard's. */
    static ClaimVerdict ofTerms(List<Term> terms) {
        return terms.stream().allMatch(Term::isStandard)
                ? ClaimVerdict.CONFIRMED
                : ClaimVerdict.REFUTED;
    }

    static ClaimVerdict of(List<CheckResult> results) {
        if (results.isEmpty()) {
            return ClaimVerdict.NOT_CHECKABLE;
        }
        if (results.stream().anyMatch(CheckResult::isUndecided)) {
            return ClaimVerdict.UNDECIDED;
        }
        List<CheckResult> profiles = withRole(results, Role.In.class);
        if (!profiles.isEmpty() && supported(profiles) != supportedSomewhere(profiles)) {
            return ClaimVerdict.PROFILE_DEPENDENT;
        }
        List<CheckResult> general = withRole(results, Role.Main.class);
        List<CheckResult> conditional = withRole(results, Role.Under.class);
        boolean holdsInGeneral = supported(general) && supported(profiles);
        if (conditional.isEmpty()) {
            return holdsInGeneral ? ClaimVerdict.CONFIRMED : ClaimVerdict.REFUTED;
        }
        boolean holdsUnderConditions = supported(conditional);
        if (holdsInGeneral == holdsUnderConditions) {
            return holdsInGeneral ? ClaimVerdict.CONFIRMED : ClaimVerdict.REFUTED;
        }
        return ClaimVerdict.CONDITIONAL;
    }

    private static List<CheckResult> withRole(
            List<CheckResult> results, Class<? extends Role> role) {
        return results.stream()
                .filter(result -> role.isInstance(result.check().role()))
                .toList();
    }

    private static boolean supported(List<CheckResult> results) {
        return results.stream().allMatch(CheckResult::supports);
    }

    private static boolean supportedSomewhere(List<CheckResult> results) {
        return results.stream().anyMatch(CheckResult::supports);
    }
}
