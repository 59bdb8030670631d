package io.synproof.properties.claims;

import java.util.List;

/** From the outcomes of a claim's checks, or from its terms, to its verdict: total functions. */
final class Judgement {
    private Judgement() {}

    /** The verdict on a claim that is about its terms: confirmed if all are the standard's. */
    static ClaimVerdict ofTerms(List<Term> terms) {
        return terms.stream().allMatch(Term::isStandard)
                ? ClaimVerdict.CONFIRMED
                : ClaimVerdict.REFUTED;
    }

    static ClaimVerdict of(List<Result> results) {
        if (results.isEmpty()) {
            return ClaimVerdict.NOT_CHECKABLE;
        }
        if (results.stream().anyMatch(Result::isUndecided)) {
            return ClaimVerdict.UNDECIDED;
        }
        List<Result> profiles = withRole(results, Role.In.class);
        if (!profiles.isEmpty() && supported(profiles) != supportedSomewhere(profiles)) {
            return ClaimVerdict.PROFILE_DEPENDENT;
        }
        List<Result> general = withRole(results, Role.Main.class);
        List<Result> conditional = withRole(results, Role.Under.class);
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

    private static List<Result> withRole(List<Result> results, Class<? extends Role> role) {
        return results.stream()
                .filter(result -> role.isInstance(result.check().role()))
                .toList();
    }

    private static boolean supported(List<Result> results) {
        return results.stream().allMatch(Result::supports);
    }

    private static boolean supportedSomewhere(List<Result> results) {
        return results.stream().anyMatch(Result::supports);
    }
}
