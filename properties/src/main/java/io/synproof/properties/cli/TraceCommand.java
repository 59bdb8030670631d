package io.synproof.properties.cli;

import io.synproof.checker.Bounds;
import io.synproof.checker.Outcome;
import io.synproof.properties.asking.Answer;
import io.synproof.properties.asking.Effort;
import io.synproof.properties.asking.Experiment;
import io.synproof.properties.claims.Catalogue;
import io.synproof.properties.claims.Check;
import io.synproof.properties.claims.Claim;
import io.synproof.properties.claims.Role;
import io.synproof.properties.export.Exports;
import io.synproof.properties.export.Format;
import io.synproof.properties.questions.Questions;
import io.synproof.properties.report.Exhibit;
import io.synproof.properties.report.page.TracePage;
import io.synproof.properties.scenarios.BadInput;
import io.synproof.properties.scenarios.Setup;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code synproof trace}: what decides a claim, as a sequence diagram.
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
            names = "--check",
            paramLabel = "NAME",
            description = "One of its checks (default: the one that decides), or NAME/control for"
                    + " its control.")
    private @Nullable String check;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description =
                    "text, svg, html, mermaid, json, itf or pcapng (default: text). All but text"
                            + " and html have the first of the runs that text shows.")
    private String format = "text";

    @Mixin
    private OutputOption output = new OutputOption();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private FewestFaultsOption fewestFaults = new FewestFaultsOption();

    TraceCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Claim claim = Catalogue.named(id);
        Format chosen = Format.named(format);
        Optional<Check> only = Optional.ofNullable(check).map(name -> find(claim, name));
        int count = threads.count();
        output.check();
        if (claim.checks().isEmpty()) {
            throw new BadInput(claim.id() + " has no trace: " + claim.why());
        }
        return chosen == Format.TEXT && output.isStandard()
                ? show(new TraceText(terminal), claim, only, count)
                : export(chosen, claim, only, count);
    }

    private int export(Format chosen, Claim claim, Optional<Check> only, int count) {
        if (chosen == Format.TEXT) {
            StringWriter text = new StringWriter();
            Terminal plain = new Terminal(
                    new PrintWriter(text), terminal.err(), Ansi.OFF, terminal.interruption());
            int code = show(new TraceText(plain), claim, only, count);
            plain.out().flush();
            output.write(terminal, text.toString().getBytes(StandardCharsets.UTF_8), true);
            return code;
        }
        Exhibition exhibition = new Exhibition();
        int code = show(exhibition, claim, only, count);
        output.write(terminal, octets(chosen, exhibition), chosen.isText());
        return code;
    }

    private static byte[] octets(Format chosen, Exhibition exhibition) {
        if (exhibition.exhibits().isEmpty()) {
            throw new BadInput(exhibition.claim().id() + " has no trace: nothing was decided");
        }
        Exhibit first = exhibition.exhibits().getFirst();
        return switch (chosen) {
            case TEXT -> throw new IllegalStateException("text is shown, not exported");
            case SVG -> Exports.svg(first);
            case HTML -> TracePage.of(exhibition.exhibits()).getBytes(StandardCharsets.UTF_8);
            case MERMAID -> Exports.mermaid(first);
            case JSON -> Exports.json(first);
            case ITF -> Exports.itf(first);
            case PCAPNG -> Exports.pcapng(first);
        };
    }

    private int show(Showing text, Claim claim, Optional<Check> only, int count) {
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
                .orElseThrow(() -> BadInput.unknown("check of " + claim.id(), name, names(claim)));
    }

    private static List<String> names(Claim claim) {
        return claim.checks().stream()
                .flatMap(one -> Stream.of(one.name(), one.name() + CONTROL))
                .toList();
    }

    private int showDeciding(Showing text, Claim claim, int count) {
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

    private int show(Showing text, Check chosen, Answer answer, int count) {
        String title = "Check " + chosen.name() + condition(chosen.role());
        if (answer.story().isPresent()) {
            text.found(title, answer, Optional.of(chosen.supports()));
            return ExitCode.YES.number();
        }
        showOrdinary(text, title, answer, Optional.of(chosen.supports()), count);
        return answer.outcome() == Outcome.UNDECIDED
                ? ExitCode.UNDECIDED.number()
                : showControl(text, chosen, count);
    }

    private int showControl(Showing text, Check chosen, int count) {
        String title = "Control of " + chosen.name() + ": " + chosen.control().change();
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

    /** An ordinary run, where no run shows the outcome. */
    private void showOrdinary(
            Showing text, String title, Answer answer, Optional<Outcome> supports, int count) {
        Setup setup = answer.experiment().setup();
        Experiment ordinary = new Experiment(setup, Questions.named(setup.base().goal()));
        text.found(title + ": an ordinary run", ask(ordinary, count), Optional.empty());
        text.overAllRuns(answer, supports);
    }

    private static String condition(Role role) {
        return switch (role) {
            case Role.Main.MAIN -> "";
            case Role.Under(String condition) -> ", under the condition that " + condition;
            case Role.In(String name) -> ", in the profile " + name;
        };
    }

    private Answer ask(Experiment experiment, int count) {
        try (Watch watch = new Watch(terminal, 1)) {
            return experiment.ask(new Effort(
                    Bounds.none(),
                    count,
                    progress -> watch.onProgress(experiment.question().name(), progress),
                    terminal.interruption()::isRequested,
                    Optional.empty(),
                    fewestFaults.isGiven()));
        }
    }
}
