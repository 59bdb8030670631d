package io.synproof.properties.cli;

import io.synproof.model.rules.RuleProfile;
import io.synproof.properties.cli.options.ExplanationOptions;
import io.synproof.properties.cli.options.JsonOption;
import io.synproof.properties.cli.options.OutputFile;
import io.synproof.properties.cli.options.ProfileNames;
import io.synproof.properties.cli.options.RedactOption;
import io.synproof.properties.cli.terminal.ExitCode;
import io.synproof.properties.cli.terminal.ReadingProgress;
import io.synproof.properties.cli.terminal.Terminal;
import io.synproof.properties.reality.capture.CaptureException;
import io.synproof.properties.reality.capture.TcpPacket;
import io.synproof.properties.reality.explain.CaptureFile;
import io.synproof.properties.reality.explain.Explanation;
import io.synproof.properties.reality.explain.FileSummary;
import io.synproof.properties.reality.explain.SocketFilter;
import io.synproof.properties.reality.explain.pair.PairExplanation;
import io.synproof.properties.reality.explain.pair.PairJudge;
import io.synproof.properties.reality.judge.CaptureJudge;
import io.synproof.properties.reality.judge.ConnectionReport;
import io.synproof.properties.reality.judge.Vantage;
import io.synproof.properties.reality.judge.VerdictReport.Kind;
import io.synproof.properties.scenarios.BadInputException;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
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
            "Exit codes: 0 all connections are accepted; 1 one is rejected; 3 one is",
            "incomplete, or the file breaks off; 2 the file cannot be read, or an option",
            "is wrong; 130 interrupted, and what was read until then is judged."
        })
final class ExplainCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            index = "0",
            paramLabel = "FILE|-",
            description = "A capture in pcap or pcapng, perhaps compressed by gzip; - is standard"
                    + " input.")
    private String file = "-";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE2",
            description = "The same conversations, captured at the other end: each file is judged"
                    + " at its end, and packets are matched: which were lost, duplicated, delayed.")
    private @Nullable String file2;

    @picocli.CommandLine.Option(
            names = "--profile",
            paramLabel = "NAME",
            completionCandidates = ProfileNames.class,
            description = "Judge by this profile alone, one of ${COMPLETION-CANDIDATES}; without"
                    + " it every profile is tried, and the one named that explains a connection.")
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
    private ExplanationOptions output = new ExplanationOptions();

    @Mixin
    private RedactOption redact = new RedactOption();

    @Mixin
    private JsonOption json = new JsonOption();

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        json.check();
        output.check();
        if (json.standsAlone() && output.standsAlone()) {
            throw new BadInputException(
                    "--json - and --format to standard output: name a file for one, by -o FILE");
        }
        List<RuleProfile> profiles =
                profile == null ? CaptureJudge.ALL : List.of(RulesCommand.profile(profile));
        Option<Vantage> place = vantage();
        SocketFilter filter = SocketFilter.of(filters);
        String second = file2;
        redact.check();
        if (filter.isSet()) {
            redact.checkIsNotAsked("the copy has every conversation, so leave out --filter");
        }
        if (second != null) {
            checkTwo(place, second);
        }
        try (CaptureInput input = CaptureInput.of(file)) {
            OutputFile.check(written(), java.util.List.of(input.path()));
            return second == null
                    ? explain(new CaptureJudge(profiles, place), filter, input)
                    : explain(new PairJudge(profiles), filter, input, second);
        }
    }

    /** Checks that what was asked for can be had of two files. */
    private void checkTwo(Option<Vantage> place, String second) {
        PairOutput.check(output.chosen());
        redact.checkIsNotAsked("write a copy of each file by a command of its own");
        if (place.exists(one -> one != Vantage.BOTH)) {
            throw new BadInputException("--vantage " + vantage + " with two files: it is both, or"
                    + " auto; which file was captured at which end is found out");
        }
        if (file.equals("-") || second.equals("-")) {
            throw new BadInputException("two captures are two files, not standard input");
        }
    }

    private java.util.List<OutputFile> written() {
        return Stream.of(output.written(), json.written(), redact.written())
                .flatMap(Optional::stream)
                .toList();
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

    private int explain(CaptureJudge judge, SocketFilter filter, CaptureInput input) {
        Explanation explanation = explanation(judge, filter, input);
        ExplanationOutput written =
                new ExplanationOutput(terminal, output, json, input.path(), made(input, filter));
        written.write(explanation, Option.of(chosen));
        redact.write(input.path(), terminal.err());
        return code(explanation::count, explanation.cutOff().isDefined()).number();
    }

    private int explain(PairJudge judge, SocketFilter filter, CaptureInput input, String second) {
        try (CaptureInput other = CaptureInput.of(second);
                ReadingProgress progress = new ReadingProgress(terminal)) {
            OutputFile.check(written(), java.util.List.of(other.path()));
            CaptureFile one = file(input, filter, progress);
            CaptureFile two = file(other, filter, progress);
            PairJudge.Result result =
                    judge.judge(() -> named(input.name(), one), () -> named(other.name(), two));
            if (result.pairs().isEmpty()) {
                throw new BadInputException(input.name() + " and " + other.name()
                        + " have no conversation in common: none has the same two sockets"
                        + (filter.isSet() ? " and fits " + filter.words() : ""));
            }
            PairExplanation explanation = new PairExplanation(
                    summary(input, one), summary(other, two), result.pairs(), result.others());
            new PairOutput(terminal, output, json).write(explanation, Option.of(chosen));
            return code(explanation::count, explanation.isCut()).number();
        }
    }

    private static FileSummary summary(CaptureInput input, CaptureFile file) {
        return new FileSummary(input.name(), file.counts(), file.cutOff());
    }

    private CaptureFile file(CaptureInput input, SocketFilter filter, ReadingProgress progress) {
        return new CaptureFile(
                input.path(), filter, terminal.interruption()::isRequested, progress::read);
    }

    /** The packets of a file as an iterator whose errors name it. */
    private static Iterator<TcpPacket> named(String name, CaptureFile file) {
        Iterator<TcpPacket> packets = reading(name, file::packets);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return reading(name, packets::hasNext);
            }

            @Override
            public TcpPacket next() {
                return packets.next();
            }
        };
    }

    private static <T> T reading(String name, Supplier<T> step) {
        try {
            return step.get();
        } catch (CaptureException e) {
            throw unreadable(name, e);
        }
    }

    private static BadInputException unreadable(String name, CaptureException problem) {
        return new BadInputException(
                name + ": " + problem.getMessage() + ", at octet " + problem.offset());
    }

    /** The command that makes the page. */
    private String made(CaptureInput input, SocketFilter filter) {
        return List.of(
                        "synproof explain " + input.name(),
                        profile == null ? "" : "--profile " + profile,
                        vantage.equals("auto") ? "" : "--vantage " + vantage,
                        filter.words(),
                        "--format html",
                        output.isToScale() ? "--to-scale" : "")
                .filter(part -> !part.isEmpty())
                .mkString(" ");
    }

    private Explanation explanation(CaptureJudge judge, SocketFilter filter, CaptureInput input) {
        try (ReadingProgress progress = new ReadingProgress(terminal)) {
            CaptureFile capture = file(input, filter, progress);
            List<ConnectionReport> connections = judge.reports(() -> named(input.name(), capture));
            return new Explanation(
                    input.name(), capture.counts(), capture.cutOff(), filter, connections);
        }
    }

    private ExitCode code(ToIntFunction<Kind> count, boolean cutOff) {
        if (terminal.interruption().isRequested()) {
            terminal.err().println("Interrupted: what was read until then is judged.");
            return ExitCode.INTERRUPTED;
        }
        if (count.applyAsInt(Kind.REJECTED) > 0) {
            return ExitCode.NO;
        }
        return count.applyAsInt(Kind.INCOMPLETE) > 0 || cutOff ? ExitCode.UNDECIDED : ExitCode.YES;
    }
}
