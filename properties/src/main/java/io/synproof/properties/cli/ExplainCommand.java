package io.synproof.properties.cli;

import io.synproof.properties.cli.options.JsonOption;
import io.synproof.properties.cli.terminal.ExitCode;
import io.synproof.properties.cli.terminal.ReadingProgress;
import io.synproof.properties.cli.terminal.Terminal;
import io.synproof.properties.reality.capture.CaptureException;
import io.synproof.properties.reality.explain.CaptureFile;
import io.synproof.properties.reality.explain.Explanation;
import io.synproof.properties.reality.explain.ExplanationJson;
import io.synproof.properties.reality.explain.ExplanationText;
import io.synproof.properties.reality.explain.SocketFilter;
import io.synproof.properties.reality.judge.CaptureJudge;
import io.synproof.properties.reality.judge.ConnectionReport;
import io.synproof.properties.reality.judge.Vantage;
import io.synproof.properties.reality.judge.VerdictReport.Kind;
import io.synproof.properties.scenarios.BadInputException;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code synproof explain}: is what a capture shows a run of the model? */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Judges the TCP conversations of a capture: is what was seen a run of the"
                + " model? Each connection is accepted, rejected at the first packet that no run"
                + " explains, or incomplete where the capture itself shows that it lacks packets.",
        footer = {
            "",
            "Exit codes: 0 all connections are accepted; 1 one is rejected; 3 one is incomplete, or",
            "the file breaks off; 2 the file cannot be read, or an option is wrong."
        })
final class ExplainCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";
    private static final int FEW = 3;

    private final Terminal terminal;

    @Parameters(
            paramLabel = "FILE|-",
            description = "A capture in pcap or pcapng, perhaps compressed by gzip; - is standard"
                    + " input.")
    private String file = STANDARD_INPUT;

    @picocli.CommandLine.Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "Judge by this profile alone; without it every profile is tried, and the"
                    + " one named that explains a connection.")
    private @Nullable String profile;

    @picocli.CommandLine.Option(
            names = "--connection",
            paramLabel = "N",
            description = "Show this connection packet by packet.")
    private @Nullable Integer chosen;

    @picocli.CommandLine.Option(
            names = "--vantage",
            paramLabel = "auto|A|B|both",
            defaultValue = "auto",
            description = "Where it was captured: at A, the sender of a conversation's first"
                    + " packet, at B, or at both as on the loopback interface (default: auto).")
    private String vantage = "auto";

    @picocli.CommandLine.Option(
            names = "--filter",
            paramLabel = "HOST:PORT",
            description = "Only conversations with this host, :port or both; may be repeated.")
    private java.util.List<String> filters = java.util.List.of();

    @Mixin
    private JsonOption json = new JsonOption();

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        json.check();
        CaptureJudge judge = new CaptureJudge(
                profile == null ? CaptureJudge.ALL : List.of(RulesCommand.profile(profile)),
                vantage());
        SocketFilter filter = SocketFilter.of(filters);
        if (!file.equals(STANDARD_INPUT)) {
            return explain(judge, filter, Path.of(file), file);
        }
        Path spooled = spooled();
        try {
            return explain(judge, filter, spooled, "standard input");
        } finally {
            delete(spooled);
        }
    }

    private Option<Vantage> vantage() {
        return switch (vantage.toLowerCase(Locale.ROOT)) {
            case "auto" -> Option.none();
            case "a" -> Option.some(Vantage.A);
            case "b" -> Option.some(Vantage.B);
            case "both" -> Option.some(Vantage.BOTH);
            default ->
                throw BadInputException.unknown(
                        "vantage point", vantage, java.util.List.of("auto", "A", "B", "both"));
        };
    }

    /** A conversation may have to be read again, which standard input cannot be. */
    private static Path spooled() {
        try {
            Path copy = Files.createTempFile("synproof", ".capture");
            Files.copy(System.in, copy, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int explain(CaptureJudge judge, SocketFilter filter, Path path, String name) {
        Explanation explanation = explanation(judge, filter, path, name);
        List<ConnectionReport> shown = shown(explanation);
        PrintWriter text = json.text(terminal);
        ExplanationText writer = new ExplanationText(terminal::coloured);
        writer.summary(explanation).forEach(text::println);
        shown.flatMap(writer::details).forEach(text::println);
        text.flush();
        json.write(terminal, () -> ExplanationJson.of(explanation));
        return code(explanation).number();
    }

    private Explanation explanation(
            CaptureJudge judge, SocketFilter filter, Path path, String name) {
        try (ReadingProgress progress = new ReadingProgress(terminal)) {
            CaptureFile capture = new CaptureFile(
                    path, filter, terminal.interruption()::isRequested, progress::read);
            List<ConnectionReport> connections = judge.reports(capture::packets);
            return new Explanation(name, capture.counts(), capture.cutOff(), connections);
        } catch (CaptureException e) {
            throw new BadInputException(name + ": " + e.getMessage());
        }
    }

    /** The connection that is asked for; else all of a few, and of many those not accepted. */
    private List<ConnectionReport> shown(Explanation explanation) {
        List<ConnectionReport> all = explanation.connections();
        if (chosen != null) {
            int number = chosen;
            return all.find(connection -> connection.number() == number)
                    .map(List::of)
                    .getOrElseThrow(() -> new BadInputException("--connection " + number
                            + ": there are " + all.size() + ", numbered from 1"));
        }
        List<ConnectionReport> odd =
                all.filter(connection -> connection.verdict().kind() != Kind.ACCEPTED);
        return all.size() == 1 ? all : odd.take(FEW);
    }

    private ExitCode code(Explanation explanation) {
        if (terminal.interruption().isRequested()) {
            return ExitCode.INTERRUPTED;
        }
        if (explanation.count(Kind.REJECTED) > 0) {
            return ExitCode.NO;
        }
        return explanation.count(Kind.INCOMPLETE) > 0 || explanation.cutOff().isDefined()
                ? ExitCode.UNDECIDED
                : ExitCode.YES;
    }
}
