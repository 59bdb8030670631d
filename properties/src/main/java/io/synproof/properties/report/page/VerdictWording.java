package io.synproof.properties.report.page;

import io.synproof.checker.result.Outcome;
import io.synproof.properties.claims.CheckResult;
import io.synproof.properties.claims.ClaimResult;
import io.synproof.properties.claims.Role;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Evidence;
import io.synproof.properties.language.Texts;
import io.synproof.properties.report.AnswerText;
import io.synproof.properties.report.RoleText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Verdicts and outcomes as sentences, computed from the results of searches. */
final class VerdictWording {
    private static final Texts TEXTS = Texts.beside(VerdictWording.class);

    private VerdictWording() {}

    /** A verdict in a sentence that a student can understand. */
    static String of(ClaimResult result) {
        return switch (result.verdict()) {
            case CONFIRMED -> TEXTS.of("verdict.confirmed");
            case REFUTED ->
                TEXTS.of(
                        result.claim().isWording() ? "verdict.refuted.wording" : "verdict.refuted");
            case CONDITIONAL -> conditional(result.results());
            case PROFILE_DEPENDENT -> profiles(result.results());
            case UNDECIDED -> TEXTS.of("verdict.undecided");
            case NOT_CHECKABLE -> TEXTS.of("verdict.notCheckable");
        };
    }

    private static String conditional(List<CheckResult> results) {
        String holding = conditions(results, true);
        String failing = conditions(results, false);
        return holding.isEmpty()
                ? TEXTS.of("verdict.conditional.failing", failing)
                : TEXTS.of("verdict.conditional.holding", holding);
    }

    private static String conditions(List<CheckResult> results, boolean supporting) {
        return results.stream()
                .filter(result -> result.supports() == supporting)
                .flatMap(result -> result.check().role() instanceof Role.Under(String condition)
                        ? Stream.of(condition)
                        : Stream.<String>empty())
                .distinct()
                .collect(Collectors.joining(TEXTS.of("verdict.conditional.or")));
    }

    private static String profiles(List<CheckResult> results) {
        return TEXTS.of("verdict.profiles", profiles(results, true), profiles(results, false));
    }

    private static String profiles(List<CheckResult> results, boolean supporting) {
        return results.stream()
                .filter(result -> result.supports() == supporting)
                .flatMap(result -> result.check().role() instanceof Role.In(String name)
                        ? Stream.of(name)
                        : Stream.<String>empty())
                .distinct()
                .collect(Collectors.joining(TEXTS.of("list")));
    }

    /** An outcome in a sentence. */
    static String of(Answer answer) {
        String found = answer.evidence().map(VerdictWording::evidence).orElse("");
        String states = String.format(Locale.ROOT, "%,d", answer.coverage().states());
        if (answer.experiment().wanted().isPresent() && answer.outcome() != Outcome.UNDECIDED) {
            return quantity(answer) + end(found);
        }
        return switch (answer.outcome()) {
            case HOLDS -> TEXTS.of("outcome.holds", states) + end(found);
            case VIOLATED -> TEXTS.of("outcome.violated") + end(found);
            case REACHED -> TEXTS.of("outcome.reached") + end(found);
            case UNREACHABLE -> TEXTS.of("outcome.unreachable", states) + end(found);
            case UNDECIDED -> TEXTS.of("outcome.undecided", AnswerText.evidence(answer));
        };
    }

    /** The sentence on the least cost of a run, compared with the expected one. */
    private static String quantity(Answer answer) {
        long wanted = answer.experiment().wanted().getAsLong();
        if (answer.value().isEmpty()) {
            return TEXTS.of("outcome.noLeast", Long.toString(wanted));
        }
        long least = answer.value().getAsLong();
        return least == wanted
                ? TEXTS.of("outcome.least", Long.toString(least))
                : TEXTS.of("outcome.otherLeast", Long.toString(least), Long.toString(wanted));
    }

    private static String end(String found) {
        return found.isEmpty() ? TEXTS.of("outcome.end") : TEXTS.of("outcome.shown", found);
    }

    private static String evidence(Evidence evidence) {
        int steps = evidence.story().length();
        return switch (evidence) {
            case Evidence.Run _ -> TEXTS.of("evidence.run", steps);
            case Evidence.Lasso _ -> TEXTS.of("evidence.lasso", steps);
            case Evidence.Difference _ -> TEXTS.of("evidence.difference", steps);
            case Evidence.IndistinguishablePair _ -> TEXTS.of("evidence.twins");
        };
    }

    /** A role in words. */
    static String of(Role role) {
        return role == Role.Main.MAIN ? TEXTS.of("role.main") : RoleText.of(role);
    }
}
