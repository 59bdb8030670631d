package io.synproof.properties.sampling;

import io.synproof.properties.claims.Check;
import io.synproof.properties.claims.Claim;
import io.synproof.properties.experiment.AnnotatedTrace;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Experiment;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A check, or the control of one, and its sampled twin.
 *
 * @param name the claim and the check, such as {@code TW-03 abort}; of a control, {@code TW-03
 *     abort/control}
 * @param answer what the exhaustive search says
 * @param sampled what random runs show
 */
public record SampledCheck(String name, Answer answer, Sampled sampled) {

    /**
     * A check that can be sampled.
     *
     * @param name its name, as of a twin
     * @param experiment what is asked
     */
    public record Candidate(String name, Experiment experiment) {}

    /**
     * The checks of some claims that a single state or step decides, and their controls, in order.
     */
    public static List<Candidate> candidates(List<Claim> claims) {
        return claims.stream()
                .flatMap(claim -> claim.checks().stream().flatMap(check -> both(claim, check)))
                .filter(one -> Sampled.isPossible(one.experiment()))
                .toList();
    }

    private static Stream<Candidate> both(Claim claim, Check check) {
        String name = claim.id() + " " + check.name();
        return Stream.of(
                new Candidate(name, check.experiment()),
                new Candidate(name + "/control", check.control().experiment()));
    }

    /** The agreement of the two. */
    public SampleAgreement agreement() {
        return SampleAgreement.of(answer.outcome(), sampled.isFound());
    }

    /** The length of the shortest run that decides, in steps; empty if none does. */
    public OptionalInt shortest() {
        return answer.story().stream().mapToInt(AnnotatedTrace::length).findFirst();
    }

    /**
     * The number of steps that the run to which jqwik shrank has beyond the shortest; empty without
     * one.
     */
    public OptionalInt surplus() {
        return shortest().isPresent() && sampled.shrunk().isPresent()
                ? OptionalInt.of(sampled.shrunk().getAsInt() - shortest().getAsInt())
                : OptionalInt.empty();
    }
}
