package io.synproof.properties.cli.options;

import io.synproof.properties.claims.ClaimResult;
import io.synproof.properties.cli.terminal.Terminal;
import io.synproof.properties.experiment.ExperimentRunner;
import io.synproof.properties.language.Texts;
import io.synproof.properties.reality.kernel.Machine;
import io.synproof.properties.reality.kernel.replay.ClaimReplay;
import io.synproof.properties.reality.kernel.replay.KernelReplays;
import io.synproof.properties.report.KernelText;
import io.synproof.properties.scenarios.BadInputException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import picocli.CommandLine.Option;

/** The option {@code --kernel}: the deciding traces are replayed at the running kernel. */
public final class KernelOption {
    private static final Texts TEXTS = Texts.beside(KernelText.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Option(
            names = "--kernel",
            description = "Also replay the trace that decides each claim against the TCP of the"
                    + " kernel that runs here, and say where it was seen, where the kernel differs,"
                    + " and why others cannot be replayed. The exit code does not depend on what"
                    + " the kernel does. Needs Linux, root (unshare -rn is"
                    + " enough) and TUN; exit code 5 without.")
    private boolean given;

    /** Refuses another option beside this one. */
    public void refuseBeside(boolean other, String name) {
        if (given && other) {
            throw new BadInputException("--kernel does not go together with " + name);
        }
    }

    /** Whether it is given, and this machine cannot do it, which the user is told. */
    public boolean isMissing(Terminal terminal) {
        Optional<String> missing = given ? Machine.missing() : Optional.empty();
        missing.ifPresent(thing -> terminal.err()
                .println("synproof: verify --kernel needs " + thing
                        + ", which is missing on this machine"));
        return missing.isPresent();
    }

    /** The results, with the kernel's verdicts if the option is given. */
    public List<ClaimResult> replayed(
            Terminal terminal, ExperimentRunner runner, List<ClaimResult> results) {
        if (given) {
            tellLacking(terminal);
        }
        return given
                ? KernelReplays.of(
                        runner,
                        results,
                        terminal.interruption()::isRequested,
                        progress(terminal, results.size()))
                : results;
    }

    private static void tellLacking(Terminal terminal) {
        String lacking = ClaimReplay.lacking().mkString(", ");
        if (!lacking.isEmpty()) {
            terminal.err().println(TEXTS.of("kernel.lacking", lacking));
        }
    }

    private static IntConsumer progress(Terminal terminal, int all) {
        Instant[] last = {Instant.now()};
        return done -> {
            Instant now = Instant.now();
            if (Duration.between(last[0], now).compareTo(PATIENCE) >= 0) {
                last[0] = now;
                terminal.err().println(TEXTS.of("kernel.progress", done, all));
                terminal.err().flush();
            }
        };
    }
}
