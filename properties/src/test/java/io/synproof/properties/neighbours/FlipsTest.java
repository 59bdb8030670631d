package io.synproof.properties.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.synproof.properties.claims.NotePlace;
import io.synproof.properties.claims.answers.FlipAnswer;
import io.synproof.properties.claims.answers.FlipAnswers;
import io.synproof.properties.claims.answers.Ground;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.scenarios.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every flip of the golden list has its answer, and every answer its flip. */
class FlipsTest {
    private static final Replies REPLIES = new Replies(FlipAnswers.ALL);
    private static final List<FlipLine> FLIPS = GoldenFlips.all();

    @Test
    void noFlipIsWithoutAnAnswer() {
        assertThat(REPLIES.unanswered(FLIPS)).as(GoldenFlips.REDRAW).isEmpty();
    }

    @Test
    void noAnswerIsIdle() {
        assertThat(REPLIES.idle(FLIPS)).as(GoldenFlips.REDRAW).isEmpty();
    }

    @Test
    void everyFlipIsOfACheckThatThereIs_fromWhatItHas() {
        assertThat(FLIPS).hasSizeGreaterThan(2_000).allSatisfy(flip -> {
            Experiment one = flip.checkNamed().experiment();
            assertThat(flip.before()).isEqualTo(flip.checkNamed().expected());
            assertThat(flip.from()).isEqualTo(one.setup().text(Settings.named(flip.key())));
            assertThatCode(() -> flip.neighbour().of(one)).doesNotThrowAnyException();
        });
    }

    @Test
    void anAnswerCitesALineOfANote() {
        assertThat(FlipAnswers.ALL.answers()).extracting(FlipAnswer::ground).allSatisfy(ground -> {
            if (ground instanceof Ground.NotSpokenOf(String place) && !place.isEmpty()) {
                assertThat(NotePlace.of(place)).as(place).isPresent();
            }
        });
    }

    @Test
    void theDocumentSaysHowManyThereAreOfEachKind() throws IOException {
        String document =
                Files.readString(Path.of("..", "docs", "neighbours.md")).replaceAll("\\s+", " ");

        assertThat(document)
                .contains("| flip, each answered | %,d |".formatted(FLIPS.size()))
                .contains("%d are asked by the claim itself, %d are of a check that one run decides"
                        .formatted(count(Ground.Asked.class), count(Ground.OneRun.class)));
    }

    private static long count(Class<? extends Ground> kind) {
        return grounds().filter(kind::isInstance).count();
    }

    private static Stream<Ground> grounds() {
        return FLIPS.stream()
                .flatMap(flip ->
                        REPLIES.to(flip.claimNamed(), flip.checkNamed(), flip.neighbour()).stream())
                .map(Replies.Reply::ground);
    }
}
