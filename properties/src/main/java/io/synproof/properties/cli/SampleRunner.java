package io.synproof.properties.cli;

import io.synproof.checker.result.Bounds;
import io.synproof.properties.cli.options.JsonOption;
import io.synproof.properties.cli.terminal.ExitCode;
import io.synproof.properties.cli.terminal.Terminal;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentRunner;
import io.synproof.properties.report.CoverageText;
import io.synproof.properties.report.SampleText;
import io.synproof.properties.report.json.SampleJson;
import io.synproof.properties.sampling.CoverageTable;
import io.synproof.properties.sampling.SampleSummary;
import io.synproof.properties.sampling.Sampled;
import io.synproof.properties.sampling.SampledCheck;
import io.synproof.properties.sampling.SamplingPlan;
import io.synproof.properties.sampling.ScenarioCoverage;
import io.synproof.properties.scenarios.ConfiguredScenario;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The comparison of some checks' searches with random runs: one twin after another, each printed
 * when it is done.
 *
 * @param terminal where it speaks
 * @param runner makes the searches
 * @param plan how much is sampled
 * @param json where the JSON goes
 */
record SampleRunner(
        Terminal terminal, ExperimentRunner runner, SamplingPlan plan, JsonOption json) {
    /** The bounds of the search for a scenario's possible arrivals. */
    private static final Bounds REACH = Bounds.states(300_000);

    /** Prints the comparison. */
    ExitCode run(List<SampledCheck.Candidate> candidates, boolean wantsCoverage) {
        List<Experiment> experiments = candidates.stream()
                .map(SampledCheck.Candidate::experiment)
                .distinct()
                .toList();
        Map<Experiment, Answer> answers = runner.ask(experiments);
        PrintWriter text = json.text(terminal);
        text.println(SampleText.head());
        List<SampledCheck> twins = twins(candidates, answers, text);
        text.println();
        SampleText.summary(SampleSummary.of(twins), plan).forEach(text::println);
        Optional<CoverageTable> coverage =
                wantsCoverage ? Optional.of(coverage(experiments)) : Optional.empty();
        coverage.map(CoverageText::lines).ifPresent(lines -> {
            text.println();
            lines.forEach(text::println);
        });
        if (isInterrupted()) {
            text.println("Interrupted: what was not finished is left out.");
        }
        text.flush();
        json.write(terminal, () -> SampleJson.of(plan, twins, coverage));
        return code(twins, coverage);
    }

    private List<SampledCheck> twins(
            List<SampledCheck.Candidate> candidates,
            Map<Experiment, Answer> answers,
            PrintWriter text) {
        Map<Experiment, Sampled> known = new HashMap<>();
        List<SampledCheck> twins = new ArrayList<>();
        for (SampledCheck.Candidate one : candidates) {
            if (isInterrupted()) {
                break;
            }
            Answer answer = Objects.requireNonNull(answers.get(one.experiment()));
            SamplingPlan deep = plan.toDepth(answer.coverage().depth());
            Sampled sampled =
                    known.computeIfAbsent(one.experiment(), asked -> Sampled.of(asked, deep));
            SampledCheck twin = new SampledCheck(one.name(), answer, sampled);
            twins.add(twin);
            text.println(SampleText.line(twin));
            text.flush();
        }
        return twins;
    }

    private CoverageTable coverage(List<Experiment> experiments) {
        List<ScenarioCoverage> scenarios = new ArrayList<>();
        for (ConfiguredScenario setup :
                experiments.stream().map(Experiment::setup).distinct().toList()) {
            if (isInterrupted()) {
                break;
            }
            scenarios.add(ScenarioCoverage.of(setup, plan, REACH));
        }
        return new CoverageTable(scenarios);
    }

    private boolean isInterrupted() {
        return terminal.interruption().isRequested();
    }

    static ExitCode code(List<SampledCheck> twins, Optional<CoverageTable> coverage) {
        SampleSummary summary = SampleSummary.of(twins);
        if (summary.disagree() > 0
                || coverage.filter(table -> table.contradictions() > 0).isPresent()) {
            return ExitCode.NO;
        }
        return summary.undecided() > 0 ? ExitCode.UNDECIDED : ExitCode.YES;
    }
}
