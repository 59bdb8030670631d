package io.synproof.properties.reality.kernel.replay;

import io.synproof.checker.result.Outcome;
import io.synproof.checker.result.StopReason;
import io.synproof.properties.claims.CheckResult;
import io.synproof.properties.claims.ClaimResult;
import io.synproof.properties.claims.Role;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.report.Shown;
import io.synproof.properties.report.Titles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The traces that decide claims, as {@code synproof trace} shows them: that of the first main check
 * that a run can show, or else an ordinary run of the first main check.
 */
final class DecidingTraces {
    private DecidingTraces() {}

    /** The question whose answer is the ordinary run of a claim, if no run decides it. */
    static Optional<Experiment> ordinary(ClaimResult result) {
        return decided(result).isPresent() || result.results().isEmpty()
                ? Optional.empty()
                : Optional.of(Titles.ordinary(
                        main(result).getFirst().check().experiment().setup()));
    }

    /**
     * The reason for which a claim has no trace although a longer search might find one, in a
     * sentence without its full stop.
     */
    static Optional<String> unfinished(ClaimResult result, Map<Experiment, Answer> ordinary) {
        if (decided(result).isPresent()) {
            return Optional.empty();
        }
        return Stream.concat(
                        main(result).stream().map(CheckResult::answer),
                        ordinary(result).map(ordinary::get).stream())
                .filter(answer -> answer.outcome() == Outcome.UNDECIDED)
                .flatMap(answer -> answer.coverage().stoppedBy().stream())
                .findFirst()
                .map(DecidingTraces::words);
    }

    private static String words(StopReason reason) {
        return switch (reason) {
            case STATES -> "its search was left out, for it needs more states than it may have";
            case CANCELLED -> "the user interrupted its search";
            case DECIDED, DEPTH, TIME, MEMORY, SAMPLED, BREACH -> "its search was cut short";
        };
    }

    /** The trace of a claim, if it has one. */
    static Optional<Shown> of(ClaimResult result, Map<Experiment, Answer> ordinary) {
        Optional<CheckResult> decided = decided(result);
        return decided.isPresent()
                ? decided.flatMap(one -> shown(result, Titles.check(one.check()), one.answer()))
                : ordinary(result)
                        .map(ordinary::get)
                        .flatMap(answer -> shown(
                                result,
                                Titles.ordinary(
                                        Titles.check(main(result).getFirst().check())),
                                answer));
    }

    private static Optional<Shown> shown(ClaimResult result, String title, Answer answer) {
        return answer.evidence()
                .map(evidence -> new Shown(
                        Optional.of(result.claim().id()),
                        result.claim().statement(),
                        title,
                        answer.experiment(),
                        answer.outcome(),
                        answer.value(),
                        evidence));
    }

    private static List<CheckResult> main(ClaimResult result) {
        List<CheckResult> main = result.results().stream()
                .filter(one -> one.check().role() instanceof Role.Main)
                .toList();
        return main.isEmpty() ? result.results() : main;
    }

    private static Optional<CheckResult> decided(ClaimResult result) {
        return main(result).stream()
                .filter(one -> one.answer().story().isPresent())
                .findFirst();
    }
}
