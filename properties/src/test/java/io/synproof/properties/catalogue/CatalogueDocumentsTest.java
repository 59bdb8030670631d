package io.synproof.properties.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.claims.Claim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents of the catalogue as files: where a claim is found, and how it reads. */
class CatalogueDocumentsTest {
    private static final Path FOLDER =
            Path.of("src/main/resources/io/synproof/properties/catalogue");

    @Test
    void eachGroupHasItsDocumentAndEachDocumentItsGroup() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Catalogue.groups().stream()
                            .map(group -> group + ".md")
                            .toList());
        }
    }

    @Test
    void aDocumentHasTheClaimsOfItsGroupAndNoOthers() {
        assertThat(Catalogue.groups())
                .allSatisfy(group -> assertThat(claims(group))
                        .isNotEmpty()
                        .allMatch(claim -> claim.group().equals(group)));
    }

    @Test
    void theClaimsOfTheNotesStandInTheOrderOfTheirNumbers() {
        assertThat(Catalogue.groups().stream().filter(group -> !group.equals(Claim.LITERATURE)))
                .allSatisfy(
                        group -> assertThat(claims(group)).extracting(Claim::id).isSorted());
    }

    @Test
    void noLineIsLongerThanAHundredColumns() {
        assertThat(Catalogue.groups())
                .flatMap(group ->
                        CatalogueDocuments.named(group).text().text().lines().toList())
                .hasSizeGreaterThan(6000)
                .allMatch(line -> line.length() <= 100);
    }

    @Test
    void everyClaimIsExplained() {
        assertThat(Catalogue.both()).allMatch(claim -> !claim.why().isEmpty());
    }

    private static List<Claim> claims(String group) {
        return CatalogueDocuments.named(group).plainClaims();
    }
}
