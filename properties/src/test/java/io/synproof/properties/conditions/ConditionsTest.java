package io.synproof.properties.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Outcome;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentOptions;
import io.synproof.properties.questions.Questions;
import io.synproof.properties.scenarios.Scenarios;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A two-way handshake and an old duplicate: neither alone makes the counts differ. */
class ConditionsTest {
    private static final Experiment SAFE = new Experiment(
            Scenarios.OLD_DUPLICATE_SYN.with("duplicate=0"),
            Questions.named("connectionCountsAgree"));

    private static Conditions find(Experiment experiment, int most, long states, String... with) {
        List<SettingChange> changes = Stream.of(with).flatMap(SettingChange::of).toList();
        return Conditions.find(experiment, changes, most, all -> answers(all, states));
    }

    private static Map<Experiment, Answer> answers(List<Experiment> all, long states) {
        Map<Experiment, Answer> answers = new LinkedHashMap<>();
        all.forEach(
                one -> answers.put(one, one.ask(ExperimentOptions.within(Bounds.states(states)))));
        return answers;
    }

    private static List<String> texts(List<Conditions.Found> found) {
        return found.stream().map(one -> one.changes().toString()).toList();
    }

    @Test
    void whatMakesItAnotherOnlyTogetherIsFoundTogether() {
        Conditions found = find(SAFE, 2, 100_000, "handshake=two", "duplicate=1");

        assertThat(found.asItIs().outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(texts(found.flips())).containsExactly("handshake=two duplicate=1");
        assertThat(found.flips().getFirst().answer().outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(found.asked()).isEqualTo(3);
    }

    @Test
    void setsWithAnotherThatDoesAreNotAsked() {
        Experiment twoWay = new Experiment(SAFE.setup().with("handshake=two"), SAFE.question());

        Conditions found = find(twoWay, 2, 100_000, "duplicate=1", "clientOpens=0");

        assertThat(texts(found.flips())).containsExactly("duplicate=1");
        assertThat(found.asked()).isEqualTo(2);
        assertThat(found.containing()).isEqualTo(1);
    }

    @Test
    void settingsThatDoNotGoTogetherAreCounted() {
        Conditions found = find(SAFE, 1, 100_000, "timeWait=1", "clientOpens=0");

        assertThat(found.refused()).isEqualTo(1);
        assertThat(found.asked()).isEqualTo(1);
        assertThat(found.flips()).isEmpty();
    }

    @Test
    void aSearchCutShortIsUndecidedAndLeavesOpenWhatContainsIt() {
        Conditions found = find(
                new Experiment(Scenarios.HANDSHAKE.with("clientOpens=0"), SAFE.question()),
                1,
                3,
                "clientOpens=2");

        assertThat(found.asItIs().outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(texts(found.undecided())).containsExactly("clientOpens=2");
        assertThat(found.mayBeSmaller(found.undecided().getFirst())).isTrue();
    }

    @Test
    void nothingIsAskedBesideAQuestionThatIsUndecided() {
        Conditions found = find(SAFE, 2, 3, "handshake=two", "duplicate=1");

        assertThat(found.asItIs().outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(found.asked()).isZero();
    }
}
