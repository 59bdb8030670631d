package io.synproof.properties.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.claims.StudyNote;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which lines of the notes are shown. */
class OriginalNotesTest {
    private static final OriginalNotes NOTES =
            new OriginalNotes(Map.of(StudyNote.N001, List.of("one", "  two ", " ", "four")));

    private static OriginalNotes.Line line(int number, String text) {
        return new OriginalNotes.Line(StudyNote.N001, number, text);
    }

    @Test
    void thoseThatAReferenceNamesWithoutBlankOnes() {
        assertThat(NOTES.at(List.of("001:2-4"))).containsExactly(line(2, "two"), line(4, "four"));
    }

    @Test
    void eachOnce() {
        assertThat(NOTES.at(List.of("001:1", "001:1-2")))
                .containsExactly(line(1, "one"), line(2, "two"));
    }

    @Test
    void noneBehindTheEndOrOfAFileThatIsNotThere() {
        assertThat(NOTES.at(List.of("001:4-9"))).containsExactly(line(4, "four"));
        assertThat(NOTES.at(List.of("001:5", "002:1", "RFC 1337"))).isEmpty();
        assertThat(OriginalNotes.NONE.at(List.of("001:1"))).isEmpty();
    }
}
