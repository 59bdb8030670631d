package io.synproof.properties.cli;

import io.synproof.checker.coverability.UnboundedRefusedException;
import io.synproof.checker.result.Bounds;
import io.synproof.properties.cli.terminal.ExitCode;
import io.synproof.properties.cli.terminal.Terminal;
import io.synproof.properties.experiment.ExperimentOptions;
import io.synproof.properties.language.Texts;
import io.synproof.properties.report.QuestionText;
import io.synproof.properties.report.UnboundedText;
import io.synproof.properties.scenarios.BadInputException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code synproof certify}: checks a certificate without a search. */
@Command(
        name = "certify",
        mixinStandardHelpOptions = true,
        description = "Checks by the model's own steps, without a search, that a certificate of"
                + " synproof check --unbounded shows what it says.",
        footer = {"", "Exit codes: 0 it does; 1 it does not, and why; 2 it cannot be read."})
final class CertifyCommand implements Callable<Integer> {
    private static final Texts TEXTS = Texts.beside(UnboundedText.class);

    private final Terminal terminal;

    @Parameters(
            paramLabel = "FILE",
            description = "What synproof check --unbounded --certificate FILE wrote.")
    private Path file = Path.of("");

    CertifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CertificateFile read = CertificateFile.read(file);
        Optional<String> refusal = refusal(read);
        PrintWriter text = terminal.out();
        String question = QuestionText.line(read.experiment().question());
        text.println(terminal.coloured(TEXTS.of(
                refusal.isEmpty() ? "unbounded.certified" : "unbounded.refused", question)));
        text.println(refusal.map(why -> TEXTS.of("unbounded.because", why))
                .orElseGet(() -> TEXTS.of(
                        "unbounded.for", UnboundedText.every(read.experiment().setup()))));
        text.flush();
        return (refusal.isEmpty() ? ExitCode.YES : ExitCode.NO).number();
    }

    private static Optional<String> refusal(CertificateFile read) {
        try {
            return read.experiment()
                    .refusal(read.certificate(), ExperimentOptions.within(Bounds.none()));
        } catch (UnboundedRefusedException e) {
            throw new BadInputException(String.valueOf(e.getMessage()));
        }
    }
}
