package io.synproof.properties.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.catalogue.Catalogue;
import io.synproof.properties.claims.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the matrix says, and that docs/matrix.md says the same. */
class MatrixDocumentTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Mutants MUTANTS = new Mutants();
    private static final Summary SUMMARY =
            new Summary(Matrix.kept(ROOT), new Citations(MUTANTS).mistakes(MUTANTS.all()));

    @Test
    void theTableIsThatOfTheRows() throws IOException {
        String document = Files.readString(ROOT.resolve(MatrixDocument.PATH));

        assertThat(document)
                .isEqualTo(MatrixDocument.with(document, SUMMARY, DrawMatrix.properties()));
    }

    @Test
    void noPropertyOfAMainCheckIsLeftUntouchedByEveryMistake() {
        Set<String> asked = Catalogue.both().stream()
                .flatMap(claim -> claim.checks().stream())
                .filter(check -> check.role() instanceof Role.Main)
                .map(check -> check.experiment().question().name())
                .collect(Collectors.toSet());

        assertThat(asked).hasSizeGreaterThan(100);
        assertThat(asked.stream().filter(SUMMARY::isUntouched)).isEmpty();
    }

    @Test
    void whatNoMistakeMakesFallIsNamedWithAReason() throws IOException {
        String reasons = Files.readString(ROOT.resolve(MatrixDocument.PATH))
                .split("\n## What nothing makes fall\n", 2)[1];
        List<String> standing = DrawMatrix.properties().stream()
                .filter(property -> SUMMARY.falls(property).isEmpty())
                .toList();

        assertThat(reasons.lines()
                        .filter(line -> line.startsWith("| `"))
                        .map(line -> line.split("`", 3)[1]))
                .containsExactlyInAnyOrderElementsOf(standing);
    }
}
