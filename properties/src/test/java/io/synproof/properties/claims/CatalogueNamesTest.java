package io.synproof.properties.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.properties.scenarios.BadInputException;
import java.util.List;
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
        assertThat(Catalogue.select("literature")).isEqualTo(Literature.ALL);
        assertThat(Catalogue.select("LIT")).isEqualTo(Literature.ALL);
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

    @Test
    void aClaimThatNoModelDecidesHasAReasonAndNoChecks() {
        Claim claim = Claim.notCheckable("X-01", "It is.", List.of("003:1"), "FACT", "Because.");

        assertThat(claim.checks()).isEmpty();
        assertThat(claim.why()).isEqualTo("Because.");
        assertThat(claim.isWording()).isFalse();
    }

    @Test
    void aCheckBeginsWithItsRole() {
        assertThat(Check.main("one")).isEqualTo(new Check.Draft("one", Role.Main.MAIN));
        assertThat(Check.under("c", "one")).isEqualTo(new Check.Draft("one", new Role.Under("c")));
        assertThat(Check.in("LINUX", "one"))
                .isEqualTo(new Check.Draft("one", new Role.In("LINUX")));
        assertThat(Check.aside("a", "one")).isEqualTo(new Check.Draft("one", new Role.Aside("a")));
    }
}
