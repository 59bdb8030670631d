package io.synproof.properties.cli.options;

import io.synproof.properties.claims.StudyNote;
import io.synproof.properties.language.Texts;
import io.synproof.properties.report.OriginalNotes;
import io.synproof.properties.scenarios.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --notes DIR}: shows the text of the notes. */
public final class NotesOption {
    private static final Texts TEXTS = Texts.beside(OriginalNotes.class);

    @Option(
            names = "--notes",
            paramLabel = "DIR",
            description = "Folder of the notes: their own lines are shown with the claims.")
    private @Nullable Path folder;

    /** Whether the folder of the notes was named. */
    public boolean areGiven() {
        return folder != null;
    }

    /**
     * The notes in the folder; none if none is given.
     *
     * @throws BadInputException if no note is there, or one cannot be read
     */
    public OriginalNotes notes() {
        Path where = folder;
        if (where == null) {
            return OriginalNotes.NONE;
        }
        Map<StudyNote, List<String>> found = Arrays.stream(StudyNote.values())
                .filter(note -> Files.isRegularFile(where.resolve(note.file())))
                .collect(Collectors.toMap(note -> note, note -> lines(where.resolve(note.file()))));
        if (found.isEmpty()) {
            throw new BadInputException("--notes " + where + ": none of the notes is there: "
                    + Arrays.stream(StudyNote.values())
                            .map(StudyNote::file)
                            .collect(Collectors.joining(", ")));
        }
        return new OriginalNotes(found);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException _) {
            throw new BadInputException("--notes: " + file + " cannot be read as UTF-8 text");
        }
    }

    /** The legend of the numbers in references to notes. */
    public static List<String> legend() {
        return List.of(TEXTS.of(
                "notes.legend",
                Arrays.stream(StudyNote.values())
                        .map(note -> TEXTS.of("notes.file", note.number(), note.file()))
                        .collect(Collectors.joining(TEXTS.of("comma")))));
    }
}
