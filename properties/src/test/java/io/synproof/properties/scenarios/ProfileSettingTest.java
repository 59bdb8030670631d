package io.synproof.properties.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.rules.Rule;
import io.synproof.model.rules.RuleProfile;
import io.synproof.model.rules.Rules;
import org.junit.jupiter.api.Test;

/** The setting {@code profile} says how all rules read that are not set beside it. */
class ProfileSettingTest {

    private static Rules rules(NamedScenario scenario, String... changes) {
        return scenario.with(changes).scenario(false).stack().rules();
    }

    @Test
    void aProfileSetsEveryRule() {
        assertThat(RuleProfile.ALL)
                .allSatisfy(profile -> assertThat(
                                rules(Scenarios.HANDSHAKE, "profile=" + profile.name()))
                        .isEqualTo(profile.rules()));
    }

    @Test
    void aRuleThatIsSetBesideItGoesBeforeIt() {
        assertThat(rules(Scenarios.HANDSHAKE, "profile=LINUX", "rstInTimeWait=ignored")
                        .get(Rule.RST_IN_TIME_WAIT)
                        .key())
                .isEqualTo("ignored");
        assertThat(rules(Scenarios.HANDSHAKE, "newSyn=listens", "profile=LINUX")
                        .get(Rule.NEW_SYN)
                        .key())
                .isEqualTo("listens");
    }

    @Test
    void aProfileGoesBeforeARuleOfTheScenario() {
        assertThat(rules(Scenarios.REINCARNATION).get(Rule.RST_IN_TIME_WAIT).key())
                .isEqualTo("ignored");
        assertThat(rules(Scenarios.REINCARNATION, "profile=LINUX"))
                .isEqualTo(RuleProfile.LINUX.rules());
    }

    @Test
    void withoutAProfileAScenarioFollowsTheLetterOfRfc9293() {
        assertThat(rules(Scenarios.HANDSHAKE)).isEqualTo(RuleProfile.RFC9293.rules());
    }
}
