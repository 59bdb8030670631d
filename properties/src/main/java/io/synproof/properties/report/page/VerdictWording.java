package io.synproof.properties.report.page;

import io.synproof.checker.result.Outcome;
import io.synproof.properties.claims.CheckResult;
import io.synproof.properties.claims.ClaimResult;
import io.synproof.properties.claims.ClaimVerdict;
import io.synproof.properties.claims.Role;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Evidence;
import io.synproof.properties.report.AnswerText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Verdicts and outcomes as sentences, computed from the results of searches. */
final class VerdictWording {
    private VerdictWording() {}

    /** A verdict in a sentence that a student can understand. */
    static String of(ClaimResult result) {
        return switch (result.verdict()) {
            case CONFIRMED -> "True, as far as the model and the bounds below go.";
            case REFUTED ->
                result.claim().isWording()
                        ? "False as it is worded: the standard has another term."
                        : "False: what was found contradicts it.";
            case CONDITIONAL -> conditional(result.results());
            case PROFILE_DEPENDENT -> profiles(result.results());
            case UNDECIDED -> "Open: a search was cut short, so nothing is claimed.";
            case NOT_CHECKABLE -> "No model can decide it.";
        };
    }

    private static String conditional(List<CheckResult> results) {
        String holding = conditions(results, true);
        String failing = conditions(results, false);
        return holding.isEmpty()
                ? "True in general, but not if " + failing + "."
                : "True if " + holding + "; otherwise not.";
    }

    private static String conditions(List<CheckResult> results, boolean supporting) {
        return results.stream()
                .filter(result -> result.supports() == supporting)
                .flatMap(result -> result.check().role() instanceof Role.Under(String condition)
                        ? Stream.of(condition)
                        : Stream.<String>empty())
                .distinct()
                .collect(Collectors.joining(", or if "));
    }

    private static String profiles(List<CheckResult> results) {
        return "It depends on the TCP: true of " + profiles(results, true) + ", false of "
                + profiles(results, false) + ".";
    }

    private static String profiles(List<CheckResult> results, boolean supporting) {
        return results.stream()
                .filter(result -> result.supports() == supporting)
                .flatMap(result -> result.check().role() instanceof Role.In(String name)
                        ? Stream.of(name)
                        : Stream.<String>empty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** An outcome in a sentence. */
    static String of(Answer answer) {
        String found = answer.evidence().map(VerdictWording::evidence).orElse("");
        String states = String.format(Locale.ROOT, "%,d", answer.coverage().states());
        if (answer.experiment().wanted().isPresent() && answer.outcome() != Outcome.UNDECIDED) {
            return quantity(answer) + end(found);
        }
        return switch (answer.outcome()) {
            case HOLDS ->
                "It is so in all of the " + states + " states that can be reached" + end(found);
            case VIOLATED -> "It is not always so" + end(found);
            case REACHED -> "It can happen" + end(found);
            case UNREACHABLE ->
                "It cannot happen: none of the " + states + " states that can be reached shows it"
                        + end(found);
            case UNDECIDED -> "Open: " + AnswerText.evidence(answer) + ".";
        };
    }

    /** The sentence on the least cost of a run, compared with the expected one. */
    private static String quantity(Answer answer) {
        long wanted = answer.experiment().wanted().getAsLong();
        if (answer.value().isEmpty()) {
            return "It is not " + wanted + ": there is no least";
        }
        long least = answer.value().getAsLong();
        return "The least is " + least + (least == wanted ? "" : ", and not " + wanted);
    }

    private static String end(String found) {
        return found.isEmpty() ? "." : ": " + found + " shows it.";
    }

    private static String evidence(Evidence evidence) {
        int steps = evidence.story().length();
        String length = steps + (steps == 1 ? " step" : " steps");
        return switch (evidence) {
            case Evidence.Run _ -> "a run of " + length;
            case Evidence.Lasso _ -> "a run of " + length + " that goes on for ever";
            case Evidence.Difference _ -> "a run of " + length + " that the other cannot make";
            case Evidence.IndistinguishablePair _ -> "a pair of runs";
        };
    }

    /** A role in words. */
    static String of(Role role) {
        return role == Role.Main.MAIN ? "the statement as it stands" : role.words();
    }

    /** An outcome for the eye. */
    static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    /** A verdict for the eye. */
    static String word(ClaimVerdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
