package io.synproof.properties.sampling;

import io.synproof.checker.result.Outcome;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * The counts of some sampled checks.
 *
 * @param twins how many checks and controls were sampled
 * @param fall how many of them the search says are violated or reached
 * @param found how many of those random runs found too
 * @param notFound how many of those no random run found
 * @param hold how many the search says hold or are unreachable
 * @param disagree how many of those a random run decides all the same
 * @param undecided how many the search left open
 * @param toShortest how many found runs shrank to the shortest length
 * @param toWithinTwo how many shrank to one or two steps more
 * @param beyondTwo how many shrank to more than that
 */
public record SampleSummary(
        int twins,
        long fall,
        long found,
        long notFound,
        long hold,
        long disagree,
        long undecided,
        long toShortest,
        long toWithinTwo,
        long beyondTwo) {
    private static final int NEAR = 2;

    /** The summary of some twins. */
    public static SampleSummary of(List<SampledCheck> twins) {
        long found = count(twins, twin -> falls(twin) && twin.sampled().isFound());
        return new SampleSummary(
                twins.size(),
                count(twins, SampleSummary::falls),
                found,
                count(twins, twin -> twin.agreement() == SampleAgreement.NOT_FOUND),
                count(twins, SampleSummary::holds),
                count(twins, twin -> twin.agreement() == SampleAgreement.DISAGREES),
                count(twins, twin -> twin.agreement() == SampleAgreement.UNDECIDED),
                surplus(twins, more -> more <= 0),
                surplus(twins, more -> more > 0 && more <= NEAR),
                surplus(twins, more -> more > NEAR));
    }

    private static boolean falls(SampledCheck twin) {
        Outcome outcome = twin.answer().outcome();
        return outcome == Outcome.VIOLATED || outcome == Outcome.REACHED;
    }

    private static boolean holds(SampledCheck twin) {
        Outcome outcome = twin.answer().outcome();
        return outcome == Outcome.HOLDS || outcome == Outcome.UNREACHABLE;
    }

    private static long count(List<SampledCheck> twins, Predicate<SampledCheck> wanted) {
        return twins.stream().filter(wanted).count();
    }

    private static long surplus(List<SampledCheck> twins, IntPredicate wanted) {
        return twins.stream()
                .flatMapToInt(twin -> twin.surplus().stream())
                .filter(wanted)
                .count();
    }
}
