package io.synproof.properties.contradictions;

import io.synproof.properties.claims.Claim;
import io.synproof.properties.scenarios.BadInputException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sixteen contradictions between or within the study notes. Only the positions are written
 * here; {@link ContradictionResult} computes which of them is right.
 */
public final class Contradictions {
    private Contradictions() {}

    /** All of them, by number. */
    public static final List<Contradiction> ALL = Stream.of(
                    HandshakeContradictions.ALL,
                    CloseContradictions.ALL,
                    TimeWaitContradictions.ALL,
                    DataContradictions.ALL)
            .flatMap(List::stream)
            .sorted(Comparator.comparingInt(Contradiction::number))
            .toList();

    /**
     * The contradiction of that number.
     *
     * @throws BadInputException if there is none
     */
    public static Contradiction numbered(String number) {
        return ALL.stream()
                .filter(one -> Integer.toString(one.number()).equals(number))
                .findFirst()
                .orElseThrow(() -> BadInputException.unknown(
                        "contradiction",
                        number,
                        ALL.stream().map(one -> Integer.toString(one.number())).toList()));
    }

    /** The claims that decide some contradictions, each once. */
    public static List<Claim> claims(List<Contradiction> contradictions) {
        return contradictions.stream()
                .flatMap(one -> one.claims().stream())
                .distinct()
                .toList();
    }
}
