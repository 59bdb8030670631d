package io.synproof.properties.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.catalogue.Catalogue;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Settings;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A control shows what its one change does; the changes of more settings are these. */
class ControlsTest {
    /** Each says in its words that one change takes several settings, or brings another. */
    private static final List<String> OF_SEVERAL_SETTINGS = List.of(
            "HS-03/simultaneousOpen",
            "HS-11/client",
            "HS-13/noMore",
            "HS-25/clientAndServer",
            "HS-26/cookie",
            "L-02/notDoubled",
            "L-03/not127",
            "L-03/after131",
            "L-05/patternOfSyns",
            "DT-08/acknowledgedButUnread",
            "TWAIT-10/fourMinutes",
            "TWAIT-17/serverFirst",
            "TWAIT-17/clientFirst",
            "API-06/connect",
            "API-06/bothConnect",
            "KA-04/once",
            "SEG-02/allAgain",
            "SEG-02/four",
            "SEG-03/three",
            "SEC-07/nobodySpeaks",
            "OT-03/reset");

    private static long changes(Check check) {
        ConfiguredScenario asked = check.experiment().setup();
        ConfiguredScenario control = check.control().experiment().setup();
        return Settings.ALL.stream()
                .filter(setting -> !asked.text(setting).equals(control.text(setting)))
                .count();
    }

    @Test
    void aControlChangesOneSettingButForThese() {
        assertThat(Catalogue.ofNotes().stream()
                        .flatMap(claim -> claim.checks().stream()
                                .filter(check -> changes(check) != 1)
                                .map(check -> claim.id() + "/" + check.name())))
                .containsExactlyInAnyOrderElementsOf(OF_SEVERAL_SETTINGS);
    }

    @Test
    void itAsksTheSameOfTheSameScenario() {
        assertThat(Catalogue.ofNotes().stream().flatMap(claim -> claim.checks().stream()))
                .allSatisfy(check -> {
                    assertThat(check.control().experiment().question())
                            .isEqualTo(check.experiment().question());
                    assertThat(check.control().experiment().setup().base())
                            .isEqualTo(check.experiment().setup().base());
                });
    }
}
