package io.synproof.properties.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.result.Bounds;
import io.synproof.properties.experiment.AnnotatedTrace;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentOptions;
import io.synproof.properties.question.Watch;
import io.synproof.properties.questions.Questions;
import io.synproof.properties.scenarios.NamedScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The past as labels show it, and as states do: monitors of two kinds, which agree on what both can
 * say.
 */
class PastOfLabelsAndStatesTest {
    /** What is true of every state, and yet makes a monitor look at states. */
    private static final String LOOKING_AT_STATES = " && left.drops >= 0";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lastAckLost | never: once(step.timer == 'CONNECTION'%s) && client.state == CLOSED",
                "lossyClose | reachable: times(step.timer == 'CONNECTION'%s) == 2",
                "lossyClose | never: times(has(step.lost)%s) >= 1 && client.state == TIME_WAIT",
                "close | reachable: first(step.call == 'CLOSE'%s) && server.state == LAST_ACK",
                "close | reachable: previously(step.call == 'CLOSE'%s) && server.state == LAST_ACK",
                "idle | reachable: (!has(step.call)%s).since(step.crash) && client.state == CLOSED",
                "close | always: atFirst(step.call == 'CLOSE'%s, step.by) != SERVER",
                "close | reachable: atLast(step.call == 'CLOSE'%s, step.by) == SERVER",
                "close | everyStep: (step.call == 'CLOSE').implies(!once(step.arrived.FIN%s))",
                "lossyHandshake | leadsTo: once(has(step.lost)%s) ~> client.state == ESTABLISHED",
            })
    void agree(String scenario, String sentence) {
        String ofLabels = sentence.formatted("");
        String ofStates = sentence.formatted(LOOKING_AT_STATES);

        assertThat(Questions.named(ofLabels).watch()).isInstanceOf(Watch.OfLabels.class);
        assertThat(Questions.named(ofStates).watch()).isInstanceOf(Watch.OfStates.class);
        assertAgreement(Scenarios.named(scenario), ofLabels, ofStates);
    }

    /** What a label shows, seen in the states around the step. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "close | once(step.call == 'OPEN')"
                        + " | once(before.client.opensLeft > client.opensLeft)",
                "idle | once(step.crash) | once(before.server.up && !server.up)",
                "idle | times(step.reboot) == 1 | times(!before.server.up && server.up) == 1",
                "lossyClose | once(has(step.lost)) | once(left.drops < before.left.drops)",
                "synFlood | times(step.injected) == 2"
                        + " | times(left.injections < before.left.injections) == 2",
                "synFlood | once(step.injected) | left.injections < 2",
                "lastAckLost | once(step.events.exists(e, e.after.state == TIME_WAIT))"
                        + " | once(client.state == TIME_WAIT)",
            })
    void agreeInOtherWords(String scenario, String ofLabels, String ofStates) {
        NamedScenario asked = Scenarios.named(scenario);

        assertAgreement(asked, "reachable: " + ofLabels, "reachable: " + ofStates);
        assertAgreement(
                asked,
                "reachable: (%s) && client.state == CLOSED".formatted(ofLabels),
                "reachable: (%s) && client.state == CLOSED".formatted(ofStates));
        assertAgreement(
                asked,
                "always: (%s) == (%s)".formatted(ofLabels, ofStates),
                "always: (%s) == (%s)".formatted(ofStates, ofStates));
    }

    private static void assertAgreement(NamedScenario scenario, String one, String other) {
        Answer first = answer(scenario, one);
        Answer second = answer(scenario, other);

        assertThat(first.outcome()).isEqualTo(second.outcome());
        assertThat(length(first)).isEqualTo(length(second));
    }

    private static Answer answer(NamedScenario scenario, String sentence) {
        return new Experiment(scenario.asIs(), Questions.named(sentence))
                .ask(ExperimentOptions.within(Bounds.states(50_000)));
    }

    private static Optional<Integer> length(Answer answer) {
        return answer.story().map(AnnotatedTrace::length);
    }
}
