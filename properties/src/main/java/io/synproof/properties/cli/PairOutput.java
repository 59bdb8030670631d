package io.synproof.properties.cli;

import io.synproof.properties.cli.options.ExplanationOptions;
import io.synproof.properties.cli.options.JsonOption;
import io.synproof.properties.cli.terminal.Terminal;
import io.synproof.properties.reality.explain.CaptureFormat;
import io.synproof.properties.reality.explain.pair.PairExplanation;
import io.synproof.properties.reality.explain.pair.PairJson;
import io.synproof.properties.reality.explain.pair.PairReport;
import io.synproof.properties.reality.explain.pair.PairText;
import io.synproof.properties.reality.explain.picture.ConversationPicture;
import io.synproof.properties.reality.judge.VerdictReport.Kind;
import io.synproof.properties.scenarios.BadInputException;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.PrintWriter;

/**
 * The output of an explanation of two captures in the formats that are asked for.
 *
 * @param terminal where text goes
 * @param options the format and the file
 * @param json the file of the JSON output, if it is asked for
 */
record PairOutput(Terminal terminal, ExplanationOptions options, JsonOption json) {
    private static final int FEW = 3;

    /**
     * Checks that the format is one that two captures have.
     *
     * @throws BadInputException if it is not
     */
    static void check(CaptureFormat format) {
        switch (format) {
            case TEXT, SVG -> {
                // Both captures are one table, and one diagram.
            }
            case HTML, PCAPNG ->
                throw new BadInputException("--format " + format.word()
                        + " is for one capture; of two there is text and svg");
        }
    }

    /** Writes all that is asked for. */
    void write(PairExplanation explanation, Option<Integer> chosen) {
        List<PairReport> shown = shown(explanation.pairs(), chosen);
        PrintWriter screen =
                json.standsAlone() || options.standsAlone() ? terminal.err() : terminal.out();
        if (options.chosen() == CaptureFormat.SVG) {
            PairReport one = only(explanation.pairs(), chosen);
            new PairText(terminal::coloured).summary(explanation).forEach(screen::println);
            screen.flush();
            options.write(terminal, ConversationPicture.document(one.table(), options.isToScale()));
        } else {
            options.show(terminal, screen, to -> {
                PairText writer = new PairText(to::coloured);
                writer.summary(explanation).forEach(to.out()::println);
                shown.flatMap(writer::details).forEach(to.out()::println);
                if (chosen.isEmpty()) {
                    int odd = explanation.pairs().size() - explanation.count(Kind.ACCEPTED);
                    ExplanationOutput.unshown(odd - shown.size()).forEach(to.out()::println);
                }
            });
        }
        json.write(terminal, () -> PairJson.of(explanation));
    }

    private static List<PairReport> shown(List<PairReport> all, Option<Integer> chosen) {
        if (chosen.isDefined()) {
            return List.of(numbered(all, chosen.get()));
        }
        return all.size() == 1
                ? all
                : all.filter(pair -> pair.kind() != Kind.ACCEPTED).take(FEW);
    }

    private static PairReport numbered(List<PairReport> all, int number) {
        return all.find(pair -> pair.number() == number)
                .getOrElseThrow(() -> ExplanationOutput.noConnection(number, all.size()));
    }

    private static PairReport only(List<PairReport> all, Option<Integer> chosen) {
        if (chosen.isEmpty() && all.size() != 1) {
            throw ExplanationOutput.severalConnections(all.size());
        }
        return chosen.map(number -> numbered(all, number)).getOrElse(all::head);
    }
}
