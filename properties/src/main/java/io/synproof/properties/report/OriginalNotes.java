package io.synproof.properties.report;

import io.synproof.properties.claims.NotePlace;
import io.synproof.properties.claims.StudyNote;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The notes as they were written, line by line.
 *
 * @param lines the lines of each note that is there
 */
public record OriginalNotes(Map<StudyNote, List<String>> lines) {
    /** No notes. */
    public static final OriginalNotes NONE = new OriginalNotes(Map.of());

    /** Notes, copied. */
    public OriginalNotes {
        lines = Map.copyOf(lines);
    }

    /**
     * Lines of a note.
     *
     * @param number of the line, 1 for the first
     * @param text what is written there
     */
    public record Line(StudyNote file, int number, String text) {
        /** The line with its place, such as {@code 003_91014fb668e3fe3c.txt:18  text}. */
        public String placed() {
            return file.file() + ":" + number + "  " + text;
        }
    }

    /** The lines at the given references; none for a reference to no note. */
    public List<Line> at(List<String> references) {
        return references.stream()
                .flatMap(reference -> NotePlace.of(reference).stream())
                .flatMap(this::at)
                .distinct()
                .toList();
    }

    private Stream<Line> at(NotePlace place) {
        List<String> written = lines.getOrDefault(place.file(), List.of());
        return IntStream.rangeClosed(place.first(), Math.min(place.last(), written.size()))
                .mapToObj(number ->
                        new Line(place.file(), number, written.get(number - 1).strip()))
                .filter(line -> !line.text().isEmpty());
    }
}
