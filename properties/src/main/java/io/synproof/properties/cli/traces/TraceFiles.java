package io.synproof.properties.cli.traces;

import io.synproof.properties.claims.CheckResult;
import io.synproof.properties.claims.Claim;
import io.synproof.properties.experiment.Evidence;
import io.synproof.properties.report.diagram.EvidenceText;
import io.synproof.properties.report.diagram.Style;
import io.synproof.properties.scenarios.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder of traces written by {@code verify}.
 *
 * @param folder where they are
 */
public record TraceFiles(Path folder) {

    /**
     * Traces in a folder, which is made if need be.
     *
     * @throws BadInputException if it cannot be
     */
    public static TraceFiles in(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException _) {
            throw new BadInputException(
                    "--out " + folder + ": not a folder, and cannot be made one");
        }
        if (!Files.isWritable(folder)) {
            throw new BadInputException("--out " + folder + ": the folder cannot be written");
        }
        return new TraceFiles(folder);
    }

    /** Writes the trace of a check, if it has one, and names its file; otherwise the empty text. */
    public String write(Claim claim, CheckResult result) {
        return result.answer()
                .evidence()
                .map(evidence -> write(claim, result, evidence))
                .orElse("");
    }

    private String write(Claim claim, CheckResult result, Evidence evidence) {
        Path file = folder.resolve(claim.id() + "-" + result.check().name() + ".txt");
        String text = claim.id() + " " + claim.statement() + "\n"
                + result.check().name() + ": " + result.answer().outcome() + "\n"
                + result.check().experiment().command() + "\n\n"
                + EvidenceText.render(evidence, Style.PLAIN);
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString();
    }
}
