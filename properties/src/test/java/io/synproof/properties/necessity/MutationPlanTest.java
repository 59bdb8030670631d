package io.synproof.properties.necessity;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Outcome;
import io.synproof.model.rules.Handshake;
import io.synproof.model.rules.Rule;
import io.synproof.properties.catalogue.Catalogue;
import io.synproof.properties.claims.Claim;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Leaving out the searches that no reading can have changed does not change the matrix. */
class MutationPlanTest {
    private static final ExperimentOptions EFFORT = ExperimentOptions.within(Bounds.states(20_000));

    private static Map<Experiment, BaselineSearch<RuleReading>> originals(
            MutationPlan plan, List<RuleReading> compared) {
        Map<Experiment, BaselineSearch<RuleReading>> originals = new LinkedHashMap<>();
        plan.originals()
                .forEach(one -> originals.put(one, BaselineSearch.ask(one, compared, EFFORT)));
        return originals;
    }

    private static SearchResults findings(MutationPlan plan, List<RuleReading> compared) {
        Map<Experiment, BaselineSearch<RuleReading>> originals = originals(plan, compared);
        Map<Experiment, Outcome> again = new LinkedHashMap<>();
        plan.again(originals).forEach(one -> again.put(one, one.ask(EFFORT).outcome()));
        return new SearchResults(originals, again);
    }

    private static MutationPlan plan(String... claims) {
        List<Claim> chosen = Stream.of(claims).map(Catalogue::named).toList();
        return new MutationPlan(chosen, RuleReading.of(Rule.ALL.asJava()));
    }

    @Test
    void aSearchThatIsLeftOutWouldHaveFoundTheSame() {
        MutationPlan plan = plan("HS-20", "FW-18");
        SearchResults some = findings(plan, plan.readings());
        SearchResults all = findings(plan, List.of());

        assertThat(all.again().size()).isGreaterThan(2 * some.again().size());
        assertThat(plan.rows(some).stream().map(Row::falls))
                .containsExactlyElementsOf(
                        plan.rows(all).stream().map(Row::falls).toList());
    }

    @Test
    void aControlThatChangesTheRuleItselfKeepsItsReading() {
        RuleReading two = new RuleReading(Rule.HANDSHAKE, Handshake.TWO);

        assertThat(MutatedCheck.of(Catalogue.named("HS-20"), two)
                        .map(one -> one.name() + " " + one.experiment().setup().options()))
                .containsExactly(
                        "one --scenario handshake --set handshake=two",
                        "one/control --scenario handshake --set handshake=four",
                        "merged --scenario handshake --set handshake=two",
                        "merged/control --scenario handshake --set handshake=four");
    }
}
