package io.synproof.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import io.synproof.checker.result.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences about a protocol: its processes, its messages, and its environment. */
class ProtocolSentencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reachable: processes[1].caught == [1, 0] | REACHED",
                "always: environment + processes[0].thrown == 2 | HOLDS",
                "always: processes[0].thrown == size(messages) + size(processes[1].caught) | HOLDS",
                "never: messages.exists(m, m.number == 1) && environment == 0 | VIOLATED",
                "never: messages.exists(m, m.number == 1) && environment == 1 | HOLDS",
                "always: processes.exists(p, p.kind == 'Catcher' && size(p.caught) < 2) | VIOLATED",
                "everyStep: step.startsWith('throw') == (environment < before.environment) | HOLDS",
                "never: once(step == 'catch 1 after 0') && processes[1].caught == [0, 1] | HOLDS",
                "never: once(messages.size() == 2) && processes[1].caught == [0] | VIOLATED",
                "reachable: atLast(messages.size() == 1, environment) == 1 && environment == 0"
                        + " && messages.size() == 0 | UNREACHABLE",
                "eventually: size(processes[1].caught) == 1 | HOLDS",
                "eventually: processes[1].caught == [0, 1] | VIOLATED",
                "alwaysPossible: size(processes[1].caught) == 2 | HOLDS",
                "leadsTo: environment == 0 ~> messages.size() == 0 | HOLDS",
            })
    void areDecided(String sentence, Outcome outcome) {
        assertThat(Checker.of(new Throwing()).ask(sentence).outcome()).isEqualTo(outcome);
        assertThat(Checker.of(new Throwing()).threads(2).ask(sentence).outcome())
                .isEqualTo(outcome);
    }
}
