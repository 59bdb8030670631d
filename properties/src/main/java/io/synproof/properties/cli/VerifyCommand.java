package io.synproof.properties.cli;

import io.synproof.properties.catalogue.CatalogueTranslations;
import io.synproof.properties.claims.Claim;
import io.synproof.properties.claims.ClaimResult;
import io.synproof.properties.cli.options.FewestFaultsOption;
import io.synproof.properties.cli.options.JsonOption;
import io.synproof.properties.cli.options.KernelOption;
import io.synproof.properties.cli.options.LanguageOption;
import io.synproof.properties.cli.options.NotesOption;
import io.synproof.properties.cli.options.QuickOption;
import io.synproof.properties.cli.options.SampleOptions;
import io.synproof.properties.cli.options.ThreadsOption;
import io.synproof.properties.cli.options.UnboundedOption;
import io.synproof.properties.cli.survey.NeighbourOptions;
import io.synproof.properties.cli.survey.Surveying;
import io.synproof.properties.cli.survey.VerificationRun;
import io.synproof.properties.cli.terminal.ExitCode;
import io.synproof.properties.cli.terminal.Terminal;
import io.synproof.properties.cli.traces.TraceFiles;
import io.synproof.properties.experiment.ExperimentRunner;
import io.synproof.properties.language.Texts;
import io.synproof.properties.neighbours.Totals;
import io.synproof.properties.report.ClaimText;
import io.synproof.properties.report.KernelText;
import io.synproof.properties.report.OriginalNotes;
import io.synproof.properties.report.QuickSummary;
import io.synproof.properties.report.Summary;
import io.synproof.properties.report.SurveyText;
import io.synproof.properties.report.UnboundedText;
import io.synproof.properties.report.json.SurveyJson;
import io.synproof.properties.report.json.VerifyJson;
import io.synproof.properties.sampling.SampledCheck;
import io.synproof.properties.sampling.SamplingPlan;
import io.synproof.properties.scenarios.BadInputException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code synproof verify}: every claim, its checks and controls, and the verdicts. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Checks the claims of the notes, or the results of others, and prints the"
                + " verdicts.")
final class VerifyCommand implements Callable<Integer> {
    private static final Texts TEXTS = Texts.beside(ClaimText.class);

    private final Terminal terminal;

    @Parameters(
            paramLabel = "ID|GROUP|literature|FILE|DIR",
            description = "Claims such as TW-03 or LIT-03, groups such as TW, or literature: all"
                    + " results of others. Or claims of your own: documents, or folders of"
                    + " documents *.md. All claims of the notes if none is given.")
    private List<String> names = List.of();

    @Mixin
    private JsonOption json = new JsonOption();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private FewestFaultsOption fewestFaults = new FewestFaultsOption();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "synproof-out",
            description = "Folder for the traces (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("synproof-out");

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Also write the report into DIR: one page, index.html, that needs no"
                    + " network.")
    private @Nullable Path report;

    @Mixin
    private NotesOption notes = new NotesOption();

    @Mixin
    private QuickOption quick = new QuickOption();

    @Mixin
    private SampleOptions sample = new SampleOptions();

    @Mixin
    private NeighbourOptions neighbours = new NeighbourOptions();

    @Mixin
    private KernelOption kernel = new KernelOption();

    @Mixin
    private UnboundedOption unbounded = new UnboundedOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ChosenClaims chosen = ChosenClaims.of(names);
        List<Claim> claims = chosen.all();
        ExperimentRunner runner = terminal.runner(
                quick.bounds(ExperimentRunner.MOST_STATES),
                threads.count(),
                fewestFaults.isGiven());
        json.check();
        neighbours.check();
        OriginalNotes written = notes.notes();
        quick.refuseBeside(report != null, "--report", "the report is of all searches in full");
        Optional<SamplingPlan> plan = sample.plan();
        quick.refuseBeside(plan.isPresent(), "--sample", "a twin needs the search's answer");
        quick.refuseBeside(
                neighbours.areAsked(), "--neighbours", "what it leaves out has none to compare");
        chosen.refuseMixture(report != null);
        chosen.refuseDocuments(neighbours.areAsked());
        kernel.refuseBeside(plan.isPresent(), "--sample: it has no traces of its own");
        kernel.refuseBeside(neighbours.areAsked(), "--neighbours: that is of other searches");
        unbounded.refuseBeside(plan.isPresent(), "--sample: random runs tell of no number");
        unbounded.refuseBeside(neighbours.areAsked(), "--neighbours: that is of other searches");
        if (kernel.isMissing(terminal)) {
            return ExitCode.MISSING.number();
        }
        if (plan.isPresent()) {
            return sampling(new SampleRunner(terminal, runner, plan.get(), json), claims);
        }
        Optional<ReportFile> page = Optional.ofNullable(report)
                .map(folder -> ReportFile.in(folder, written, language.ofReport()));
        TraceFiles files = TraceFiles.in(out);
        Page text = new Page(json.text(terminal), files, written);
        if (neighbours.areAsked()) {
            return surveying(new Surveying(runner, neighbours), claims, text, page)
                    .number();
        }
        VerificationRun verified = VerificationRun.of(runner, claims);
        List<ClaimResult> results =
                unbounded.asked(runner, kernel.replayed(terminal, runner, verified.results()));
        Summary summary = verified.summary();
        print(text, results, summary);
        page.map(file -> chosen.documents().isEmpty()
                        ? file.write(results, summary, List.of())
                        : file.write(chosen.documents(), results, summary))
                .ifPresent(terminal.err()::println);
        json.write(terminal, () -> VerifyJson.of(results, summary, quick.look(results)));
        return quick.code(results).number();
    }

    private int sampling(SampleRunner sampling, List<Claim> claims) {
        if (report != null) {
            throw new BadInputException(
                    "--report and --sample do not go together: the report is of the verdicts");
        }
        refuseSampling(neighbours.areAsked(), "--neighbours: these are asked of searches");
        refuseSampling(notes.areGiven(), "--notes: what is printed is of runs, not of claims");
        return sampling.run(SampledCheck.candidates(claims), sample.wantsCoverage())
                .number();
    }

    private static void refuseSampling(boolean given, String other) {
        if (given) {
            throw new BadInputException("--sample does not go together with " + other);
        }
    }

    private ExitCode surveying(
            Surveying surveying, List<Claim> claims, Page printed, Optional<ReportFile> page) {
        Surveying.Surveyed found = surveying.survey(claims);
        PrintWriter text = printed.text();
        found.surveys().forEach(survey -> {
            SurveyText.lines(survey, printed.notes())
                    .forEach(line -> text.println(terminal.coloured(line)));
            text.println();
        });
        if (terminal.interruption().isRequested()) {
            text.println(TEXTS.of("summary.interrupted"));
        }
        Totals totals = Totals.of(found.surveys());
        SurveyText.totals(totals, found.searches(), found.elapsed()).forEach(text::println);
        text.flush();
        VerificationRun verified = found.verified();
        page.map(file -> file.write(verified.results(), verified.summary(), found.surveys()))
                .ifPresent(terminal.err()::println);
        json.write(
                terminal, () -> SurveyJson.of(found.surveys(), found.searches(), found.elapsed()));
        return ExitCode.ofSurvey(verified.results(), totals);
    }

    /** The destination of the verdicts: text, trace files, and the original notes. */
    private record Page(PrintWriter text, TraceFiles files, OriginalNotes notes) {}

    private void print(Page page, List<ClaimResult> results, Summary summary) {
        PrintWriter text = page.text();
        results.stream().map(CatalogueTranslations::told).forEach(result -> {
            ClaimText.lines(
                            result,
                            check -> page.files().write(result.claim(), check),
                            page.notes())
                    .forEach(line -> text.println(terminal.coloured(line)));
            text.println();
        });
        if (terminal.interruption().isRequested()) {
            text.println(TEXTS.of("summary.interrupted"));
        }
        summary.lines().forEach(text::println);
        KernelText.summary(results).forEach(text::println);
        UnboundedText.summary(results).forEach(text::println);
        quick.look(results)
                .map(QuickSummary::lines)
                .ifPresent(lines -> lines.forEach(text::println));
        if (names.isEmpty()) {
            text.println(TEXTS.of("summary.contradictions"));
            NotesOption.legend().forEach(text::println);
        }
        text.flush();
    }
}
