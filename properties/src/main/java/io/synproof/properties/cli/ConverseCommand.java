package io.synproof.properties.cli;

import io.synproof.properties.cli.options.JsonOption;
import io.synproof.properties.cli.options.ProfileNames;
import io.synproof.properties.cli.options.ThreadsOption;
import io.synproof.properties.cli.terminal.ExitCode;
import io.synproof.properties.cli.terminal.Terminal;
import io.synproof.properties.reality.kernel.Machine;
import io.synproof.properties.reality.kernel.converse.Converse;
import io.synproof.properties.reality.kernel.converse.ConverseJson;
import io.synproof.properties.reality.kernel.converse.ConversePlan;
import io.synproof.properties.reality.kernel.converse.ConverseReport;
import io.synproof.properties.reality.kernel.converse.ConverseText;
import io.synproof.properties.reality.kernel.converse.Reproduction;
import io.synproof.properties.scenarios.BadInputException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code synproof converse}: conversations with the kernel of this machine. */
@Command(
        name = "converse",
        mixinStandardHelpOptions = true,
        description = {
            "Converses with the TCP of the kernel that runs here, and compares every answer with"
                    + " what the model allows.",
            "",
            "A conversation is a random schedule: calls of the kernel's user, and segments of a"
                    + " peer, legal, old, future, duplicate, with wrong acknowledgments, RST, SYN,"
                    + " FIN and text in any state. It goes over a TUN device in a network namespace"
                    + " of its own; nothing else on the machine is touched, and nothing stays."
                    + " Differences that docs/kernel.md explains are counted by name; of others a"
                    + " smallest example is shown beside what the model allows.",
            "",
            "Exit codes: 0 no unexplained difference; 1 differences; 2 an option is wrong; 3"
                    + " undecided, as most conversations were too slow to be judged; 5 something"
                    + " is missing here: Linux, root or TUN; 130 interrupted, and what was held"
                    + " until then is reported."
        })
final class ConverseCommand implements Callable<Integer> {
    private static final int MOST_TRIES = 10_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Terminal terminal;
    private final AtomicReference<Instant> lastLine = new AtomicReference<>(Instant.now());

    @Option(
            names = "--tries",
            paramLabel = "N",
            defaultValue = "10000",
            description = "How many conversations (default: 10000; 100000 take a minute or two).")
    private int tries = 10_000;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "The random seed (default: 1): the same seed draws the same schedules.")
    private long seed = 1;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            defaultValue = "LINUX",
            completionCandidates = ProfileNames.class,
            description = "Whose rules the kernel is held against: one of ${COMPLETION-CANDIDATES}"
                    + " (default: ${DEFAULT-VALUE}).")
    private String profile = "LINUX";

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write a capture (pcapng) and a script of packetdrill for each kind of"
                    + " unexplained difference to this folder.")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private JsonOption json = new JsonOption();

    ConverseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        json.check();
        out.ifPresent(ConverseCommand::checked);
        ConversePlan plan = plan();
        Optional<String> missing = Machine.missing();
        if (missing.isPresent()) {
            terminal.err()
                    .println("synproof: converse needs " + missing.get()
                            + ", which is missing on this machine");
            return ExitCode.MISSING.number();
        }
        ConverseReport report = Converse.hold(
                plan, terminal.interruption()::isRequested, progress -> show(plan, progress));
        PrintWriter text = json.text(terminal);
        ConverseText.lines(report).forEach(text::println);
        text.flush();
        json.write(terminal, () -> ConverseJson.of(report));
        out.ifPresent(folder -> Reproduction.write(report, folder));
        return code(report).number();
    }

    private static ExitCode code(ConverseReport report) {
        if (!report.isExplained()) {
            return ExitCode.NO;
        }
        return report.isDecided() ? ExitCode.YES : ExitCode.UNDECIDED;
    }

    /** Refuses what is no folder, before work is done that would be lost. */
    private static void checked(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new BadInputException("--out " + folder + ": it is a file, not a folder");
        }
    }

    private ConversePlan plan() {
        if (tries < 1 || tries > MOST_TRIES) {
            throw new BadInputException(
                    "--tries cannot be " + tries + "; it is 1 to " + MOST_TRIES);
        }
        return new ConversePlan(tries, seed, RulesCommand.profile(profile), threads.count());
    }

    private void show(ConversePlan plan, Converse.Progress progress) {
        Instant now = Instant.now();
        Instant last = lastLine.get();
        if (Duration.between(last, now).compareTo(PATIENCE) >= 0
                && lastLine.compareAndSet(last, now)) {
            terminal.err()
                    .printf(
                            Locale.ROOT,
                            "%,d of %,d conversations; unexplained differences, in kind: %,d%n",
                            progress.played(),
                            plan.tries(),
                            progress.kinds());
            terminal.err().flush();
        }
    }
}
