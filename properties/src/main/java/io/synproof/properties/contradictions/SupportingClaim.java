package io.synproof.properties.contradictions;

import io.synproof.properties.catalogue.Catalogue;
import io.synproof.properties.claims.Claim;
import java.util.Optional;

/**
 * A claim that states a position or its contrary.
 *
 * @param claim the claim
 * @param check the name of the one check that answers, where the verdict of the whole claim would
 *     answer more than the side says
 * @param bearing whether it states what the side says, or the contrary
 */
public record SupportingClaim(Claim claim, Optional<String> check, Stance bearing) {

    /** The claim of that name states what the side says. */
    static SupportingClaim stated(String id) {
        return new SupportingClaim(Catalogue.named(id), Optional.empty(), Stance.STATES);
    }

    /** One check of the claim of that name asks for what the side says. */
    static SupportingClaim stated(String id, String check) {
        return new SupportingClaim(Catalogue.named(id), Optional.of(check), Stance.STATES);
    }

    /** The claim of that name states the contrary of what the side says. */
    static SupportingClaim denied(String id) {
        return new SupportingClaim(Catalogue.named(id), Optional.empty(), Stance.DENIES);
    }

    /** One check of the claim of that name asks for the contrary of what the side says. */
    static SupportingClaim denied(String id, String check) {
        return new SupportingClaim(Catalogue.named(id), Optional.of(check), Stance.DENIES);
    }

    /**
     * The name of the claim or check that answers, such as {@code HS-02} or {@code FW-12 delayed}.
     */
    public String name() {
        return claim.id() + check.map(one -> " " + one).orElse("");
    }

    /** The command that shows the run. */
    public String command() {
        return "synproof trace " + claim.id()
                + check.map(one -> " --check " + one).orElse("");
    }
}
