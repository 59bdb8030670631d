package io.synproof.properties.contradictions;

import io.synproof.properties.catalogue.CatalogueTranslations;
import io.synproof.properties.claims.CheckResult;
import io.synproof.properties.claims.ClaimResult;
import io.synproof.properties.claims.Role;
import io.synproof.properties.language.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The result of one supporting claim, as evidence for or against a position.
 *
 * @param ground the ground
 * @param claim what came of its claim
 */
public record PositionEvidence(SupportingClaim ground, ClaimResult claim) {

    private static final Texts TEXTS = Texts.beside(PositionEvidence.class);

    /** The verdict on the position by this claim alone. */
    public SideVerdict verdict() {
        SideVerdict stated = ground.check().isPresent() ? ofChecks(results()) : ofClaim(claim);
        return ground.bearing() == Stance.STATES ? stated : contrary(stated);
    }

    /** This evidence in the language that is spoken. */
    PositionEvidence told() {
        return new PositionEvidence(
                new SupportingClaim(
                        CatalogueTranslations.told(ground.claim()),
                        ground.check(),
                        ground.bearing()),
                CatalogueTranslations.told(claim));
    }

    private static SideVerdict ofClaim(ClaimResult claim) {
        return switch (claim.verdict()) {
            case CONFIRMED -> SideVerdict.RIGHT;
            case REFUTED -> SideVerdict.WRONG;
            case CONDITIONAL -> SideVerdict.RIGHT_UNDER_A_CONDITION;
            case PROFILE_DEPENDENT -> SideVerdict.RIGHT_OF_SOME_IMPLEMENTATIONS;
            case UNDECIDED, NOT_CHECKABLE -> SideVerdict.NOT_DECIDED;
        };
    }

    /**
     * For a single check the condition is already part of the position; only the implementation is
     * not.
     */
    private static SideVerdict ofChecks(List<CheckResult> results) {
        if (results.isEmpty() || results.stream().anyMatch(CheckResult::isUndecided)) {
            return SideVerdict.NOT_DECIDED;
        }
        if (results.stream().anyMatch(one -> one.check().role() instanceof Role.In)) {
            return SideVerdict.RIGHT_OF_SOME_IMPLEMENTATIONS;
        }
        return results.stream().allMatch(CheckResult::supports)
                ? SideVerdict.RIGHT
                : SideVerdict.WRONG;
    }

    private static SideVerdict contrary(SideVerdict verdict) {
        return switch (verdict) {
            case RIGHT -> SideVerdict.WRONG;
            case WRONG -> SideVerdict.RIGHT;
            case RIGHT_IN_PART,
                    RIGHT_UNDER_A_CONDITION,
                    RIGHT_OF_SOME_IMPLEMENTATIONS,
                    NOT_DECIDED,
                    NO_CLAIM -> verdict;
        };
    }

    /** The results of the deciding checks: the one that is named, or all. */
    public List<CheckResult> results() {
        return claim.results().stream()
                .filter(one -> ground.check().isEmpty()
                        || ground.check().equals(Optional.of(one.check().name())))
                .toList();
    }

    /** The conditions under which the side is right, or wrong, in words; empty if none is named. */
    String conditions(boolean right) {
        return results().stream()
                .filter(one -> one.supports() == isStated(right))
                .flatMap(one -> one.check().role() instanceof Role.Under(String condition)
                        ? Stream.of(condition)
                        : Stream.<String>empty())
                .distinct()
                .collect(Collectors.joining(TEXTS.of("either")));
    }

    /** The implementations of which the side is right, or wrong, as these checks say. */
    List<String> profiles(boolean right) {
        return results().stream()
                .flatMap(PositionEvidence::profile)
                .distinct()
                .filter(name -> holdsOf(name) == isStated(right))
                .toList();
    }

    private boolean holdsOf(String name) {
        return results().stream()
                .filter(one -> profile(one).anyMatch(name::equals))
                .allMatch(CheckResult::supports);
    }

    private static Stream<String> profile(CheckResult result) {
        return result.check().role() instanceof Role.In(String name)
                ? Stream.of(name)
                : Stream.empty();
    }

    /** Whether the claim must hold for the side to be right, or wrong. */
    private boolean isStated(boolean right) {
        return right == (ground.bearing() == Stance.STATES);
    }
}
