package io.synproof.properties.export;

import io.synproof.checker.result.Bounds;
import io.synproof.properties.catalogue.Catalogue;
import io.synproof.properties.claims.ClaimResult;
import io.synproof.properties.claims.Verification;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentOptions;
import io.synproof.properties.report.Shown;
import io.synproof.properties.report.Summary;
import io.synproof.properties.scenarios.NamedScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Traces that {@code verify} finds, in searches that do not take long. */
public final class EveryTrace {
    /** Nearly all traces are found within so many states; the others only take longer. */
    private static final long STATES = 60_000;

    private static final Map<Experiment, Answer> ANSWERS =
            Verification.experiments(Catalogue.ofNotes()).stream()
                    .collect(Collectors.toMap(
                            Function.identity(),
                            EveryTrace::asked,
                            (one, _) -> one,
                            LinkedHashMap::new));

    /** A trace that is longer shows no more of a format, and takes a browser long. */
    private static final int LONGEST = 25;

    private static final List<NamedScenario> SPECIAL =
            List.of(Scenarios.DATAGRAMS, Scenarios.FRAGMENTED_TRANSFER, Scenarios.SYN_FLOOD);

    /** The first trace of TCP that each claim has, of those that are not long. */
    public static final List<Shown> ALL = Catalogue.ofNotes().stream()
            .flatMap(claim -> claim.checks().stream()
                    .flatMap(check ->
                            Stream.of(check.experiment(), check.control().experiment()))
                    .map(experiment -> Objects.requireNonNull(ANSWERS.get(experiment)))
                    .filter(EveryTrace::isShown)
                    .limit(1))
            .flatMap(EveryTrace::exhibit)
            .toList();

    private EveryTrace() {}

    /** What became of the claims, as far as these searches go. */
    public static List<ClaimResult> results() {
        return Catalogue.ofNotes().stream()
                .map(claim -> Verification.result(
                        claim, experiment -> Objects.requireNonNull(ANSWERS.get(experiment))))
                .toList();
    }

    /** The same in a few numbers. */
    public static Summary summary() {
        return Summary.of(results(), ANSWERS.values(), Duration.ofSeconds(1));
    }

    /**
     * Datagrams and packets of which a segment is made are told in text, and not drawn; and where
     * delivery is one step with sending, or strangers are answered, a step has many segments.
     */
    private static boolean isShown(Answer answer) {
        var setup = answer.experiment().setup();
        return answer.story().filter(story -> story.length() <= LONGEST).isPresent()
                && !setup.options().contains("network=rendezvous")
                && !SPECIAL.contains(setup.base());
    }

    private static Answer asked(Experiment experiment) {
        return experiment.ask(ExperimentOptions.within(Bounds.states(STATES)));
    }

    private static Stream<Shown> exhibit(Answer answer) {
        return answer.evidence().stream()
                .map(shown -> new Shown(
                        Optional.of("ALL"),
                        "Whatever verify finds.",
                        answer.experiment().command(),
                        answer.experiment(),
                        answer.outcome(),
                        answer.value(),
                        shown));
    }
}
