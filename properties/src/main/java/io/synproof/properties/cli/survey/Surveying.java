package io.synproof.properties.cli.survey;

import io.synproof.checker.model.ModelException;
import io.synproof.properties.claims.Claim;
import io.synproof.properties.claims.ClaimResult;
import io.synproof.properties.claims.Verification;
import io.synproof.properties.claims.answers.FlipAnswers;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentOptions;
import io.synproof.properties.experiment.ExperimentRunner;
import io.synproof.properties.necessity.BaselineSearch;
import io.synproof.properties.neighbours.ClaimSurvey;
import io.synproof.properties.neighbours.Found;
import io.synproof.properties.neighbours.Moved;
import io.synproof.properties.neighbours.Neighbour;
import io.synproof.properties.neighbours.Replies;
import io.synproof.properties.neighbours.Room;
import io.synproof.properties.neighbours.Survey;
import io.synproof.properties.report.Summary;
import io.synproof.properties.scenarios.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The survey of some claims: asks their checks as they are, compared with their neighbours, and
 * then those neighbours whose outcome may differ.
 *
 * @param runner makes the searches
 * @param options how far the searches of neighbours go, and where they are kept
 */
public record Surveying(ExperimentRunner runner, NeighbourOptions options) {

    /**
     * The result of a survey.
     *
     * @param verified what came of the claims as they are
     * @param surveys what they rest on, claim by claim
     * @param searches how many searches of neighbours were made, now or before
     * @param elapsed wall time
     */
    public record Surveyed(
            VerificationRun verified, List<ClaimSurvey> surveys, int searches, Duration elapsed) {}

    /**
     * Makes the searches.
     *
     * @throws BadInputException if those that are kept were made of another catalogue
     */
    public Surveyed survey(List<Claim> claims) {
        Instant start = Instant.now();
        KeptSearches kept = options.kept();
        Survey survey = Survey.of(claims, new Replies(FlipAnswers.ALL));
        Map<Experiment, BaselineSearch<Neighbour>> originals = runner.each(
                Verification.experiments(claims),
                (one, effort) -> original(one, survey.beside(one), kept, effort));
        Duration ofOriginals = Duration.between(start, Instant.now());
        Map<Experiment, Found> again =
                runner.each(survey.again(originals), (one, effort) -> again(one, kept, effort));
        Map<Experiment, Answer> answers = new LinkedHashMap<>();
        originals.forEach((one, original) -> answers.put(one, original.answer()));
        List<ClaimResult> results = claims.stream()
                .map(claim ->
                        Verification.result(claim, one -> Objects.requireNonNull(answers.get(one))))
                .toList();
        List<ClaimSurvey> surveys = survey.claims(results, originals, again);
        options.flips().ifPresent(file -> write(file, surveys));
        return new Surveyed(
                new VerificationRun(results, Summary.of(results, answers.values(), ofOriginals)),
                surveys,
                again.size(),
                Duration.between(start, Instant.now()));
    }

    /**
     * Asks the unmodified experiment; the neighbours that change no run may be known from a kept
     * search.
     */
    private BaselineSearch<Neighbour> original(
            Experiment one, List<Neighbour> beside, KeptSearches kept, ExperimentOptions effort) {
        List<String> before = kept.find(one).map(KeptSearch::changesNoRun).orElse(null);
        if (beside.isEmpty() || before == null) {
            BaselineSearch<Neighbour> found = BaselineSearch.ask(one, beside, effort);
            if (!beside.isEmpty() && Found.of(found.answer()).isDecided()) {
                kept.add(KeptSearch.of(
                        one,
                        Found.of(found.answer()),
                        ExperimentRunner.MOST_STATES,
                        null,
                        found.alike().stream().map(Neighbour::toString).toList()));
            }
            return found;
        }
        Answer answer = one.ask(effort);
        refuseAnother(one, kept, answer);
        return new BaselineSearch<>(
                answer,
                beside.stream()
                        .filter(neighbour -> before.contains(neighbour.toString()))
                        .toList());
    }

    /** Refuses a kept search that differs from a new one: the model must have changed. */
    private void refuseAnother(Experiment one, KeptSearches kept, Answer answer) {
        boolean stopped = runner.cancelled().getAsBoolean();
        kept.find(one)
                .filter(before -> !stopped)
                .filter(before -> before.outcome() != answer.outcome()
                        || before.states() != answer.coverage().states())
                .ifPresent(before -> {
                    throw new BadInputException("--resume: made of another model, which found "
                            + before.outcome() + " after " + before.states() + " states and not "
                            + answer.outcome() + " after " + answer.coverage().states() + ": "
                            + one.command());
                });
    }

    private Found again(Experiment one, KeptSearches kept, ExperimentOptions effort) {
        return kept.find(one)
                .filter(before -> before.isAsGoodAs(options.states(), options.seconds()))
                .map(KeptSearch::found)
                .orElseGet(() -> search(one, kept, effort));
    }

    private Found search(Experiment one, KeptSearches kept, ExperimentOptions effort) {
        Found found = found(one, effort.bounded(options.bounds()));
        if (!runner.cancelled().getAsBoolean()) {
            kept.add(KeptSearch.of(one, found, options.states(), options.seconds(), null));
        }
        return found;
    }

    private static Found found(Experiment one, ExperimentOptions effort) {
        try {
            return Room.ask(one, effort);
        } catch (ModelException | BadInputException e) {
            return Found.brokenDown(e);
        }
    }

    private static void write(Path file, List<ClaimSurvey> surveys) {
        try {
            Files.write(
                    file,
                    surveys.stream()
                            .flatMap(survey -> survey.checks().stream())
                            .flatMap(check -> check.flips().stream())
                            .map(Moved::line)
                            .map(Object::toString)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
