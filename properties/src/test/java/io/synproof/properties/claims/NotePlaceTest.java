package io.synproof.properties.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.catalogue.Catalogue;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where in the notes a claim comes from. */
class NotePlaceTest {

    @Test
    void aReferenceIsToALine() {
        assertThat(NotePlace.of("003:18")).contains(new NotePlace(StudyNote.N003, 18, 18, ""));
        assertThat(StudyNote.words("003:18")).isEqualTo("003_91014fb668e3fe3c.txt, line 18");
    }

    @Test
    void orToSeveral() {
        assertThat(NotePlace.of("004:8-10")).contains(new NotePlace(StudyNote.N004, 8, 10, ""));
        assertThat(StudyNote.words("004:8-10")).isEqualTo("004_4d81daba2a8f9989.txt, lines 8-10");
    }

    @Test
    void orSaysWhatTheLinesAreToTheClaim() {
        assertThat(NotePlace.of("002:51 (scope)"))
                .contains(new NotePlace(StudyNote.N002, 51, 51, "scope"));
        assertThat(StudyNote.words("002:51 (scope)"))
                .isEqualTo("002_bccb8a34a324ff41.txt, line 51 (scope)");
    }

    @Test
    void aSourceOfOthersIsNoPlaceInANote() {
        assertThat(NotePlace.of("RFC 1337")).isEmpty();
        assertThat(NotePlace.of("005:1")).isEmpty();
        assertThat(StudyNote.words("RFC 1337")).isEqualTo("RFC 1337");
        assertThat(StudyNote.numbers(List.of("003:18", "RFC 1337", "001:2")))
                .isEqualTo(List.of("001", "003"));
    }

    @Test
    void everyClaimOfTheNotesHasPlacesInThem() {
        assertThat(Catalogue.ofNotes())
                .allSatisfy(claim -> assertThat(claim.notes())
                        .isNotEmpty()
                        .allSatisfy(note ->
                                assertThat(NotePlace.of(note)).as(claim.id()).isPresent()));
    }

    @Test
    void aClaimSaysThatNoNoteSaysItExactlyIfItsPlacesSayWhatTheyAreToIt() {
        assertThat(Catalogue.ofNotes())
                .allSatisfy(claim -> assertThat(claim.notes().stream()
                                .flatMap(note -> NotePlace.of(note).stream())
                                .anyMatch(place -> !place.remark().isEmpty()))
                        .as(claim.id())
                        .isEqualTo(claim.statement().contains("(not in a note")));
    }
}
