package io.synproof.properties.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Some rows of the matrix, drawn again. */
@Tag("long")
class MatrixTest {
    private static final String REDRAW = "drawn again by: mvn -q -Pmatrix -pl properties -am"
            + " process-test-classes -Dmatrix=<part of a name>, or without -Dmatrix all";

    /** One row in so many. */
    private static final int SHARE = 50;

    private static final Matrix KEPT =
            Matrix.kept(Path.of("..").toAbsolutePath().normalize());
    private static List<Mutant> all = List.of();
    private static Drawing.Drawn drawn = new Drawing.Drawn(List.of(), KEPT.clauses());

    @BeforeAll
    static void draw() {
        Mutants mutants = new Mutants();
        all = mutants.all();
        drawn = new Drawing(mutants)
                .draw(
                        all.stream().filter(MatrixTest::isDrawnAgain).toList(),
                        _ -> true,
                        Runtime.getRuntime().availableProcessors(),
                        (_, _, _) -> {});
    }

    /** By the name alone, and so the same on every machine and after every other change. */
    private static boolean isDrawnAgain(Mutant mutant) {
        return Math.floorMod(mutant.name().hashCode(), SHARE) == 0;
    }

    @Test
    void everyMistakeHasARow() {
        assertThat(KEPT.rows().stream().map(Row::mutant))
                .as(REDRAW)
                .containsExactlyElementsOf(all.stream().map(Mutant::name).toList());
    }

    @Test
    void twoPercentOfTheRowsAreAsTheyWereDrawn() {
        assertThat(drawn.rows()).hasSizeGreaterThan(20);
        assertThat(drawn.rows().stream().map(Row::text))
                .as(REDRAW)
                .isSubsetOf(KEPT.rows().stream().map(Row::text).toList());
    }

    @Test
    void theClausesThatExperimentsCiteAreAsTheyWere() {
        assertThat(drawn.clauses()).as(REDRAW).isEqualTo(KEPT.clauses());
    }
}
