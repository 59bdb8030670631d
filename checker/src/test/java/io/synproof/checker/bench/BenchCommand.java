package io.synproof.checker.bench;

import io.synproof.checker.Bounds;
import io.synproof.checker.Census;
import io.synproof.checker.Checker;
import io.synproof.checker.examples.Subject;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Searches one model and prints what that took. */
@Command(
        name = "bench",
        description = "Searches one model and prints one line of JSON.",
        footer = {
            "",
            "Exit codes: 0 done; 1 a count differs from the known one; 2 wrong use;",
            "3 stopped by a bound or by Ctrl-C."
        })
final class BenchCommand implements Callable<Integer> {
    private final BooleanSupplier cancelled;
    private final ProgressLine progress;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Parameters(paramLabel = "MODEL [NAME=VALUE]...", hideParamSyntax = true, arity = "0..*")
    private List<String> words = List.of();

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "1",
            description = "Threads that search; default ${DEFAULT-VALUE}.")
    private String threads = "";

    @Option(
            names = "--max-memory",
            paramLabel = "SIZE",
            description = "Stop when more of the heap is in use, such as 512m or 4g.")
    private @Nullable String memory;

    @Option(
            names = "--max-states",
            paramLabel = "N",
            description = "Stop at the end of the level that has more states.")
    private @Nullable String states;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    BenchCommand(BooleanSupplier cancelled, ProgressLine progress) {
        this.cancelled = cancelled;
        this.progress = progress;
    }

    @Override
    public Integer call() {
        if (words.isEmpty()) {
            throw new BadWord("which model? one of " + String.join(", ", BenchModel.labels()));
        }
        BenchModel chosen = BenchModel.named(words.getFirst());
        Map<String, Integer> values =
                Parameter.values(chosen.parameters(), words.subList(1, words.size()));
        int count = Parameter.THREADS.parse(threads);
        Bounds bounds = Sizes.bounds(Optional.ofNullable(memory), Optional.ofNullable(states));

        Census census = census(chosen.with(values), count, bounds);
        progress.end();
        Measurement measured = new Measurement(
                chosen,
                values,
                count,
                census,
                Meters.seconds(),
                Meters.cpuSeconds(),
                Meters.peakRssMiB());
        spec.commandLine().getOut().println(measured.json());
        return code(census, Known.of(chosen, values)).number();
    }

    private <S, A> Census census(Subject<S, A> subject, int count, Bounds bounds) {
        return Checker.of(subject.model())
                .threads(count)
                .within(bounds)
                .reporting(progress)
                .cancelledBy(cancelled)
                .weighedCensus(List.of(subject.property()));
    }

    private Code code(Census census, Optional<Counts> known) {
        PrintWriter err = spec.commandLine().getErr();
        if (census.coverage().stoppedBy().isPresent()) {
            err.println("bench: stopped early: "
                    + census.coverage().stoppedBy().orElseThrow().reason());
            return Code.STOPPED;
        }
        String differences = known.map(Counts.of(census)::differencesFrom).orElse("");
        if (!differences.isEmpty()) {
            err.println("bench: not the known counts: " + differences);
            return Code.DIFFERS;
        }
        return Code.DONE;
    }
}
