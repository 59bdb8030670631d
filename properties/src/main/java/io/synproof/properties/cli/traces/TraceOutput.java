package io.synproof.properties.cli.traces;

import io.synproof.properties.cli.options.ExportOptions;
import io.synproof.properties.cli.options.JsonOption;
import io.synproof.properties.cli.terminal.Terminal;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Evidence;
import io.synproof.properties.language.Texts;
import io.synproof.properties.report.AnswerText;
import io.synproof.properties.report.ExcludingText;
import io.synproof.properties.report.ShownTrace;
import io.synproof.properties.report.diagram.EvidenceText;
import io.synproof.properties.report.diagram.Style;
import io.synproof.properties.scenarios.BadInputException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/**
 * The destination of an answer's trace: above the answer, or elsewhere in another format.
 *
 * @param terminal where a command speaks
 * @param export the format, and where
 * @param json whether JSON is wanted beside it
 */
public record TraceOutput(Terminal terminal, ExportOptions export, JsonOption json) {
    private static final Texts TEXTS = Texts.beside(AnswerText.class);

    /**
     * Checks that everything can be written, before work is done that would be lost.
     *
     * @throws BadInputException if not
     */
    public void check() {
        export.check();
        json.check();
        if (json.standsAlone() && export.standsAlone()) {
            throw new BadInputException(
                    "--json - and --format both want standard output; give one of them"
                            + " a file");
        }
    }

    /** The writer for human-readable text. */
    public PrintWriter text() {
        return export.standsAlone() ? terminal.err() : json.text(terminal);
    }

    /** Writes the trace, if there is one. */
    public void trace(Optional<ShownTrace> exhibit) {
        if (export.isPlain()) {
            exhibit.map(one -> diagram(terminal, one.shown().evidence()))
                    .ifPresent(text()::println);
        } else if (exhibit.isEmpty()) {
            text().println(TEXTS.of("check.noRun"));
        } else if (export.isText()) {
            export.writeText(terminal, plain -> {
                plain.out().println(diagram(plain, exhibit.get().shown().evidence()));
                return 0;
            });
        } else {
            export.write(terminal, List.of(exhibit.get()));
        }
    }

    /** Some evidence as a terminal shows it. */
    public static String diagram(Terminal to, Evidence evidence) {
        return EvidenceText.render(evidence, to.ansi().enabled() ? Style.COLOUR : Style.PLAIN);
    }

    /** Prints what is left out, and how to replay the trace. */
    public void afterwords(Answer answer) {
        ExcludingText.of(answer).ifPresent(text()::println);
        answer.evidence()
                .map(answer.experiment()::replay)
                .ifPresent(command -> text().println(TEXTS.of("check.replay", command)));
    }
}
