package io.synproof.checker.bench;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

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
        int code = run(out, err, progress, interruption::isRequested, args);
        interruption.finish(code);
        System.exit(code);
    }

    /** Runs the command and returns its exit code. */
    static int run(
            PrintWriter out,
            PrintWriter err,
            ProgressLine progress,
            BooleanSupplier cancelled,
            String... args) {
        CommandLine line = new CommandLine(new BenchCommand(cancelled, progress))
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((problem, _) -> wrongUse(err, problem))
                .setExecutionExceptionHandler((problem, _, _) -> failed(err, problem));
        int code = execute(line, args);
        out.flush();
        err.flush();
        return code;
    }

    private static int execute(CommandLine line, String... args) {
        try {
            return line.execute(args);
        } catch (OutOfMemoryError _) {
            line.getErr().println("bench: the heap is full; --max-memory stops before it is");
            return Code.STOPPED.number();
        }
    }

    private static int wrongUse(PrintWriter err, ParameterException problem) {
        err.println("bench: " + problem.getMessage());
        if (problem instanceof UnmatchedArgumentException unmatched) {
            err.println("nearest: "
                    + BadWord.nearest(
                            unmatched.getUnmatched().getFirst(),
                            List.copyOf(problem.getCommandLine()
                                    .getCommandSpec()
                                    .optionsMap()
                                    .keySet())));
        }
        err.println("--help lists all models, parameters and options.");
        return Code.WRONG_USE.number();
    }

    private static int failed(PrintWriter err, Exception problem) {
        if (problem instanceof BadWord) {
            err.println("bench: " + problem.getMessage());
            err.println("--help lists all models, parameters and options.");
            return Code.WRONG_USE.number();
        }
        problem.printStackTrace(err);
        return Code.FAILED.number();
    }
}
