package io.synproof.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.checker.Checker;
import io.synproof.checker.model.ModelException;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link Checker#ask}: sentences about a model that knows nothing of them. */
class AskTest {
    private static final Checker<Mutex.Both, String> CHECKER = Checker.of(new Mutex());

    private static Verdict<?, String> ask(String sentence) {
        return CHECKER.ask(sentence);
    }

    private static List<String> run(String sentence) {
        return ask(sentence).trace().orElseThrow().actions();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "never: processes.all(p, p.phase == CRITICAL) | HOLDS",
                "always: processes.exists(p, p.phase != Phase.CRITICAL) | HOLDS",
                "reachable: processes.all(p, p.entries == 2) | REACHED",
                "reachable: processes.exists(p, p.entries > 2) | UNREACHABLE",
                "always: size(processes) == 2 && processes.exists_one(p, p == processes[0])"
                        + " == (processes[0] != processes[1]) | HOLDS",
                "always: has(state.last).implies(processes[last].entries > 0) | HOLDS",
                "always: last >= 0 | HOLDS",
                "always: last == 0 | VIOLATED",
                "everyStep: step.startsWith('enter').implies("
                        + "!before.processes.exists(p, p.phase == CRITICAL)) | HOLDS",
                "everyStep: (step == 'enter 1').implies(has(before.last)) | VIOLATED",
                "reachable: processes.map(p, p.entries).sum() == 4 | REACHED",
                "always: processes.map(p, p.entries).sum() <= 4 | HOLDS",
                "always: processes.map(p, p.entries).isSorted() | VIOLATED",
                "reachable: processes.map(p, p.entries).isSorted() && last == 0 | REACHED",
                "always: size(processes.distinct()) == 2 | VIOLATED",
                "reachable: processes.distinct() == processes && last == 0 | REACHED",
                "reachable: processes.map(p, string(p.entries)).join(', ') == '1, 2' | REACHED",
                "always: [last, 1].sum() < 3 | HOLDS",
                "leadsTo: processes[0].phase == WAITING ~> processes[0].phase == CRITICAL | HOLDS",
                "eventually: processes.all(p, p.entries == 2 && p.phase == IDLE) | HOLDS",
                "eventually: last == 1 && processes[1].entries == 1 && processes[0].entries == 0"
                        + " | VIOLATED",
                "alwaysPossible: processes[1].entries == 2 | HOLDS",
                "noDeadlock | VIOLATED",
            })
    void isDecided(String sentence, Outcome outcome) {
        assertThat(ask(sentence).outcome()).isEqualTo(outcome);
    }

    @Test
    void theShortestRunIsShown() {
        assertThat(run("reachable: processes[1].phase == CRITICAL && has(state.last)"))
                .containsExactly("want 1", "enter 1");
    }

    @Test
    void thePastIsRemembered() {
        assertThat(run("reachable: once(step == 'leave 0') && processes[1].phase == CRITICAL"))
                .containsExactly("want 0", "enter 0", "leave 0", "want 1", "enter 1");
        assertThat(run("never: times(step.startsWith('enter')) > 1"))
                .containsExactly("want 0", "enter 0", "leave 0", "want 0", "enter 0");
        assertThat(run("reachable: previously(processes[0].phase == CRITICAL) && last == 0"))
                .containsExactly("want 0", "enter 0", "leave 0");
        assertThat(run("reachable: first(last == 1) && processes[0].entries == 1"))
                .hasSize(5)
                .endsWith("enter 1");
        assertThat(run("reachable: (processes[0].phase == WAITING).since(step == 'want 0')"
                        + " && last == 1"))
                .containsExactly("want 0", "want 1", "enter 1");
        assertThat(run("reachable: atLast(step == 'want 1', processes[0].entries) == 1"))
                .containsExactly("want 0", "enter 0", "want 1");
        assertThat(ask("reachable: atFirst(step == 'want 1', processes[0].entries) == 1"
                                + " && atLast(step == 'want 1', processes[0].entries) == 2")
                        .outcome())
                .isEqualTo(Outcome.REACHED);
    }

    @Test
    void numbersAreSummedUp() {
        assertThat(run("reachable: total(step.startsWith('enter') ? last + 1 : 0) == 3"))
                .containsExactly("want 0", "enter 0", "leave 0", "want 1", "enter 1");
        assertThat(ask("reachable: total(step == 'enter 0' ? 2 : 0) > total(size(step))")
                        .outcome())
                .isEqualTo(Outcome.UNREACHABLE);
        assertThatThrownBy(() -> ask("reachable: total(size(step) - 7) > 100"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("sums numbers of 0 or more");
    }

    /** A sentence searches no more states for saying the same of the past twice. */
    @Test
    void whatIsSaidTwiceOfThePastIsRememberedOnce() {
        assertThat(memory("never: times(step == 'want 0') % 2 == 1 && times(step == 'want 0') > 9"))
                .hasSize(2);
        assertThat(memory("never: once(step == 'want 0') && !once(step == 'want 0')"))
                .hasSize(1);
    }

    private static List<Object> memory(String sentence) {
        return new SentenceReader<>(ModelVocabulary.of(new Mutex()))
                .read(sentence)
                .monitor()
                .initial()
                .values();
    }

    @Test
    void whatHappensInTurnMayHappenTogether() {
        assertThat(run("reachable: inTurn([step == 'want 1', step == 'want 0',"
                        + " step == 'enter 1'])"))
                .containsExactly("want 1", "want 0", "enter 1");
        assertThat(run("reachable: inTurn([step == 'want 1', processes[1].phase == WAITING])"))
                .containsExactly("want 1");
    }

    /** What is not there has no elements to say anything of: not even that all are so. */
    @Test
    void ofAListThatIsNotThereNothingIsSaid() {
        assertThat(ask("never: once(before.processes.all(p, p.entries > 2))").outcome())
                .isEqualTo(Outcome.HOLDS);
        assertThat(ask("reachable: times(!before.processes.exists(p, p.entries > 2)) == 1")
                        .trace()
                        .orElseThrow()
                        .length())
                .isEqualTo(1);
    }

    @Test
    void aVariableOfAMacroMayHaveTheNameOfSomethingElse() {
        assertThat(ask("reachable: processes.exists(last, last.phase == CRITICAL)")
                        .outcome())
                .isEqualTo(Outcome.REACHED);
        assertThat(ask("reachable: once(processes.exists(last, last.phase == CRITICAL))")
                        .outcome())
                .isEqualTo(Outcome.REACHED);
    }

    @Test
    void aRunCostsWhatItsStepsAreCountedFor() {
        assertThat(ask("cheapest: processes.all(p, p.entries == 1) counting size(step)")
                        .value())
                .hasValue("want 0enter 0leave 0want 1enter 1".length());
        assertThat(ask("dearest: processes.all(p, p.entries == 2)"
                                + " counting (step == 'leave 0' ? 1 : 0)")
                        .value())
                .hasValue(2);
        assertThat(ask("cheapest: last == 7 counting 1").outcome()).isEqualTo(Outcome.UNREACHABLE);
    }

    @Test
    void aNegativeCostIsRefused() {
        assertThatThrownBy(() -> ask("cheapest: last == 1 counting 3 - size(step)"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("counts numbers from 0 to 2147483647");
    }

    @Test
    void aModelWithoutAgentsKnowsNothing() {
        assertThatThrownBy(() -> ask("knows: client: last == 1 when last == 1"))
                .isInstanceOf(SentenceException.class)
                .hasMessageContaining("no agents that a sentence can name");
    }

    @Test
    void aCountWithoutBoundEndsTheSearchUndecided() {
        Verdict<?, String> verdict =
                Checker.of(new Endless()).ask("never: times(true) == times(step == 'turn') + 2");

        assertThat(verdict.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(verdict.coverage().cut()).isPositive();
    }

    @Test
    void aCountComparedWithANumberNeedsNoBound() {
        Verdict<?, String> verdict = Checker.of(new Endless()).ask("never: times(step == 'x') > 3");

        assertThat(verdict.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(verdict.coverage().states()).isEqualTo(2);
    }

    @Test
    void aSentenceIsPrintedAsItIsRead() {
        SentenceReader<Mutex.Both, String> reader =
                new SentenceReader<>(ModelVocabulary.of(new Mutex()));

        assertThat(reader.read("  Leads-To :  last == 0 ~>last == 1 "))
                .hasToString("leadsTo: last == 0 ~> last == 1");
        assertThat(reader.read("leadsTo: once(step == 'it\\'s ~>') ~> last == 1"))
                .hasToString("leadsTo: once(step == 'it\\'s ~>') ~> last == 1");
        assertThat(reader.read("every step: step != ' ~> '"))
                .hasToString("everyStep: step != ' ~> '");
        assertThat(reader.read("noDeadlock")).hasToString("noDeadlock");
        assertThat(reader.read("refines: x=1  y=2   seeing step  and  ends "))
                .hasToString("refines: x=1  y=2 seeing step and ends")
                .matches(Sentence::seesEnds)
                .extracting(Sentence::other)
                .isEqualTo("x=1  y=2");
    }

    @Test
    void aSentenceSaysWhatItIsAbout() {
        SentenceReader<Mutex.Both, String> reader =
                new SentenceReader<>(ModelVocabulary.of(new Mutex()));

        assertThat(reader.read("always: (last == 0).implies(has(state.last))").condition())
                .hasValue("'last == 0' is true");
        assertThat(reader.read("always: !processes.exists(p, p.entries > 0) || has(state.last)")
                        .condition())
                .hasValue("'processes.exists(p, p.entries > 0)' is true");
        assertThat(reader.read("always: !(last == 0) || last == 1 || last == 2 || last == 3")
                        .condition())
                .hasValue("'last == 0' is true");
        assertThat(reader.read("always: last == 1 || !(last == 0)").condition())
                .hasValue("what is asked for is there");
        assertThat(reader.read("never: last == 0").condition())
                .hasValue("what is asked for is there");
        assertThat(reader.read("reachable: last == 0").condition()).isEmpty();
    }
}
