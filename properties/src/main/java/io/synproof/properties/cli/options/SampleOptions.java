package io.synproof.properties.cli.options;

import io.synproof.properties.sampling.SamplingPlan;
import io.synproof.properties.scenarios.BadInputException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options {@code --sample N}, {@code --seed S} and {@code --coverage}. */
public final class SampleOptions {
    private static final long SEED = 1;

    @Option(
            names = "--sample",
            paramLabel = "N",
            description = "Instead of the verdicts: let jqwik make up to N random runs for every"
                    + " check and control that a single state or step decides, and compare with"
                    + " the search.")
    private @Nullable Integer tries;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "With --sample: the random seed (default: 1).")
    private @Nullable Long seed;

    @Option(
            names = "--coverage",
            description = "With --sample: also which segments meet which states in N random runs of"
                    + " each scenario, and which could.")
    private boolean coverage;

    /**
     * The number of random runs and the seed; empty without sampling.
     *
     * @throws BadInputException if the options do not go together
     */
    public Optional<SamplingPlan> plan() {
        if (tries == null) {
            refuseAlone(seed != null, "--seed");
            refuseAlone(coverage, "--coverage");
            return Optional.empty();
        }
        if (tries < 1) {
            throw new BadInputException("--sample cannot be " + tries + "; it is 1 or more");
        }
        return Optional.of(SamplingPlan.of(tries, seed == null ? SEED : seed));
    }

    private static void refuseAlone(boolean given, String option) {
        if (given) {
            throw new BadInputException(option + " goes with --sample N only");
        }
    }

    /** Whether coverage is wanted too. */
    public boolean wantsCoverage() {
        return coverage;
    }
}
