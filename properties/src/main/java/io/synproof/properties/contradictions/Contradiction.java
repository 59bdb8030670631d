package io.synproof.properties.contradictions;

import io.synproof.properties.claims.Claim;
import java.util.List;

/**
 * A matter on which the notes do not agree with each other, or one not with itself.
 *
 * @param number its number, 1 and up
 * @param subject what it is about, in a line
 * @param sides what is said, two sides or more
 */
public record Contradiction(int number, String subject, List<Position> sides) {

    static Contradiction of(int number, String subject, Position... sides) {
        return new Contradiction(number, subject, List.of(sides));
    }

    /** The claims that decide it, each once. */
    public List<Claim> claims() {
        return sides.stream()
                .flatMap(side -> side.grounds().stream())
                .map(SupportingClaim::claim)
                .distinct()
                .toList();
    }
}
