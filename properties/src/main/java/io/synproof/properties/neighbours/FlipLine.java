package io.synproof.properties.neighbours;

import io.synproof.checker.result.Outcome;
import io.synproof.properties.catalogue.Catalogue;
import io.synproof.properties.claims.Check;
import io.synproof.properties.claims.Claim;
import io.synproof.properties.scenarios.BadInputException;
import java.util.stream.Stream;

/**
 * A flip as one line of the golden list.
 *
 * @param claim the name of the claim
 * @param check the name of the check
 * @param key the name of the setting
 * @param from what it says before
 * @param to what it says then
 * @param before what the check finds
 * @param after what it finds then
 */
public record FlipLine(
        String claim,
        String check,
        String key,
        String from,
        String to,
        Outcome before,
        Outcome after) {
    private static final int WORDS = 7;

    /**
     * The flip that a line describes.
     *
     * @throws BadInputException if it has another form, or there is no such outcome
     */
    public static FlipLine of(String line) {
        String[] words = line.split(" ", -1);
        if (words.length != WORDS) {
            throw new BadInputException(
                    "a flip is written CLAIM CHECK SETTING FROM TO BEFORE AFTER, not '" + line
                            + "'");
        }
        return new FlipLine(
                words[0],
                words[1],
                words[2],
                words[3],
                words[4],
                outcome(words[5]),
                outcome(words[6]));
    }

    private static Outcome outcome(String word) {
        return Stream.of(Outcome.values())
                .filter(one -> one.name().equals(word))
                .findFirst()
                .orElseThrow(() -> BadInputException.unknown(
                        "outcome",
                        word,
                        Stream.of(Outcome.values()).map(Outcome::name).toList()));
    }

    /**
     * The claim that it is about.
     *
     * @throws BadInputException if there is none
     */
    public Claim claimNamed() {
        return Catalogue.named(claim);
    }

    /**
     * The check that it is about.
     *
     * @throws BadInputException if there is none
     */
    public Check checkNamed() {
        return claimNamed().checks().stream()
                .filter(one -> one.name().equals(check))
                .findFirst()
                .orElseThrow(() -> BadInputException.unknown(
                        "check of " + claim,
                        check,
                        claimNamed().checks().stream().map(Check::name).toList()));
    }

    /** The setting that is moved. */
    public Neighbour neighbour() {
        return new Neighbour(key, from, to);
    }

    @Override
    public String toString() {
        return String.join(" ", claim, check, key, from, to, before.name(), after.name());
    }
}
