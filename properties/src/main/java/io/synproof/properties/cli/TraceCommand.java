package io.synproof.properties.cli;

import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Outcome;
import io.synproof.properties.catalogue.Catalogue;
import io.synproof.properties.catalogue.CatalogueTranslations;
import io.synproof.properties.claims.Check;
import io.synproof.properties.claims.Claim;
import io.synproof.properties.claims.Role;
import io.synproof.properties.cli.options.ExportOptions;
import io.synproof.properties.cli.options.FewestFaultsOption;
import io.synproof.properties.cli.options.ThreadsOption;
import io.synproof.properties.cli.terminal.ExitCode;
import io.synproof.properties.cli.terminal.ProgressDisplay;
import io.synproof.properties.cli.terminal.Terminal;
import io.synproof.properties.cli.traces.TraceCollector;
import io.synproof.properties.cli.traces.TraceSink;
import io.synproof.properties.cli.traces.TraceText;
import io.synproof.properties.documents.DocumentFiles;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentOptions;
import io.synproof.properties.report.Titles;
import io.synproof.properties.scenarios.BadInputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The command {@code synproof trace}: the runs that decide a claim, as sequence diagrams.
 *
 * <p>A check whose outcome a run can show is shown by that run. One that holds, or whose goal is
 * out of reach, has none: then an ordinary run of its scenario comes first, and after it the run
 * into which its control leads, under the name of what the control changes.
 *
 * <p>Unless the user names a check, the one that decides is the first main check that a run can
 * show, and if there is none the first main check. (A claim without main checks is decided by all
 * alike.)
 */
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description = "Shows what decides a claim, as a sequence diagram.",
        footer = {"", "See: synproof claims ID, which lists the checks of a claim"})
final class TraceCommand implements Callable<Integer> {
    private static final String CONTROL = "/control";

    private final Terminal terminal;

    @Parameters(paramLabel = "ID", description = "A claim such as TW-03 or LIT-03.")
    private String id = "";

    @Option(
            names = "--in",
            paramLabel = "FILE|DIR",
            description = "The documents that have the claim (default: the catalogue).")
    private List<Path> documents = List.of();

    @Option(
            names = "--check",
            paramLabel = "NAME",
            description = "One of its checks (default: the one that decides), or NAME/control for"
                    + " its control.")
    private @Nullable String check;

    @Mixin
    private ExportOptions export = new ExportOptions();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private FewestFaultsOption fewestFaults = new FewestFaultsOption();

    TraceCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Claim claim = claim();
        export.check();
        Optional<Check> only = Optional.ofNullable(check).map(name -> find(claim, name));
        int count = threads.count();
        if (claim.checks().isEmpty()) {
            throw new BadInputException(claim.id() + " has no trace: " + claim.why());
        }
        if (export.isPlain()) {
            return show(new TraceText(terminal), claim, only, count);
        }
        return export.isText()
                ? export.writeText(
                        terminal, plain -> show(new TraceText(plain), claim, only, count))
                : export.speak(() -> exported(count));
    }

    private int exported(int count) {
        Claim claim = claim();
        return export(claim, Optional.ofNullable(check).map(name -> find(claim, name)), count);
    }

    private Claim claim() {
        if (documents.isEmpty()) {
            return CatalogueTranslations.told(Catalogue.named(id));
        }
        List<Claim> own = DocumentFiles.read(documents).stream()
                .flatMap(document -> document.plainClaims().stream())
                .toList();
        return own.stream()
                .filter(claim -> claim.id().equals(id))
                .findFirst()
                .orElseThrow(() -> BadInputException.unknown(
                        "claim", id, own.stream().map(Claim::id).toList()));
    }

    private int export(Claim claim, Optional<Check> only, int count) {
        TraceCollector exhibition = new TraceCollector();
        int code = show(exhibition, claim, only, count);
        if (exhibition.exhibits().isEmpty()) {
            throw new BadInputException(claim.id() + " has no trace: nothing was decided");
        }
        export.write(terminal, exhibition.exhibits());
        return code;
    }

    private int show(TraceSink text, Claim claim, Optional<Check> only, int count) {
        text.claim(claim);
        if (only.isEmpty()) {
            return showDeciding(text, claim, count);
        }
        Check chosen = only.get();
        return check != null && check.endsWith(CONTROL)
                ? showControl(text, chosen, count)
                : show(text, chosen, ask(chosen.experiment(), count), count);
    }

    private static Check find(Claim claim, String name) {
        return claim.checks().stream()
                .filter(one -> name.equals(one.name()) || name.equals(one.name() + CONTROL))
                .findFirst()
                .orElseThrow(() ->
                        BadInputException.unknown("check of " + claim.id(), name, names(claim)));
    }

    private static List<String> names(Claim claim) {
        return claim.checks().stream()
                .flatMap(one -> Stream.of(one.name(), one.name() + CONTROL))
                .toList();
    }

    private int showDeciding(TraceSink text, Claim claim, int count) {
        List<Check> main = claim.checks().stream()
                .filter(one -> one.role() instanceof Role.Main)
                .toList();
        List<Check> candidates = main.isEmpty() ? claim.checks() : main;
        Answer first = ask(candidates.getFirst().experiment(), count);
        if (first.story().isPresent()) {
            return show(text, candidates.getFirst(), first, count);
        }
        for (Check candidate : candidates.subList(1, candidates.size())) {
            Answer answer = ask(candidate.experiment(), count);
            if (answer.story().isPresent()) {
                return show(text, candidate, answer, count);
            }
        }
        return show(text, candidates.getFirst(), first, count);
    }

    private int show(TraceSink text, Check chosen, Answer answer, int count) {
        String title = Titles.check(chosen);
        if (answer.story().isPresent()) {
            text.found(title, answer, Optional.of(chosen.supports()));
            return ExitCode.YES.number();
        }
        showOrdinary(text, title, answer, Optional.of(chosen.supports()), count);
        return answer.outcome() == Outcome.UNDECIDED
                ? ExitCode.UNDECIDED.number()
                : showControl(text, chosen, count);
    }

    private int showControl(TraceSink text, Check chosen, int count) {
        String title = Titles.control(chosen);
        Answer answer = ask(chosen.control().experiment(), count);
        if (answer.story().isPresent()) {
            text.found(title, answer, Optional.empty());
        } else {
            showOrdinary(text, title, answer, Optional.empty(), count);
        }
        return answer.outcome() == Outcome.UNDECIDED
                ? ExitCode.UNDECIDED.number()
                : ExitCode.YES.number();
    }

    /** Shows an ordinary run, where no run shows the outcome. */
    private void showOrdinary(
            TraceSink text, String title, Answer answer, Optional<Outcome> supports, int count) {
        Experiment ordinary = Titles.ordinary(answer.experiment().setup());
        text.found(Titles.ordinary(title), ask(ordinary, count), Optional.empty());
        text.overAllRuns(answer, supports);
    }

    private Answer ask(Experiment experiment, int count) {
        try (ProgressDisplay watch = new ProgressDisplay(terminal, 1)) {
            return experiment.ask(new ExperimentOptions(
                    Bounds.none(),
                    count,
                    progress -> watch.onProgress(experiment.question().name(), progress),
                    terminal.interruption()::isRequested,
                    Optional.empty(),
                    fewestFaults.isGiven()));
        }
    }
}
