package io.synproof.properties.cli;

import io.synproof.checker.model.ModelException;
import io.synproof.properties.cli.options.LanguageOption;
import io.synproof.properties.cli.terminal.ExitCode;
import io.synproof.properties.cli.terminal.Interruption;
import io.synproof.properties.cli.terminal.Terminal;
import io.synproof.properties.language.Language;
import io.synproof.properties.scenarios.BadInputException;
import io.synproof.words.SentenceException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code synproof}. */
@Command(
        name = "synproof",
        mixinStandardHelpOptions = true,
        version = "synproof 0.1.0",
        description = "Settles statements about TCP by searching everything a model of it can do.",
        subcommands = {
            VerifyCommand.class,
            ClaimsCommand.class,
            NewClaimCommand.class,
            ContradictionsCommand.class,
            TraceCommand.class,
            CheckCommand.class,
            CertifyCommand.class,
            ReplayCommand.class,
            PlayCommand.class,
            ScriptCommand.class,
            ExplainCommand.class,
            ThresholdCommand.class,
            ConditionsCommand.class,
            NecessityCommand.class,
            ScenariosCommand.class,
            PropertiesCommand.class,
            VocabularyCommand.class,
            RulesCommand.class,
            TransitionsCommand.class,
            FiguresCommand.class,
            GalleryCommand.class,
            ConverseCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 as expected, holds or reached; 1 not; 2 wrong use or bad input;",
            "3 undecided; 4 Synproof failed; 5 something is missing on this machine;",
            "130 interrupted."
        })
public final class Main implements Callable<Integer> {
    /** The commands that show results, and so can in several languages; verify asks by itself. */
    private static final List<String> SPEAKING = List.of(
            "check",
            "trace",
            "replay",
            "play",
            "contradictions",
            "figures",
            "threshold",
            "conditions",
            "necessity",
            "properties",
            "scenarios");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    private Main() {}

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] args) {
        Interruption interruption = new Interruption();
        interruption.listen();
        PrintWriter out =
                new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        PrintWriter err =
                new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8));
        int code = run(new Terminal(out, err, CommandLine.Help.Ansi.AUTO, interruption), args);
        interruption.finish();
        System.exit(code);
    }

    /** Runs the command line and returns its exit code. */
    static int run(Terminal terminal, String... args) {
        CommandLine line = new CommandLine(new Main(), new Commands(terminal))
                .setExecutionStrategy(Main::speaking)
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.ansi()))
                .setParameterExceptionHandler((problem, _) -> wrongUse(terminal, problem))
                .setExecutionExceptionHandler((problem, _, _) -> failed(terminal, problem));
        SPEAKING.forEach(name -> Objects.requireNonNull(line.getSubcommands().get(name))
                .getCommandSpec()
                .addMixin(
                        LanguageOption.NAME, CommandSpec.forAnnotatedObject(new LanguageOption())));
        int code = line.execute(args);
        terminal.out().flush();
        terminal.err().flush();
        return terminal.interruption().isRequested() ? ExitCode.INTERRUPTED.number() : code;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                "Synproof settles statements about TCP by searching everything a model of it can"
                        + " do.");
        out.println();
        out.println("Try:");
        out.println("  synproof verify            every claim of the notes, with its verdict");
        out.println("  synproof trace TW-03       how two messages make the two ends disagree");
        out.println("  synproof check --scenario reincarnation --set timeWait=3 --property"
                + " noStaleOctetAccepted");
        out.println("                             what breaks when TIME-WAIT is a tick too short");
        out.println();
        out.println("synproof --help lists all commands.");
        return ExitCode.YES.number();
    }

    /** Runs a command in the language that was asked for. */
    private static int speaking(ParseResult parsed) {
        CommandLine command = parsed.asCommandLineList().getLast();
        String code = command.getParseResult()
                .matchedOptionValue(LanguageOption.NAME, Language.EN.code());
        try {
            return LanguageOption.named(code)
                    .speak(() -> new CommandLine.RunLast().execute(parsed));
        } catch (BadInputException e) {
            throw new ExecutionException(command, e.getMessage(), e);
        }
    }

    private static int wrongUse(Terminal terminal, ParameterException problem) {
        terminal.err().println("synproof: " + problem.getMessage());
        UnmatchedArgumentException.printSuggestions(problem, terminal.err());
        terminal.err()
                .println("See: " + problem.getCommandLine().getCommandSpec().qualifiedName()
                        + " --help");
        return ExitCode.WRONG_USE.number();
    }

    private static int failed(Terminal terminal, Exception problem) {
        if (problem instanceof BadInputException) {
            terminal.err().println("synproof: " + problem.getMessage());
            return ExitCode.WRONG_USE.number();
        }
        if (problem instanceof ModelException failure
                && failure.getCause() instanceof SentenceException cause) {
            terminal.err().println("synproof: the question " + cause.getMessage());
            terminal.err().println(where(failure));
            return ExitCode.WRONG_USE.number();
        }
        terminal.err().println("synproof: this is a bug in Synproof, please report it");
        problem.printStackTrace(terminal.err());
        return ExitCode.FAILED.number();
    }

    /** The state in which a sentence could not be evaluated. */
    private static String where(ModelException failure) {
        return failure.trace()
                .map(trace -> "in this state, after "
                        + (trace.length() == 1 ? "1 step" : trace.length() + " steps") + ": "
                        + trace.last())
                .orElse("in an initial state");
    }
}
