package io.synproof.properties.experiment;

import io.synproof.checker.result.Outcome;
import io.synproof.model.network.NetworkConfig;
import io.synproof.model.network.Overflow;
import io.synproof.properties.question.Question.Kind;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The effect of a full network on an answer: senders have to wait, or segments that find no room
 * are lost.
 *
 * @param overflow what happened to a segment for which there was no room
 * @param capacity the most segments in flight
 * @param steps how many steps met a full network, by the kind of action
 * @param shown what it did in the run that shows the outcome, in a sentence; empty if nothing, or
 *     if no run shows it
 * @param decisive whether more room might give another outcome: not where a run shows it that is
 *     one with more room too
 */
public record FullNetwork(
        Overflow overflow,
        int capacity,
        SortedMap<String, Long> steps,
        Optional<String> shown,
        boolean decisive) {

    /** An effect, with a copy of the steps. */
    public FullNetwork {
        steps = Collections.unmodifiableSortedMap(new TreeMap<>(steps));
    }

    /** The effect on an answer; empty if the search met no full network. */
    static Optional<FullNetwork> of(Answer answer) {
        Optional<String> shown = answer.evidence().flatMap(Crowding::sentence);
        var steps = new TreeMap<>(answer.coverage().overflows());
        return steps.isEmpty() && shown.isEmpty()
                ? Optional.empty()
                : Optional.of(of(answer, steps, shown));
    }

    private static FullNetwork of(
            Answer answer, SortedMap<String, Long> steps, Optional<String> shown) {
        NetworkConfig medium = answer.experiment().setup().scenario(false).medium();
        return new FullNetwork(
                medium.overflow(),
                medium.capacity(),
                steps,
                shown,
                isDecisive(answer, shown.isPresent()));
    }

    private static boolean isDecisive(Answer answer, boolean shown) {
        return answer.outcome() != Outcome.UNDECIDED && (shown || isOfAllRuns(answer));
    }

    /**
     * Whether the outcome is a statement about all runs, and not only about the existence of one.
     */
    private static boolean isOfAllRuns(Answer answer) {
        return answer.outcome() == Outcome.HOLDS
                || answer.outcome() == Outcome.UNREACHABLE
                || isOfAllRuns(answer.experiment().question().kind());
    }

    private static boolean isOfAllRuns(Kind kind) {
        return switch (kind) {
            case ALWAYS_POSSIBLE, NEVER_KNOWS, REFINES, CHEAPEST, DEAREST -> true;
            case ALWAYS, NEVER, EVERY_STEP, REACHABLE, LEADS_TO, EVENTUALLY, KNOWS, NO_DEADLOCK ->
                false;
        };
    }
}
