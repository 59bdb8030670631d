package io.synproof.properties.questions;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Effect;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.model.world.Scenario;
import io.synproof.model.world.World;
import io.synproof.model.world.WorldStep;
import io.synproof.properties.invariants.AnyScenario;
import io.synproof.properties.question.NamedQuestion;
import io.synproof.properties.question.Question;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.vavr.collection.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The rules that the model says it followed are no evidence: without them all is judged alike. */
class CitedRulesProperties {
    private static final int LONGEST = 60;

    @Provide
    Arbitrary<ConfiguredScenario> scenarios() {
        return AnyScenario.arbitrary();
    }

    @Property(tries = 100, seed = "13")
    void noMonitorReadsThem(@ForAll("scenarios") ConfiguredScenario setup, @ForAll long seed) {
        List<Label> run = run(setup.scenario(true), new Random(seed));

        for (NamedQuestion named : Questions.ALL) {
            Question<?> question = named.question();
            assertThat(remembered(question, run.map(CitedRulesProperties::silent)))
                    .as("%s without any rule", question.name())
                    .isEqualTo(remembered(question, run));
            assertThat(remembered(question, run.map(CitedRulesProperties::lying)))
                    .as("%s with a wrong rule", question.name())
                    .isEqualTo(remembered(question, run));
        }
    }

    private static List<Label> run(Scenario scenario, Random random) {
        World world = scenario.start();
        List<Label> labels = List.empty();
        for (int step = 0; step < LONGEST; step++) {
            List<Action> actions = List.ofAll(scenario.actions(world));
            if (actions.isEmpty()) {
                return labels.reverse();
            }
            WorldStep moved = scenario.step(world, actions.get(random.nextInt(actions.size())));
            labels = labels.prepend(moved.label());
            world = moved.after();
        }
        return labels.reverse();
    }

    private static <M> M remembered(Question<M> question, List<Label> run) {
        return run.foldLeft(Monitors.of(question).initial(), Monitors.of(question)::next);
    }

    private static Label silent(Label label) {
        return citing(label, List.empty());
    }

    private static Label lying(Label label) {
        return citing(label, List.of(Clause.values()));
    }

    private static Label citing(Label label, List<Clause> clauses) {
        return new Label(label.action(), label.events().map(event -> citing(event, clauses)));
    }

    private static Event citing(Event event, List<Clause> clauses) {
        Effect effect = new Effect(event.after(), event.sent(), event.signals(), clauses);
        return new Event(event.side(), event.id(), event.before(), event.consumed(), effect);
    }
}
