package io.synproof.properties.claims.answers;

import io.synproof.properties.claims.Check;
import io.synproof.properties.claims.Claim;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Some answers to flips.
 *
 * @param answers the answers; of several to one flip the narrowest counts, and of equally narrow
 *     ones the first
 */
public record FlipAnswers(List<FlipAnswer> answers) {
    /** The answers of the catalogues. */
    public static final FlipAnswers ALL = new FlipAnswers(List.of());

    /** Answers, copied. */
    public FlipAnswers {
        answers = List.copyOf(answers);
    }

    /** The answer to what becomes of a check where a setting is moved to a value, if any. */
    public Optional<FlipAnswer> to(Claim claim, Check check, String key, String to) {
        // A maximum would be the last of several equal ones.
        return answers.stream()
                .filter(answer -> answer.answers(claim, check, key, to))
                .min(Comparator.comparingInt(answer -> -answer.narrowness(key, to)));
    }
}
