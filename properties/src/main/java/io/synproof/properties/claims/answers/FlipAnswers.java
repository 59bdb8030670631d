package io.synproof.properties.claims.answers;

import io.synproof.properties.claims.Check;
import io.synproof.properties.claims.Claim;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A collection of answers to flips.
 *
 * @param answers the answers; of several to one flip the narrowest counts, and of equally narrow
 *     ones the first
 */
public record FlipAnswers(List<FlipAnswer> answers) {
    /** The answers of the catalogues. */
    public static final FlipAnswers ALL = new FlipAnswers(Stream.of(
                    GeneralAnswers.ALL,
                    HandshakeAnswers.ALL,
                    LossAnswers.ALL,
                    QueueAnswers.ALL,
                    TransferAnswers.ALL,
                    ClosingAnswers.ALL,
                    TimeWaitAnswers.ALL)
            .flatMap(List::stream)
            .toList());

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
