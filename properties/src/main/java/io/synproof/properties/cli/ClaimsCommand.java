package io.synproof.properties.cli;

import io.synproof.checker.result.Bounds;
import io.synproof.properties.catalogue.Catalogue;
import io.synproof.properties.claims.Check;
import io.synproof.properties.claims.Claim;
import io.synproof.properties.claims.ClaimResult;
import io.synproof.properties.claims.StudyNote;
import io.synproof.properties.cli.options.JsonOption;
import io.synproof.properties.cli.options.NotesOption;
import io.synproof.properties.cli.options.ThreadsOption;
import io.synproof.properties.cli.survey.VerificationRun;
import io.synproof.properties.cli.terminal.ExitCode;
import io.synproof.properties.cli.terminal.Terminal;
import io.synproof.properties.experiment.ExperimentRunner;
import io.synproof.properties.report.AnswerText;
import io.synproof.properties.report.ClaimText;
import io.synproof.properties.report.OriginalNotes;
import io.synproof.properties.report.WordWrap;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code synproof claims}: the list of claims, or one claim explained. */
@Command(
        name = "claims",
        mixinStandardHelpOptions = true,
        description = "Lists the claims of the notes or the results of others, or explains one.")
final class ClaimsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            arity = "0..1",
            paramLabel = "ID|literature",
            description = "A claim such as TW-03; or the list of the results of others, whose"
                    + " names are such as LIT-03.")
    private @Nullable String id;

    @Mixin
    private NotesOption notes = new NotesOption();

    @Mixin
    private JsonOption json = new JsonOption();

    ClaimsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        json.check();
        OriginalNotes written = notes.notes();
        if (id == null) {
            list(Catalogue.ofNotes(), written);
        } else if (id.equals(Catalogue.LITERATURE)) {
            list(Catalogue.ofLiterature(), written);
        } else {
            explain(Catalogue.named(id), written);
        }
        return ExitCode.YES.number();
    }

    private void list(List<Claim> claims, OriginalNotes written) {
        PrintWriter text = json.text(terminal);
        claims.forEach(claim -> {
            text.println(
                    terminal.coloured("@|bold %-9s|@".formatted(claim.id())) + claim.statement());
            quote(text, claim, written);
        });
        text.println();
        text.println("synproof claims ID explains one, synproof trace ID shows it, synproof verify"
                + " checks all; synproof claims literature lists the results of others.");
        json.write(
                terminal,
                () -> Map.of(
                        "claims", claims.stream().map(ClaimsCommand::fields).toList()));
    }

    private void explain(Claim claim, OriginalNotes written) {
        PrintWriter text = json.text(terminal);
        ExperimentRunner runner = terminal.runner(
                Bounds.states(ExperimentRunner.MOST_STATES), new ThreadsOption().count(), false);
        ClaimResult result =
                VerificationRun.of(runner, List.of(claim)).results().getFirst();
        text.println(terminal.coloured(
                "@|bold " + claim.id() + "|@  " + ClaimText.coloured(result.verdict())));
        text.println("  statement  " + claim.statement());
        text.println("  %-10s %s".formatted(claim.placesAre(), places(claim)));
        quote(text, claim, written);
        text.println("  kind       " + claim.kind());
        WordWrap.lines(claim.why(), 96).forEach(line -> text.println("  " + line));
        claim.terms().forEach(term -> text.println("  " + ClaimText.of(term)));
        result.results().forEach(one -> {
            text.println();
            Check check = one.check();
            text.println("  " + check.name() + check.role().suffix());
            text.println("    property  " + check.experiment().question().name() + ": "
                    + check.experiment().question().summary());
            text.println("    scenario  " + check.experiment().setup().base().summary());
            text.println(terminal.coloured(
                    "    outcome   " + AnswerText.coloured(one.answer().outcome())
                            + ", " + AnswerText.evidence(one.answer()) + ", "
                            + AnswerText.effort(one.answer())));
            text.println("    replay    " + check.experiment().command());
            text.println(terminal.coloured("    control   " + check.control().change() + ": "
                    + AnswerText.coloured(one.control().outcome())));
            text.println("    replay    " + check.control().experiment().command());
        });
        text.flush();
        Map<String, Object> fields = fields(claim);
        fields.put("verdict", result.verdict());
        fields.put("why", claim.why());
        json.write(terminal, () -> fields);
    }

    private void quote(PrintWriter text, Claim claim, OriginalNotes written) {
        written.at(claim.notes())
                .forEach(line -> text.println(terminal.coloured("  " + ClaimText.quoted(line))));
    }

    private static String places(Claim claim) {
        return claim.notes().stream().map(StudyNote::words).collect(Collectors.joining("; "));
    }

    private static Map<String, Object> fields(Claim claim) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", claim.id());
        fields.put("statement", claim.statement());
        fields.put("notes", claim.notes());
        fields.put("kind", claim.kind());
        fields.put("checks", claim.checks().stream().map(Check::name).toList());
        if (claim.isWording()) {
            fields.put("terms", claim.terms());
        }
        return fields;
    }
}
