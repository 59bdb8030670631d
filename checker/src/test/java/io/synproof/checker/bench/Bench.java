package io.synproof.checker.bench;

import io.synproof.checker.result.CheckpointException;
import io.synproof.checker.result.DecisionCounts;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The command that measures one run. */
public final class Bench {
    private Bench() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        Interruption interruption = new Interruption();
        interruption.listen();
        PrintWriter out =
                new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        PrintWriter err =
                new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8));
        ProgressLine progress = new ProgressLine(err, ProgressLine.stderrIsTerminal());
        Code code = Code.FAILED;
        try {
            code = run(out, err, progress, interruption::isRequested, args);
        } finally {
            out.flush();
            err.flush();
            interruption.finish(code.number());
        }
        System.exit(code.number());
    }

    /** Runs the command. */
    static Code run(
            PrintWriter out,
            PrintWriter err,
            ProgressLine progress,
            BooleanSupplier cancelled,
            String... args) {
        try {
            Arguments arguments = Arguments.of(Task.OPTIONS, args);
            if (arguments.asksForHelp()) {
                out.print(help());
                return Code.DONE;
            }
            Task task = Task.of(arguments);
            Optional<LivenessRun.Kind> kind = LivenessRun.askedFor(arguments);
            if (kind.isPresent()) {
                return LivenessRun.run(task, kind.get(), out, err, progress, cancelled);
            }
            DecisionCounts census = task.run(progress, cancelled);
            progress.end();
            out.println(Measurement.of(task, census).json());
            return verdict(task, census, err);
        } catch (BadWord bad) {
            err.println("bench: " + bad.getMessage());
            err.println("--help lists all models, parameters and options.");
            return Code.WRONG_USE;
        } catch (CheckpointException refused) {
            err.println("bench: " + refused.getMessage());
            return Code.WRONG_USE;
        } catch (OutOfMemoryError _) {
            err.println("bench: the heap is full; --max-memory stops before it is");
            return Code.STOPPED;
        }
    }

    private static Code verdict(Task task, DecisionCounts census, PrintWriter err) {
        if (census.coverage().stoppedBy().isPresent()) {
            err.println("bench: stopped early: "
                    + census.coverage().stoppedBy().orElseThrow().reason());
            return Code.STOPPED;
        }
        String differences = task.differences(census);
        if (!differences.isEmpty()) {
            err.println("bench: not the known counts: " + differences);
            return Code.DIFFERS;
        }
        return Code.DONE;
    }

    private static String help() {
        StringBuilder text = new StringBuilder("""
                Usage: MODEL [NAME=VALUE]... [--threads N] [--max-memory SIZE] [--max-states N]
                             [--symmetry] [--checkpoint FILE] [--resume FILE]
                             [--question leadsTo|formula]
                Searches all of a model and prints one line of JSON.

                """);
        for (BenchModel model : BenchModel.values()) {
            text.append(model.label()).append('\n');
            model.parameters().forEach(each -> text.append("  ").append(each).append('\n'));
        }
        return text.append("""

                --threads N        search on so many threads (1 to 64); 1 if not given
                --max-memory SIZE  stop when more of the heap is in use, such as 512m or 4g
                --max-states N     stop at the end of the level that has more states
                --symmetry         two-phase-commit only: managers are interchangeable
                --checkpoint FILE  keep what is found in FILE, every half minute
                --resume FILE      go on from FILE, and keep what is found there too
                --question leadsTo handshakes only: whether the network always empties again,
                                   each segment's delivery being strongly fair, timers weakly
                --question formula the same question, as a formula of temporal logic

                Exit codes: 0 done; 1 a count is not the known one; 2 wrong use;
                3 stopped by a bound or Ctrl-C, with what was seen until then; 4 a mistake of ours.
                """).toString();
    }
}
