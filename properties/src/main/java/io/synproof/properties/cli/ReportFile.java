package io.synproof.properties.cli;

import io.synproof.properties.claims.ClaimResult;
import io.synproof.properties.documents.ClaimDocument;
import io.synproof.properties.language.Language;
import io.synproof.properties.neighbours.ClaimSurvey;
import io.synproof.properties.report.OriginalNotes;
import io.synproof.properties.report.Summary;
import io.synproof.properties.report.page.NotePage;
import io.synproof.properties.report.page.ReportPage;
import io.synproof.properties.scenarios.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The page {@code index.html} that {@code verify --report} writes into a folder.
 *
 * @param file where it is
 * @param notes what the notes themselves say, as far as they are there
 * @param language the language in which it opens
 */
record ReportFile(Path file, OriginalNotes notes, Language language) {

    /**
     * A page in a folder, which is made if need be.
     *
     * @throws BadInputException if it cannot be
     */
    static ReportFile in(Path folder, OriginalNotes notes, Language language) {
        try {
            Files.createDirectories(folder);
        } catch (IOException _) {
            throw new BadInputException(
                    "--report " + folder + ": not a folder, and cannot be made one");
        }
        if (!Files.isWritable(folder)) {
            throw new BadInputException("--report " + folder + ": the folder cannot be written");
        }
        return new ReportFile(folder.resolve("index.html"), notes, language);
    }

    /**
     * Writes the page, and says where it is.
     *
     * @param surveys what the verdicts rest on; none if that was not asked
     */
    String write(List<ClaimResult> results, Summary summary, List<ClaimSurvey> surveys) {
        return write(ReportPage.of(results, summary, surveys, notes, language));
    }

    /** Writes the page of some documents of the user, and says where it is. */
    String write(List<ClaimDocument> documents, List<ClaimResult> results, Summary summary) {
        return write(NotePage.of(documents, results, summary, notes, language));
    }

    private String write(String page) {
        try {
            Files.writeString(file, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "report in " + file;
    }
}
