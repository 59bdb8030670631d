package io.synproof.properties.contradictions;

import io.synproof.properties.claims.Claim;
import java.util.List;

/**
 * A subject on which the five study notes contradict each other, or one contradicts itself; the
 * claims of its sides decide which is right.
 *
 * @param number its number, 1 and up
 * @param subject what it is about, in a line
 * @param sides the positions, two or more
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
