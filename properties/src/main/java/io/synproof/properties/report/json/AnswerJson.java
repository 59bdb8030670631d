package io.synproof.properties.report.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.result.StopReason;
import io.synproof.properties.experiment.AnnotatedTrace;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.report.Seconds;
import io.synproof.properties.scenarios.ConfiguredScenario;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an experiment, in the fields of the JSON output.
 *
 * @param name its name within a claim; of a control, what it changes; null for a question of a user
 * @param scenario the scenario
 * @param settings the settings that were changed
 * @param property the question
 * @param outcome HOLDS, VIOLATED, REACHED, UNREACHABLE or UNDECIDED
 * @param expected the outcome that is expected; null for a question of a user
 * @param value a quantity, where the question is about one; null otherwise
 * @param vacuous whether it HOLDS of nothing: what the question is about never occurs
 * @param asked in how many states or steps the search met what the question is about; null if it
 *     looks for that itself
 * @param complete whether the search saw everything
 * @param stoppedBy why it ended before, in words; null if it did not
 * @param states distinct states seen
 * @param transitions transitions seen
 * @param depth the greatest distance from the start, in steps
 * @param cut states that the network could not hold
 * @param limitsTouched the limits of the scenario that were used up in some state
 * @param actionsNeverTaken kinds of action that were possible and never happened
 * @param fullNetwork how a full network bears on the outcome; null if the search met none
 * @param traceLength steps of the shortest trace; null without one
 * @param faults faults in the trace; null without one
 * @param idleSettings of a user's question, the settings given that change no run
 * @param everyNumber what becomes of it for every number of losses; absent if that was not asked
 * @param seconds how long the search took
 * @param command the command that asks the same again
 */
public record AnswerJson(
        @Nullable String name,
        String scenario,
        Map<String, String> settings,
        String property,
        Outcome outcome,
        @Nullable Outcome expected,
        @Nullable Number value,
        boolean vacuous,
        @Nullable Number asked,
        boolean complete,
        @Nullable String stoppedBy,
        long states,
        long transitions,
        int depth,
        long cut,
        List<String> limitsTouched,
        List<String> actionsNeverTaken,
        @Nullable FullNetworkJson fullNetwork,
        @Nullable Integer traceLength,
        @Nullable Integer faults,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> idleSettings,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable EveryNumberJson everyNumber,

        double seconds,
        String command) {

    /** The answer to a question that a user asked. */
    public static AnswerJson of(Answer answer) {
        return of(null, answer, null);
    }

    /** The answer to a question that a user asked, and the settings given that change no run. */
    public static AnswerJson of(Answer answer, List<String> idleSettings) {
        return of(null, answer, null, idleSettings);
    }

    static AnswerJson of(@Nullable String name, Answer answer, @Nullable Outcome expected) {
        return of(name, answer, expected, null);
    }

    private static AnswerJson of(
            @Nullable String name,
            Answer answer,
            @Nullable Outcome expected,
            @Nullable List<String> idleSettings) {
        ConfiguredScenario setup = answer.experiment().setup();
        Coverage coverage = answer.coverage();
        return new AnswerJson(
                name,
                setup.base().name(),
                setup.changes(),
                answer.experiment().question().name(),
                answer.outcome(),
                expected,
                answer.value().isPresent() ? answer.value().getAsLong() : null,
                answer.vacuous(),
                answer.asked().isPresent() ? answer.asked().getAsLong() : null,
                answer.complete(),
                coverage.stoppedBy().map(StopReason::reason).orElse(null),
                coverage.states(),
                coverage.transitions(),
                coverage.depth(),
                coverage.cut(),
                List.copyOf(coverage.limitsTouched()),
                List.copyOf(coverage.kindsNeverTaken()),
                answer.fullNetwork().map(FullNetworkJson::of).orElse(null),
                answer.story().map(AnnotatedTrace::length).orElse(null),
                answer.story().map(AnnotatedTrace::faults).orElse(null),
                idleSettings,
                answer.unbounded().map(EveryNumberJson::of).orElse(null),
                Seconds.of(coverage.elapsed()),
                answer.experiment().command());
    }
}
