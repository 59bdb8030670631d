package io.synproof.properties.necessity;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Outcome;
import io.synproof.model.rules.Handshake;
import io.synproof.model.rules.Rule;
import io.synproof.properties.asking.Effort;
import io.synproof.properties.asking.Experiment;
import io.synproof.properties.claims.Catalogue;
import io.synproof.properties.claims.Claim;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Leaving out the searches that no reading can have changed does not change the matrix. */
class PlanTest {
    private static final Effort EFFORT = Effort.within(Bounds.states(20_000));

    private static Map<Experiment, Original<Reading>> originals(Plan plan, List<Reading> compared) {
        Map<Experiment, Original<Reading>> originals = new LinkedHashMap<>();
        plan.originals().forEach(one -> originals.put(one, Original.ask(one, compared, EFFORT)));
        return originals;
    }

    private static Findings findings(Plan plan, List<Reading> compared) {
        Map<Experiment, Original<Reading>> originals = originals(plan, compared);
        Map<Experiment, Outcome> again = new LinkedHashMap<>();
        plan.again(originals).forEach(one -> again.put(one, one.ask(EFFORT).outcome()));
        return new Findings(originals, again);
    }

    private static Plan plan(String... claims) {
        List<Claim> chosen = Stream.of(claims).map(Catalogue::named).toList();
        return new Plan(chosen, Reading.of(Rule.ALL.asJava()));
    }

    @Test
    void aSearchThatIsLeftOutWouldHaveFoundTheSame() {
        Plan plan = plan("HS-20", "FW-18");
        Findings some = findings(plan, plan.readings());
        Findings all = findings(plan, List.of());

        assertThat(all.again().size()).isGreaterThan(2 * some.again().size());
        assertThat(plan.rows(some).stream().map(Row::falls))
                .containsExactlyElementsOf(
                        plan.rows(all).stream().map(Row::falls).toList());
    }

    @Test
    void aControlThatChangesTheRuleItselfKeepsItsReading() {
        Reading two = new Reading(Rule.HANDSHAKE, Handshake.TWO);

        assertThat(Switched.of(Catalogue.named("HS-20"), two)
                        .map(one -> one.name() + " " + one.experiment().setup().options()))
                .containsExactly(
                        "one --scenario handshake --set handshake=two",
                        "one/control --scenario handshake --set handshake=four",
                        "merged --scenario handshake --set handshake=two",
                        "merged/control --scenario handshake --set handshake=four");
    }
}
