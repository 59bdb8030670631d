package io.synproof.properties.cli.options;

import io.synproof.checker.result.Outcome;
import io.synproof.properties.claims.CheckResult;
import io.synproof.properties.claims.ClaimResult;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentRunner;
import io.synproof.properties.experiment.UnboundedVerdict;
import io.synproof.properties.scenarios.BadInputException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The option {@code --unbounded} of a verification: what holds is asked for every number. */
public final class UnboundedOption {
    @Option(
            names = "--unbounded",
            description = "Also ask each check and control that HOLDS or is UNREACHABLE for every"
                    + " number of losses and of segments in flight, in every order, and where that"
                    + " is so, of repetitions and of copies. The exit code does not depend on it.")
    private boolean given;

    /**
     * Refuses another option beside it.
     *
     * @throws BadInputException if both are given
     */
    public void refuseBeside(boolean other, String name) {
        if (given && other) {
            throw new BadInputException("--unbounded does not go together with " + name);
        }
    }

    /** The results, with what becomes of them for every number if the option is given. */
    public List<ClaimResult> asked(ExperimentRunner runner, List<ClaimResult> results) {
        if (!given) {
            return results;
        }
        Map<Experiment, Outcome> found = results.stream()
                .flatMap(result -> result.results().stream())
                .flatMap(UnboundedOption::answers)
                .filter(answer -> answer.outcome() == Outcome.HOLDS
                        || answer.outcome() == Outcome.UNREACHABLE)
                .collect(Collectors.toMap(Answer::experiment, Answer::outcome, (one, same) -> one));
        Map<Experiment, UnboundedVerdict> verdicts = runner.each(
                List.copyOf(found.keySet()),
                (experiment, effort) -> UnboundedVerdict.of(
                        experiment, Objects.requireNonNull(found.get(experiment)), effort));
        Function<Answer, Optional<UnboundedVerdict>> known =
                answer -> Optional.ofNullable(verdicts.get(answer.experiment()));
        return results.stream()
                .map(result -> result.with(
                        answer -> known.apply(answer).map(answer::with).orElse(answer)))
                .toList();
    }

    private static Stream<Answer> answers(CheckResult result) {
        return Stream.of(result.answer(), result.control());
    }
}
