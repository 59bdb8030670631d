package io.synproof.properties.neighbours;

import io.synproof.checker.result.Outcome;
import io.synproof.checker.result.StopReason;
import io.synproof.properties.experiment.AnnotatedTrace;
import io.synproof.properties.experiment.Answer;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * The result of a search, in brief.
 *
 * @param outcome the outcome
 * @param vacuous whether it HOLDS of nothing: what the question is about never occurs
 * @param states how many states it saw
 * @param steps the length of the run that shows it, if one does
 * @param capacity the capacity of the network, if the search was given more room than was asked for
 * @param why why it is undecided; empty if it is not
 * @param seconds how long it took
 */
public record Found(
        Outcome outcome,
        boolean vacuous,
        long states,
        OptionalInt steps,
        OptionalInt capacity,
        String why,
        double seconds) {

    /** An answer in brief. */
    public static Found of(Answer answer) {
        return of(answer, OptionalInt.empty());
    }

    /** The brief answer of a search that was given more room, with its capacity. */
    static Found of(Answer answer, OptionalInt capacity) {
        return new Found(
                answer.outcome(),
                answer.vacuous(),
                answer.coverage().states(),
                answer.story()
                        .map(AnnotatedTrace::length)
                        .map(OptionalInt::of)
                        .orElse(OptionalInt.empty()),
                capacity,
                answer.outcome() == Outcome.UNDECIDED ? why(answer) : "",
                answer.coverage().elapsed().toMillis() / 1e3);
    }

    /** The result where the question fails, in a world for which it was not made. */
    public static Found brokenDown(RuntimeException problem) {
        String first = String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
        return new Found(
                Outcome.UNDECIDED,
                false,
                0,
                OptionalInt.empty(),
                OptionalInt.empty(),
                "cannot be asked: " + first,
                0);
    }

    private static String why(Answer answer) {
        String stopped = answer.coverage().stoppedBy().map(StopReason::reason).orElse("");
        long cut = answer.coverage().cut();
        String full = cut == 0 ? "" : String.format(Locale.ROOT, "%,d states cut", cut);
        return stopped.isEmpty() || full.isEmpty() ? stopped + full : stopped + ", " + full;
    }

    /** Whether it is decided. */
    public boolean isDecided() {
        return outcome != Outcome.UNDECIDED;
    }
}
