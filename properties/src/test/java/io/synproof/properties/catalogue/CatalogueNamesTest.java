package io.synproof.properties.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.properties.claims.StudyNote;
import io.synproof.properties.scenarios.BadInputException;
import org.junit.jupiter.api.Test;

/** Claims, groups and checks by their names. */
class CatalogueNamesTest {

    @Test
    void aNameStandsForAClaimAGroupOrTheLiterature() {
        assertThat(Catalogue.select("TW-03")).containsExactly(Catalogue.named("TW-03"));
        assertThat(Catalogue.select("TW"))
                .isNotEmpty()
                .allMatch(claim -> claim.group().equals("TW"))
                .contains(Catalogue.named("TW-03"));
        assertThat(Catalogue.select("literature")).isEqualTo(Catalogue.ofLiterature());
        assertThat(Catalogue.select("LIT")).isEqualTo(Catalogue.ofLiterature());
    }

    @Test
    void anUnknownNameIsAnsweredByTheNearest() {
        assertThatThrownBy(() -> Catalogue.named("TW-3"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("claim")
                .hasMessageContaining("TW-03");
        assertThatThrownBy(() -> Catalogue.select("literatur"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("claim or group")
                .hasMessageContaining("literature");
        assertThatThrownBy(() -> Catalogue.select("QQ"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("HS");
    }

    @Test
    void theGroupsBeginWithTheHandshakeAndEndWithTheLiterature() {
        assertThat(Catalogue.groups()).startsWith("HS").endsWith("LIT").doesNotHaveDuplicates();
    }

    @Test
    void whatOthersFoundHasSourcesAndNotNotes() {
        assertThat(Catalogue.named("LIT-01").isLiterature()).isTrue();
        assertThat(Catalogue.named("LIT-01").placesAre()).isEqualTo("sources");
        assertThat(Catalogue.named("HS-01").isLiterature()).isFalse();
        assertThat(Catalogue.named("HS-01").placesAre()).isEqualTo("notes");
        assertThat(StudyNote.N002.about()).isEqualTo("connection management");
    }
}
